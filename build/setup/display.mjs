import { connect } from 'node:net';
import { join } from 'node:path';
import { run } from './run.mjs';

/** How many tests run beside each other, each on a screen of its own; elsewhere there is but the one. */
export const screensAtOnce = process.platform === 'linux' ? 2 : 1;

/** Of a virtual screen. Left by its last window it would begin anew, and cut off an application that starts just then. */
export const virtualScreenOptions = ['-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-noreset'];

/** Whether a window would appear somewhere: a display is named and something answers there. */
export async function hasDisplay() {
  if (process.platform !== 'linux') return true;
  const { DISPLAY, WAYLAND_DISPLAY, XDG_RUNTIME_DIR } = process.env;
  if (WAYLAND_DISPLAY && (await answers({ path: join(XDG_RUNTIME_DIR ?? '/', WAYLAND_DISPLAY) }))) return true;
  const [, host, number] = /^(.*):(\d+)(?:\.\d+)?$/.exec(DISPLAY ?? '') ?? [];
  if (number === undefined) return false;
  if (host && host !== 'unix') return answers({ host, port: 6000 + Number(number) });
  // X servers listen on a file and on an abstract socket; some containers see only one of them.
  const file = `/tmp/.X11-unix/X${number}`;
  return (await answers({ path: file })) || answers({ path: `\0${file}` });
}

/**
 * The same command inside a virtual screen of its own. On Windows and macOS, where a screen is always there, unchanged.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {number} [from] the first number that is tried; screens that start at the same moment need different ones
 * @returns {[command: string, args: string[]]}
 */
export function onVirtualScreen(command, args, from = 99) {
  if (process.platform !== 'linux') return [command, [...args]];
  return ['xvfb-run', ['-a', '-n', String(from), '-s', virtualScreenOptions.join(' '), command, ...args]];
}

/**
 * Runs this very script again inside a virtual screen, if it is not in one yet.
 * @param {NodeJS.ProcessEnv} env for the second run
 * @returns {Promise<number | undefined>} the exit code of that run; undefined: this is it, go on
 */
export async function againOnVirtualScreen(env) {
  if (process.platform !== 'linux' || process.env.RESPIRO_VIRTUAL_SCREEN) return undefined;
  const [command, args] = onVirtualScreen(process.execPath, process.argv.slice(1));
  const { code } = await run(command, args, { env: { ...env, ...virtualScreenEnv } });
  return code;
}

/** Under a virtual screen a Wayland session must not be preferred to it. */
export const virtualScreenEnv = { RESPIRO_VIRTUAL_SCREEN: '1', WAYLAND_DISPLAY: '', XDG_SESSION_TYPE: 'x11' };

/** @param {import('node:net').NetConnectOpts} where */
function answers(where) {
  return new Promise((resolve) => {
    const socket = connect(where);
    /** @param {boolean} yes */
    const finish = (yes) => {
      socket.destroy();
      resolve(yes);
    };
    socket.setTimeout(1000, () => finish(false));
    socket.once('connect', () => finish(true)).once('error', () => finish(false));
  });
}
