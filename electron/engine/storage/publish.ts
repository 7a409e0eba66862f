/**
 * Publishing: the working copy's contents go to the destination whole or not at all. The destination is
 * at every moment the old file or the new one; a failure leaves the old one and no stray file.
 */
import Database from 'better-sqlite3';
import { createHash, randomBytes } from 'node:crypto';
import { access, constants, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { RespiroError } from '../../../src/contract/errors.ts';
import { contentHash, contentHashKey } from './content-hash.ts';
import { asFileError } from './file-errors.ts';
import { readEngagement } from './repositories/engagement.ts';

export interface Published {
  /** Where it was written: the destination, or a conflict copy beside it. */
  readonly path: string;
  readonly conflict: boolean;
  /** SHA-256 (hex) of the file's bytes, to notice later that somebody else changed it. */
  readonly fileHash: string;
}

/** SHA-256 (hex) of a file's bytes; null when there is no such file. Never call it on an open database. */
export async function hashFile(path: string): Promise<string | null> {
  try {
    return createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return null;
    throw asFileError(error, path);
  }
}

/**
 * Writes the contents of `db` to `destination`.
 *
 * @param expectedHash hash of the destination as it was opened or last written; null when it is new.
 *   When the file there is another one, it stays, and ours is written beside it as a conflict copy.
 * @throws RespiroError `folder-missing`, `folder-read-only`, `disk-full`, `file-in-use`.
 */
export async function publish(
  db: Database.Database,
  destination: string,
  expectedHash: string | null,
): Promise<Published> {
  const folder = dirname(destination);
  await requireWritable(folder);
  const temporary = join(folder, `.${basename(destination)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    db.prepare('VACUUM INTO ?').run(temporary);
    seal(temporary);
    await syncToDisk(temporary);
    const found = await hashFile(destination);
    const conflict = found !== null && found !== expectedHash;
    const path = conflict ? await freeName(destination, wordForConflict(db)) : destination;
    const fileHash = (await hashFile(temporary)) ?? '';
    await rename(temporary, path);
    await syncToDisk(folder);
    return { path, conflict, fileHash };
  } catch (error) {
    throw asFileError(error, destination);
  } finally {
    for (const left of [temporary, `${temporary}-journal`]) await rm(left, { force: true });
  }
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

/** Writes the content hash into the new file and verifies that SQLite finds it whole. */
function seal(path: string): void {
  const copy = new Database(path);
  try {
    copy.pragma('journal_mode = DELETE');
    copy.pragma('synchronous = FULL');
    copy
      .prepare(`INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`)
      .run(contentHashKey, contentHash(copy));
    const verdict = copy.pragma('quick_check', { simple: true });
    if (verdict !== 'ok') throw new RespiroError('file-damaged', `quick_check: ${String(verdict)}`, { path });
  } finally {
    copy.close();
  }
}

async function syncToDisk(path: string): Promise<void> {
  // Windows cannot open a folder; its renames are journaled by NTFS.
  if (process.platform === 'win32' && (await stat(path)).isDirectory()) return;
  const handle = await open(path, process.platform === 'win32' ? 'r+' : 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The copy's name is read by people, in the language the engagement is held in. */
function wordForConflict(db: Database.Database): string {
  return readEngagement(db).language === 'es' ? 'conflicto' : 'conflict';
}

async function freeName(destination: string, word: string): Promise<string> {
  const extension = extname(destination);
  const stem = destination.slice(0, destination.length - extension.length);
  const day = new Date().toISOString().slice(0, 10);
  for (let n = 1; ; n += 1) {
    const candidate = `${stem} (${word} ${day}${n === 1 ? '' : ` ${n}`})${extension}`;
    if ((await hashFile(candidate)) === null) return candidate;
  }
}
