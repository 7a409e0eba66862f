import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the participants' page is built. */
export const builtPhone = join(root, 'out', 'phone', 'index.html');

/** Bytes that may go over the air to one phone; hundreds load the page in the same minute. */
export const largestPhone = 60_000;

/** Phones of five years ago. */
export const phoneTarget = ['safari15', 'chrome90'];

/**
 * Builds the participants' page as one file with script and style in it.
 * @throws when it is larger than it may be
 */
export async function buildPhone(): Promise<void> {
  await build({
    configFile: false,
    root: join(root, 'src', 'phone'),
    base: './',
    logLevel: 'warn',
    plugins: [plainIcons(), svelte({ configFile: false }), inOneFile()],
    build: {
      outDir: join(root, 'out', 'phone'),
      emptyOutDir: true,
      target: phoneTarget,
      cssTarget: phoneTarget,
      modulePreload: false,
      cssCodeSplit: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      reportCompressedSize: false,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const { gzip } = await phoneSizes();
  if (gzip > largestPhone) throw new Error(`the phone's page has ${gzip} bytes; at most ${largestPhone} may be sent`);
}

/** Bytes of the built page, as it stands on the disk and as it is sent. */
export async function phoneSizes(): Promise<{ readonly raw: number; readonly gzip: number; readonly brotli: number }> {
  const page = await readFile(builtPhone);
  return {
    raw: statSync(builtPhone).size,
    gzip: gzipSync(page, { level: 9 }).byteLength,
    brotli: brotliCompressSync(page).byteLength,
  };
}

/**
 * The icons of the library as plain drawings: what it needs to draw any of them in any way is larger than all that the
 * page shows.
 */
function plainIcons(): Plugin {
  const library = '@lucide/svelte/icons/';
  return {
    name: 'respiro-plain-icons',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(library) ? `${id.slice(library.length)}.icon.svelte` : null),
    async load(id) {
      if (!id.endsWith('.icon.svelte')) return null;
      const name = id.slice(0, -'.icon.svelte'.length);
      const drawn = await readFile(join(root, 'node_modules/@lucide/svelte/dist/icons', `${name}.svelte`), 'utf8');
      const nodes = /"node": (\[\[.*?\]\])/.exec(drawn)?.[1];
      if (nodes === undefined) throw new Error(`the icon ${name} is drawn in another way than before`);
      const shapes = (JSON.parse(nodes) as [string, Record<string, string>][]).map(
        ([tag, given]) =>
          `<${tag} ${Object.entries(given)
            .map(([key, value]) => `${key}="${value}"`)
            .join(' ')} />`,
      );
      return `<script>const { size = 24, strokeWidth = 2 } = $props();</script>
<svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width={strokeWidth} stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${shapes.join('')}</svg>`;
    },
  };
}

/** Puts the page's own script and style into it. */
function inOneFile(): Plugin {
  return {
    name: 'respiro-in-one-file',
    enforce: 'post',
    generateBundle(_, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') throw new Error('the phone has no page');
      // Before anything is put in: the templates in the script live by their spaces.
      let html = String(page.source).replaceAll(/>\s+</g, '><');
      for (const [name, part] of Object.entries(bundle)) {
        if (part === page) continue;
        const tag =
          part.type === 'chunk'
            ? `<script[^>]*src="[^"]*${part.fileName}"[^>]*></script>`
            : `<link[^>]*href="[^"]*${part.fileName}"[^>]*>`;
        const inline =
          part.type === 'chunk'
            ? `<script type="module">${part.code.replaceAll('</script', '<\\/script').trim()}</script>`
            : `<style>${String(part.source).trim()}</style>`;
        if (!new RegExp(tag).test(html)) throw new Error(`the phone's page does not mention ${name}`);
        html = html.replace(new RegExp(tag), () => inline);
        Reflect.deleteProperty(bundle, name);
      }
      page.source = html;
    },
  };
}

/** Lets the page be built with the application's windows. */
export function phonePage(): Plugin {
  return { name: 'respiro-phone-page', apply: 'build', closeBundle: buildPhone };
}
