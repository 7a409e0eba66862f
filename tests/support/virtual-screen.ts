/** A virtual screen of its own for each worker: an application under test has the keyboard focus. Linux, with Xvfb. */
import { spawn } from 'node:child_process';
import { virtualScreenEnv, virtualScreenOptions } from '../../build/setup/display.mjs';

export interface VirtualScreen {
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Starts a screen on a number that is free. */
export async function virtualScreen(): Promise<VirtualScreen> {
  const server = spawn('Xvfb', ['-displayfd', '1', ...virtualScreenOptions], { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const number = await new Promise<string>((resolve, reject) => {
    server.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    server.once('error', reject).once('exit', (code) => reject(new Error(`Xvfb ended with code ${code}`)));
  });
  return {
    env: { ...virtualScreenEnv, DISPLAY: `:${number}`, XAUTHORITY: '' },
    async stop() {
      server.kill();
      await ended;
    },
  };
}
