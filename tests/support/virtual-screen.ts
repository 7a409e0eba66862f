/** A virtual screen of its own for each worker: an application under test has the keyboard focus. Linux, with Xvfb. */
import { spawn } from 'node:child_process';

export interface VirtualScreen {
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Starts a screen on a number that is free. */
export async function virtualScreen(): Promise<VirtualScreen> {
  // Left by its last window the screen would begin anew, and cut off an application that starts just then.
  const args = ['-displayfd', '1', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-noreset'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const number = await new Promise<string>((resolve, reject) => {
    server.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    server.once('error', reject).once('exit', (code) => reject(new Error(`Xvfb ended with code ${code}`)));
  });
  return {
    env: { DISPLAY: `:${number}`, WAYLAND_DISPLAY: '', XDG_SESSION_TYPE: 'x11', XAUTHORITY: '' },
    async stop() {
      server.kill();
      await ended;
    },
  };
}
