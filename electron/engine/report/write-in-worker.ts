import { inWorker, type WorkerOptions } from './in-worker.ts';
import type { ReportInput } from './input.ts';
import type { WrittenReport } from './write.ts';

/** Beside the sources while they run as they are, beside the bundle once they are built. */
const script = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './report-worker.js', import.meta.url);

/**
 * Writes the report in a thread of its own, with its pages laid out. A cancel is heard at any moment, also
 * in the middle of the layout.
 *
 * @throws RespiroError `cancelled` when the signal says so; whatever the writer throws.
 */
export function writeInWorker(input: ReportInput, options: WorkerOptions): Promise<WrittenReport> {
  return inWorker<WrittenReport>(script, input, options);
}
