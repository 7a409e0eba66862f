import Database from 'better-sqlite3';
import type { ReadOnlyReason } from '../../../src/contract/views.ts';
import { followChanges } from './change-capture.ts';
import { migrate } from './migrations.ts';
import { forbidChanges, markReadOnly, readOnlyReason } from './read-only.ts';

/**
 * Opens (or creates) the live database of an engagement, which only this process writes.
 *
 * WAL with synchronous=FULL: an acknowledged command survives a power cut; better-sqlite3 alone would
 * set NORMAL in WAL mode, which may lose the last commits.
 *
 * @param readOnly marks the copy as one that is only looked at, from now on.
 */
export function openWorkingCopy(path: string, readOnly: ReadOnlyReason | null = null): Database.Database {
  const db = new Database(path);
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('trusted_schema = OFF');
    db.pragma('temp_store = MEMORY');
    migrate(db);
    if (readOnly !== null) markReadOnly(db, readOnly);
    followChanges(db);
    if (readOnlyReason(db) !== null) forbidChanges(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
