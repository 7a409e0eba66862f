/** What a picture of points or dots draws, and nothing else of the result: it also goes to the projector. */
import type { AmountRule } from '../instruments/definition.ts';
import { roundHalfAwayFromZero } from '../statistics/rounding.ts';
import type { AmountResult } from './results.ts';

export interface AmountBar {
  readonly itemId: string;
  /** 0–1 of the longest bar. */
  readonly part: number;
  /** Dots are counted; of points the mean a person, in one decimal, tells more than a sum. */
  readonly figure: number;
  /** Whole percent of all that was given; null when nothing was. */
  readonly percent: number | null;
}

/** Most first, equal ones in the order of the definition; null where nothing may be shown. */
export function amountBars(
  { items, people }: Pick<AmountResult, 'items' | 'people'>,
  { kind }: Pick<AmountRule, 'kind'>,
): readonly AmountBar[] | null {
  if (items === null) return null;
  const highest = Math.max(...items.map(({ total }) => total), Number.MIN_VALUE);
  const figureOf = (total: number): number => (kind === 'dots' || people === 0 ? total : total / people);
  return items
    .toSorted((a, b) => b.total - a.total)
    .map(({ itemId, total, share }) => ({
      itemId,
      part: roundHalfAwayFromZero(total / highest, 3),
      figure: roundHalfAwayFromZero(figureOf(total), 1),
      percent: share === null ? null : roundHalfAwayFromZero(share * 100, 0),
    }));
}
