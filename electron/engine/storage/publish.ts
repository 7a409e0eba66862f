/**
 * Publishing: the working copy's contents go to the destination whole or not at all. The destination is
 * at every moment the old file or the new one; a failure leaves the old one and no stray file.
 */
import type Database from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { access, constants, readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { RespiroError } from '../../../src/contract/errors.ts';
import { asFileError } from './file-errors.ts';
import { lookBeside } from './files-thread.ts';
import { place } from './place.ts';
import { readEngagement } from './repositories/engagement.ts';
import { removeSnapshot, writeSnapshot, type Sealing } from './snapshot.ts';
import { syncToDisk, writeWhole } from './sync-to-disk.ts';

export { hashFile } from './file-hash.ts';

const abandonedAfterMs = 3_600_000;

export interface Published {
  /** Where it was written: the destination, or a conflict copy beside it. */
  readonly path: string;
  readonly conflict: boolean;
  /** SHA-256 (hex) of the file's bytes, to notice later that somebody else changed it. */
  readonly fileHash: string;
  /** Of its rows: the same contents have the same. */
  readonly contentHash: string;
}

export interface PublishOptions {
  readonly sealing?: Sealing | null;
  /**
   * A file of our own that is told the new hash just before the destination changes: an engine that ends between the
   * two must not take its own work for somebody else's.
   */
  readonly note?: string | null;
}

/**
 * Writes the contents of `db` to `destination`.
 *
 * @param expectedHash hash of the destination as it was opened or last written; null when it is new.
 *   When the file there is another one, it stays, and ours is written beside it as a conflict copy.
 * @throws RespiroError `destination-missing` (a file was expected and is gone), `folder-missing`, `folder-read-only`,
 *   `disk-full`, `file-in-use`.
 */
export async function publish(
  db: Database.Database,
  destination: string,
  expectedHash: string | null,
  { sealing = null, note = null }: PublishOptions = {},
): Promise<Published> {
  const folder = dirname(destination);
  await requireWritable(folder);
  const stem = `.${basename(destination).slice(0, 80)}.`;
  const temporary = join(folder, `${stem}${randomBytes(6).toString('hex')}.tmp`);
  try {
    if (expectedHash !== null) await requireThere(destination);
    const seeing = lookBeside(destination).catch(() => null);
    const { fileHash, contentHash } = await writeSnapshot(db, temporary, sealing);
    const ours = { expected: expectedHash, noted: note === null ? null : await readNote(note) };
    if (note !== null) await writeWhole(note, fileHash);
    const placed = await place(temporary, destination, ours, wordForConflict(db), await seeing);
    await syncToDisk(folder);
    await sweep(folder, stem);
    return { ...placed, fileHash, contentHash };
  } catch (error) {
    throw asFileError(error, destination);
  } finally {
    await removeSnapshot(temporary);
  }
}

/** Removes what a publishing that was cut short left beside this file, once nobody can be at it any more. */
async function sweep(folder: string, stem: string): Promise<void> {
  const before = Date.now() - abandonedAfterMs;
  try {
    for (const name of await readdir(folder)) {
      if (!name.startsWith(stem) || !/^[0-9a-f]{12}\.tmp(-journal)?$/.test(name.slice(stem.length))) continue;
      const path = join(folder, name);
      if ((await stat(path)).mtimeMs < before) await rm(path, { force: true });
    }
  } catch {
    // The file itself is in its place; what lies beside it can wait for the next time.
  }
}

async function readNote(note: string): Promise<string | null> {
  return readFile(note, 'utf8').catch(() => null);
}

/** SQLite reports any failure to create a file alike; asking first tells a missing folder from a locked one. */
async function requireWritable(folder: string): Promise<void> {
  try {
    if (!(await stat(folder)).isDirectory()) throw new RespiroError('folder-missing', 'not a folder', { path: folder });
    await access(folder, constants.W_OK);
  } catch (error) {
    const failure = asFileError(error, folder);
    throw failure.code === 'file-missing'
      ? new RespiroError('folder-missing', failure.message, { path: folder })
      : failure;
  }
}

/**
 * Renamed, removed, or on a stick that was pulled and left its empty folder: writing there anew would make a second
 * file that nobody looks for.
 */
async function requireThere(destination: string): Promise<void> {
  try {
    await stat(destination);
  } catch (error) {
    const failure = asFileError(error, destination);
    throw failure.code === 'file-missing'
      ? new RespiroError('destination-missing', failure.message, { path: destination })
      : failure;
  }
}

/** The copy's name is read by people, in the language the engagement is held in. */
function wordForConflict(db: Database.Database): string {
  return readEngagement(db).language === 'es' ? 'conflicto' : 'conflict';
}
