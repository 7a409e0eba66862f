import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint, type Linter } from 'eslint';
import typescript from 'typescript-eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layering } from '../../../build/eslint-rules/layering.js';

/** One file for each place that imports may come from or lead to. */
const files = {
  main: 'electron/main.ts',
  preload: 'electron/preload.ts',
  shell: 'electron/shell/windows.ts',
  engine: 'electron/engine/storage/file.ts',
  report: 'electron/engine/report/docx.ts',
  domain: 'src/domain/scoring/index-score.ts',
  contract: 'src/contract/commands/answers.ts',
  names: 'src/contract/names.ts',
  app: 'src/app/start/start.svelte.ts',
  projector: 'src/projector/stage.ts',
  phone: 'src/phone/vote.ts',
  ui: 'src/ui/charts/radar.ts',
  tests: 'tests/support/launch.ts',
} as const;

type Place = keyof typeof files;
const places = Object.keys(files) as Place[];
const layers = places.filter((place) => place !== 'tests');

const allowed: Readonly<Record<Place, readonly Place[]>> = {
  main: ['shell'],
  preload: ['names'],
  shell: ['shell', 'contract', 'names'],
  engine: ['engine', 'report', 'domain', 'contract', 'names'],
  report: ['report', 'domain', 'contract', 'names'],
  domain: ['domain'],
  contract: ['contract', 'names', 'domain'],
  names: ['contract', 'names', 'domain'],
  app: ['app', 'contract', 'names', 'domain', 'ui'],
  projector: ['projector', 'contract', 'names', 'domain', 'ui'],
  phone: ['phone', 'contract', 'names', 'domain', 'ui'],
  ui: ['ui', 'contract', 'names', 'domain'],
  tests: places,
};

const packages: Readonly<Record<string, readonly Place[]>> = {
  electron: ['preload', 'shell'],
  'better-sqlite3': ['engine'],
  docx: ['engine', 'report'],
  zod: ['contract', 'names', 'engine', 'report'],
  svelte: ['app', 'projector', 'phone', 'ui'],
  'chart.js': ['app', 'projector', 'phone', 'ui'],
  'fast-check': [],
  'node:fs': ['main', 'shell', 'engine', 'report'],
  fs: ['main', 'shell', 'engine', 'report'],
};

// Inside the project, so that packages are found; ignored by git and by every other tool.
const cache = fileURLToPath(new URL('../../../.cache', import.meta.url));
let root = '';
let eslint: ESLint;

beforeAll(() => {
  mkdirSync(cache, { recursive: true });
  root = mkdtempSync(join(cache, 'layering-'));
  for (const file of [...Object.values(files), 'src/app/other/other.ts', 'src/stray.ts']) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), 'export const value = 1;\n');
  }
  const parser = typescript.parser as Linter.Parser;
  eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: [{ files: ['**/*.ts'], languageOptions: { parser } }, ...layering(root)],
  });
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('arrows between the layers', () => {
  it.each(layers)('%s reaches what the design allows, and nothing else', async (from) => {
    const reached: Place[] = [];
    for (const to of places) {
      const found = await problems(from, `import { value } from '${relative(from, to)}';`);
      if (found.length === 0) reached.push(to);
    }
    expect(reached.toSorted()).toEqual(allowed[from].toSorted());
  });

  it('tests may import anything', async () => {
    const code = places.map((to, index) => `import { value as v${index} } from '${relative('tests', to)}';`).join('\n');
    expect(await problems('tests', code)).toEqual([]);
  });

  it.each([
    ['a type', (path: string) => `import type { value } from '${path}';`],
    ['a dynamic import', (path: string) => `const later = import('${path}');`],
    ['an export', (path: string) => `export { value } from '${path}';`],
  ])('%s counts as an arrow too', async (_name, code) => {
    expect(await problems('domain', code(relative('domain', 'contract')))).toHaveLength(1);
    expect(await problems('contract', code(relative('contract', 'domain')))).toEqual([]);
  });

  it('the preload takes types, and only types, from the whole contract', async () => {
    const path = relative('preload', 'contract');
    expect(await problems('preload', `import type { value } from '${path}';`)).toEqual([]);
    expect(await problems('preload', `import { value } from '${path}';`)).toHaveLength(1);
  });

  it('a layer may import from its own other folders', async () => {
    expect(await problems('app', `import { value } from '../other/other.ts';`)).toEqual([]);
  });

  it('a file outside every layer is reported, and so is an import of it', async () => {
    expect(await lint('src/stray.ts', '')).toHaveLength(1);
    expect(await problems('app', `import { value } from '../../stray.ts';`)).toHaveLength(1);
  });

  it('says why', async () => {
    const [message] = await problems('domain', `import { value } from '${relative('domain', 'contract')}';`);
    expect(message).toContain('domain may not import ../../contract/commands/answers.ts');
    expect(message).toContain('keep the rules of the domain free of Electron');
  });
});

describe('packages', () => {
  it.each(Object.entries(packages))('%s is only for those who need it', async (name, takers) => {
    const takenBy: Place[] = [];
    for (const from of layers) {
      const found = await problems(from, `import thing from '${name}';`);
      if (found.length === 0) takenBy.push(from);
    }
    expect(takenBy.toSorted()).toEqual(takers.toSorted());
  });

  it('parts of a package count as the package', async () => {
    expect(await problems('app', `import { tick } from 'svelte/reactivity';`)).toEqual([]);
    expect(await problems('domain', `import { tick } from 'svelte/reactivity';`)).toHaveLength(1);
    expect(await problems('ui', `import '@fontsource-variable/source-sans-3';`)).toEqual([]);
  });
});

function problems(place: Place, code: string): Promise<string[]> {
  return lint(files[place], code);
}

async function lint(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(root, file) });
  return (result?.messages ?? []).map(({ message }) => message);
}

function relative(from: Place, to: Place): string {
  const path = posix.relative(posix.dirname(files[from]), files[to]);
  return path.startsWith('.') ? path : `./${path}`;
}
