/** The last step of publishing: a finished file takes the destination's place, or stands beside what is there. */
import { link, rename, rm, stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { RespiroError } from '../../../src/contract/errors.ts';
import { hashFile } from './file-hash.ts';
import { inTurn } from './turn.ts';

export interface Placed {
  readonly path: string;
  readonly conflict: boolean;
}

export interface Ours {
  /** Hash of the destination as it was opened or last written; null when it is new. */
  readonly expected: string | null;
  /** Hash that we were about to put there when we ended; null when there was none. */
  readonly noted: string | null;
}

/** One state of a file, and the hash of what it held. */
export interface Seen {
  readonly identity: string;
  readonly hash: string;
}

/** Somebody who writes the file again each time we have just read it is somebody else at work. */
const mostLooks = 3;

/**
 * Moves `temporary` to `destination` when what is there is `ours`, or to a free name beside it.
 *
 * Between the last look and the rename lies nothing but the two calls: the file is read and hashed first, and its
 * identity (number, size, time of change) is compared again right before. A new file is linked into its place, which
 * fails when somebody was faster.
 *
 * @param seen what was read of the destination a moment ago; it is read again only when it is not as it was.
 * @throws RespiroError `destination-missing` when one was expected and none is there.
 */
export async function place(
  temporary: string,
  destination: string,
  ours: Ours,
  word: string,
  seen: Seen | null = null,
): Promise<Placed> {
  for (let look = 0; look < mostLooks; look += 1) {
    const before = await identify(destination);
    if (before === null) {
      if (ours.expected !== null)
        throw new RespiroError('destination-missing', 'gone meanwhile', { path: destination });
      if (await moveToFree(temporary, destination)) return { path: destination, conflict: false };
      continue;
    }
    const found = seen?.identity === before ? seen.hash : await hashFile(destination);
    if (found !== null && found !== ours.expected && found !== ours.noted) break;
    // Two engines of one computer never stand between this look and the rename at once: on a busy machine those are milliseconds.
    const isPlaced = await inTurn(resolve(destination), async () => {
      if ((await identify(destination)) !== before) return false;
      await rename(temporary, destination);
      return true;
    });
    if (isPlaced) return { path: destination, conflict: false };
  }
  return { path: await moveBeside(temporary, destination, word), conflict: true };
}

/**
 * Moves a finished file to the first free name of the form `name (word 2026-03-14).ext`.
 * @returns the path it went to.
 */
export async function moveBeside(temporary: string, destination: string, word: string): Promise<string> {
  const extension = extname(destination);
  const stem = destination.slice(0, destination.length - extension.length);
  const day = new Date().toISOString().slice(0, 10);
  for (let n = 1; ; n += 1) {
    const candidate = `${stem} (${word} ${day}${n === 1 ? '' : ` ${n}`})${extension}`;
    if (await moveToFree(temporary, candidate)) return candidate;
  }
}

/** Reads a file for a comparison later on; null when there is none, or it changed while it was read. */
export async function seeFile(path: string): Promise<Seen | null> {
  const identity = await identify(path);
  const hash = identity === null ? null : await hashFile(path);
  return identity === null || hash === null || (await identify(path)) !== identity ? null : { identity, hash };
}

/** What tells one state of a file from the next without reading it; null when there is none. */
async function identify(path: string): Promise<string | null> {
  try {
    const { dev, ino, size, mtimeNs } = await stat(path, { bigint: true });
    return [dev, ino, size, mtimeNs].join(' ');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** False when there is a file of that name. */
async function moveToFree(temporary: string, path: string): Promise<boolean> {
  try {
    await link(temporary, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // Sticks and some network folders know no links: the look right before the rename has to do.
    if ((await identify(path)) !== null) return false;
    await rename(temporary, path);
    return true;
  }
  await rm(temporary);
  return true;
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
