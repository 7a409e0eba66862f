/** The firm's library on real SQLite: kept on the computer, outside every engagement. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { mostItems } from '../../../electron/engine/application/firm-library.ts';
import type { Input } from '../../../src/contract/commands/all.ts';
import { brief } from '../../support/engagement-brief.ts';
import { engineAt, type TestEngine } from '../../support/engine/engine-at.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

type Words = Input<'library.keep'>;

const finding: Words = {
  kind: 'finding',
  language: 'es',
  text: 'Quien atiende no puede decidir',
  detail: 'Cada excepción sube un piso y el cliente espera.',
  tags: ['empowerment'],
};
const action: Words = { kind: 'action', language: 'es', text: 'Dar un monto a quien atiende', detail: '', tags: [] };

const texts = async (t: TestEngine): Promise<string[]> => (await t.do('library.items', {})).map(({ text }) => text);

describe('the library of the firm', () => {
  it('is there without an engagement and after a restart, and is of no engagement', async () => {
    const folder = temporaryFolder();
    const first = engineAt(folder);
    const { id, known } = await first.do('library.keep', finding);
    expect(known).toBe(false);
    await first.do('engagement.create', brief);
    await first.do('library.keep', action);
    const { undo } = await first.do('workspace.read', {});
    expect(undo.undo).toBeNull();
    await first.do('engagement.close', {});
    await first.engine.close();

    const items = await engineAt(folder).do('library.items', {});
    expect(items).toHaveLength(2);
    expect(items).toContainEqual({ ...finding, id });
  });

  it('comes into a database that was there before it, and leaves the rest alone', async () => {
    const folder = temporaryFolder();
    const before = engineAt(folder);
    await before.do('settings.update', { firm: 'Consultora del Norte' });
    await before.engine.close();
    const db = new Database(join(folder, 'application.sqlite'));
    db.exec('DROP TABLE library_items');
    db.close();

    const t = engineAt(folder);
    await t.do('library.keep', finding);
    expect((await t.do('settings.read', {})).firm).toBe('Consultora del Norte');
    expect(await texts(t)).toEqual([finding.text]);
  });

  it('keeps two equal ones as one, with the tags of both', async () => {
    const t = engineAt(temporaryFolder());
    const { id } = await t.do('library.keep', finding);
    const again = await t.do('library.keep', {
      ...finding,
      text: '  quien ATIENDE no  puede decidir',
      tags: ['frente'],
    });
    expect(again).toEqual({ id, known: true });
    expect(await t.do('library.items', {})).toEqual([{ ...finding, id, tags: ['empowerment', 'frente'] }]);
    // Neither the other kind, nor another language, nor other words are the same.
    await t.do('library.keep', { ...finding, kind: 'action' });
    await t.do('library.keep', { ...finding, language: 'en' });
    await t.do('library.keep', { ...finding, detail: '' });
    expect(await texts(t)).toHaveLength(4);
  });

  it('changes one in place; one that becomes equal to another takes its place', async () => {
    const t = engineAt(temporaryFolder());
    const { id } = await t.do('library.keep', finding);
    const { id: other } = await t.do('library.keep', { ...finding, text: 'Otro', tags: ['viejo'] });
    await t.do('library.update', { ...finding, id, text: 'Quien atiende no decide' });
    expect(await texts(t)).toEqual(expect.arrayContaining(['Quien atiende no decide', 'Otro']));
    await t.do('library.update', { ...finding, id, text: 'Otro' });
    expect(await t.do('library.items', {})).toEqual([{ ...finding, id, text: 'Otro', tags: ['empowerment', 'viejo'] }]);
    expect((await t.fail('library.update', { ...finding, id: other })).code).toBe('not-found');
    // A finding does not turn into an action.
    expect((await t.fail('library.update', { ...finding, kind: 'action', id })).code).toBe('not-found');
    await t.do('library.remove', { id });
    expect(await texts(t)).toEqual([]);
    expect((await t.fail('library.remove', { id })).code).toBe('not-found');
  });

  it('refuses the name of the client whose engagement is open, wherever it stands', async () => {
    const t = engineAt(temporaryFolder());
    await t.do('engagement.create', brief);
    const { id } = await t.do('library.keep', finding);
    for (const words of [
      { ...finding, text: 'En Grupo Prueba nadie decide' },
      { ...finding, detail: 'Es así en GRUPO  PRUEBA.' },
      { ...finding, tags: ['Grupo Prueba'] },
    ]) {
      expect((await t.fail('library.keep', words)).code).toBe('library-names-client');
      expect((await t.fail('library.update', { ...words, id })).code).toBe('library-names-client');
    }
    expect(await t.do('library.items', {})).toEqual([{ ...finding, id }]);
  });

  it('refuses what is empty or too long, and cleans what it takes', async () => {
    const t = engineAt(temporaryFolder());
    const bad: readonly object[] = [
      { ...finding, text: '   ' },
      { ...finding, text: 'a'.repeat(201) },
      { ...finding, detail: 'a'.repeat(10_001) },
      { ...action, detail: 'a'.repeat(201) },
      { ...finding, tags: Array.from({ length: 11 }, (_, index) => `t${index}`) },
      { ...finding, kind: 'rumour' },
      { ...finding, kind: 'quote', detail: 'a'.repeat(201) },
      { ...finding, owner: 'Adriana' },
    ];
    for (const words of bad) expect((await t.fail('library.keep', words)).code).toBe('invalid-input');
    await t.do('library.keep', { ...finding, text: ' Uno\u0000 \n dos ', tags: [' a ', '', 'a'] });
    expect(await t.do('library.items', {})).toMatchObject([{ text: 'Uno   dos', tags: ['a'] }]);
  });

  it('keeps promises, scenarios and quotes beside findings and actions, each a kind of its own', async () => {
    const t = engineAt(temporaryFolder());
    const kinds = ['promise', 'scenario', 'quote'] as const;
    for (const kind of kinds) await t.do('library.keep', { ...action, kind });
    const kept = await t.do('library.items', {});
    expect(kept.map(({ kind }) => kind).toSorted()).toEqual([...kinds].toSorted());
    const story = 'x'.repeat(1000);
    expect((await t.do('library.keep', { ...action, kind: 'scenario', detail: story })).known).toBe(false);
  });

  it('is full at its limit, and says how many it holds', async () => {
    const folder = temporaryFolder();
    const t = engineAt(folder);
    const db = new Database(join(folder, 'application.sqlite'));
    const insert = db.prepare(
      "INSERT INTO library_items VALUES (@n, 'action', 'es', @n, '', '[]', @n, '2026-03-14T15:00:00.000Z')",
    );
    db.transaction(() => {
      for (let n = 1; n < mostItems; n += 1) insert.run({ n: `n${n}` });
    })();
    db.close();
    await t.do('library.keep', finding);
    expect(await t.fail('library.keep', action)).toMatchObject({
      code: 'library-full',
      details: { maximum: mostItems },
    });
    // What is there already needs no room.
    expect((await t.do('library.keep', finding)).known).toBe(true);
  });
});
