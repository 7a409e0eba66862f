/** Reading a file that came from outside: a plain file and nothing else, in pieces, never all of it in memory. */
import { createHash } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { lstat, open, rm, type FileHandle } from 'node:fs/promises';
import { RespiroError } from '../../../src/contract/errors.ts';
import { asFileError, asReadError } from './file-errors.ts';

/** Windows has neither links that are followed unasked nor pipes among files. */
const unixFlags = process.platform === 'win32' ? 0 : constants.O_NOFOLLOW | constants.O_NONBLOCK;
const pieceLength = 1024 * 1024;

export interface ReadingOptions {
  /** Called after every piece, with bytes. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Opens a plain file for reading and looks at its beginning before anything else is read. */
async function openOutside(path: string): Promise<{ handle: FileHandle; stats: Stats }> {
  try {
    const named = await lstat(path);
    if (named.isSymbolicLink()) throw refused(path, 'link');
    if (!named.isFile()) throw refused(path, 'not-a-file');
    // Between the look and the opening it may become something else: a pipe would be waited for without end.
    const flags = constants.O_RDONLY | unixFlags;
    const handle = await open(path, flags);
    const stats = await handle.stat();
    if (stats.isFile()) return { handle, stats };
    await handle.close();
    throw refused(path, 'not-a-file');
  } catch (error) {
    throw asReadError(error, path);
  }
}

function refused(path: string, fault: string): RespiroError {
  return new RespiroError('not-an-engagement', fault, { path, fault });
}

/** The pieces of an open file, in a buffer that is used again. */
async function* pieces(handle: FileHandle, total: number, options: ReadingOptions): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafe(pieceLength);
  for (let done = 0; ;) {
    if (options.signal?.aborted === true) throw new RespiroError('cancelled', 'the reading was cancelled');
    const { bytesRead } = await handle.read(buffer, 0, pieceLength, done);
    if (bytesRead === 0) return;
    done += bytesRead;
    options.onProgress?.(done, Math.max(done, total));
    yield buffer.subarray(0, bytesRead);
  }
}

/**
 * SHA-256 (hex) of a file's bytes; null when there is no such file.
 * @throws RespiroError `not-an-engagement` for what is no plain file; `file-unreadable`; `cancelled`.
 */
export async function hashOutside(path: string, options: ReadingOptions = {}): Promise<string | null> {
  try {
    const { handle, stats } = await openOutside(path);
    try {
      const hash = createHash('sha256');
      for await (const piece of pieces(handle, stats.size, options)) hash.update(piece);
      return hash.digest('hex');
    } finally {
      await handle.close();
    }
  } catch (error) {
    const failure = asReadError(error, path);
    if (failure.code === 'file-missing') return null;
    throw failure;
  }
}

/**
 * Copies a file from outside to `to`, a path of our own. Only what `look` accepts of its first bytes is copied at all.
 * Answers the SHA-256 (hex) of the bytes that were copied.
 *
 * @throws RespiroError what `look` throws; `file-missing`, `file-unreadable`, `disk-full`, `cancelled`.
 */
export async function copyOutside(
  path: string,
  to: string,
  look: (start: Buffer, size: number) => void,
  options: ReadingOptions = {},
): Promise<string> {
  const { handle, stats } = await openOutside(path);
  try {
    const start = Buffer.alloc(100);
    const { bytesRead } = await readStart(handle, start, path);
    look(start.subarray(0, bytesRead), stats.size);
    const hash = createHash('sha256');
    await rm(to, { force: true });
    const copy = await open(to, 'wx', 0o600).catch((error: unknown) => {
      throw asFileError(error, to);
    });
    try {
      for await (const piece of pieces(handle, stats.size, options)) {
        hash.update(piece);
        await writeWhole(copy, piece, to);
      }
    } finally {
      await copy.close();
    }
    return hash.digest('hex');
  } catch (error) {
    throw asReadError(error, path);
  } finally {
    await handle.close();
  }
}

async function readStart(handle: FileHandle, start: Buffer, path: string): Promise<{ bytesRead: number }> {
  try {
    return await handle.read(start, 0, start.length, 0);
  } catch (error) {
    throw asReadError(error, path);
  }
}

async function writeWhole(copy: FileHandle, piece: Buffer, to: string): Promise<void> {
  try {
    for (let done = 0; done < piece.length;) done += (await copy.write(piece, done)).bytesWritten;
  } catch (error) {
    throw asFileError(error, to);
  }
}
