/** A file system of its own for a test: tiny, so that it fills, or read-only. Linux, where mounting is allowed. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

function tryMount(folder: string, options: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function probe(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'respiro-mount-'));
  const mounted = tryMount(folder, 'size=64k');
  if (mounted) execFileSync('umount', [folder]);
  rmSync(folder, { recursive: true });
  return mounted;
}

export const canMount = process.platform === 'linux' && probe();

/** @param options as `mount -o` takes them, e.g. `size=64k` or `ro`. */
export function mountedFolder(options: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'respiro-mount-'));
  if (!tryMount(folder, options)) throw new Error('mounting was possible a moment ago');
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

export interface Stick {
  /** Where it is plugged in; without it this is an empty folder that can be written to. */
  readonly path: string;
  pull(): void;
  plug(): void;
}

/** A stick that keeps what is on it while it is pulled, plugged in at first. */
export function stick(): Stick {
  const kept = mkdtempSync(join(tmpdir(), 'respiro-stick-'));
  const path = mkdtempSync(join(tmpdir(), 'respiro-mount-'));
  const plug = (): void => void execFileSync('mount', ['--bind', kept, path]);
  const pull = (): void => void execFileSync('umount', ['-l', path]);
  plug();
  onTestFinished(() => {
    try {
      pull();
    } catch {
      // Pulled already.
    }
    rmSync(path, { recursive: true, force: true });
    rmSync(kept, { recursive: true, force: true });
  });
  return { path, pull, plug };
}
