/** What the shell and the engine say to each other across the process border. */
import type { Outcome } from './errors.ts';

export type ToEngine =
  | { readonly kind: 'request'; readonly id: number; readonly name: string; readonly input: unknown }
  /** The key that the last engine gave to keep; sent before anything else, to an engine that was told to wait for it. */
  | { readonly kind: 'kept-key'; readonly key: unknown }
  /** A key that was remembered on this computer, for what is opened next. */
  | { readonly kind: 'offer-key'; readonly key: unknown }
  /** Open again what was open when the last engine died. */
  | { readonly kind: 'resume' }
  /** Publish, close, and answer `closed`. */
  | { readonly kind: 'close' }
  /** What a checking process said. */
  | { readonly kind: 'check-heard'; readonly id: number; readonly message: unknown }
  | { readonly kind: 'check-ended'; readonly id: number; readonly code: number | null };

export type FromEngine =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly id: number; readonly outcome: Outcome<unknown> }
  | { readonly kind: 'event'; readonly name: string; readonly payload: unknown }
  | { readonly kind: 'resumed'; readonly reopened: boolean }
  | { readonly kind: 'closed' }
  /** The key of the engagement that is open, null when there is none: kept in memory, for an engine that dies. */
  | { readonly kind: 'keep-key'; readonly key: unknown }
  /** What this lock opened has another password now, or none: nothing of the old one is remembered. */
  | { readonly kind: 'forget-key'; readonly lock: string }
  /** Start a process that looks at one file. The engine cannot: the program must not run as plain Node. */
  | { readonly kind: 'check-start'; readonly id: number }
  | { readonly kind: 'check-post'; readonly id: number; readonly message: unknown }
  | { readonly kind: 'check-kill'; readonly id: number };
