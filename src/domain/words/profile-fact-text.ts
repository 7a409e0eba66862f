/** One figure of the CX profile in words, the same on the screen and in the report. */
import type { Language } from '../instruments/definition.ts';
import type { ProfileFact, ProfileFactId } from '../synthesis/profile-facts.ts';
import { agreementText } from './agreement-text.ts';
import { concordanceText } from './concordance-text.ts';
import { formatNumber } from './format.ts';
import { wordsFor } from './words.ts';

export interface FactText {
  readonly title: string;
  /** With its unit. */
  readonly value: string;
  /** With what it counts. */
  readonly n: string;
  /** Empty where there is none. */
  readonly spread: string;
  readonly agreement: string | null;
  /** Whether higher is better. */
  readonly better: string;
}

/** Decimals of the spread. */
const digits: Partial<Record<ProfileFactId, number>> = {
  'help-today': 1,
  'help-desired': 1,
  effort: 1,
  'first-in-order': 1,
};
const wholeRange: readonly ProfileFactId[] = ['effort', 'empowerment-level', 'ally-health', 'first-in-order'];

export function profileFactText(fact: ProfileFact, language: Language): FactText {
  const words = wordsFor(language).profileFacts;
  const { id, value, n, of, sd, range, agreement, about, concordance } = fact;
  const shown = (one: number, places = 0): string => formatNumber(one, language, places);
  const rangeDigits = wholeRange.includes(id) ? 0 : (digits[id] ?? 0);
  const spread = [
    sd === null ? '' : words.sd(shown(sd, digits[id] ?? 0)),
    range === null || n < 2 ? '' : words.range(shown(range.from, rangeDigits), shown(range.to, rangeDigits)),
  ];
  return {
    title: about === null ? words.title[id] : words.titleAbout(words.title[id], about.title[language]),
    value: words.value[id](value),
    n: words.count[of](n),
    spread: spread.filter((part) => part !== '').join(' · '),
    agreement: concordance ? concordanceText(concordance, language) : agreement && agreementText(agreement, language),
    better: words.better[id],
  };
}
