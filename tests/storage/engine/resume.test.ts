import Database from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Engine } from '../../../electron/engine/engine.ts';
import { brief } from '../../support/engagement-brief.ts';
import { engineAt, resourcesFolder } from '../../support/engine/engine-at.ts';
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
});
