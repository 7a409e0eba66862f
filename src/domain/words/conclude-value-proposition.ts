import type { InstrumentDefinition, Language } from '../instruments/definition.ts';
import { dimensionExtremes } from '../results/extremes.ts';
import type { ValuePropositionResults } from '../results/results.ts';
import { scaleOf } from '../results/score-shared.ts';
import { companyLens, customerLens, loweringGap } from '../results/score-value-proposition.ts';
import type { MainSentences } from './conclude.ts';
import { wordsFor } from './words.ts';

/** Null while neither lens shows a rating. */
export function concludeValueProposition(
  results: ValuePropositionResults,
  definition: InstrumentDefinition,
  language: Language,
): MainSentences | null {
  const words = wordsFor(language).conclusions;
  const company = scaleOf(results.scales, companyLens, null);
  const customer = scaleOf(results.scales, customerLens, null);
  const companyIndex = company?.summary?.index ?? null;
  const customerIndex = customer?.summary?.index ?? null;
  const { reading } = results;
  if (reading === null || customerIndex === null || customer === undefined) {
    if (companyIndex === null || company === undefined) return null;
    return {
      title: words.mirror.onlyCompany(companyIndex),
      reading: words.companyIndex(companyIndex, company.people),
      soWhat: words.askCustomer,
    };
  }
  const bandTitle = (id: string): string => definition.readings.find((band) => band.id === id)?.title[language] ?? id;
  const band = bandTitle(reading.bandId);
  const lowered = reading.loweredFrom;
  const gap = results.mirror.overall;
  const sentences = [
    words.customerIndex(lowered === null ? band : bandTitle(lowered), customerIndex, customer.people),
    ...(companyIndex === null || company === undefined ? [] : [words.companyIndex(companyIndex, company.people)]),
  ];
  if (gap !== null) {
    sentences.push(lowered === null ? words.gapWithoutLowering(gap) : words.lowered(gap, band));
  }
  return {
    title: headline(gap, band, results.customerLensIsSupposition, language),
    reading: sentences.join(' '),
    soWhat: weakestDimension(results, definition, language),
  };
}

/** A gap of 15 points or more, either way, is the news; otherwise the reading is. */
function headline(gap: number | null, band: string, supposition: boolean, language: Language): string {
  const { mirror } = wordsFor(language).conclusions;
  if (gap !== null && gap >= loweringGap) return mirror.better(gap, supposition);
  if (gap !== null && gap <= -loweringGap) return mirror.worse(-gap, supposition);
  return mirror.reading(band);
}

function weakestDimension(
  { scales }: ValuePropositionResults,
  definition: InstrumentDefinition,
  language: Language,
): string {
  const words = wordsFor(language).conclusions;
  const extremes = dimensionExtremes(scales, customerLens);
  const title = definition.dimensions.find(({ id }) => id === extremes?.lowest.dimensionId)?.title[language];
  if (extremes !== null && title !== undefined) return words.weakest(title, extremes.lowest.index);
  const shown = scales.filter((scale) => scale.lensId === customerLens && scale.dimensionId !== null && scale.summary);
  return shown.length < definition.dimensions.length ? words.discussCases : words.allAlike;
}
