/** Looking into an engagement's file that is not the open one. */
import type Database from 'better-sqlite3';
import { rm } from 'node:fs/promises';
import { requireKnownInstruments } from '../storage/known-instruments.ts';
import { openWorkingCopy } from '../storage/working-copy.ts';
import type { Copies, TakenIn, TakingOptions } from './copies.ts';

/**
 * Runs `look` on the path of a private copy of the file, checked as for opening and of its own version still; the copy is deleted
 * afterwards, whatever happens; of an engine that was ended, the next one deletes it. The file itself is only read.
 *
 * @throws RespiroError what opening the file would throw.
 */
export async function withPrivateFile<T>(
  copies: Copies,
  path: string,
  look: (copy: string, taken: TakenIn) => Promise<T>,
  options: TakingOptions = {},
): Promise<T> {
  const { folder, others } = await copies.aside();
  const letGo = await others.hold('other');
  try {
    const taken = await others.takeIn(path, 'other', options);
    return await look(others.pathOf('other'), taken);
  } finally {
    letGo();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The same with the copy opened, brought to this version. */
export function withPrivateCopy<T>(
  copies: Copies,
  path: string,
  look: (db: Database.Database, taken: TakenIn) => T,
  options: TakingOptions = {},
): Promise<T> {
  return withPrivateFile(
    copies,
    path,
    (copy, taken) => {
      const db = openWorkingCopy(copy);
      try {
        requireKnownInstruments(db);
        return Promise.resolve(look(db, taken));
      } finally {
        db.close();
      }
    },
    options,
  );
}
