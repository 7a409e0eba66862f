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
