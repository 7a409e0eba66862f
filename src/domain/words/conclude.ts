/** The sentence that concludes, what it rests on, what follows from it, and what it does not say. */
import type { InstrumentDefinition, Language } from '../instruments/definition.ts';
import type { ExerciseResults } from '../results/results.ts';
import { concludeEmpowerment } from './conclude-empowerment.ts';
import { concludeValueProposition } from './conclude-value-proposition.ts';
import { limitsOf } from './limits.ts';
import { wordsFor } from './words.ts';

export interface Conclusion {
  /** One line without a full stop, for headings. */
  readonly title: string;
  /** One to three sentences: the numbers behind the title. */
  readonly reading: string;
  readonly soWhat: string;
  /** What a careful reader should know, most important first; may be empty. */
  readonly limits: readonly string[];
}

/** Title, reading and so-what; the limits are found apart. */
export type MainSentences = Omit<Conclusion, 'limits'>;

/**
 * Concludes from what is shown. Without answers, with too few to show, or with nothing but "no aplica", it
 * says that and nothing else; no sentence rests on a number that is not there.
 */
export function conclude(results: ExerciseResults, definition: InstrumentDefinition, language: Language): Conclusion {
  const { conclusions } = wordsFor(language);
  const main = concludeInstrument(results, definition, language);
  if (main !== null) return { ...main, limits: limitsOf(results, language) };
  const { answered, minimumGroup } = results.participation;
  if (answered === 0) return { ...conclusions.noAnswers, limits: [] };
  const isShown = results.items.some((item) => item.summary !== null);
  return { ...(isShown ? conclusions.onlyNotApplicable : conclusions.tooFew(minimumGroup)), limits: [] };
}

function concludeInstrument(
  results: ExerciseResults,
  definition: InstrumentDefinition,
  language: Language,
): MainSentences | null {
  switch (results.kind) {
    case 'bipolar-pair':
      return concludeValueProposition(results, definition, language);
    case 'behaviour-rubric':
      return concludeEmpowerment(results, definition, language);
  }
}
