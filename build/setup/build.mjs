import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureSample } from '../sample/ensure-sample.mjs';
import { root, run, tool } from './run.mjs';
import { SetupError, say, seconds } from './say.mjs';

// Written when a build has finished: an interrupted one leaves output, but no stamp newer than the sources.
const stamp = join(root, 'out', '.built');
const sources = ['electron', 'src', 'resources', 'build/phone', 'electron.vite.config.ts', 'package-lock.json'];

/**
 * Builds the application into out/, and the sample engagement that comes with it.
 * @param {NodeJS.ProcessEnv} env
 */
export async function build(env) {
  await ensureSample();
  const began = Date.now();
  const [command, script] = tool('electron-vite');
  const { code, output } = await run(command, [script, 'build', '--logLevel', 'warn'], {
    env: { NODE_ENV: 'production', ...env },
    quiet: true,
    limit: 10 * 60_000,
  });
  if (code !== 0) throw new SetupError(`the application could not be built:\n${output.trim()}`);
  writeFileSync(stamp, '');
  say(`application built in ${seconds(Date.now() - began)}`);
}

/**
 * Builds only if a source is newer than the last finished build.
 * @param {NodeJS.ProcessEnv} env
 */
export async function buildIfStale(env) {
  const built = modified(stamp);
  if (built === 0 || sources.some((name) => newest(join(root, name)) > built)) await build(env);
  // Somebody may have removed it, which makes no source newer.
  else await ensureSample();
}

/**
 * @param {string} path
 * @returns {number} when this file, or the newest inside this folder, was changed; 0 if there is none
 */
function newest(path) {
  let latest = modified(path);
  try {
    for (const entry of readdirSync(path, { withFileTypes: true, recursive: true })) {
      latest = Math.max(latest, modified(join(entry.parentPath, entry.name)));
    }
  } catch {
    // A file, or nothing at all.
  }
  return latest;
}

/** @param {string} path */
function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
