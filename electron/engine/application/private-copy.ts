/** Looking into an engagement's file that is not the open one. */
import type Database from 'better-sqlite3';
import { rm } from 'node:fs/promises';
import type { Copies, TakenIn, TakingOptions } from './copies.ts';

/**
 * Runs `look` on a private copy of the file, checked as for opening and brought to this version; the copy is deleted
 * afterwards, whatever happens; of an engine that was ended, the next one deletes it. The file itself is only read.
 *
 * @throws RespiroError what opening the file would throw.
 */
export async function withPrivateCopy<T>(
  copies: Copies,
  path: string,
  look: (db: Database.Database, taken: TakenIn) => T,
  options: TakingOptions = {},
): Promise<T> {
  const { folder, others } = await copies.aside();
  const letGo = await others.hold('other');
  try {
    const taken = await others.takeIn(path, 'other', options);
    const db = await others.open('other', null, taken.key);
    try {
      return look(db, taken);
    } finally {
      db.close();
    }
  } finally {
    letGo();
    await rm(folder, { recursive: true, force: true });
  }
}
