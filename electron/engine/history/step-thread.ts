/** A large change taken back or repeated in a thread: tens of megabytes of rows would stop the engine for a second or more. */
import { JobThread, scriptBeside } from '../threads/job-thread.ts';

export interface StepJob {
  /** Path of the working copy. */
  readonly path: string;
  readonly step: 'undo' | 'redo';
  /** Of the change that is next in line. */
  readonly id: number;
}

const script = scriptBeside(import.meta.url, './step-worker.ts', 'step-worker.js');
const mostMegabytes = 1024;

/** @throws RespiroError `undo-conflict` when another change is next in line. */
export async function stepBeside(job: StepJob): Promise<void> {
  const thread = new JobThread<StepJob>(script, mostMegabytes, () => undefined);
  try {
    await thread.run(job);
  } finally {
    thread.close();
  }
}
