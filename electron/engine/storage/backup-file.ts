/** One backup: a whole, checked file, and beside it a few words on what it holds, so that a list needs no opening. */
import type Database from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, statfs, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { BackupView, ContentsView } from '../../../src/contract/backup-views.ts';
import { backupReasons, type BackupReason, type KeptBackup } from '../../../src/domain/backups/retention.ts';
import { asFileError } from './file-errors.ts';
import { readContents, readEngagementId } from './contents.ts';
import { versionOf } from './migrations.ts';
import { removeSnapshot, writeSnapshot, type Sealing } from './snapshot.ts';
import { syncToDisk, writeWhole } from './sync-to-disk.ts';

export interface BackupRecord extends BackupView, KeptBackup {
  readonly engagementId: string;
  readonly contentHash: string;
  /** SHA-256 (hex) of the file's bytes. */
  readonly fileHash: string;
  /** Salt of the key it is sealed with; null when it is not. */
  readonly lock: string | null;
  /** What `contents` would say; only for who has the key. */
  readonly sealedContents: string | null;
}

/** What a backup is sealed with: its file, and the words on what it holds. */
export interface BackupSealing extends Sealing {
  /** Salt of the key. */
  readonly lock: string;
  readonly sealWords: (contents: ContentsView) => string;
}

export interface BackupRequest {
  /** Folder of this engagement's backups; created when needed. */
  readonly folder: string;
  readonly reason: BackupReason;
  readonly at: string;
  readonly day: string;
  /** Contents that are kept already. */
  readonly unlessContent: string | null;
  readonly sealing?: BackupSealing | null;
}

/** Left free for the working copy: a backup never takes the room that the next answers need. */
const reserve = 32 * 1024 * 1024;

const namePattern = /^(\d{8}T\d{9}Z)-([a-z-]+)-[0-9a-f]{8}\.respiro$/;

/**
 * Makes a backup of what `db` holds.
 * @returns null when the same contents are kept already.
 * @throws RespiroError as `asFileError` tells it, `disk-full` also when little would be left free.
 */
export async function makeBackup(db: Database.Database, request: BackupRequest): Promise<BackupRecord | null> {
  const { folder, reason, at, day, unlessContent, sealing = null } = request;
  const id = `${at.replace(/[-:.]/g, '')}-${reason}-${randomBytes(4).toString('hex')}.respiro`;
  const path = join(folder, id);
  const arriving = `${path}.tmp`;
  try {
    await mkdir(folder, { recursive: true });
    await requireRoom(db, folder);
    const snapshot = await writeSnapshot(db, arriving, sealing);
    if (snapshot.contentHash === unlessContent) return null;
    const record: BackupRecord = {
      id,
      at,
      day,
      reason,
      engagementId: readEngagementId(db) ?? '',
      schemaVersion: versionOf(db),
      ...wordsOn(readContents(db), sealing),
      ...snapshot,
    };
    // First the words, then the file: a file never stands there of which nothing is known.
    await writeWhole(wordsOf(path), JSON.stringify(record));
    await rename(arriving, path);
    await syncToDisk(folder);
    return record;
  } catch (error) {
    throw asFileError(error, path);
  } finally {
    await removeSnapshot(arriving);
  }
}

/** Of a sealed backup nothing is said that the file itself would not say without its password. */
export function wordsOn(
  contents: ContentsView,
  sealing: Pick<BackupSealing, 'lock' | 'sealWords'> | null,
): Pick<BackupRecord, 'contents' | 'lock' | 'locked' | 'sealedContents'> {
  if (sealing === null) return { contents, lock: null, locked: false, sealedContents: null };
  return { contents: null, lock: sealing.lock, locked: true, sealedContents: sealing.sealWords(contents) };
}

async function requireRoom(db: Database.Database, folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const needed = Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }));
  if (bavail * bsize < needed + reserve)
    throw new RespiroError('disk-full', 'little room for a backup', { path: folder });
}

/** The backups in a folder, the latest first; none when there is no such folder. */
export async function readBackups(folder: string): Promise<BackupRecord[]> {
  const names = await readdir(folder).catch(() => []);
  const records = await Promise.all(
    names.filter((name) => namePattern.test(name)).map((name) => readRecord(folder, name)),
  );
  return records.filter((record) => record !== null).toSorted((a, b) => (a.id < b.id ? 1 : -1));
}

/** Those of an earlier version say nothing of a lock. */
type BackupWritten = Omit<BackupRecord, 'lock' | 'sealedContents'> &
  Partial<Pick<BackupRecord, 'lock' | 'sealedContents'>>;

async function readRecord(folder: string, name: string): Promise<BackupRecord | null> {
  const path = join(folder, name);
  const size = await stat(path).then(
    (found) => found.size,
    () => null,
  );
  if (size === null) return null;
  try {
    const record = JSON.parse(await readFile(wordsOf(path), 'utf8')) as BackupWritten;
    const lock = record.lock ?? null;
    const sealedContents = record.sealedContents ?? null;
    const isKnown = typeof lock === 'string' || isContents(record.contents);
    if (record.id === name && isKnown) return { ...record, lock, locked: lock !== null, sealedContents, size };
  } catch {
    // What its name says is still known.
  }
  const [, stamp = '', reason = ''] = namePattern.exec(name) ?? [];
  const at = stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/, '$1-$2-$3T$4:$5:$6.$7Z');
  const known = backupReasons.find((one) => one === reason) ?? 'work';
  return {
    ...{ id: name, at, day: at.slice(0, 10), reason: known, size, contents: null, locked: false, lock: null },
    ...{ engagementId: '', schemaVersion: 0, contentHash: '', fileHash: '', sealedContents: null },
  };
}

function isContents(contents: ContentsView | null): contents is ContentsView {
  return (
    typeof contents?.client === 'string' &&
    Number.isInteger(contents.answers) &&
    Number.isInteger(contents.participants) &&
    Array.isArray(contents.instruments)
  );
}

/** The file with the few words on a backup. */
export function wordsOf(path: string): string {
  return `${path}.json`;
}
