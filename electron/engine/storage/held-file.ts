/**
 * A file that a process holds for as long as it lives: the system lets go of it when the process ends, however it ends,
 * so that nothing has to be guessed from process numbers. SQLite's own lock, which every system has.
 */
import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';

/** Held in this process, by path. A process is never its own rival. */
const held = new Map<string, Database.Database>();

/** @returns how to let go of it; null while another process holds it. */
export function holdFile(path: string): (() => void) | null {
  held.get(path)?.close();
  held.delete(path);
  const db = lock(path);
  if (db === null) return null;
  held.set(path, db);
  return () => {
    db.close();
    if (held.get(path) === db) held.delete(path);
  };
}

/** Whether a living process holds it; null when there is no such file or it cannot be asked. */
export function isFileHeld(path: string): boolean | null {
  if (held.has(path)) return true;
  if (!existsSync(path)) return null;
  try {
    const db = lock(path);
    db?.close();
    return db === null;
  } catch {
    return null;
  }
}

function lock(path: string): Database.Database | null {
  const db = new Database(path, { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
    return db;
  } catch (error) {
    db.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
}
