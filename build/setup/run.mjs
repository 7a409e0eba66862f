import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] added to the environment of this process
 * @property {string} [cwd]
 * @property {number} [limit] milliseconds after which the command and everything it started is ended
 * @property {boolean} [quiet] keep the output for the caller instead of showing it
 * @typedef {{ code: number, output: string, expired: boolean }} RunResult
 */

/**
 * Runs a command to its end. Never throws: a command that cannot start has code 127.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(command, args, options = {}) {
  const { env, cwd = root, limit, quiet = false } = options;
  // A group of its own lets the time limit reach grandchildren too (Electron, Xvfb, browsers' helpers).
  const grouped = limit !== undefined && process.platform !== 'win32';
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: childEnv(env),
      detached: grouped,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    let output = '';
    let expired = false;
    child.stdout?.on('data', (chunk) => (output += String(chunk)));
    child.stderr?.on('data', (chunk) => (output += String(chunk)));

    /** @param {NodeJS.Signals} signal */
    const end = (signal) => {
      try {
        if (grouped && child.pid) process.kill(-child.pid, signal);
        else child.kill(signal);
      } catch {
        // It was already gone.
      }
    };
    const timer = limit === undefined ? undefined : setTimeout(() => ((expired = true), end('SIGKILL')), limit);
    const passOn = () => end('SIGTERM');
    process.once('SIGINT', passOn).once('SIGTERM', passOn);
    /** @param {number} code */
    const finish = (code) => {
      clearTimeout(timer);
      process.off('SIGINT', passOn).off('SIGTERM', passOn);
      resolve({ code, output, expired });
    };
    child.once('error', (error) => ((output += error.message), finish(127)));
    child.once('close', (code) => finish(code ?? 1));
  });
}

/** The Node of the project (24.x): better-sqlite3's prebuilt binary does not run on Node 20. */
export function projectNode() {
  const folder = packageFolder('node');
  const file = folder && join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return file && existsSync(file) ? file : process.execPath;
}

/**
 * The command line of a tool from node_modules, called without a shell so that it is the same everywhere.
 * @param {string} packageName
 * @param {string} [binName]
 * @returns {[command: string, firstArgument: string]}
 */
export function tool(packageName, binName = packageName) {
  const folder = packageFolder(packageName);
  if (!folder) throw new Error(`${packageName} is not installed: run npm ci`);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return [projectNode(), join(folder, typeof bin === 'string' ? bin : bin[binName])];
}

/**
 * The command line of npm itself.
 * @param {readonly string[]} args
 * @returns {[command: string, args: string[]]}
 */
export function npm(args) {
  const own = process.env.npm_execpath;
  return own ? [process.execPath, [own, ...args]] : ['npm', [...args]];
}

/** @param {string} name */
function packageFolder(name) {
  try {
    return dirname(require.resolve(`${name}/package.json`));
  } catch {
    const folder = join(root, 'node_modules', name);
    return existsSync(folder) ? folder : undefined;
  }
}

/** @param {NodeJS.ProcessEnv} [extra] */
function childEnv(extra) {
  const env = { ...process.env, ...extra };
  env.PATH = [join(root, 'node_modules', '.bin'), process.env.PATH].filter(Boolean).join(delimiter);
  return env;
}
