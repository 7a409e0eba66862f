/** What everything that is printed has in common. */
import { RespiroError, type Outcome } from '../contract/errors.ts';
import type { PaperReady } from '../contract/shell.ts';

export interface Places {
  readonly target: HTMLElement;
  /** Where blocks are measured. */
  readonly galley: HTMLElement;
}

/** What stands on the page, for the shell. */
export type Drawn = Omit<Extract<PaperReady, { readonly kind: 'ready' }>, 'kind'>;

/** @throws RespiroError what was answered instead. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  const { code, message, details } = outcome.error;
  throw new RespiroError(code, message, details);
}
