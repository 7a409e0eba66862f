import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type ErrorCode, RespiroError } from '../../../src/contract/errors.ts';

const codes: Readonly<Record<string, ErrorCode>> = {
  EACCES: 'folder-read-only',
  EPERM: 'folder-read-only',
  EROFS: 'folder-read-only',
  EBUSY: 'file-in-use',
  ETXTBSY: 'file-in-use',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-missing',
};

/**
 * Puts the report at `path`, whole or not at all: written beside it, forced to the disk, renamed over it. A report
 * that Word has open stays as it is.
 * @throws RespiroError `file-in-use`, `folder-read-only`, `disk-full`, `folder-missing` or `file-unreadable`.
 */
export async function saveReport(path: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${basename(path).slice(0, 80)}.${randomUUID().slice(0, 8)}.tmp`);
  let renaming = false;
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    renaming = true;
    await rename(beside, path);
  } catch (thrown) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw asSaveError(thrown, path, renaming);
  }
}

/** Windows refuses to replace a file that Word holds open with EPERM or EACCES: the folder itself took the copy beside. */
export function asSaveError(thrown: unknown, path: string, renaming: boolean): RespiroError {
  const code = (thrown as NodeJS.ErrnoException).code ?? '';
  const held = renaming && (code === 'EPERM' || code === 'EACCES');
  const known = held ? 'file-in-use' : (codes[code] ?? 'file-unreadable');
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new RespiroError(known, `${code}: ${message}`, { path });
}
