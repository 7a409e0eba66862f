import type { Language } from '../instruments/definition.ts';
import type { RankingConcordance } from '../results/results.ts';
import { wordsFor } from './words.ts';

/** From here on an order counts as shared, and as shared in part (Schmidt 1997: strong, moderate). */
export const sharedFrom = 0.7;
export const sharedInPartFrom = 0.5;
/** Above this probability chance alone explains the agreement. */
const chance = 0.05;

/** Whether people put things in the same order, in plain words; chance is mentioned beside an agreement it would explain. */
export function concordanceText({ w, p }: Pick<RankingConcordance, 'w' | 'p'>, language: Language): string {
  const { order, mayBeChance } = wordsFor(language).labels;
  if (w < sharedInPartFrom) return order.disagreement;
  const text = w >= sharedFrom ? order.agreement : order.partial;
  return p > chance ? `${text} · ${mayBeChance}` : text;
}
