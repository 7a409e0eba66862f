import Database from 'better-sqlite3';
import { readFile, truncate, writeFile } from 'node:fs/promises';
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

  test.each(faults)(
    'with %s is refused for the same when a thread looks at half of it',
    async (_what, _code, change) => {
      const path = await damaged(change);
      const why = await inspectFile(path).catch((error: unknown) => error);
      await expect(inspectFile(path, { besideFrom: 0 })).rejects.toEqual(why);
    },
  );

  test('with more than one fault is refused for the one that explains the others, with a thread too', async () => {
    const path = await damaged(
      withDatabase((db) => {
        db.pragma('foreign_keys = OFF');
        db.exec(`INSERT INTO participants VALUES ('p', 'nobody', 0, 'P01', '');
          UPDATE waves SET starts_on = 'never'; UPDATE changes SET row_changes = '{'`);
      }),
    );
    for (const besideFrom of [0, Infinity]) {
      await expect(inspectFile(path, { besideFrom })).rejects.toMatchObject({ details: { fault: 'references' } });
    }
  });

  test('with bytes of another kind anywhere is refused for the same, with a thread and without', async () => {
    const sound = await readFile(await publishedFile(temporaryFolder()));
    const path = join(temporaryFolder(), 'other.respiro');
    for (let at = 100; at < sound.length; at += 1777) {
      const bytes = Buffer.from(sound);
      bytes.fill(0xa5, at, at + 24);
      await writeFile(path, bytes);
      const [alone, beside] = await Promise.all(
        [Infinity, 0].map((besideFrom) => inspectFile(path, { besideFrom }).catch((error: unknown) => error)),
      );
      expect({ at, found: beside }).toMatchObject({ at, found: { ...(alone as object) } });
    }
  });

  test('that is sound is accepted when a thread looks at half of it', async () => {
    const path = await publishedFile(temporaryFolder());
    await expect(inspectFile(path, { besideFrom: 0 })).resolves.toEqual(await inspectFile(path));
  });

  test('that is not there is told apart', async () => {
    await expect(inspectFile(join(temporaryFolder(), 'no.respiro'))).rejects.toMatchObject({ code: 'file-missing' });
  });
});
