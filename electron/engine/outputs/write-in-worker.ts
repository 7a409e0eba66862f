import { inWorker, type WorkerOptions } from '../report/in-worker.ts';
import type { OutputInput } from './input.ts';

/** Beside the sources while they run as they are, beside the bundle once they are built. */
const script = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './outputs-worker.js', import.meta.url);

/** Writes one file beside the report in a thread of its own. Errors as `inWorker`. */
export function writeOutputInWorker(input: OutputInput, options: WorkerOptions): Promise<Uint8Array> {
  return inWorker<Uint8Array>(script, input, options);
}
