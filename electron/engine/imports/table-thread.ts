/** A foreign table in a thread of its own: read there, planned there, written from there, let go with it. */
import type { z } from 'zod';
import type { importReading, ImportPlanView, ImportTarget, ImportView } from '../../../src/contract/imports.ts';
import type { ImportChoices } from '../../../src/domain/imports/plan.ts';
import type { InstrumentDefinition } from '../../../src/domain/instruments/definition.ts';
import type { ChangeAbout, ChangeScope } from '../storage/change-log.ts';
import { JobThread, scriptBeside } from '../threads/job-thread.ts';

export type Reading = z.output<typeof importReading>;

export interface ReadJob {
  readonly kind: 'read';
  readonly reading: Reading;
  /** Null: a list of people. */
  readonly definition: InstrumentDefinition | null;
}
export interface PlanJob {
  readonly kind: 'plan';
  readonly planId: string;
  /** Path of the working copy. */
  readonly ours: string;
  readonly target: ImportTarget;
  readonly choices: ImportChoices;
}
export interface WriteJob {
  readonly kind: 'write';
  readonly planId: string;
  readonly ours: string;
  readonly about: ChangeAbout;
}
export type ImportJob = ReadJob | PlanJob | WriteJob;

export interface ReadResult {
  readonly view: Omit<ImportView, 'tableId'>;
  /** SHA-256 of the file, in hexadecimal. */
  readonly fileHash: string;
}

export type PlanResult = Omit<ImportPlanView, 'planId' | 'again'>;

export interface WriteResult {
  readonly value: { readonly people: number; readonly answers: number };
  readonly scope: ChangeScope | null;
}

const script = scriptBeside(import.meta.url, './worker.ts', 'imports-worker.js');
const mostMegabytes = 512;

export class TableThread extends JobThread<ImportJob> {
  constructor(onProgress: (done: number, total: number) => void) {
    super(script, mostMegabytes, onProgress);
  }

  read(reading: Reading, definition: InstrumentDefinition | null): Promise<ReadResult> {
    return this.run({ kind: 'read', reading, definition });
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
