/** Entry of the worker that writes one file beside the report: three hundred people fill many rows. */
import { parentPort, workerData } from 'node:worker_threads';
import { toFailure } from '../../../src/contract/errors.ts';
import type { FromWorker } from '../report/in-worker.ts';
import type { OutputInput } from './input.ts';
import { outputBytes } from './write.ts';

const tell = (message: FromWorker<Uint8Array>): void => parentPort?.postMessage(message);

try {
  const written = outputBytes(workerData as OutputInput, (step, done, total) =>
    tell({ kind: 'progress', step, done, total }),
  );
  tell({ kind: 'written', written });
} catch (error) {
  tell({ kind: 'failed', failure: toFailure(error) });
}
