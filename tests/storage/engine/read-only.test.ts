import Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { schemaVersion } from '../../../electron/engine/storage/migrations.ts';
import { engineAt, type TestEngine } from '../../support/engine/engine-at.ts';
import { frozenFile, sealFile } from '../../support/engine/frozen-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A file as a later version might write it: `change` is what that version did to the schema. */
function laterFile(folder: string, change: string): string {
  const path = join(folder, 'nuevo.respiro');
  frozenFile(path, schemaVersion);
  const db = new Database(path);
  // Otherwise the library keeps us from writing what a forger would.
  db.unsafeMode(true);
  db.exec(change);
  db.pragma(`user_version = ${schemaVersion + 1}`);
  sealFile(db);
  db.close();
  return path;
}

const additive = `
  ALTER TABLE waves ADD COLUMN weather TEXT;
  UPDATE waves SET weather = 'lluvia';
  CREATE TABLE moods (id TEXT PRIMARY KEY, wave_id TEXT NOT NULL REFERENCES waves (id), mood TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX moods_by_wave ON moods (wave_id);
  INSERT INTO moods VALUES ('m1', 'w1', 'bien');
  INSERT INTO meta VALUES ('weather_station', 'Puebla');
`;

const update = { client: 'Otro' };

async function looksTheSame(t: TestEngine, path: string, bytes: Buffer): Promise<void> {
  expect(await t.fail('engagement.update', update)).toMatchObject({ code: 'read-only-engagement' });
  expect(await t.fail('history.undo', { includingAnswers: true })).toMatchObject({ code: 'read-only-engagement' });
  expect(await t.fail('kiosk.enter', { exerciseId: 'x1', pin: '1234' })).toMatchObject({
    code: 'read-only-engagement',
  });
  expect((await t.do('workspace.read', {})).engagement.client).toBe('Grupo Ñandú «日本» 🙂');
  expect(readFileSync(path).equals(bytes)).toBe(true);
}

describe('a file of a later version', () => {
  test('that only added something is shown as far as it is known, and nothing of it can be changed', async () => {
    const folder = temporaryFolder();
    const path = laterFile(folder, additive);
    const bytes = readFileSync(path);
    const t = engineAt(join(folder, 'data'));
    const view = await t.do('engagement.open', { path });
    expect(view).toMatchObject({ readOnly: 'newer', undo: { undo: null, redo: null } });
    expect(view.waves.map(({ id }) => id)).toEqual(['w1', 'w2']);
    expect(await t.do('results.read', { exerciseId: 'x1' })).toBeTruthy();
    expect(await t.do('stage.set', { page: 'agenda', blank: true })).toMatchObject({ blank: true });
    await looksTheSame(t, path, bytes);
    expect((await t.fail('engagement.saveAs', { path: join(folder, 'x.respiro') })).code).toBe('read-only-engagement');
    await t.do('engagement.close', {});

    // Neither from the list, nor when its file is out of reach, does it become one that can be changed.
    const [recent] = await t.do('recents.list', {});
    expect((await t.do('engagement.openRecent', { id: recent?.id ?? '' })).readOnly).toBe('newer');
    await looksTheSame(t, path, bytes);
    expect(await t.do('recents.list', {})).toHaveLength(1);
    expect((await t.do('backups.list', {})).length).toBe(0);
  });

  test.each([
    ['lacks one of our columns', 'ALTER TABLE waves DROP COLUMN starts_on'],
    ['lacks one of our tables', 'DROP TABLE consensus'],
    ['says that we cannot read it', `INSERT INTO meta VALUES ('oldest_reader', '${schemaVersion + 1}')`],
    ['brings a trigger', 'CREATE TRIGGER t AFTER INSERT ON waves BEGIN DELETE FROM waves; END'],
    ['brings a view', 'CREATE VIEW v AS SELECT 1'],
    ['brings an index over an expression', `CREATE INDEX odd ON waves (lower(id))`],
    ['brings a generated column', `ALTER TABLE waves ADD COLUMN g TEXT GENERATED ALWAYS AS (id || 'x')`],
    [
      'holds what our tables do not take',
      `PRAGMA writable_schema = ON;
       UPDATE sqlite_schema SET sql = replace(sql, '''closing''', '''closing'', ''walk''') WHERE name = 'blocks';
       PRAGMA writable_schema = RESET; UPDATE blocks SET kind = 'walk'`,
    ],
    ['has definitions that we do not understand', `UPDATE exercises SET definition = '{"kind":"hologram"}'`],
  ])('that %s is refused: update', async (_what, change) => {
    const folder = temporaryFolder();
    const path = laterFile(folder, change);
    const bytes = readFileSync(path);
    const t = engineAt(join(folder, 'data'));
    expect(await t.fail('engagement.open', { path })).toMatchObject({
      code: 'file-newer',
      details: { found: schemaVersion + 1, known: schemaVersion },
    });
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });
});

describe('a file opened only to be read', () => {
  test('takes no change by any command, and becomes one of its own when it is saved elsewhere', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'cliente.respiro');
    frozenFile(path, schemaVersion);
    const bytes = readFileSync(path);
    const t = engineAt(join(folder, 'data'));
    expect((await t.do('engagement.open', { path, readOnly: 'on-purpose' })).readOnly).toBe('on-purpose');
    await looksTheSame(t, path, bytes);
    expect((await t.do('engagement.save', {})).state).toBe('saved');

    const own = join(folder, 'propio.respiro');
    await t.do('engagement.saveAs', { path: own });
    expect((await t.do('workspace.read', {})).readOnly).toBeNull();
    await t.do('engagement.update', update);
    await t.do('engagement.close', {});
    expect(readFileSync(path).equals(bytes)).toBe(true);
    const other = engineAt(join(folder, 'other'));
    expect(await other.do('engagement.open', { path: own })).toMatchObject({
      readOnly: null,
      engagement: { client: 'Otro' },
    });
  });

  test('stays so when it cannot be saved elsewhere', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'cliente.respiro');
    frozenFile(path, schemaVersion);
    const t = engineAt(join(folder, 'data'));
    await t.do('engagement.open', { path, readOnly: 'on-purpose' });
    expect(await t.do('engagement.saveAs', { path: join(folder, 'none', 'x.respiro') })).toMatchObject({
      state: 'failed',
    });
    expect((await t.do('workspace.read', {})).readOnly).toBe('on-purpose');
    expect((await t.fail('engagement.update', update)).code).toBe('read-only-engagement');
  });

  test('is opened to be worked on the next time, as its file stands', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'cliente.respiro');
    frozenFile(path, schemaVersion);
    const t = engineAt(join(folder, 'data'));
    await t.do('engagement.open', { path, readOnly: 'on-purpose' });
    expect((await t.do('engagement.open', { path })).readOnly).toBeNull();
    await t.do('engagement.update', update);
    expect(await t.do('recents.list', {})).toHaveLength(1);
  });
});
