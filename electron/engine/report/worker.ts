/** Entry of the worker that writes one report: laying the pages out takes seconds, and the engine must go on answering. */
import { parentPort, workerData } from 'node:worker_threads';
import { toFailure } from '../../../src/contract/errors.ts';
import type { ReportInput } from './input.ts';
import type { FromWorker } from './in-worker.ts';
import { writeReport, type WrittenReport } from './write.ts';

const tell = (message: FromWorker<WrittenReport>): void => parentPort?.postMessage(message);

try {
  const written = await writeReport(workerData as ReportInput, {
    onProgress: (step, done, total) => tell({ kind: 'progress', step, done, total }),
    // Cancelling ends the whole worker.
    signal: new AbortController().signal,
    pageNumbers: true,
  });
  tell({ kind: 'written', written });
} catch (error) {
  tell({ kind: 'failed', failure: toFailure(error) });
}
