import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const cwd = fileURLToPath(new URL('../../..', import.meta.url));
const eslint = new ESLint({ cwd, overrideConfigFile: 'build/eslint.config.js' });

/** Which of the rules stop the commit for this file. */
async function errors(file: string): Promise<string[]> {
  const config = (await eslint.calculateConfigForFile(file)) as { rules: Record<string, [number]> };
  return Object.keys(config.rules).filter((name) => config.rules[name]?.[0] === 2);
}

describe('the configuration, called from the root of the project', { timeout: 60_000 }, () => {
  it('guards the layers and the words of components', async () => {
    expect(await errors('src/app/start/Start.svelte')).toEqual(
      expect.arrayContaining([
        'boundaries/dependencies',
        'no-restricted-globals',
        'respiro/no-literal-text',
        'svelte/no-at-html-tags',
        '@typescript-eslint/no-explicit-any',
      ]),
    );
  });

  it.each(['src/domain/a.ts', 'electron/main.ts', 'electron/engine/storage/a.ts', 'src/app/start/start.svelte.ts'])(
    'guards the layers in %s',
    async (file) => {
      expect(await errors(file)).toEqual(
        expect.arrayContaining([
          'boundaries/dependencies',
          'respiro/no-barrel',
          '@typescript-eslint/no-explicit-any',
          '@typescript-eslint/ban-ts-comment',
        ]),
      );
    },
  );

  it('uses the types of the program', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'respiro-lint-'));
    await writeFile(join(folder, 'tsconfig.json'), '{ "compilerOptions": { "strict": true } }');
    await writeFile(join(folder, 'a.ts'), 'export async function late() {}\nlate();\n');
    const oxlint = join(cwd, 'node_modules', 'oxlint', 'bin', 'oxlint');
    const { status, stdout } = spawnSync(
      process.execPath,
      [oxlint, '--type-aware', '--config', join(cwd, 'build', 'oxlint.json'), folder],
      { cwd, encoding: 'utf8' },
    );
    await rm(folder, { recursive: true });
    expect(stdout).toContain('no-floating-promises');
    expect(status).toBe(1);
  });

  it('turns Node off in src only', async () => {
    expect(await errors('src/domain/a.ts')).toContain('no-restricted-globals');
    expect(await errors('electron/main.ts')).not.toContain('no-restricted-globals');
  });

  it.each(['out/main/main.js', 'demo/a.js', '.cache/a.ts'])('leaves %s alone', async (file) => {
    expect(await eslint.isPathIgnored(file)).toBe(true);
  });

  it.each([
    ['it.only', `it.only('x', () => {});`],
    ['test.skip', `test.skip('x', () => {});`],
    ['test.describe.only', `test.describe.only('x', () => {});`],
    ['a fixed wait', `void window.waitForTimeout(100);`],
    ['any', `export const x: any = 1;`],
    ['@ts-ignore', `// @ts-ignore\nexport const x = 1;`],
  ])('refuses %s in a test', async (_name, code) => {
    // A file that exists, because rules that use types ask the program of that file.
    const [result] = await eslint.lintText(`${code}\n`, { filePath: fileURLToPath(import.meta.url) });
    const found = result?.messages.map(({ ruleId }) => ruleId) ?? [];
    expect(found).toEqual([
      expect.stringMatching(/^(no-restricted-syntax|@typescript-eslint\/(no-explicit-any|ban-ts-comment))$/),
    ]);
  });
});
