import type { InstrumentDefinition, Language } from '../instruments/definition.ts';
import { ratedLenses } from '../instruments/scales.ts';
import { dimensionExtremes } from '../results/extremes.ts';
import type { RatedResults } from '../results/results.ts';
import { scaleOf } from '../results/score-shared.ts';
import type { MainSentences } from './conclude.ts';
import { concludeShared } from './conclude-shared.ts';
import { wordsFor } from './words.ts';

/** Concludes from the shared statistics of the first rated lens; null while it shows nothing. */
export function concludeRated(
  results: RatedResults,
  definition: InstrumentDefinition,
  language: Language,
): MainSentences | null {
  const lensId = ratedLenses(definition)[0]?.id ?? '';
  if (lensId === '') return concludeShared(results, definition, language);
  const whole = scaleOf(results.scales, lensId, null);
  const { index } = results;
  if (whole === undefined || index === null) return null;
  const words = wordsFor(language).conclusions;
  const title = definition.title[language];
  const band = definition.readings.find(({ id }) => id === results.reading?.bandId);
  const extremes = dimensionExtremes(results.scales, lensId);
  const lowest = definition.dimensions.find(({ id }) => id === extremes?.lowest.dimensionId)?.title[language];
  return {
    title: band === undefined ? words.rated.title(title, index) : words.rated.reading(title, band.title[language]),
    reading: words.rated.index(index, whole.people) + (band === undefined ? '' : ` ${band.meaning[language]}`),
    soWhat:
      extremes !== null && lowest !== undefined ? words.weakest(lowest, extremes.lowest.index) : words.rated.discuss,
  };
}
