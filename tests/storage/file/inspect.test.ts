import Database from 'better-sqlite3';
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspectFile } from '../../../electron/engine/storage/inspect.ts';
import { schemaVersion } from '../../../electron/engine/storage/migrations.ts';
import { hashFile } from '../../../electron/engine/storage/publish.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { publishedFile } from '../../support/engine/seeded-file.ts';

async function damaged(change: (path: string) => Promise<void> | void): Promise<string> {
  const path = await publishedFile(temporaryFolder());
  await change(path);
  return path;
}

function withDatabase(change: (db: Database.Database) => void): (path: string) => void {
  return (path) => {
    const db = new Database(path);
    change(db);
    db.close();
  };
}

describe('a file from outside', () => {
  test('that was published by us is accepted', async () => {
    const path = await publishedFile(temporaryFolder());
    await expect(inspectFile(path)).resolves.toEqual({
      schemaVersion,
      engagementId: 'e1',
      client: 'Grupo Ñandú «日本» 🙂',
    });
  });

  const faults: [string, string, (path: string) => Promise<void> | void][] = [
    ['an empty file', 'not-an-engagement', (path) => writeFile(path, '')],
    ['a text', 'not-an-engagement', (path) => writeFile(path, 'Estimado cliente, '.repeat(50))],
    ['a database of another application', 'not-an-engagement', withDatabase((db) => db.pragma('application_id = 7'))],
    ['a newer schema', 'file-newer', withDatabase((db) => db.pragma(`user_version = ${schemaVersion + 1}`))],
    ['a version that never was', 'file-damaged', withDatabase((db) => db.pragma('user_version = 0'))],
    ['a truncated file', 'file-damaged', (path) => truncate(path, 9000)],
    [
      'a planted trigger',
      'file-damaged',
      withDatabase((db) => db.exec(`CREATE TRIGGER t AFTER INSERT ON waves BEGIN DELETE FROM waves; END`)),
    ],
    ['a planted view', 'file-damaged', withDatabase((db) => db.exec('CREATE VIEW v AS SELECT * FROM waves'))],
    ['an unknown table', 'file-damaged', withDatabase((db) => db.exec('CREATE TABLE extra (a)'))],
    [
      'a changed row',
      'file-damaged',
      withDatabase((db) => db.exec(`UPDATE waves SET starts_on = '1999-01-01' WHERE id = 'w3'`)),
    ],
    ['no engagement in it', 'file-damaged', withDatabase((db) => db.exec('DELETE FROM engagement'))],
    [
      'a broken reference',
      'file-damaged',
      withDatabase((db) => {
        db.pragma('foreign_keys = OFF');
        db.exec(`INSERT INTO participants VALUES ('p', 'nobody', 0, 'P01', '')`);
      }),
    ],
  ];

  test.each(faults)('with %s is refused as %s and left as it was', async (_what, code, change) => {
    const path = await damaged(change);
    const before = await hashFile(path);
    await expect(inspectFile(path)).rejects.toMatchObject({ code });
    expect(await hashFile(path)).toBe(before);
  });

  test('that is not there is told apart', async () => {
    await expect(inspectFile(join(temporaryFolder(), 'no.respiro'))).rejects.toMatchObject({ code: 'file-missing' });
  });
});
