import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FromCheck, StartCheck } from './messages.ts';

/** Beside the sources while they run as they are, beside the bundle once they are built. */
const name = import.meta.url.endsWith('.ts') ? './process.ts' : './check-process.js';
const script = fileURLToPath(new URL(name, import.meta.url));

/**
 * Starts the process in plain Node: in tests, in the demonstration, in the bench. Inside the application the shell
 * starts it, because there a fork would need the program to run as Node, which its fuses forbid.
 */
export const forkCheck: StartCheck = ({ hear, ended }) => {
  const child = fork(script, { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  child.on('message', (message) => hear(message as FromCheck));
  child.on('error', () => ended(null));
  child.on('exit', (code) => ended(code));
  return {
    // To a process that is gone there is nothing to say; that it ended is told anyway.
    post: (message) => void child.send(message, () => undefined),
    kill: () => void child.kill('SIGKILL'),
  };
};
