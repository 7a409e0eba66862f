/** Another engagement's file in a thread of its own: its rows are kept there, compared there, written from there, let go with it. */
import type { MergeChoices, MergedView, MergePlanView, MergeView } from '../../../src/contract/merge.ts';
import type { ChangeAbout, ChangeScope } from '../storage/change-log.ts';
import { JobThread, scriptBeside } from '../threads/job-thread.ts';

export interface ReadJob {
  readonly kind: 'read';
  /** Path of a private copy that was checked as for opening; it is brought to this version. */
  readonly file: string;
  /** Path of the working copy of the engagement that is open. */
  readonly ours: string;
}
export interface PlanJob {
  readonly kind: 'plan';
  readonly planId: string;
  readonly ours: string;
  readonly choices: Omit<MergeChoices, 'mergeId'>;
}
export interface WriteJob {
  readonly kind: 'write';
  readonly planId: string;
  readonly ours: string;
  /** Path of a private copy that holds the bytes of photos; null where none have to be brought. */
  readonly photos: string | null;
  readonly about: ChangeAbout;
}
export type MergeJob = ReadJob | PlanJob | WriteJob;

export type ReadResult = Omit<MergeView, 'mergeId' | 'fileName' | 'losesPassword'>;

export interface PlanResult {
  readonly view: MergePlanView;
  /** Photos whose bytes are not here yet. */
  readonly photos: number;
}

export interface WriteResult {
  readonly value: MergedView;
  readonly scope: ChangeScope | null;
}

const script = scriptBeside(import.meta.url, './worker.ts', 'merge-worker.js');
/** For the rows of two engagements, of which each may have 400,000. */
const mostMegabytes = 1536;

export class MergeThread extends JobThread<MergeJob> {
  constructor(onProgress: (done: number, total: number) => void) {
    super(script, mostMegabytes, onProgress);
  }

  /** @throws RespiroError `file-damaged` for a definition that is none; `import-too-large`. */
  read(job: Omit<ReadJob, 'kind'>): Promise<ReadResult> {
    return this.run({ kind: 'read', ...job });
  }

  /** The plan stays in the thread, until another one is made. */
  plan(job: Omit<PlanJob, 'kind'>): Promise<PlanResult> {
    return this.run({ kind: 'plan', ...job });
  }

  /** @throws RespiroError `import-outdated` when the engagement is another than the one that was planned for; `cancelled`. */
  write(job: Omit<WriteJob, 'kind'>): Promise<WriteResult> {
    return this.run({ kind: 'write', ...job });
  }
}
