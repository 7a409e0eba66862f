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
    plugins: [svelte({ configFile: false }), inOneFile()],
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
