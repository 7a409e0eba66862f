/** Inside a thread that is asked one thing after the other; see `JobThread`. */
import { parentPort, workerData } from 'node:worker_threads';
import { RespiroError, toFailure } from '../../../src/contract/errors.ts';
import type { JobAnswer, JobQuestion, JobThreadData } from './job-thread.ts';

const tell = (message: JobAnswer): void => parentPort?.postMessage(message);

/** Told at most twenty times a second: more would only fill the queue. */
export function progressTeller(): (done: number, total: number) => void {
  let last = 0;
  return (done, total) => {
    const now = Date.now();
    if (now - last < 50) return;
    last = now;
    tell({ kind: 'progress', done, total });
  };
}

/** @throws RespiroError `cancelled` once the thread was asked to stop. */
export function requireGoing(): void {
  const { stop } = workerData as JobThreadData;
  if (Atomics.load(new Int32Array(stop), 0) === 1) throw new RespiroError('cancelled', 'stopped');
}

/** Answers every job with what `run` gives, or with its failure. */
export function answerJobs<Job>(run: (job: Job) => unknown): void {
  parentPort?.on('message', ({ id, job }: JobQuestion<Job>) => {
    void (async () => {
      try {
        tell({ kind: 'done', id, value: await run(job) });
      } catch (error) {
        tell({ kind: 'failed', id, failure: toFailure(error) });
      }
    })();
  });
}
