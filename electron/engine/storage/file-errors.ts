import { faultOf, RespiroError, type ErrorCode } from '../../../src/contract/errors.ts';

const codes: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  EACCES: 'folder-read-only',
  EPERM: 'folder-read-only',
  EROFS: 'folder-read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EBUSY: 'file-in-use',
  ETXTBSY: 'file-in-use',
  SQLITE_FULL: 'disk-full',
  SQLITE_READONLY: 'folder-read-only',
  SQLITE_CANTOPEN: 'folder-read-only',
  SQLITE_BUSY: 'file-in-use',
  SQLITE_CORRUPT: 'file-damaged',
  SQLITE_NOTADB: 'not-an-engagement',
};

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/**
 * Tells what the file system or SQLite said in the codes the interface has words for. SQLite's
 * extended codes (SQLITE_IOERR_WRITE …) are matched by their beginning.
 */
export function asFileError(error: unknown, path: string): RespiroError {
  if (error instanceof RespiroError) return error;
  const code = codeOf(error);
  const known = codes[code] ?? Object.entries(codes).find(([prefix]) => code.startsWith(`${prefix}_`))?.[1];
  return new RespiroError(known ?? 'file-unreadable', `${code}: ${faultOf(error)}`, { path });
}

/** The same for a file that is only read: a locked one is told as unreadable, no folder is at fault. */
export function asReadError(error: unknown, path: string): RespiroError {
  const failure = asFileError(error, path);
  return failure.code === 'folder-read-only' ? new RespiroError('file-unreadable', failure.message, { path }) : failure;
}
