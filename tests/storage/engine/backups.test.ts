import Database from 'better-sqlite3';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { BackedUpView } from '../../../src/contract/backup-views.ts';
import { Backups } from '../../../electron/engine/storage/backups.ts';
import { inspectFile } from '../../../electron/engine/storage/inspect.ts';
import { migrate } from '../../../electron/engine/storage/migrations.ts';
import { brief } from '../../support/engagement-brief.ts';
import { engineAt, type TestEngine } from '../../support/engine/engine-at.ts';
import { canMount, mountedFolder } from '../../support/mounted-folder.ts';
import { seededCopy } from '../../support/engine/seeded-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { tellFigures } from '../../support/torture.ts';
import { workshopAt } from '../../support/engine/workshop.ts';

async function onlyOne(t: TestEngine): Promise<BackedUpView> {
  const [view, ...others] = await t.do('backups.list', {});
  if (view === undefined || others.length > 0) throw new Error(`${others.length + 1} engagements instead of one`);
  return view;
}

/** An engagement with a file, closed; its latest backup holds an answer, the client is called as in the brief. */
async function closedWithAnswer(t: TestEngine, path: string): Promise<void> {
  const shop = await workshopAt(t, { value: true });
  const participantId = shop.participantIds[0] ?? '';
  const { exerciseId } = shop;
  const about = { exerciseId, lensId: 'company', itemId: 'vp01', value: 5, channel: 'paper' } as const;
  await t.do('answers.record', { ...about, respondent: { participantId } });
  await t.do('engagement.saveAs', { path });
  await t.do('engagement.close', {});
}

/** What a closed working copy would be had its engine been ended within a large change: files as they lay there at that moment. */
function leaveWriting(folder: string, mode: 'DELETE' | 'WAL'): void {
  const path = join(folder, 'working.sqlite');
  const db = new Database(path);
  db.pragma(`journal_mode = ${mode}`);
  // Pages are written long before the commit.
  db.pragma('cache_size = 1');
  db.exec(
    `BEGIN; UPDATE engagement SET client = 'Nunca'; UPDATE changes SET note = '${'x'.repeat(20_000)}'; DELETE FROM answers`,
  );
  const journal = mode === 'WAL' ? 'working.sqlite-wal' : 'working.sqlite-journal';
  const left = ['working.sqlite', journal].map((name) => [name, readFileSync(join(folder, name))] as const);
  db.exec('ROLLBACK');
  db.close();
  for (const [name, bytes] of left) writeFileSync(join(folder, name), bytes);
  expect(statSync(join(folder, journal)).size).toBeGreaterThan(0);
}

