import type { Item, Language } from '../../../domain/instruments/definition.ts';
import type { RankingItem, RankingResult } from '../../../domain/results/results.ts';

/** The options best first, with their titles; null where nothing may be shown. */
export function titledRows(
  items: readonly Item[],
  result: RankingResult,
  language: Language,
): readonly (RankingItem & { readonly title: string })[] | null {
  const titles = new Map(items.map(({ id, short }) => [id, short[language]]));
  return (
    result.items?.flatMap((row) => {
      const title = titles.get(row.itemId);
      return title === undefined ? [] : [{ ...row, title }];
    }) ?? null
  );
}
