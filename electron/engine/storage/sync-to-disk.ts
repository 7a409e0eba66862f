import { open, rename, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Waits until the disk holds what was written to a file, or the names in a folder. */
export async function syncToDisk(path: string): Promise<void> {
  // Windows cannot open a folder; its renames are journaled by NTFS.
  if (process.platform === 'win32' && (await stat(path)).isDirectory()) return;
  const handle = await open(path, process.platform === 'win32' ? 'r+' : 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes a small file whole or not at all. */
export async function writeWhole(path: string, text: string | Buffer): Promise<void> {
  await writeFile(`${path}.tmp`, text, { flush: true });
  await rename(`${path}.tmp`, path);
  await syncToDisk(dirname(path));
}
