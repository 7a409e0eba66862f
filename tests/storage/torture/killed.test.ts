/**
 * kill -9 at random moments while the engine writes, publishes and migrates: no acknowledged answer is lost or doubled, and
 * every file is the old one or the new one, whole.
 */
import Database from 'better-sqlite3';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentHash } from '../../../electron/engine/storage/content-hash.ts';
import { inspectFile } from '../../../electron/engine/storage/inspect.ts';
import { schemaVersion, versionOf } from '../../../electron/engine/storage/migrations.ts';
import { engineAt } from '../../support/engine/engine-at.ts';
import { frozenFile } from '../../support/engine/frozen-files.ts';
import { answersIn, begin, isHot, keyOf, later, strays, workingCopy } from '../../support/engine/killing.ts';
import { workshopAt } from '../../support/engine/workshop.ts';
import type { Told } from '../../support/engine/writing-process.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { amount, dice, patience, tellFigures } from '../../support/torture.ts';

const times = amount(2, 200);
/** Longer than a save, so that a kill falls into every part of one. */
const longestMs = 400;
/** When the clock of a kill starts: a save goes on all the while once the first one ended. */
const clockStarts = { writing: 'begins', publishing: 'saved' } as const;

/** How many answers a file holds, or null where it fails the checks. */
async function checked(path: string): Promise<number | null> {
  try {
    await inspectFile(path);
    return answersIn(path).length;
  } catch {
    return null;
  }
}

interface Figures {
  kills: number;
  acknowledged: number;
  lost: number;
  doubled: number;
  /** Files that failed the checks, or held less than what had been saved. */
  failing: number;
  /** Kills that left a journal to be played. */
  hot: number;
  /** Kills in the middle of writing the file. */
  whileSaving: number;
  /** Half-made copies that lay about after the next save. */
  leftBehind: number;
}

/** After a kill: what the disk holds, and what an engine makes of it that goes on. */
async function examine(
  dataFolder: string,
  published: string,
  told: readonly Told[],
  { answers: before, halfMade: halfMadeBefore }: { answers: number; halfMade: readonly string[] },
): Promise<Figures> {
  const acknowledged = told.filter((one) => one.kind === 'answered').map(keyOf);
  const safe = told.reduce((most, one) => (one.kind === 'saved' ? Math.max(most, one.answers) : most), 0);
  const inFile = await checked(published);
  const hot = isHot(workingCopy(dataFolder));
  const halfMade = strays(join(published, '..'));

  const t = engineAt(dataFolder);
  expect(await t.engine.resume()).toBe(true);
  const verdict = integrityOf(workingCopy(dataFolder));
  expect((await t.do('engagement.save', {})).state).toBe('saved');
  await t.engine.close();
  const after = await checked(published);

  const held = answersIn(published);
  const there = new Set(held);
  return {
    kills: 1,
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((key) => !there.has(key)).length,
    // One command may have been committed and not yet acknowledged.
    doubled: held.length - there.size + Math.max(0, held.length - before - acknowledged.length - 1),
    failing: Number(inFile === null || inFile < before + safe) + Number(verdict !== 'ok') + Number(after === null),
    hot: Number(hot),
    // One beside the file stays an hour, since another process might be at it.
    whileSaving: Number(halfMade.some((name) => !halfMadeBefore.includes(name))),
    leftBehind: strays(join(published, '..')).length - halfMade.length,
  };
}

function integrityOf(path: string): unknown {
  const db = new Database(path, { readonly: true });
  try {
    return db.pragma('integrity_check', { simple: true });
  } finally {
    db.close();
  }
}

function sum(all: readonly Figures[]): Figures {
  return all.reduce((one, other) => {
    const keys = Object.keys(one) as (keyof Figures)[];
    return Object.fromEntries(keys.map((key) => [key, one[key] + other[key]])) as unknown as Figures;
  });
}

