/** Engines of one computer take turns at a name: by a lock in the temporary folder, which is removed after each turn. */
import { createHash } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holdFile } from './held-file.ts';

/** Of 20 ms each: the other one is at two calls. */
const mostTries = 250;

/** Path of the lock for `name`; in the temporary folder, since engines that save to one file may have data folders of their own. */
export function turnPath(name: string): string {
  return join(tmpdir(), `respiro-placing-${createHash('sha256').update(name).digest('hex').slice(0, 32)}`);
}

/**
 * Runs `work` while no other engine of this computer is at the same name. The system lets go of the lock of a process that ends.
 * Where there can be no lock, `work` runs without.
 */
export async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const leave = await enter(turnPath(name));
  try {
    return await work();
  } finally {
    leave();
  }
}

async function enter(path: string): Promise<() => void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    try {
      const before = identityOf(path);
      const letGo = holdFile(path);
      if (letGo !== null) {
        // Whoever waited may hold a file that was removed meanwhile, while somebody else holds a new one of that name: only who holds
        // the one that stands there has the turn. One that just came into being was not seen before, so it is looked at again.
        if (before !== null && identityOf(path) === before) return () => leave(path, letGo);
        letGo();
        continue;
      }
    } catch {
      break;
    }
    await new Promise((after) => setTimeout(after, 20));
  }
  return () => undefined;
}

/** Removed while it is held, so that nobody gets its lock and its name; where the system forbids that, right after, when nobody else has it open. */
function leave(path: string, letGo: () => void): void {
  const isRemoved = remove(path);
  letGo();
  if (!isRemoved && process.platform === 'win32') remove(path);
}

function remove(path: string): boolean {
  try {
    rmSync(path);
    return true;
  } catch {
    return false;
  }
}

function identityOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev} ${found.ino} ${found.birthtimeNs}`;
}
