import { readFileSync, statfsSync } from 'node:fs';

/**
 * Flags that a development or test run of Electron needs on this machine. The packaged application never uses them.
 * @returns {string[]}
 */
export function launchFlags() {
  if (process.platform !== 'linux') return [];
  const flags = [];
  if (process.getuid?.() === 0 || !allowsUserNamespaces()) flags.push('--no-sandbox');
  if (sharedMemory() < 256 * 1024 * 1024) flags.push('--disable-dev-shm-usage');
  return flags;
}

/** Chromium's sandbox wants user namespaces, which some systems keep from ordinary people's processes. */
function allowsUserNamespaces() {
  return (
    kernelSetting('kernel/apparmor_restrict_unprivileged_userns') !== '1' &&
    kernelSetting('kernel/unprivileged_userns_clone') !== '0' &&
    kernelSetting('user/max_user_namespaces') !== '0'
  );
}

/** @param {string} name */
function kernelSetting(name) {
  try {
    return readFileSync(`/proc/sys/${name}`, 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** Containers often give 64 MB of shared memory, on which large pages crash. */
function sharedMemory() {
  try {
    const { bsize, blocks } = statfsSync('/dev/shm');
    return bsize * blocks;
  } catch {
    return 0;
  }
}
