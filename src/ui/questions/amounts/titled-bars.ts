import type { AmountRule, Item, Language } from '../../../domain/instruments/definition.ts';
import { amountBars, type AmountBar } from '../../../domain/results/amount-bars.ts';
import type { AmountResult } from '../../../domain/results/results.ts';

/** A bar with its title in the language it is shown in. */
export type TitledBar = Omit<AmountBar, 'itemId'> & { readonly title: string };

/** Null where nothing may be shown; a row that is no longer there has no bar. */
export function titledBars(
  items: readonly Item[],
  result: AmountResult,
  rule: AmountRule,
  language: Language,
): readonly TitledBar[] | null {
  const titles = new Map(items.map(({ id, question }) => [id, question[language]]));
  const bars = amountBars(result, rule);
  return (
    bars?.flatMap(({ itemId, ...bar }) => {
      const title = titles.get(itemId);
      return title === undefined ? [] : [{ ...bar, title }];
    }) ?? null
  );
}
