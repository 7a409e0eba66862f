/** The working copy in a thread: connections of its own, opened for one piece of work. */
import Database from 'better-sqlite3';
import { recordChange, type ChangeAbout, type ChangeScope } from '../storage/change-log.ts';
import { openWorkingCopy } from '../storage/working-copy.ts';
import { progressTeller, requireGoing } from './answer-jobs.ts';

/** Reads one moment of a working copy that the engine goes on writing. */
export function readBeside<T>(path: string, read: (db: Database.Database) => T): T {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  try {
    db.pragma('trusted_schema = OFF');
    // What is sorted on the way never lies readable in a temporary file.
    db.pragma('temp_store = MEMORY');
    return db.transaction(() => read(db))();
  } finally {
    db.close();
  }
}

/** How often work is looked at: so many steps take a few milliseconds. */
const stepsBetween = 200;

/**
 * Writes one undoable change, as the engine would, while the engine keeps its own writing back; see `OpenEngagement.changeBeside`.
 *
 * @param work calls `step` after each of about `total` pieces: it tells the progress, and ends the work when it is to be stopped.
 */
export function writeBeside<T>(
  path: string,
  about: ChangeAbout,
  total: number,
  work: (db: Database.Database, step: () => void) => T,
): { value: T; scope: ChangeScope | null } {
  const db = openWorkingCopy(path);
  try {
    const tellProgress = progressTeller();
    let done = 0;
    const step = (): void => {
      done += 1;
      if (done % stepsBetween !== 0) return;
      requireGoing();
      tellProgress(Math.min(done, total), total);
    };
    return recordChange(db, about, () => {
      requireGoing();
      const value = work(db, step);
      requireGoing();
      return value;
    });
  } finally {
    db.close();
  }
}
