/** A thread that is asked one thing after the other, and is let go with all that it holds. */
import { Worker } from 'node:worker_threads';
import { RespiroError, type Failure } from '../../../src/contract/errors.ts';

export interface JobQuestion<Job> {
  readonly id: number;
  readonly job: Job;
}

export type JobAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: Failure };

/** Where the thread hears that it shall stop although it is in the middle of something: 0, or 1. */
export interface JobThreadData {
  readonly stop: SharedArrayBuffer;
}

/**
 * Where a thread's script lies: beside the sources while they run as they are, beside the bundle once they are built.
 *
 * @param here `import.meta.url` of who asks.
 */
export function scriptBeside(here: string, source: string, built: string): URL {
  if (here.endsWith('.ts')) return new URL(source, here);
  return new URL(here.includes('/chunks/') ? `../${built}` : `./${built}`, here);
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

export class JobThread<Job> {
  readonly #worker: Worker;
  readonly #stop = new Int32Array(new SharedArrayBuffer(4));
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;
  #ended: RespiroError | null = null;

  /** @param mostMegabytes that the thread may fill before it is ended: beyond what the limits of reading allow. */
  constructor(script: URL, mostMegabytes: number, onProgress: (done: number, total: number) => void) {
    this.#worker = new Worker(script, {
      workerData: { stop: this.#stop.buffer } satisfies JobThreadData,
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    });
    this.#worker.unref();
    this.#worker.on('message', (answer: JobAnswer) => {
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
    this.#worker.on('exit', () => this.#end(letGo()));
  }

  /** @throws RespiroError what the thread throws; `cancelled` when it was let go; `import-too-large` when it took too much memory. */
  run<T>(job: Job): Promise<T> {
    if (this.#ended !== null) return Promise.reject(this.#ended);
    return new Promise<T>((resolve, reject) => {
      const id = this.#nextId++;
      this.#pending.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.#worker.ref();
      this.#worker.postMessage({ id, job } satisfies JobQuestion<Job>);
    });
  }

  /** What is under way ends as `cancelled`, at once. Not for a thread that writes: see `stop`. */
  close(): void {
    this.#end(letGo());
    void this.#worker.terminate();
  }

  /** Asks what is being written to be given up; it ends as `cancelled`, unless it is done already. */
  stop(): void {
    Atomics.store(this.#stop, 0, 1);
  }

  #answered(answer: Exclude<JobAnswer, { kind: 'progress' }>): void {
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

const letGo = (): RespiroError => new RespiroError('cancelled', 'the thread was let go');
