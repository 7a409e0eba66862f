/** Looking into an engagement's file that is not the open one. */
import type Database from 'better-sqlite3';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Copies } from './copies.ts';

/**
 * Runs `look` on a private copy of the file, checked as for opening and brought to this version; the copy is deleted
 * afterwards, whatever happens. The file itself is only read.
 *
 * @throws RespiroError what opening the file would throw.
 */
export async function withPrivateCopy<T>(copies: Copies, path: string, look: (db: Database.Database) => T): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'respiro-compare-'));
  try {
    const others = copies.elsewhere(folder);
    await others.takeIn(path, 'other');
    const db = await others.open('other');
    try {
      return look(db);
    } finally {
      db.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
