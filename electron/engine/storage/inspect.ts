/**
 * Looking at a file from outside before it is worked on. Nothing is written to it; a refused file stays
 * exactly as it was.
 */
import Database from 'better-sqlite3';
import { open, stat } from 'node:fs/promises';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { CheckStage } from '../../../src/contract/events.ts';
import { checkHeader, damaged, headerLength } from './check/header.ts';
import { requireContents, requireKnownFacts } from './check/contents.ts';
import { reduceToOurs } from './check/reduce.ts';
import { addsOnly, requireKnownSchema } from './check/schema.ts';
import { requireValues } from './check/values.ts';
import { contentHash, contentHashKey } from './content-hash.ts';
import { asFileError, asReadError } from './file-errors.ts';
import { hashBeside, soundnessBeside } from './files-thread.ts';
import { schemaVersion } from './migrations.ts';
import { soundness, type Soundness } from './soundness.ts';

export interface Inspected {
  readonly schemaVersion: number;
  readonly engagementId: string;
  readonly client: string;
}

export interface Inspection {
  /** What to call the file in messages: the original, when what is looked at is a copy of it. */
  readonly path?: string;
  /** Where a file of a later version is written as one of this version, to be looked at; null: it is refused. */
  readonly reduceTo?: string | null;
  /** Told of each stage as it begins. */
  readonly onStage?: (stage: CheckStage) => void;
  /** Bytes from which a thread looks at one half of it; a smaller file is looked at sooner than a thread starts. */
  readonly besideFrom?: number;
}

/**
 * Checks, cheapest first: size and header in JS, then read-only in SQLite: schema as known, integrity,
 * foreign keys, values, content hash, contents.
 *
 * @throws RespiroError `file-missing`, `file-unreadable`, `not-an-engagement`, `file-newer`, `file-damaged`.
 */
export async function inspectFile(
  file: string,
  { path = file, reduceTo = null, onStage = () => undefined, besideFrom = 8_000_000 }: Inspection = {},
): Promise<Inspected> {
  onStage('structure');
  const { version, size } = await readHeader(file, path);
  const isLarge = size >= besideFrom;
  const isNewer = version > schemaVersion;
  if (isNewer && reduceTo === null) throw newer(version, path);
  let db: Database.Database | undefined;
  try {
    db = new Database(file, { readonly: true, fileMustExist: true });
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    db.pragma('temp_store = MEMORY');
    // Read at once: between two checks the copy is the same.
    db.exec('BEGIN');
    if (!isNewer) requireKnownSchema(db, version, path);
    else if (!addsOnly(db)) throw newer(version, path);
    const looked = db;
    onStage('integrity');
    await both(
      () => (isLarge ? soundnessBeside(file) : soundness(looked)),
      (found) => requireSound(found, path),
      () => requireValues(looked, path),
    );
    onStage('contents');
    await both(
      () => (isLarge ? hashBeside(file) : contentHash(looked)),
      (found) => requireHash(looked, found, isNewer ? newer(version, path) : damaged(path, 'altered')),
      () => {
        if (isNewer) return;
        requireKnownFacts(looked, path);
        requireContents(looked, path);
      },
    );
    if (isNewer && reduceTo !== null) return reduced(db, { version, path, to: reduceTo });
    return about(db, version, path);
  } catch (error) {
    throw asDamage(error, path);
  } finally {
    db?.close();
  }
}

/** Parsed like a file of our own: a definition that this version does not understand cannot be shown. */
function reduced(
  db: Database.Database,
  { version, path, to }: { version: number; path: string; to: string },
): Inspected {
  reduceToOurs(db, to, version, path);
  const ours = new Database(to, { readonly: true });
  try {
    requireContents(ours, path);
    return about(ours, version, path);
  } catch (error) {
    throw asDamage(error, path).code === 'file-damaged' ? newer(version, path) : error;
  } finally {
    ours.close();
  }
}

function about(db: Database.Database, version: number, path: string): Inspected {
  const row = db.prepare<[], { id: string; client: string }>('SELECT id, client FROM engagement').get();
  if (row === undefined) throw damaged(path, 'values', 'no engagement row');
  return { schemaVersion: version, engagementId: row.id, client: row.client };
}

function newer(version: number, path: string): RespiroError {
  return new RespiroError('file-newer', `schema ${version}`, { path, found: version, known: schemaVersion });
}

/** Past the header, whatever SQLite stumbles over means that the file is not whole. */
function asDamage(error: unknown, path: string): RespiroError {
  // What a thread stumbles over has lost its kind.
  if (error instanceof RespiroError && error.code !== 'unexpected') return error;
  const known = asFileError(error, path);
  const isOfThisMachine = known.code === 'file-in-use' || known.code === 'disk-full';
  return isOfThisMachine ? known : damaged(path, 'integrity', known.message);
}

async function readHeader(file: string, path: string): Promise<{ version: number; size: number }> {
  try {
    const { size } = await stat(file);
    const handle = await open(file, 'r');
    try {
      const header = Buffer.alloc(headerLength);
      const { bytesRead } = await handle.read(header, 0, headerLength, 0);
      return { version: checkHeader(header.subarray(0, bytesRead), size, path), size };
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw asReadError(error, path);
  }
}

/**
 * Two looks at the same file: at once where `beside` is a thread's, else one after the other. What `judge` says of the
 * first one counts, whatever `here` found meanwhile: it is the fault from which the other follows.
 */
async function both<T>(beside: () => T | Promise<T>, judge: (found: T) => void, here: () => void): Promise<void> {
  const asked = beside();
  if (!(asked instanceof Promise)) {
    judge(asked);
    here();
    return;
  }
  const looking = new Promise<void>((resolve) => {
    here();
    resolve();
  });
  const [found, done] = await Promise.allSettled([asked, looking]);
  if (found.status === 'rejected') throw found.reason;
  judge(found.value);
  if (done.status === 'rejected') throw done.reason;
}

function requireSound({ verdict, orphans }: Soundness, path: string): void {
  if (verdict !== 'ok') throw damaged(path, 'integrity', `integrity_check: ${verdict}`);
  if (orphans > 0) throw damaged(path, 'references');
}

function requireHash(db: Database.Database, found: string, otherwise: RespiroError): void {
  const stored = db
    .prepare<[string], { value: string }>('SELECT value FROM meta WHERE key = ?')
    .get(contentHashKey)?.value;
  if (stored !== found) throw otherwise;
}
