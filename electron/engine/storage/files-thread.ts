/**
 * The thread that publishes and backs up. Measured on two cores: 10 MB take the engine 0.6 s and 50 MB 2 s, all of
 * which the windows would wait for their answers; a second connection to a WAL database reads while the first writes.
 */
import { Worker } from 'node:worker_threads';
import { RespiroError, type Failure } from '../../../src/contract/errors.ts';
import type { BackupRecord, BackupRequest } from './backup-file.ts';
import type { EnvelopeKey } from './envelope/key.ts';
import type { Seen } from './place.ts';
import type { Published } from './publish.ts';
import type { Soundness } from './soundness.ts';

/** How the plain file becomes one that may leave the computer; see `Sealing`. */
export interface SealWith {
  readonly key: EnvelopeKey;
  readonly privateFolder: string;
}

export type FilesJob =
  | {
      readonly kind: 'publish';
      /** Path of the working copy. */
      readonly source: string;
      readonly destination: string;
      readonly expectedHash: string | null;
      readonly note: string | null;
      readonly sealWith?: SealWith | null;
    }
  /** Whether SQLite finds a database whole: `ok`, or what it found. */
  | { readonly kind: 'check'; readonly path: string }
  /** The same to the last cell, for a file from outside. */
  | { readonly kind: 'soundness'; readonly path: string }
  /** The content hash of a database that others may write meanwhile: of one moment. */
  | { readonly kind: 'hash'; readonly path: string }
  | { readonly kind: 'look'; readonly path: string }
  | {
      readonly kind: 'backup';
      readonly source: string;
      readonly request: UnsealedRequest;
      readonly sealWith: SealWith | null;
    };

type UnsealedRequest = Omit<BackupRequest, 'sealing'>;

export interface FilesQuestion {
  readonly id: number;
  readonly job: FilesJob;
}

export type FilesAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: Failure };

/** Beside the sources while they run as they are; once they are built, beside the bundle that the chunks are a part of. */
const script = new URL(scriptFrom(import.meta.url), import.meta.url);

function scriptFrom(here: string): string {
  if (here.endsWith('.ts')) return './files-worker.ts';
  return here.includes('/chunks/') ? '../files-worker.js' : './files-worker.js';
}

class FilesThread {
  #worker: Worker | null = null;
  #nextId = 1;
  readonly #pending = new Map<number, (answer: FilesAnswer | { readonly failed: unknown }) => void>();

  run<T>(job: FilesJob): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const worker = (this.#worker ??= this.#start());
      const id = this.#nextId++;
      this.#pending.set(id, (answer) => {
        this.#pending.delete(id);
        // Nothing to do: the process may end.
        if (this.#pending.size === 0) worker.unref();
        if ('failed' in answer) reject(asError(answer.failed));
        else if (answer.ok) resolve(answer.value as T);
        else reject(new RespiroError(answer.error.code, answer.error.message, answer.error.details));
      });
      worker.ref();
      worker.postMessage({ id, job } satisfies FilesQuestion);
    });
  }

  #start(): Worker {
    const worker = new Worker(script);
    worker.on('message', (answer: FilesAnswer) => this.#pending.get(answer.id)?.(answer));
    worker.on('error', (failed) => this.#ended(worker, failed));
    worker.on('exit', (code) => this.#ended(worker, new Error(`the thread for files ended with ${code}`)));
    return worker;
  }

  /** What it had under way is told as failed; the next job gets a new thread. */
  #ended(worker: Worker, failed: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    for (const answer of [...this.#pending.values()]) answer({ failed });
  }
}

function asError(failed: unknown): Error {
  return failed instanceof Error ? failed : new Error(String(failed));
}

/** Two a process: what is checked and compared need not wait for what is copied and hashed. */
const thread = new FilesThread();
const second = new FilesThread();

/** Publishes in the thread for files; see `publish`. */
export function publishInThread(job: Omit<Extract<FilesJob, { kind: 'publish' }>, 'kind'>): Promise<Published> {
  return thread.run({ kind: 'publish', ...job });
}

/** Backs up in the thread for files; see `makeBackup`. */
export function backupInThread(
  source: string,
  request: UnsealedRequest,
  sealWith: SealWith | null = null,
): Promise<BackupRecord | null> {
  return thread.run({ kind: 'backup', source, request, sealWith });
}

/** SQLite's quick check of a database that nobody writes, beside other work. */
export function checkBeside(path: string): Promise<string> {
  return second.run({ kind: 'check', path });
}

/** SQLite's whole check of a file from outside, beside other work; see `soundness`. */
export function soundnessBeside(path: string): Promise<Soundness> {
  return second.run({ kind: 'soundness', path });
}

/** The content hash of what a database holds at one moment, beside other work; see `contentHash`. */
export function hashBeside(path: string): Promise<string> {
  return second.run({ kind: 'hash', path });
}

/** What is at the destination now, beside other work; see `seeFile`. */
export function lookBeside(path: string): Promise<Seen | null> {
  return second.run({ kind: 'look', path });
}
