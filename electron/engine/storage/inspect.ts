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
import { schemaVersion } from './migrations.ts';

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
}

/**
 * Checks, cheapest first: size and header in JS, then read-only in SQLite: schema as known, integrity,
 * foreign keys, values, content hash.
 *
 * @throws RespiroError `file-missing`, `file-unreadable`, `not-an-engagement`, `file-newer`, `file-damaged`.
 */
export async function inspectFile(
  file: string,
  { path = file, reduceTo = null, onStage = () => undefined }: Inspection = {},
): Promise<Inspected> {
  onStage('structure');
  const version = await readHeader(file, path);
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
    onStage('integrity');
    requireSound(db, path);
    onStage('contents');
    requireValues(db, path);
    requireHash(db, isNewer ? newer(version, path) : damaged(path, 'altered'));
    if (isNewer && reduceTo !== null) return reduced(db, { version, path, to: reduceTo });
    requireKnownFacts(db, path);
    requireContents(db, path);
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
  if (error instanceof RespiroError) return error;
  const known = asFileError(error, path);
  const isOfThisMachine = known.code === 'file-in-use' || known.code === 'disk-full';
  return isOfThisMachine ? known : damaged(path, 'integrity', known.message);
}

async function readHeader(file: string, path: string): Promise<number> {
  try {
    const { size } = await stat(file);
    const handle = await open(file, 'r');
    try {
      const header = Buffer.alloc(headerLength);
      const { bytesRead } = await handle.read(header, 0, headerLength, 0);
      return checkHeader(header.subarray(0, bytesRead), size, path);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw asReadError(error, path);
  }
}

function requireSound(db: Database.Database, path: string): void {
  const verdict = db.pragma('integrity_check(1)', { simple: true });
  if (verdict !== 'ok') throw damaged(path, 'integrity', `integrity_check: ${String(verdict)}`);
  if ((db.pragma('foreign_key_check') as unknown[]).length > 0) throw damaged(path, 'references');
}

function requireHash(db: Database.Database, otherwise: RespiroError): void {
  const stored = db
    .prepare<[string], { value: string }>('SELECT value FROM meta WHERE key = ?')
    .get(contentHashKey)?.value;
  if (stored !== contentHash(db)) throw otherwise;
}
