/** What the shell and the engine say to each other across the process border. */
import type { Outcome } from './errors.ts';

export type ToEngine =
  | { readonly kind: 'request'; readonly id: number; readonly name: string; readonly input: unknown }
  /** Open again what was open when the last engine died. */
  | { readonly kind: 'resume' }
  /** Publish, close, and answer `closed`. */
  | { readonly kind: 'close' };

export type FromEngine =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly id: number; readonly outcome: Outcome<unknown> }
  | { readonly kind: 'event'; readonly name: string; readonly payload: unknown }
  | { readonly kind: 'resumed'; readonly reopened: boolean }
  | { readonly kind: 'closed' };
