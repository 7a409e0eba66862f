/** The sentence that concludes, what it rests on, what follows from it, and what it does not say. */
import { concludePromises } from './conclude-promises.ts';
import { concludeImportancePerformance } from './conclude-importance-performance.ts';
import { concludeHelpCall } from './conclude-help-call.ts';
import { concludeAllies } from './conclude-allies.ts';
import { concludeHumanService } from './conclude-human-service.ts';
import { concludeWowPortfolio } from './conclude-wow-portfolio.ts';
import { concludeCannotLog } from './conclude-cannot-log.ts';
import type { InstrumentDefinition, Language } from '../instruments/definition.ts';
import type { ExerciseResults } from '../results/results.ts';
import type { RegisterEntry } from '../registers/register.ts';
import { concludeEmpowerment } from './conclude-empowerment.ts';
import { concludeValueProposition } from './conclude-value-proposition.ts';
import { concludeRated } from './conclude-rated.ts';
import { isAnythingShown } from '../results/shown.ts';
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
 * says that and nothing else; `entries`: the rows of its register. It no sentence rests on a number that is not there.
 */
export function conclude(
  results: ExerciseResults,
  definition: InstrumentDefinition,
  language: Language,
  entries: readonly RegisterEntry[] = [],
): Conclusion {
  const { conclusions } = wordsFor(language);
  const own = ownConclusions[definition.id]?.({ results, definition, language, entries }) ?? null;
  const main = own ?? concludeInstrument(results, definition, language);
  if (main !== null) return { ...main, limits: limitsOf(results, language) };
  const { answered, minimumGroup } = results.participation;
  if (answered === 0) return { ...conclusions.noAnswers, limits: [] };
  const isShown = isAnythingShown(results);
  return { ...(isShown ? conclusions.onlyNotApplicable : conclusions.tooFew(minimumGroup)), limits: [] };
}

/** What an instrument with rules of its own concludes from. */
export interface Concluded {
  readonly results: ExerciseResults;
  readonly definition: InstrumentDefinition;
  readonly language: Language;
  /** The rows of its register, in order. */
  readonly entries: readonly RegisterEntry[];
}

/** Instruments that conclude from more than their ratings, by id; null hands over to the ratings. */
const ownConclusions: Readonly<Record<string, (concluded: Concluded) => MainSentences | null>> = {
  promises: concludePromises,
  'importance-performance': concludeImportancePerformance,
  'help-call': concludeHelpCall,
  allies: concludeAllies,
  'human-service': concludeHumanService,
  'wow-portfolio': concludeWowPortfolio,
  'cannot-log': concludeCannotLog,
};

function concludeInstrument(
  results: ExerciseResults,
  definition: InstrumentDefinition,
  language: Language,
): MainSentences | null {
  switch (results.kind) {
    case 'value-proposition':
      return concludeValueProposition(results, definition, language);
    case 'empowerment':
      return concludeEmpowerment(results, definition, language);
    case 'rated':
      return concludeRated(results, definition, language);
  }
}
