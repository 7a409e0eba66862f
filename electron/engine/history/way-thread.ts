/** Long ways through the log in a thread: tens of megabytes of rows would stop the engine for a second or more. */
import type { GoBackPreview } from '../../../src/contract/history-views.ts';
import { JobThread, scriptBeside } from '../threads/job-thread.ts';
import type { GoingBack } from './go-back.ts';

/** `path` is that of the working copy; a step's `id` is that of the change which is next in line. */
export type WayJob =
  | { readonly kind: 'undo' | 'redo'; readonly path: string; readonly id: number }
  | { readonly kind: 'preview'; readonly path: string; readonly id: number }
  | { readonly kind: 'go-back'; readonly path: string; readonly going: GoingBack };

const script = scriptBeside(import.meta.url, './way-worker.ts', 'way-worker.js');
const mostMegabytes = 1024;

async function beside(job: WayJob): Promise<unknown> {
  const thread = new JobThread<WayJob>(script, mostMegabytes, () => undefined);
  try {
    return await thread.run(job);
  } finally {
    thread.close();
  }
}

/** @throws RespiroError `undo-conflict` when another change is next in line. */
export async function stepBeside(path: string, kind: 'undo' | 'redo', id: number): Promise<void> {
  await beside({ kind, path, id });
}

/** @throws RespiroError as `previewGoBack`. */
export async function previewBeside(path: string, id: number): Promise<GoBackPreview> {
  return (await beside({ kind: 'preview', path, id })) as GoBackPreview;
}

/** @throws RespiroError as `goBackTo`. */
export async function goBackBeside(path: string, going: GoingBack): Promise<void> {
  await beside({ kind: 'go-back', path, going });
}
