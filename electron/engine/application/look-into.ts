import Database from 'better-sqlite3';

/** Looks into a working copy that is not open, without opening it for work; null when it cannot be read, as a sealed one. */
export function lookInto<T>(path: string, read: (db: Database.Database) => T): T | null {
  try {
    const db = new Database(path, { readonly: true, fileMustExist: true });
    try {
      return read(db);
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
}