describe('kill -9', () => {
  test.each(['writing', 'publishing'] as const)(
    'while %s loses no acknowledged answer, doubles none, and leaves every file whole',
    async (work) => {
      const folder = temporaryFolder();
      const published = join(folder, 'client', 'a.respiro');
      mkdirSync(join(folder, 'client'));
      const dataFolder = join(folder, 'data');
      const first = engineAt(dataFolder);
      await workshopAt(first, { value: false, anonymity: 'anonymous' });
      await first.do('engagement.saveAs', { path: published });
      await first.engine.close();

      const die = dice(`killed while ${work}`);
      const all: Figures[] = [];
      for (let n = 0; n < times; n += 1) {
        const before = { answers: answersIn(published).length, halfMade: strays(join(published, '..')) };
        const worker = begin(dataFolder, work, published);
        await worker.hears(clockStarts[work]);
        await later(die(longestMs));
        await worker.kill();
        all.push(await examine(dataFolder, published, worker.told, before));
      }
      const figures = sum(all);
      tellFigures(`kill -9 while ${work}`, { ...figures });
      expect(figures).toMatchObject({ kills: times, lost: 0, doubled: 0, failing: 0 });
      expect(figures.leftBehind).toBeLessThanOrEqual(0);
      expect(figures.acknowledged).toBeGreaterThan(0);
      expect(figures.hot).toBeGreaterThanOrEqual(times / 2);
      if (work === 'publishing') expect(figures.whileSaving).toBeGreaterThanOrEqual(amount(0, times / 10));
    },
    patience,
  );

  test(
    'while migrating leaves the old version or the new one, and what was there',
    async () => {
      const folder = temporaryFolder();
      const dataFolder = await withOldWorkingCopy(folder);
      const start = join(folder, 'start');
      await cp(dataFolder, start, { recursive: true });
      const uninterrupted = begin(dataFolder, 'migrating');
      await uninterrupted.hears('begins');
      const began = performance.now();
      await migrationBackedUp(dataFolder);
      const backedUp = performance.now();
      await uninterrupted.hears('opened');
      const took = performance.now() - began;
      const rest = performance.now() - backedUp;
      await uninterrupted.kill();
      const expected = contentsOf(workingCopy(dataFolder));

      const beside = join(folder, 'beside');
      const die = dice('killed while migrating');
      const figures = { kills: 0, changed: 0, failing: 0, hot: 0, old: 0, new: 0 };
      for (let n = 0; n < times; n += 1) {
        await rm(dataFolder, { recursive: true });
        await cp(start, dataFolder, { recursive: true });
        const worker = begin(dataFolder, 'migrating');
        await worker.hears('begins');
        // Making the backup takes most of the time: three of four kills fall into what comes after it.
        if (n % 4 === 0) await later(die(Math.ceil(took)));
        else await migrationBackedUp(dataFolder).then(() => later(die(Math.ceil(rest * 2))));
        await worker.kill();
        figures.kills += 1;
        figures.hot += Number(isHot(workingCopy(dataFolder)));
        // Looked at beside: opening plays the journal, which is left to the engine that comes next.
        await rm(beside, { recursive: true, force: true });
        await cp(join(workingCopy(dataFolder), '..'), beside, { recursive: true });
        const version = versionIn(join(beside, 'working.sqlite'));
        figures[version === schemaVersion ? 'new' : 'old'] += 1;
        if (integrityOf(join(beside, 'working.sqlite')) !== 'ok') figures.failing += 1;
        const t = engineAt(dataFolder);
        const [recent] = await t.do('recents.list', {});
        await t.do('engagement.openRecent', { id: recent?.id ?? '' });
        if (contentsOf(workingCopy(dataFolder)) !== expected) figures.changed += 1;
        await t.engine.close();
      }
      tellFigures('kill -9 while migrating', figures);
      expect(figures).toMatchObject({ kills: times, changed: 0, failing: 0 });
      expect(figures.hot).toBeGreaterThanOrEqual(amount(0, times / 2));
      expect(Math.min(figures.old, figures.new)).toBeGreaterThanOrEqual(amount(0, times / 10));
    },
    patience,
  );
});

/** Until the backup stands that is made before a migration. */
async function migrationBackedUp(dataFolder: string): Promise<void> {
  const backups = join(dataFolder, 'backups');
  const stands = (): boolean =>
    existsSync(backups) &&
    readdirSync(backups, { recursive: true, encoding: 'utf8' }).some((name) => /-migration-\w+\.respiro$/.test(name));
  while (!stands()) await later(1);
}

/** A data folder whose one working copy was left by the first version, with enough in it that migrating takes a moment. */
async function withOldWorkingCopy(folder: string): Promise<string> {
  const dataFolder = join(folder, 'data');
  const file = join(folder, 'old.respiro');
  frozenFile(file, 1);
  const t = engineAt(dataFolder);
  await t.do('engagement.open', { path: file });
  await t.engine.close();
  const copy = workingCopy(dataFolder);
  for (const suffix of ['', '-wal', '-shm']) await rm(copy + suffix, { force: true });
  await cp(file, copy);
  // Else what is backed up before migrating would be there already.
  await rm(join(dataFolder, 'backups'), { recursive: true });
  return dataFolder;
}

function versionIn(path: string): number {
  const db = new Database(path, { fileMustExist: true });
  try {
    return versionOf(db);
  } finally {
    db.close();
  }
}

function contentsOf(path: string): string {
  const db = new Database(path, { readonly: true });
  try {
    return contentHash(db);
  } finally {
    db.close();
  }
}
