import type { Language } from '../instruments/definition.ts';
import type { Agreement } from '../results/results.ts';
import { wordsFor } from './words.ts';

/**
 * "hay acuerdo", "acuerdo parcial · puede ser azar", "hay desacuerdo: convérsenlo"; null where agreement
 * is not available. Chance is mentioned only beside an agreement that it would explain: a disagreement
 * that is not significantly better than chance is still a disagreement.
 */
export function agreementText(agreement: Pick<Agreement, 'words' | 'mayBeChance'>, language: Language): string | null {
  const { agreement: texts, mayBeChance } = wordsFor(language).labels;
  if (agreement.words === null) return null;
  const text = texts[agreement.words];
  return agreement.mayBeChance && agreement.words !== 'disagreement' ? `${text} · ${mayBeChance}` : text;
}