describe('backups of an engagement', () => {
  test('are written before the engine has ended, also the one that opening began', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.respiro');
    const t = engineAt(join(folder, 'data'));
    await closedWithAnswer(t, path);
    await t.engine.close();
    const other = engineAt(join(folder, 'other'));
    await other.do('engagement.open', { path });
    await other.engine.close();
    const left = readdirSync(join(folder, 'other', 'backups'), { recursive: true, encoding: 'utf8' });
    expect(left.filter((name) => /-opening-\w+\.respiro$/.test(name))).toHaveLength(1);
    // Its folder, itself and what is said of it: nothing half-made.
    expect(left.filter((name) => !/^\w+([\\/][\w-]+\.respiro(\.json)?)?$/.test(name))).toEqual([]);
  });

  test('are made at closing, say what is in them, and the same is not kept twice', async () => {
    const folder = temporaryFolder();
    const t = engineAt(join(folder, 'data'));
    await closedWithAnswer(t, join(folder, 'a.respiro'));
    const view = await onlyOne(t);
    expect(view).toMatchObject({ client: brief.client, path: join(folder, 'a.respiro'), isOpen: false, failure: null });
    expect(view.backups).toHaveLength(1);
    expect(view.backups[0]).toMatchObject({ reason: 'closing', contents: { answers: 1 } });
    expect(view.backups[0]?.contents?.instruments).toContainEqual({ id: 'value-proposition', answers: 1 });
    await t.do('engagement.open', { path: join(folder, 'a.respiro') });
    await t.do('engagement.close', {});
    expect((await onlyOne(t)).backups).toHaveLength(1);
    expect(readdirSync(folder).sort()).toEqual(['a.respiro', 'data']);
  });

  test('are made while somebody works, at most every ten minutes, also without a file', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    let minutes = 0;
    const now = (): Date => new Date(Date.UTC(2026, 2, 14, 10, minutes));
    const t = engineAt(temporaryFolder(), undefined, now);
    await t.do('engagement.create', brief);
    const made = async (): Promise<number> => (await t.do('backups.list', {}))[0]?.backups.length ?? 0;
    const pass = async (): Promise<void> => {
      minutes += 1;
      await t.do('engagement.update', { city: `Ciudad ${minutes}` });
      vi.advanceTimersByTime(60_000);
      // A question and an answer later the tick has run; a backup is awaited where one is due.
      await t.do('engagement.save', {});
    };
    for (let n = 0; n < 9; n += 1) await pass();
    expect(await made()).toBe(0);
    await pass();
    await vi.waitFor(async () => expect(await made()).toBe(1), { timeout: 20_000 });
    for (let n = 0; n < 9; n += 1) await pass();
    expect(await made()).toBe(1);
  });

  test('every one of them restores, and what there was before is a backup too', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.respiro');
    const t = engineAt(join(folder, 'data'));
    await t.do('engagement.create', brief);
    await t.do('engagement.saveAs', { path });
    for (const city of ['Uno', 'Dos', 'Tres']) {
      await t.do('engagement.update', { city });
      await t.do('engagement.close', {});
      await t.do('engagement.open', { path });
    }
    await t.do('engagement.update', { city: 'Cuatro' });
    const cities: string[] = [];
    const { key, backups } = await onlyOne(t);
    expect(backups).toHaveLength(3);
    for (const { id } of backups) cities.push((await t.do('backups.restore', { key, id })).engagement.city);
    expect(cities).toEqual(['Tres', 'Dos', 'Uno']);
    expect(await t.do('engagement.save', {})).toMatchObject({ state: 'saved' });
    await expect(inspectFile(path)).resolves.toMatchObject({ client: brief.client });
    const present = (await onlyOne(t)).backups.find(({ reason }) => reason === 'restoring');
    const now = (await onlyOne(t)).backups.filter(({ reason }) => reason === 'restoring').at(-1);
    expect(present).toBeDefined();
    expect((await t.do('backups.restore', { key, id: now?.id ?? '' })).engagement.city).toBe('Cuatro');
    expect(await t.do('recents.list', {})).toHaveLength(1);
  });

  test('are looked into with the difference to now', async () => {
    const folder = temporaryFolder();
    const t = engineAt(join(folder, 'data'));
    await closedWithAnswer(t, join(folder, 'a.respiro'));
    const opened = await t.do('engagement.open', { path: join(folder, 'a.respiro') });
    const { key, backups } = await onlyOne(t);
    const about = { exerciseId: opened.exercises[0]?.id ?? '', lensId: 'company', itemId: 'vp02' };
    const respondent = { participantId: opened.participants[0]?.id ?? '' };
    await t.do('answers.record', { ...about, respondent, value: 2, channel: 'paper' });
    const id = backups[0]?.id ?? '';
    const preview = await t.do('backups.preview', { key, id });
    expect(preview).toMatchObject({ contents: { answers: 1 }, now: { answers: 2 } });
    await t.do('engagement.close', {});
    expect(await t.do('backups.preview', { key, id })).toEqual({
      ...preview,
      now: { ...preview.now, changedAt: expect.any(String) as string },
    });
  });

  test.each(['DELETE', 'WAL'] as const)(
    'are compared with a copy that an engine left in the middle of writing (%s)',
    async (mode) => {
      const folder = temporaryFolder();
      const t = engineAt(join(folder, 'data'));
      await closedWithAnswer(t, join(folder, 'a.respiro'));
      const [recent] = await t.do('recents.list', {});
      leaveWriting(join(folder, 'data', 'engagements', recent?.id ?? ''), mode);
      const { key, backups } = await onlyOne(t);
      const { contents, now } = await t.do('backups.preview', { key, id: backups[0]?.id ?? '' });
      expect(contents).toMatchObject({ answers: 1, client: brief.client });
      expect(now).toEqual({ ...contents, changedAt: expect.any(String) as string });
    },
  );

  test('restore an engagement whose file is damaged: that stays as it is, ours goes beside it', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.respiro');
    const t = engineAt(join(folder, 'data'));
    await closedWithAnswer(t, path);
    await truncate(path, 5000);
    const damaged = await readFile(path);
    expect((await t.fail('engagement.open', { path })).code).toBe('file-damaged');
    const [recent] = await t.do('recents.list', {});
    const { key, backups } = await onlyOne(t);
    expect(recent?.backups).toBe(key);
    const view = await t.do('backups.restore', { key, id: backups[0]?.id ?? '' });
    expect(view.exercises[0]?.answered).toBe(1);
    expect(view.path).toBe(join(folder, 'a (restaurado).respiro'));
    expect(await t.do('engagement.save', {})).toMatchObject({ state: 'saved' });
    await expect(inspectFile(view.path ?? '')).resolves.toMatchObject({ client: brief.client });
    expect(await readFile(path)).toEqual(damaged);
  });

  test('bring back a file that was deleted, under its name', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.respiro');
    const t = engineAt(join(folder, 'data'));
    await closedWithAnswer(t, path);
    await rm(path);
    const { key, backups } = await onlyOne(t);
    await t.do('backups.restore', { key, id: backups[0]?.id ?? '' });
    expect(await t.do('engagement.save', {})).toMatchObject({ state: 'saved' });
    await expect(inspectFile(path)).resolves.toMatchObject({ client: brief.client });
  });

  test('that are damaged are refused, and nothing is changed', async () => {
    const folder = temporaryFolder();
    const t = engineAt(join(folder, 'data'));
    await closedWithAnswer(t, join(folder, 'a.respiro'));
    const { key, backups } = await onlyOne(t);
    const id = backups[0]?.id ?? '';
    const file = join(folder, 'data', 'backups', key, id);
    await truncate(file, 20_000);
    expect((await t.fail('backups.restore', { key, id })).code).toBe('backup-damaged');
    expect((await t.fail('backups.preview', { key, id })).code).toBe('backup-damaged');
    expect((await t.fail('backups.saveAs', { key, id, path: join(folder, 'b.respiro') })).code).toBe('backup-damaged');
    expect(readdirSync(folder).sort()).toEqual(['a.respiro', 'data']);
    expect(await t.do('recents.list', {})).toHaveLength(1);
  });

  test('are written as a file of their own', async () => {
    const folder = temporaryFolder();
    const t = engineAt(join(folder, 'data'));
    await closedWithAnswer(t, join(folder, 'a.respiro'));
    const { key, backups } = await onlyOne(t);
    await t.do('backups.saveAs', { key, id: backups[0]?.id ?? '', path: join(folder, 'b.respiro') });
    await expect(inspectFile(join(folder, 'b.respiro'))).resolves.toMatchObject({ client: brief.client });
  });

  test('are listed also where what was written down about one is lost', async () => {
    const folder = temporaryFolder();
    const t = engineAt(join(folder, 'data'));
    await closedWithAnswer(t, join(folder, 'a.respiro'));
    const { key, backups } = await onlyOne(t);
    const id = backups[0]?.id ?? '';
    await writeFile(join(folder, 'data', 'backups', key, `${id}.json`), '{"id":');
    expect((await onlyOne(t)).backups).toEqual([{ ...backups[0], contents: null }]);
    expect((await t.do('backups.preview', { key, id })).contents.answers).toBe(1);
  });
});

