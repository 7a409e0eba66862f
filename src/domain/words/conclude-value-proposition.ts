import type { InstrumentDefinition, Language } from '../instruments/definition.ts';
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
  const gap = results.mirror.overall;
  const sentences = [
    words.customerIndex(band, customerIndex, customer.people),
    ...(companyIndex === null || company === undefined ? [] : [words.companyIndex(companyIndex, company.people)]),
  ];
  if (gap !== null) {
    const lowered = reading.loweredFrom;
    sentences.push(lowered === null ? words.gapWithoutLowering(gap) : words.lowered(gap, bandTitle(lowered)));
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
  const ranked = definition.dimensions
    .flatMap(({ id, title }) => {
      const index = scaleOf(scales, customerLens, id)?.summary?.index ?? null;
      return index === null ? [] : [{ title: title[language], index }];
    })
    .sort((a, b) => a.index - b.index);
  const [lowest] = ranked;
  const alike = ranked.length > 1 && lowest?.index === ranked.at(-1)?.index;
  return lowest === undefined || alike ? words.allAlike : words.weakest(lowest.title, lowest.index);
}
