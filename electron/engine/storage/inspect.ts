/**
 * Looking at a file from outside before it is worked on. Nothing is written to it; a refused file stays
 * exactly as it was.
 */
import Database from 'better-sqlite3';
import { open, stat } from 'node:fs/promises';
import { RespiroError } from '../../../src/contract/errors.ts';
import { contentHash, contentHashKey } from './content-hash.ts';
import { asFileError, asReadError } from './file-errors.ts';
import { applicationId, migrate, schemaVersion } from './migrations.ts';

const headerLength = 100;
/** Far more than a year of workshops; a larger file is not ours. */
const largestFile = 2 ** 31;

export interface Inspected {
  readonly schemaVersion: number;
  readonly engagementId: string;
  readonly client: string;
}

/**
 * Checks, cheapest first: size and header in JS, then read-only in SQLite: schema as known, integrity,
 * foreign keys, content hash.
 *
 * @param file the file to look at.
 * @param path what to call it in messages: the original, when `file` is a copy of it.
 * @throws RespiroError `file-missing`, `file-unreadable`, `not-an-engagement`, `file-newer`, `file-damaged`.
 */
export async function inspectFile(file: string, path: string = file): Promise<Inspected> {
  const version = await readHeader(file, path);
  let db: Database.Database | undefined;
  try {
    db = new Database(file, { readonly: true, fileMustExist: true });
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    requireKnownSchema(db, version, path);
    requireSound(db, path);
    const row = db.prepare<[], { id: string; client: string }>('SELECT id, client FROM engagement').get();
    if (row === undefined) throw new RespiroError('file-damaged', 'no engagement row', { path });
    return { schemaVersion: version, engagementId: row.id, client: row.client };
  } catch (error) {
    throw asDamage(error, path);
  } finally {
    db?.close();
  }
}

/** Past the header, whatever SQLite stumbles over means that the file is not whole. */
function asDamage(error: unknown, path: string): RespiroError {
  const known = asFileError(error, path);
  const harmless = ['file-damaged', 'file-newer', 'file-in-use', 'disk-full', 'not-an-engagement'];
  return harmless.includes(known.code) ? known : new RespiroError('file-damaged', known.message, { path });
}

async function readHeader(file: string, path: string): Promise<number> {
  try {
    const { size } = await stat(file);
    if (size < headerLength || size > largestFile) throw foreign(path, `size ${size}`);
    const handle = await open(file, 'r');
    try {
      const header = Buffer.alloc(headerLength);
      await handle.read(header, 0, headerLength, 0);
      return checkHeader(header, size, path);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw asReadError(error, path);
  }
}

/** Offsets of the SQLite file format: page size 16, file size in pages 28, user_version 60, application_id 68. */
function checkHeader(header: Buffer, size: number, path: string): number {
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw foreign(path, 'not SQLite');
  if (header.readUInt32BE(68) !== applicationId) throw foreign(path, 'another application');
  const version = header.readUInt32BE(60);
  if (version > schemaVersion) {
    throw new RespiroError('file-newer', `schema ${version}`, { path, found: version, known: schemaVersion });
  }
  const stored = header.readUInt16BE(16);
  const pageSize = stored === 1 ? 65_536 : stored;
  const expected = pageSize * header.readUInt32BE(28);
  if (version < 1 || size < expected) {
    throw new RespiroError('file-damaged', `${size} of ${expected} bytes`, { path });
  }
  return version;
}

function foreign(path: string, why: string): RespiroError {
  return new RespiroError('not-an-engagement', why, { path });
}

const schemaQuery = `SELECT type, name, tbl_name, sql FROM main.sqlite_schema
  WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name`;

/** No triggers, views or tables but the ones a file of this version has. */
function requireKnownSchema(db: Database.Database, version: number, path: string): void {
  const fresh = new Database(':memory:');
  try {
    migrate(fresh, version);
    const known = JSON.stringify(fresh.prepare(schemaQuery).all());
    if (JSON.stringify(db.prepare(schemaQuery).all()) !== known) {
      throw new RespiroError('file-damaged', 'unexpected schema', { path });
    }
  } finally {
    fresh.close();
  }
}

function requireSound(db: Database.Database, path: string): void {
  const verdict = db.pragma('integrity_check(1)', { simple: true });
  if (verdict !== 'ok') throw new RespiroError('file-damaged', `integrity_check: ${String(verdict)}`, { path });
  if ((db.pragma('foreign_key_check') as unknown[]).length > 0) {
    throw new RespiroError('file-damaged', 'foreign_key_check', { path });
  }
  const stored = db
    .prepare<[string], { value: string }>('SELECT value FROM meta WHERE key = ?')
    .get(contentHashKey)?.value;
  if (stored !== contentHash(db)) throw new RespiroError('file-damaged', 'content hash', { path });
}
