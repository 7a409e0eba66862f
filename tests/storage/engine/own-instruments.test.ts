/** The firm's own instruments on real SQLite and real files. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { mostInstruments } from '../../../electron/engine/application/own-instruments.ts';
import type { InstrumentDefinition } from '../../../src/domain/instruments/definition.ts';
import { brief } from '../../support/engagement-brief.ts';
import { engineAt, type TestEngine } from '../../support/engine/engine-at.ts';
import { ownInstrument } from '../../support/own-instrument.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const { id } = ownInstrument;
const retitled = (es: string, version = 1): InstrumentDefinition => ({
  ...ownInstrument,
  version,
  title: { es, en: `${es} (en)` },
});

async function held(t: TestEngine, which = id): Promise<InstrumentDefinition | undefined> {
  return (await t.do('library.read', {})).instruments.find((one) => one.id === which);
}

function row(folder: string, sql: string, ...values: string[]): void {
  const db = new Database(join(folder, 'application.sqlite'));
  db.prepare(sql).run(...values);
  db.close();
}

describe('an instrument of the firm', () => {
  it('is kept on the computer after the standard ones, and its version rises only with its content', async () => {
    const folder = temporaryFolder();
    const first = engineAt(folder);
    const standard = (await first.do('library.read', {})).instruments.length;
    expect(await first.do('instruments.save', { definition: ownInstrument })).toEqual({
      state: 'added',
      id,
      version: 1,
    });
    expect(await first.do('instruments.save', { definition: ownInstrument })).toEqual({
      state: 'same',
      id,
      version: 1,
    });
    const changed = await first.do('instruments.save', { definition: retitled('Otro') });
    expect(changed).toEqual({ state: 'updated', id, version: 2 });
    await first.engine.close();

    const t = engineAt(folder);
    const { instruments, damaged } = await t.do('library.read', {});
    expect(instruments).toHaveLength(standard + 1);
    expect(instruments.at(-1)).toEqual(retitled('Otro', 2));
    expect(damaged).toEqual([]);
    await t.do('instruments.remove', { id });
    expect(await held(t)).toBeUndefined();
    expect((await t.fail('instruments.remove', { id })).code).toBe('not-found');
    // Bringing it back keeps the version that exercises were made with.
    expect(await t.do('instruments.save', { definition: retitled('Otro', 2) })).toMatchObject({ version: 2 });
  });

  it('is refused unless it is sound and of the firm; nothing of it leaves in the error', async () => {
    const t = engineAt(temporaryFolder());
    const bad: readonly [unknown, string][] = [
      [null, ''],
      [{ ...ownInstrument, id: 'empowerment' }, 'id'],
      [{ ...ownInstrument, id: 'own-Mayúsculas' }, 'id'],
      [{ ...ownInstrument, title: { es: 'Secreto' } }, 'title.en'],
      [{ ...ownInstrument, items: [...ownInstrument.items, ownInstrument.items[0]] }, 'items.2.id'],
    ];
    for (const [definition, path] of bad) {
      const error = await t.fail('instruments.save', { definition });
      expect(error.code).toBe('instrument-unsound');
      expect(error.details['path']).toBe(path);
      expect(JSON.stringify(error)).not.toContain('Secreto');
    }
    expect(await held(t)).toBeUndefined();
  });

  it('stands in a limit', async () => {
    const folder = temporaryFolder();
    const t = engineAt(folder);
    const db = new Database(join(folder, 'application.sqlite'));
    const put = db.prepare('INSERT INTO instruments VALUES (?, ?, ?)');
    for (let n = 0; n < mostInstruments; n += 1)
      put.run(`own-${n}`, JSON.stringify({ ...ownInstrument, id: `own-${n}` }), '');
    db.close();
    expect((await t.fail('instruments.save', { definition: ownInstrument })).code).toBe('library-full');
    expect(await t.do('instruments.save', { definition: { ...retitled('Otro'), id: 'own-7' } })).toMatchObject({
      version: 2,
    });
  });

  it('that is damaged in the database is told, stays there, and leaves the rest alone', async () => {
    const folder = temporaryFolder();
    const before = engineAt(folder);
    await before.do('instruments.save', { definition: ownInstrument });
    await before.engine.close();
    const put = 'INSERT INTO instruments VALUES (?, ?, ?)';
    row(folder, put, 'own-cut', JSON.stringify(ownInstrument).slice(0, 80), '');
    row(folder, put, 'own-other-id', JSON.stringify(ownInstrument), '');
    row(folder, put, 'own-typed', JSON.stringify({ ...ownInstrument, id: 'own-typed', points: 'cinco' }), '');

    const t = engineAt(folder);
    const { instruments, damaged } = await t.do('library.read', {});
    expect(instruments.filter((one) => one.id.startsWith('own-')).map((one) => one.id)).toEqual([id]);
    expect(damaged.map((one) => [one.id, one.problems[0]?.reason])).toEqual([
      ['own-cut', 'not-json'],
      ['own-other-id', 'value'],
      ['own-typed', 'type'],
    ]);
    await t.do('instruments.remove', { id: 'own-cut' });
    expect((await t.do('library.read', {})).damaged).toHaveLength(2);
  });
});

describe('an exercise with it', () => {
  it('keeps the version that it was made with, whatever becomes of the instrument', async () => {
    const t = engineAt(temporaryFolder());
    await t.do('instruments.save', { definition: ownInstrument });
    const { sessions } = await t.do('engagement.create', brief);
    const sessionId = sessions[0]?.id ?? '';
    const add = (): Promise<{ id: string }> =>
      t.do('exercises.add', { sessionId, instrumentId: id, anonymity: 'identified' });
    const first = await add();
    await t.do('instruments.save', { definition: retitled('Otro') });
    const second = await add();
    await t.do('instruments.remove', { id });
    const { exercises } = await t.do('workspace.read', {});
    expect(exercises.map((one) => one.instrumentVersion)).toEqual([1, 2]);
    expect(await t.do('exercises.definition', { id: first.id })).toEqual(ownInstrument);
    expect(await t.do('exercises.definition', { id: second.id })).toEqual(retitled('Otro', 2));
    expect((await t.do('results.read', { exerciseId: first.id })).kind).toBe('rated');
    expect((await t.fail('exercises.add', { sessionId, instrumentId: id, anonymity: 'identified' })).code).toBe(
      'not-found',
    );
  });
});

describe('as a file', () => {
  it('goes to another computer and back; the same content again changes nothing', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'Pulso ñ 日本.instrumento.json');
    const t = engineAt(join(folder, 'a'));
    await t.do('instruments.save', { definition: retitled('Dos', 3) });
    await t.do('instruments.export', { id, path });
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(retitled('Dos', 3));

    const other = engineAt(join(folder, 'b'));
    const read = (known: 'ask' | 'replace' | 'copy' = 'ask') => other.do('instruments.import', { path, known });
    expect(await read()).toEqual({ state: 'added', id, version: 3 });
    for (const known of ['ask', 'replace', 'copy'] as const) expect(await read(known)).toMatchObject({ state: 'same' });
    expect((await t.fail('instruments.export', { id: 'empowerment', path })).code).toBe('not-found');
  });

  it('with another content under a known id waits for a decision, then replaces or becomes a copy', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'x.json');
    writeFileSync(path, JSON.stringify(retitled('Del archivo', 5)));
    const t = engineAt(join(folder, 'data'));
    await t.do('instruments.save', { definition: ownInstrument });
    expect(await t.do('instruments.import', { path, known: 'ask' })).toEqual({
      state: 'differs',
      id,
      version: 1,
      fileVersion: 5,
    });
    expect(await held(t)).toEqual(ownInstrument);

    const copy = await t.do('instruments.import', { path, known: 'copy' });
    if (!('version' in copy)) throw new Error(copy.state);
    expect(copy).toMatchObject({ state: 'added', version: 1 });
    expect(copy.id).toMatch(/^own-[a-z0-9-]+$/);
    expect((await held(t, copy.id))?.title.es).toBe('Del archivo (copia)');
    expect(await held(t)).toEqual(ownInstrument);

    expect(await t.do('instruments.import', { path, known: 'replace' })).toEqual({ state: 'updated', id, version: 5 });
    // An older number never goes back: exercises may have been made with those in between.
    writeFileSync(path, JSON.stringify(retitled('Más viejo', 2)));
    expect(await t.do('instruments.import', { path, known: 'replace' })).toMatchObject({ version: 6 });
  });

  it('that is damaged is refused with its line, and the library stays as it was', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'x.json');
    const t = engineAt(join(folder, 'data'));
    await t.do('instruments.save', { definition: ownInstrument });
    const before = await t.do('library.read', {});
    const bad: readonly [string | Uint8Array, string][] = [
      ['', 'not-json'],
      [JSON.stringify(ownInstrument).slice(0, -9), 'not-json'],
      [JSON.stringify({ ...ownInstrument, id: 'help-call' }), 'standard-id'],
      [JSON.stringify({ ...ownInstrument, points: null }), 'type'],
      [new Uint8Array(2 * 1024 * 1024).fill(0x20), 'too-large'],
      [Uint8Array.from([0x7b, 0xff]), 'encoding'],
    ];
    for (const [content, reason] of bad) {
      writeFileSync(path, content);
      const outcome = await t.do('instruments.import', { path, known: 'replace' });
      expect(outcome).toMatchObject({ state: 'refused', problems: [{ line: 1, reason }] });
    }
    expect(await t.do('library.read', {})).toEqual(before);
    expect((await t.fail('instruments.import', { path: join(folder, 'no.json'), known: 'ask' })).code).toBe(
      'file-missing',
    );
    expect((await t.fail('instruments.import', { path: folder, known: 'ask' })).code).toBe('file-unreadable');
    expect((await t.fail('instruments.export', { id, path: join(folder, 'no', 'x.json') })).code).toBe(
      'folder-missing',
    );
  });
});
