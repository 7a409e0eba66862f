/**
 * A disk that is full or broken at every step of publishing and of backing up: the file is the old one or the new one,
 * whole, nothing is left beside it, and the next time mends it.
 */
import type Database from 'better-sqlite3';
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeBackup, readBackups } from '../../../electron/engine/storage/backup-file.ts';
import { inspectFile } from '../../../electron/engine/storage/inspect.ts';
import { hashFile, publish } from '../../../electron/engine/storage/publish.ts';
import { removeSnapshot } from '../../../electron/engine/storage/snapshot.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import { seededCopy } from '../../support/engine/seeded-file.ts';
import { withFaultAt } from '../../support/faulty-disk.ts';
import { canMount, mountedFolder } from '../../support/mounted-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { amount, dice, patience, tellFigures } from '../../support/torture.ts';

const codes = ['ENOSPC', 'EIO'] as const;

/** Under torture every call fails once; in the ordinary run every fifth, beginning somewhere. */
const stride = amount(5, 1);
const firstStep = 1 + dice('the first call that fails')(stride);

/** Rows that make the file larger, and another one each time. */
function change(db: Database.Database, n: number): string {
  const client = `Cliente ${n}`;
  db.prepare('UPDATE engagement SET client = ?').run(client);
  return client;
}

test.each(codes)(
  'publishing with %s at each of its file calls',
  async (code) => {
    const folder = temporaryFolder();
    const db = seededCopy(folder);
    const place = join(folder, 'client');
    mkdirSync(place);
    const destination = join(place, 'a.respiro');
    const note = join(folder, 'note');
    let { fileHash } = await publish(db, destination, null, { note });
    let before = (await inspectFile(destination)).client;
    const figures = { steps: 0, told: 0, keptOld: 0, wroteNew: 0, bad: 0, leftBehind: 0, notMended: 0 };
    const failed = new Set<string>();
    for (let at = firstStep; ; at += stride) {
      const client = change(db, at);
      const run = await withFaultAt(at, code, () => publish(db, destination, fileHash, { note }));
      if (run.failed === null) break;
      figures.steps += 1;
      failed.add(run.failed);
      if ('error' in run.outcome) {
        expect(run.outcome.error).toBeInstanceOf(RespiroError);
        figures.told += 1;
      }
      const found = await inspectFile(destination).then(
        (inspected) => inspected.client,
        () => null,
      );
      if (found === before) figures.keptOld += 1;
      else if (found === client) figures.wroteNew += 1;
      else figures.bad += 1;
      figures.leftBehind += readdirSync(place).filter((name) => name !== 'a.respiro').length;
      // The engine knows only what it was told.
      const expected = 'value' in run.outcome ? run.outcome.value.fileHash : fileHash;
      const mended = await publish(db, destination, expected, { note });
      if (mended.conflict || (await inspectFile(destination)).client !== client) figures.notMended += 1;
      ({ fileHash } = mended);
      before = client;
    }
    db.close();
    tellFigures(`publishing with ${code} at every file call`, { ...figures, calls: [...failed].join(' ') });
    expect(figures).toMatchObject({ bad: 0, leftBehind: 0, notMended: 0 });
    expect(figures.steps).toBeGreaterThanOrEqual(10 / stride);
    expect(figures.keptOld).toBeGreaterThanOrEqual(5 / stride);
  },
  patience,
);

test.each(codes)(
  'backing up with %s at each of its file calls',
  async (code) => {
    const folder = temporaryFolder();
    const db = seededCopy(folder);
    const backups = join(folder, 'backups');
    const request = { folder: backups, reason: 'work', day: '2026-03-14', unlessContent: null } as const;
    const moment = (n: number): string => new Date(Date.UTC(2026, 2, 14, 9, 0, n)).toISOString();
    const kept = await makeBackup(db, { ...request, at: moment(0) });
    const figures = { steps: 0, bad: 0, oldOnesLost: 0 };
    for (let at = firstStep; ; at += stride) {
      change(db, at);
      const run = await withFaultAt(at, code, () => makeBackup(db, { ...request, at: moment(at) }));
      if (run.failed === null) break;
      figures.steps += 1;
      const there = await readBackups(backups);
      if (!there.some(({ id }) => id === kept?.id)) figures.oldOnesLost += 1;
      for (const { id } of there) {
        const sound = await inspectFile(join(backups, id)).then(
          () => true,
          () => false,
        );
        if (!sound) figures.bad += 1;
      }
    }
    db.close();
    tellFigures(`backing up with ${code} at every file call`, figures);
    expect(figures).toMatchObject({ bad: 0, oldOnesLost: 0 });
    expect(figures.steps).toBeGreaterThanOrEqual(8 / stride);
  },
  patience,
);

test.runIf(canMount)(
  'publishing to a disk that is full at any point of it',
  async () => {
    const folder = temporaryFolder();
    const db = seededCopy(folder);
    const size = statSync((await publish(db, join(folder, 'size.respiro'), null)).path).size;
    const figures = { disks: 0, full: 0, bad: 0, leftBehind: 0 };
    const steps = amount(6, 60);
    for (let n = 0; n < steps; n += 1) {
      // Room for the old file and a part of the new one, from nothing to more than enough.
      const room = Math.ceil((size * (1 + (1.3 * n) / steps)) / 4096) * 4096;
      const disk = mountedFolder(`size=${room}`);
      const destination = join(disk, 'a.respiro');
      const first = await publish(db, destination, null).catch(() => null);
      if (first === null) continue;
      figures.disks += 1;
      change(db, n);
      const outcome = await publish(db, destination, first.fileHash).catch((error: unknown) => error);
      if (outcome instanceof RespiroError) {
        expect(outcome.code).toBe('disk-full');
        figures.full += 1;
        if ((await hashFile(destination)) !== first.fileHash) figures.bad += 1;
      }
      await inspectFile(destination).catch(() => (figures.bad += 1));
      figures.leftBehind += readdirSync(disk).filter((name) => name !== 'a.respiro').length;
      await removeSnapshot(destination);
    }
    db.close();
    tellFigures('publishing to a full disk', figures);
    expect(figures).toMatchObject({ bad: 0, leftBehind: 0 });
    expect(figures.full).toBeGreaterThan(0);
  },
  patience,
);
