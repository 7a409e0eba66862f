/**
 * Entry of the process that looks at one file from outside, then ends. A call into SQLite cannot be interrupted, a
 * process can be killed; and what a hostile file might do to it, it does to nobody else.
 */
import { toFailure } from '../../../src/contract/errors.ts';
import { inspectFile } from '../storage/inspect.ts';
import type { FromCheck, ToCheck } from './messages.ts';

interface ParentPort {
  on(event: 'message', listener: (event: { data: ToCheck }) => void): void;
  postMessage(message: FromCheck): void;
}

// Electron adds it to a utility process; a process of plain Node has `send` instead.
const port = (process as unknown as { parentPort?: ParentPort }).parentPort;
const tell = (message: FromCheck): void => {
  if (port !== undefined) port.postMessage(message);
  else process.send?.(message);
};

async function check(message: ToCheck): Promise<void> {
  try {
    const { file, ...about } = message;
    const inspected = await inspectFile(file, { ...about, onStage: (stage) => tell({ kind: 'stage', stage }) });
    tell({ kind: 'sound', inspected });
  } catch (error) {
    tell({ kind: 'refused', failure: toFailure(error) });
  }
}

if (port !== undefined) port.on('message', ({ data }) => void check(data));
else {
  process.on('message', (message) => void check(message as ToCheck));
  // Nobody is left to tell.
  process.on('disconnect', () => process.exit());
}
