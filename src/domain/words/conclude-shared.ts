import { textItems } from '../instruments/asked.ts';
import type { InstrumentDefinition, Language } from '../instruments/definition.ts';
import type { AmountResult, RankingResult, RatedResults } from '../results/results.ts';
import type { MainSentences } from './conclude.ts';
import { concordanceText, sharedInPartFrom } from './concordance-text.ts';
import { wordsFor } from './words.ts';

/** Concludes from what was put in order, else from what was shared out, else from how many answered in words; null while nothing is shown. */
export function concludeShared(
  results: RatedResults,
  definition: InstrumentDefinition,
  language: Language,
): MainSentences | null {
  const nameOf = (id: string): string => definition.items.find((item) => item.id === id)?.short[language] ?? id;
  for (const ranking of results.rankings) {
    const found = ofOrder(ranking, language, nameOf);
    if (found !== null) return found;
  }
  for (const amount of results.amounts) {
    const found = ofAmount(amount, language, nameOf);
    if (found !== null) return found;
  }
  const people = Math.max(0, ...results.texts.map((text) => text.people));
  if (people === 0 || results.participation.answered < results.participation.minimumGroup) return null;
  const { words } = wordsFor(language).conclusions;
  return {
    title: words.title(people),
    reading: words.reading(textItems(definition).length),
    soWhat: words.soWhat,
  };
}

function ofOrder(
  { items, people, concordance }: RankingResult,
  language: Language,
  nameOf: (id: string) => string,
): MainSentences | null {
  const [first, second] = items ?? [];
  if (first === undefined || second === undefined) return null;
  const { order } = wordsFor(language).conclusions;
  const shared = concordance !== null && concordance.w >= sharedInPartFrom;
  const tied = first.meanRank === second.meanRank;
  return {
    title: tied || !shared ? order.noOrder : order.title(nameOf(first.itemId)),
    reading: order.reading(
      { name: nameOf(first.itemId), mean: first.meanRank },
      { name: nameOf(second.itemId), mean: second.meanRank },
      people,
      concordance === null ? null : concordanceText(concordance, language),
    ),
    soWhat: shared ? order.soWhat(nameOf(first.itemId)) : order.discuss,
  };
}

function ofAmount(
  { items, people }: AmountResult,
  language: Language,
  nameOf: (id: string) => string,
): MainSentences | null {
  const [first, second] = (items ?? []).toSorted((a, b) => b.total - a.total);
  if (first === undefined || second === undefined || first.share === null || second.share === null) return null;
  const { share } = wordsFor(language).conclusions;
  return {
    title: first.total === second.total ? share.tied : share.title(nameOf(first.itemId)),
    reading: share.reading(
      { name: nameOf(first.itemId), share: first.share },
      { name: nameOf(second.itemId), share: second.share },
      people,
    ),
    soWhat: share.soWhat,
  };
}
