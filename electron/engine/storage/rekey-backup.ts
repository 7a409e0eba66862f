/** A backup is sealed anew when its engagement's password is set, changed or removed. */
import Database from 'better-sqlite3';
import { copyFile, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { wordsOf, wordsOn, type BackupRecord } from './backup-file.ts';
import { readContents } from './contents.ts';
import type { EnvelopeKey } from './envelope/key.ts';
import { opens } from './envelope/key.ts';
import { headerOf, sealFile, unsealFile } from './envelope/seal.ts';
import { sealWords, unsealWords } from './sealed-words.ts';
import { syncToDisk, writeWhole } from './sync-to-disk.ts';

export interface Rekeying {
  readonly from: EnvelopeKey | null;
  readonly to: EnvelopeKey | null;
  readonly privateFolder: string;
}

/** How many backups were sealed anew, and how many stay sealed with an earlier password. */
export interface Rekeyed {
  readonly converted: number;
  readonly left: number;
}

/**
 * The file is replaced whole or not at all, and then the words on it; whoever is ended in between begins again. The hash
 * of the bytes is left open meanwhile: a sealed file proves itself, and a plain one carries the hash of its rows.
 *
 * @returns `left` for one sealed with a key that is neither, and for one that cannot be read; it stays as it is.
 */
export async function rekeyBackup(
  folder: string,
  record: BackupRecord,
  { from, to, privateFolder }: Rekeying,
): Promise<'converted' | 'left' | 'same'> {
  const path = join(folder, record.id);
  const header = await headerOf(path).catch(() => 'unreadable' as const);
  if (header === 'unreadable') return 'left';
  const isDone = header === null ? to === null : to !== null && opens(to, header);
  if (isDone && record.lock === (to?.salt ?? null)) return 'same';
  const key = [to, from].find((one) => one !== null && header !== null && opens(one, header)) ?? null;
  if (header !== null && key === null) return 'left';
  const private_ = await mkdtemp(join(privateFolder, 'sealing-'));
  const arriving = `${path}.tmp`;
  try {
    const plain = join(private_, 'backup.sqlite');
    if (key === null) await copyFile(path, plain);
    else await unsealFile(path, plain, key);
    const contents = (key && record.sealedContents && unsealWords(record.sealedContents, key)) || contentsOf(plain);
    const words = {
      ...record,
      ...wordsOn(contents, to && { lock: to.salt, sealWords: (said) => sealWords(said, to) }),
    };
    await rm(arriving, { force: true });
    if (to === null) await copyFile(plain, arriving);
    else await sealFile(plain, arriving, to);
    await syncToDisk(arriving);
    const { size } = await stat(arriving);
    await rename(arriving, path);
    await writeWhole(wordsOf(path), JSON.stringify({ ...words, size, fileHash: '' }));
    return 'converted';
  } finally {
    await rm(arriving, { force: true });
    await rm(private_, { recursive: true, force: true });
  }
}

function contentsOf(path: string): ReturnType<typeof readContents> {
  const db = new Database(path, { readonly: true });
  try {
    return readContents(db);
  } finally {
    db.close();
  }
}