test('before a migration what there was is kept, in its own version', async () => {
  const folder = temporaryFolder();
  const t = engineAt(join(folder, 'data'));
  await t.do('engagement.create', brief);
  await t.do('engagement.close', {});
  const [recent] = await t.do('recents.list', {});
  const copy = join(folder, 'data', 'engagements', recent?.id ?? '', 'working.sqlite');
  const newer = new Database(copy);
  const row = newer.prepare<[], Record<string, string>>('SELECT * FROM engagement').get() ?? {};
  newer.close();
  await rm(copy);
  const older = new Database(copy);
  migrate(older, 1);
  const columns = (older.pragma('table_info(engagement)') as { name: string }[]).map(({ name }) => name);
  older
    .prepare(`INSERT INTO engagement (${columns.join()}) VALUES (${columns.map((name) => `@${name}`).join()})`)
    .run(row);
  older.close();
  await t.do('engagement.openRecent', { id: recent?.id ?? '' });
  const made = (await onlyOne(t)).backups.find(({ reason }) => reason === 'migration');
  const file = join(folder, 'data', 'backups', (await onlyOne(t)).key, made?.id ?? '');
  await expect(inspectFile(file)).resolves.toMatchObject({ schemaVersion: 1, client: brief.client });
});

describe('the folder of backups', () => {
  test('keeps no more than the rule says, and nothing unfinished', async () => {
    const folder = temporaryFolder();
    const db = seededCopy(folder);
    let made = 0;
    const backups = new Backups(join(folder, 'backups'), () => new Date(Date.UTC(2026, 2, 14, 10, made)));
    const key = Backups.keyOf('e1');
    await mkdir(join(folder, 'backups', key), { recursive: true });
    await writeFile(join(folder, 'backups', key, 'left.respiro.tmp'), 'by a process that ended');
    for (made = 0; made < 13; made += 1) {
      db.prepare('UPDATE engagement SET city = ?').run(`${made}`);
      await backups.make(db.name, 'e1', 'work');
    }
    expect(await backups.of(key)).toHaveLength(10);
    expect(readdirSync(join(folder, 'backups', key))).toHaveLength(20);
    await backups.removeAll('e1');
    expect(existsSync(join(folder, 'backups', key))).toBe(false);
    db.close();
  });

  test('keeps recent, daily, weekly and those before a migration, and every one of them restores', async () => {
    const folder = temporaryFolder();
    const start = Date.UTC(2026, 0, 5, 12);
    let hours = 0;
    const now = (): Date => new Date(start + hours * 3_600_000);
    const t = engineAt(join(folder, 'data'), undefined, now);
    await t.do('engagement.create', brief);
    await t.do('engagement.close', {});
    const [recent] = await t.do('recents.list', {});
    const source = join(folder, 'data', 'engagements', recent?.id ?? '', 'working.sqlite');
    const backups = new Backups(join(folder, 'data', 'backups'), now);
    const id = (await t.do('engagement.openRecent', { id: recent?.id ?? '' })).engagement.id;
    // Every other day for five weeks, then twelve on the last day; the first ones before a migration.
    const moments = [
      ...Array.from({ length: 18 }, (_, n) => n * 48),
      ...Array.from({ length: 12 }, (_, n) => 864 + n / 5),
    ];
    for (const [n, moment] of moments.entries()) {
      hours = moment;
      await t.do('engagement.update', { city: `Ciudad ${n}` });
      await backups.make(source, id, n === 1 ? 'migration' : 'work');
    }
    const { key, backups: kept } = await onlyOne(t);
    const cityIn = (backup: string): string => {
      const db = new Database(join(folder, 'data', 'backups', key, backup), { readonly: true });
      const city = db.prepare<[], { city: string }>('SELECT city FROM engagement').get()?.city ?? '';
      db.close();
      return city;
    };
    const cities = kept.map((one) => cityIn(one.id));
    // Ten of the last day, the last of six days before, two more weeks, and the one before the migration.
    expect(cities).toEqual(
      [29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 17, 16, 15, 14, 13, 12, 10, 1].map((n) => `Ciudad ${n}`),
    );
    // The oldest of the ten first: what is backed up before it is restored takes its place.
    const restored: string[] = [];
    for (const { id: backup } of kept.slice(9)) {
      restored.push((await t.do('backups.restore', { key, id: backup })).engagement.city);
    }
    expect(restored).toEqual(cities.slice(9));
    tellFigures('backups', { kept: kept.length, restored: restored.length });
  });

  test('takes no name from an id', async () => {
    const folder = temporaryFolder();
    const db = seededCopy(folder);
    const backups = new Backups(join(folder, 'data', 'backups'), () => new Date());
    await backups.make(db.name, '../../escaped', 'work');
    expect(readdirSync(folder)).not.toContain('escaped');
    expect(await backups.of('../..')).toEqual([]);
    db.close();
  });

  test.runIf(canMount)('that is full keeps nobody from saving, and says so until it is mended', async () => {
    const folder = temporaryFolder();
    const data = join(folder, 'data');
    const t = engineAt(data);
    mkdirSync(data, { recursive: true });
    symlinkSync(mountedFolder('size=64k'), join(data, 'backups'));
    await t.do('engagement.create', brief);
    expect(await t.do('engagement.saveAs', { path: join(folder, 'a.respiro') })).toMatchObject({ state: 'saved' });
    await t.do('engagement.close', {});
    await expect(inspectFile(join(folder, 'a.respiro'))).resolves.toMatchObject({ client: brief.client });
    expect(await t.do('backups.list', {})).toEqual([]);
  });
});
