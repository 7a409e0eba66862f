/** What the engine and the process that looks at a file say to each other. */
import type { Failure } from '../../../src/contract/errors.ts';
import type { CheckStage } from '../../../src/contract/events.ts';
import type { Inspected } from '../storage/inspect.ts';

/** The file to look at, what to call it, and where one of a later version is reduced to; see `inspectFile`. */
export interface ToCheck {
  readonly file: string;
  readonly path: string;
  readonly reduceTo: string;
}

export type FromCheck =
  | { readonly kind: 'stage'; readonly stage: CheckStage }
  | { readonly kind: 'sound'; readonly inspected: Inspected }
  | { readonly kind: 'refused'; readonly failure: Failure };

/** A process that waits for one file to look at. Killing it is always harmless: it only reads. */
export interface CheckProcess {
  post(message: ToCheck): void;
  kill(): void;
}

export interface CheckListener {
  readonly hear: (message: FromCheck) => void;
  /** The process ended, by itself or not. */
  readonly ended: (code: number | null) => void;
}

/** How a process is started: in plain Node by itself, in the application by the shell. */
export type StartCheck = (listener: CheckListener) => CheckProcess;
