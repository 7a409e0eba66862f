/** The library as one file, from one computer to another. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countArriving, readLibraryFile } from '../../../electron/engine/application/library-import.ts';
import { libraryFileOf } from '../../../src/contract/library-file.ts';
import { libraryKinds, type LibraryItemWords } from '../../../src/contract/library-views.ts';
import { brief } from '../../support/engagement-brief.ts';
import { engineAt, type TestEngine } from '../../support/engine/engine-at.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const words = (kind: LibraryItemWords['kind'], text: string, detail = '', tags: string[] = []) => ({
  kind,
  language: 'es' as const,
  text,
  detail,
  tags,
});

const all = [
  words('finding', 'Quien atiende no decide', 'El cliente\nespera.', ['frente', 'quejas']),
  words('action', 'Dar un monto', 'Casos resueltos'),
  words('promise', 'Somos líderes', 'Usted recibe a tiempo'),
  words('scenario', 'La maleta', 'Se perdió ayer.'),
  words('idea', 'Carta a mano', 'La firma quien atendió.'),
  words('quote', 'Contrate por la sonrisa', 'Un autor'),
];

async function keep(t: TestEngine, items: readonly (typeof all)[number][]): Promise<void> {
  for (const item of items) await t.do('library.keep', item);
}

const withoutIds = async (t: TestEngine): Promise<unknown[]> =>
  (await t.do('library.items', {})).map(({ id: _, ...rest }) => rest);

const bytes = (json: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(json, null, 2));

describe('the library as a file', () => {
  it('comes to another computer with everything, after a look; once more brings nothing', async () => {
    const path = join(temporaryFolder(), 'mía.biblioteca.json');
    const from = engineAt(temporaryFolder());
    await keep(from, all);
    expect(await from.do('library.export', { path, kinds: [...libraryKinds] })).toEqual({ items: 6 });

    const to = engineAt(temporaryFolder());
    const coming = { state: 'read', added: 6, same: 0, different: 0, naming: 0 };
    expect(await to.do('library.import', { path, apply: false })).toEqual(coming);
    expect(await withoutIds(to)).toEqual([]);
    expect(await to.do('library.import', { path, apply: true })).toEqual(coming);
    expect(await withoutIds(to)).toHaveLength(6);
    expect(await withoutIds(to)).toEqual(expect.arrayContaining(all));
    expect(await to.do('library.import', { path, apply: true })).toEqual({ ...coming, added: 0, same: 6 });
    expect(await withoutIds(to)).toHaveLength(6);
  });

  it('of one kind holds that kind, and says what it is', async () => {
    const path = join(temporaryFolder(), 'promesas.json');
    const from = engineAt(temporaryFolder());
    await keep(from, all);
    await from.do('library.export', { path, kinds: ['promise'] });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ kind: 'respiro-library', version: 1, items: [all[2]] });
  });

  it('keeps both where only the first words are the same, and joins the tags of equal ones', async () => {
    const path = join(temporaryFolder(), 'b.json');
    const t = engineAt(temporaryFolder());
    await keep(t, [words('promise', 'Somos líderes', 'Mi versión', ['a']), words('quote', 'Otra')]);
    writeFileSync(
      path,
      bytes(libraryFileOf([words('promise', 'SOMOS  líderes', 'La otra'), words('quote', 'otra', '', ['b'])])),
    );
    expect(await t.do('library.import', { path, apply: true })).toEqual({
      state: 'read',
      added: 0,
      same: 1,
      different: 1,
      naming: 0,
    });
    expect(await withoutIds(t)).toEqual(
      expect.arrayContaining([
        words('promise', 'Somos líderes', 'Mi versión', ['a']),
        words('promise', 'SOMOS  líderes', 'La otra'),
        words('quote', 'Otra', '', ['b']),
      ]),
    );
  });

  it('leaves out what names the client of the open engagement, and says how many', async () => {
    const path = join(temporaryFolder(), 'b.json');
    writeFileSync(path, bytes(libraryFileOf([...all, words('quote', 'En Grupo Prueba nadie espera')])));
    const t = engineAt(temporaryFolder());
    await t.do('engagement.create', brief);
    expect(await t.do('library.import', { path, apply: true })).toMatchObject({ added: 6, naming: 1 });
    expect(await withoutIds(t)).toHaveLength(6);
  });

  it('that is damaged is refused whole with line, column and reason', async () => {
    const path = join(temporaryFolder(), 'b.json');
    const t = engineAt(temporaryFolder());
    const sound = JSON.stringify(libraryFileOf(all), null, 2);
    const lineOf = (part: string): number => sound.split('\n').findIndex((line) => line.includes(part)) + 1;
    const told = async (text: string) => {
      writeFileSync(path, text);
      const read = await t.do('library.import', { path, apply: true });
      if (read.state !== 'refused') throw new Error('was read');
      return read.problems.map(({ line, path: at, reason }) => [line, at, reason]);
    };
    expect(await told(sound.slice(0, 200))).toEqual([[expect.any(Number), '', 'not-json']]);
    expect(await told(sound.replace('respiro-library', 'otra-cosa'))).toEqual([[2, 'kind', 'file-kind']]);
    expect(await told('{}')).toEqual([[1, 'kind', 'missing']]);
    expect(await told(sound.replace('"version": 1', '"version": 2'))).toEqual([[3, 'version', 'file-version']]);
    expect(await told(sound.replace('"Dar un monto"', '7'))).toEqual([
      [lineOf('"Dar un monto"'), 'items.1.text', 'type'],
    ]);
    expect(await told(sound.replace('"Dar un monto"', '" "'))).toEqual([
      [lineOf('"Dar un monto"'), 'items.1.text', 'empty'],
    ]);
    expect(await told(sound.replace('"kind": "quote"', '"kind": "rumour"'))).toEqual([
      [lineOf('"kind": "quote"'), 'items.5.kind', 'value'],
    ]);
    expect(await told('[]')).toEqual([[1, '', 'type']]);
    expect(await withoutIds(t)).toEqual([]);
  });

  it('is read whatever the bytes are: as a library or as a list of problems', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((text) => new TextEncoder().encode(text)),
        ),
        (content) => {
          const read = readLibraryFile(content);
          if (read.ok) throw new Error('nothing of this kind is a library');
          expect(read.problems.length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('counts every text of the file exactly once', () => {
    const some = fc.array(
      fc.record({
        kind: fc.constantFrom(...libraryKinds),
        language: fc.constantFrom('es' as const, 'en' as const),
        text: fc.constantFrom('Uno', 'uno', 'Dos'),
        detail: fc.constantFrom('', 'así', 'de otro modo'),
        tags: fc.constant<string[]>([]),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(some, some, (there, coming) => {
        const { added, same, different } = countArriving(there, coming);
        expect(added + same + different).toBe(coming.length);
        expect(countArriving([...there, ...coming], coming)).toEqual({ added: 0, same: coming.length, different: 0 });
      }),
    );
  });
});
