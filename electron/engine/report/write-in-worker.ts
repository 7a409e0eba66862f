import { Worker } from 'node:worker_threads';
import { type Failure, RespiroError } from '../../../src/contract/errors.ts';
import type { ReportInput } from './input.ts';
import type { WriteOptions, WrittenReport } from './write.ts';

export type FromWorker =
  | { readonly kind: 'progress'; readonly step: string; readonly done: number; readonly total: number }
  | ({ readonly kind: 'written' } & WrittenReport)
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Beside the sources while they run as they are, beside the bundle once they are built. */
const script = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './report-worker.js', import.meta.url);

/**
 * Writes the report in a thread of its own, with its pages laid out. A cancel is heard at any moment, also
 * in the middle of the layout.
 *
 * @throws RespiroError `cancelled` when the signal says so; whatever the writer throws.
 */
export function writeInWorker(
  input: ReportInput,
  { onProgress, signal }: Pick<WriteOptions, 'onProgress' | 'signal'>,
): Promise<WrittenReport> {
  const worker = new Worker(script, { workerData: input });
  return new Promise<WrittenReport>((resolve, reject) => {
    const cancelled = (): void => reject(new RespiroError('cancelled', 'the report was cancelled'));
    if (signal.aborted) cancelled();
    signal.addEventListener('abort', cancelled, { once: true });
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'progress') onProgress(message.step, message.done, message.total);
      else if (message.kind === 'written') resolve({ bytes: message.bytes, pages: message.pages });
      else reject(new RespiroError(message.failure.code, message.failure.message, message.failure.details));
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new RespiroError('unexpected', `the report's thread ended with ${code}`)));
  }).finally(() => worker.terminate());
}
