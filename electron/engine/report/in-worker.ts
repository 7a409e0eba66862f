import { Worker } from 'node:worker_threads';
import { type Failure, RespiroError } from '../../../src/contract/errors.ts';

/** What a worker tells while it writes one file, and at its end. */
export type FromWorker<Written> =
  | { readonly kind: 'progress'; readonly step: string; readonly done: number; readonly total: number }
  | { readonly kind: 'written'; readonly written: Written }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface WorkerOptions {
  readonly onProgress: (step: string, done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Writes in a thread of its own: the engine goes on answering, and a cancel is heard at any moment.
 * @throws RespiroError `cancelled` when the signal says so; whatever the writer throws.
 */
export async function inWorker<Written>(
  script: URL,
  input: unknown,
  { onProgress, signal }: WorkerOptions,
): Promise<Written> {
  const worker = new Worker(script, { workerData: input });
  const written = new Promise<Written>((resolve, reject) => {
    const cancelled = (): void => reject(new RespiroError('cancelled', 'the writing was cancelled'));
    if (signal.aborted) cancelled();
    signal.addEventListener('abort', cancelled, { once: true });
    worker.on('message', (message: FromWorker<Written>) => {
      if (message.kind === 'progress') onProgress(message.step, message.done, message.total);
      else if (message.kind === 'written') resolve(message.written);
      else reject(new RespiroError(message.failure.code, message.failure.message, message.failure.details));
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new RespiroError('unexpected', `the writing thread ended with ${code}`)));
  });
  try {
    return await written;
  } finally {
    await worker.terminate();
  }
}
