import type { Concluded, MainSentences } from './conclude.ts';

/** Null where there is nothing of its own to conclude from: the ratings conclude then. */
export function concludeCannotLog(_concluded: Concluded): MainSentences | null {
  return null;
}
