import Database from 'better-sqlite3';
import { dirname, join } from 'node:path';
import { isFileHeld } from '../storage/held-file.ts';

/**
 * Looks into a working copy that is not open, without opening it for work; null when it cannot be read, as a sealed one.
 *
 * Where an engine was ended in the middle of writing, its journal is played first, as the next opening would do: reading only cannot, and
 * what lies there until then is no state that anybody saw. Not while another process holds the copy: its journal is not ours to play.
 */
export function lookInto<T>(path: string, read: (db: Database.Database) => T): T | null {
  try {
    return reading(path, true, read);
  } catch (error) {
    if (!isForbiddenToReader(error) || isFileHeld(join(dirname(path), 'in-use')) === true) return null;
    try {
      return reading(path, false, read);
    } catch {
      return null;
    }
  }
}

function reading<T>(path: string, readonly: boolean, read: (db: Database.Database) => T): T {
  const db = new Database(path, { readonly, fileMustExist: true });
  try {
    return read(db);
  } finally {
    db.close();
  }
}

/** A journal that is to be played: of a rollback, or of a WAL whose index has to be made anew. */
function isForbiddenToReader(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(READONLY|CANTOPEN)/.test(error.code);
}
