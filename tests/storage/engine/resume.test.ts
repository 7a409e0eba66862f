import Database from 'better-sqlite3';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Engine } from '../../../electron/engine/engine.ts';
import { brief } from '../../support/engagement-brief.ts';
import { engineAt, resourcesFolder } from '../../support/engine/engine-at.ts';
import { frozenFile } from '../../support/engine/frozen-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const engineOf = (dataFolder: string): Engine => new Engine({ dataFolder, resourcesFolder, emit: () => undefined });

/** What is left after that many processes ended while they opened it. */
function leaveAttempts(dataFolder: string, times: number): void {
  const db = new Database(join(dataFolder, 'application.sqlite'));
  db.prepare(`INSERT OR REPLACE INTO preferences (key, value) VALUES ('resuming', ?)`).run(String(times));
  db.close();
}

describe('an engagement that was left open', () => {
  test('is opened again, as often as the application ends by force', async () => {
    const folder = temporaryFolder();
    const first = engineAt(folder);
    await first.do('engagement.create', brief);
    for (let n = 0; n < 5; n += 1) expect(await engineOf(folder).resume()).toBe(true);
  });

  test('is left alone once opening it has ended the process three times; it is still in the list', async () => {
    const folder = temporaryFolder();
    await engineAt(folder).do('engagement.create', brief);
    leaveAttempts(folder, 2);
    expect(await engineOf(folder).resume()).toBe(true);
    leaveAttempts(folder, 3);
    const careful = engineOf(folder);
    expect(await careful.resume()).toBe(false);
    expect(careful.isOpen).toBe(false);
    const recents = await careful.request('recents.list', {});
    expect(recents).toMatchObject({ ok: true, value: [{ client: brief.client }] });
    expect(await engineOf(folder).resume()).toBe(false);
  });

  test('and whose working copy is gone is no reason not to start', async () => {
    const folder = temporaryFolder();
    const first = engineAt(folder);
    const { engagement } = await first.do('engagement.create', brief);
    expect(engagement.client).toBe(brief.client);
    const db = new Database(join(folder, 'application.sqlite'));
    db.prepare(`UPDATE preferences SET value = '"gone"' WHERE key = 'open'`).run();
    db.close();
    expect(await engineOf(folder).resume()).toBe(false);
  });

  test('and was ended in the middle of becoming one of this version opens with the journal that was left', async () => {
    const folder = temporaryFolder();
    const old = join(folder, 'old.respiro');
    frozenFile(old, 1);
    const data = join(folder, 'data');
    const t = engineAt(data);
    const { engagement } = await t.do('engagement.open', { path: old });
    await t.do('engagement.close', {});
    const [recent] = await t.do('recents.list', {});
    const copy = join(data, 'engagements', recent?.id ?? '', 'working.sqlite');
    leaveHotJournal(old, copy);
    expect(existsSync(`${copy}-journal`)).toBe(true);
    const view = await t.do('engagement.openRecent', { id: recent?.id ?? '' });
    expect(view.engagement).toEqual(engagement);
    expect(existsSync(`${copy}-journal`)).toBe(false);
  });
});

/** Puts a copy of `from` at `to` as a process leaves it that ends while it writes: half changed, the rest in the journal. */
function leaveHotJournal(from: string, to: string): void {
  const db = new Database(from);
  db.pragma('journal_mode = DELETE');
  db.pragma('cache_size = 1');
  db.exec('BEGIN; CREATE TABLE filler (bytes BLOB)');
  db.exec(
    'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200) INSERT INTO filler SELECT zeroblob(4000) FROM n',
  );
  mkdirSync(join(to, '..'), { recursive: true });
  copyFileSync(from, to);
  copyFileSync(`${from}-journal`, `${to}-journal`);
  db.exec('ROLLBACK');
  db.close();
}
