import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { asFileError } from './file-errors.ts';

const portion = 1024 * 1024;

/**
 * SHA-256 (hex) of a file's bytes, read a portion at a time; null when there is no such file. Never call it on an
 * open database.
 *
 * @throws RespiroError as `asFileError` tells it.
 */
export async function hashFile(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    const handle = await open(path, 'r');
    try {
      const buffer = Buffer.allocUnsafe(portion);
      for (;;) {
        const { bytesRead } = await handle.read(buffer, 0, portion, null);
        if (bytesRead === 0) return hash.digest('hex');
        hash.update(buffer.subarray(0, bytesRead));
      }
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return null;
    throw asFileError(error, path);
  }
}
