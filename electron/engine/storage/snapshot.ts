/** A whole, checked file of what a database holds at one moment: what is published and what is kept as a backup. */
import Database from 'better-sqlite3';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { RespiroError } from '../../../src/contract/errors.ts';
import { contentHash, contentHashKey } from './content-hash.ts';
import { checkBeside, hashBeside } from './files-thread.ts';
import { hashFile } from './file-hash.ts';
import { syncToDisk } from './sync-to-disk.ts';

/** Turns the plain file into the one that may leave the computer, e.g. an encrypted one. */
export type Seal = (plain: string, sealed: string) => Promise<void>;

export interface Sealing {
  readonly seal: Seal;
  /** Where the plain file is made: nothing readable ever lies beside the destination. */
  readonly privateFolder: string;
}

export interface Snapshot {
  /** Of the rows; the same for the same contents, sealed or not. */
  readonly contentHash: string;
  /** SHA-256 (hex) of the file's bytes. */
  readonly fileHash: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Writes what `db` holds to `target`, which must not exist, checks it and waits for the disk. Whoever calls removes
 * `target` after a failure, with `removeSnapshot`.
 *
 * @throws what SQLite or the file system throws; RespiroError `file-damaged` when the copy is not sound.
 */
export async function writeSnapshot(
  db: Database.Database,
  target: string,
  sealing: Sealing | null = null,
): Promise<Snapshot> {
  const hash = sealing === null ? await writePlain(db, target) : await writeSealed(db, target, sealing);
  const [fileHash] = await Promise.all([hashFile(target), syncToDisk(target)]);
  if (fileHash === null) throw new RespiroError('file-missing', 'gone while it was written', { path: target });
  return { contentHash: hash, fileHash, size: (await stat(target)).size };
}

/** Also what SQLite leaves beside a database that it was writing. */
export async function removeSnapshot(target: string): Promise<void> {
  // A place that went away keeps what it has; there is nothing to be done about it now.
  for (const left of [target, `${target}-journal`]) await rm(left, { force: true }).catch(() => undefined);
}

async function writeSealed(db: Database.Database, target: string, sealing: Sealing): Promise<string> {
  const folder = await mkdtemp(join(sealing.privateFolder, 'sealing-'));
  try {
    const plain = join(folder, basename(target));
    const hash = await writePlain(db, plain);
    await sealing.seal(plain, target);
    return hash;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Copies, verifies that SQLite finds the copy whole, and writes the content hash into it. */
async function writePlain(db: Database.Database, path: string): Promise<string> {
  const hashing = hashMeanwhile(db);
  db.prepare('VACUUM INTO ?').run(path);
  const checking = checkBeside(path);
  // Awaited below; a failure before that must not be one that nobody hears.
  checking.catch(() => undefined);
  const copy = new Database(path);
  try {
    copy.pragma('journal_mode = DELETE');
    // Nothing is at stake before the file is in its place; whoever calls waits for the disk once.
    copy.pragma('synchronous = OFF');
    const hash = (await hashing()) ?? contentHash(copy);
    const verdict = await checking;
    if (verdict !== 'ok') throw new RespiroError('file-damaged', `quick_check: ${verdict}`, { path });
    copy
      .prepare(`INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`)
      .run(contentHashKey, hash);
    return hash;
  } finally {
    copy.close();
  }
}

/**
 * The content hash of the source, made beside the copying, which halves the time until a file is whole. Null where
 * anybody wrote meanwhile, or may have: then it would be the hash of another moment than the copy's.
 */
function hashMeanwhile(db: Database.Database): () => Promise<string | null> {
  // Changes by the same connection do not show in its data version.
  if (!db.readonly || db.memory) return () => Promise.resolve(null);
  const version = (): unknown => db.pragma('data_version', { simple: true });
  const before = version();
  // What is wrong with the source, the copying tells.
  const hashing = hashBeside(db.name).catch(() => null);
  return async () => {
    const hash = await hashing;
    return version() === before ? hash : null;
  };
}
