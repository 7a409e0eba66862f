/** A foreign table in a thread of its own: read there, planned there, let go with it. */
import { Worker } from 'node:worker_threads';
import type { z } from 'zod';
import { RespiroError, type Failure } from '../../../src/contract/errors.ts';
import type { importReading, ImportView } from '../../../src/contract/imports.ts';
import type { ImportChoices, ImportPlan, ImportRoom } from '../../../src/domain/imports/plan.ts';
import type { InstrumentDefinition } from '../../../src/domain/instruments/definition.ts';

export type Reading = z.output<typeof importReading>;

export interface ReadJob {
  readonly kind: 'read';
  readonly reading: Reading;
  /** Null: a list of people. */
  readonly definition: InstrumentDefinition | null;
}
export interface PlanJob {
  readonly kind: 'plan';
  readonly room: ImportRoom;
  readonly choices: ImportChoices;
}
export type ImportJob = ReadJob | PlanJob;

export interface ImportQuestion {
  readonly id: number;
  readonly job: ImportJob;
}

export type ImportAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: Failure };

export interface ReadResult {
  readonly view: Omit<ImportView, 'tableId'>;
  /** SHA-256 of the file, in hexadecimal. */
  readonly fileHash: string;
}

/** Beside the sources while they run as they are, beside the bundle once they are built. */
const script = new URL(scriptFrom(import.meta.url), import.meta.url);

function scriptFrom(here: string): string {
  if (here.endsWith('.ts')) return './worker.ts';
  return here.includes('/chunks/') ? '../imports-worker.js' : './imports-worker.js';
}

/** Megabytes that the thread may fill before it is ended: beyond what the limits of reading allow. */
const mostMegabytes = 512;

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

export class TableThread {
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;
  #ended: RespiroError | null = null;

  constructor(onProgress: (done: number, total: number) => void) {
    this.#worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } });
    this.#worker.unref();
    this.#worker.on('message', (answer: ImportAnswer) => {
      if (answer.kind === 'progress') onProgress(answer.done, answer.total);
      else this.#answered(answer);
    });
    this.#worker.on('error', (error: Error & { code?: string }) =>
      this.#end(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new RespiroError('import-too-large', 'memory', { what: 'memory' })
          : new RespiroError('unexpected', error.message),
      ),
    );
    this.#worker.on('exit', () => this.#end(new RespiroError('cancelled', 'the table was let go')));
  }

  read(reading: Reading, definition: InstrumentDefinition | null): Promise<ReadResult> {
    return this.#run({ kind: 'read', reading, definition }) as Promise<ReadResult>;
  }

  plan(room: ImportRoom, choices: ImportChoices): Promise<ImportPlan> {
    return this.#run({ kind: 'plan', room, choices }) as Promise<ImportPlan>;
  }

  /** What is under way ends as `cancelled`. */
  close(): void {
    this.#end(new RespiroError('cancelled', 'the table was let go'));
    void this.#worker.terminate();
  }

  #run(job: ImportJob): Promise<unknown> {
    if (this.#ended !== null) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      const id = this.#nextId++;
      this.#pending.set(id, { resolve, reject });
      this.#worker.ref();
      this.#worker.postMessage({ id, job } satisfies ImportQuestion);
    });
  }

  #answered(answer: Exclude<ImportAnswer, { kind: 'progress' }>): void {
    const pending = this.#pending.get(answer.id);
    this.#pending.delete(answer.id);
    // Nothing to do: the process may end.
    if (this.#pending.size === 0) this.#worker.unref();
    if (answer.kind === 'done') pending?.resolve(answer.value);
    else pending?.reject(new RespiroError(answer.failure.code, answer.failure.message, answer.failure.details));
  }

  #end(why: RespiroError): void {
    this.#ended ??= why;
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of pending) reject(why);
  }
}
