import type { ComparedRow } from '../../../domain/compare/comparison.ts';
import type { RatingSummary } from '../../../domain/results/results.ts';
import { t } from '../../../ui/i18n/i18n.svelte.ts';
import { numberText, signedText } from '../results/numbers.ts';

/** What stands behind a difference: people of both sides, their means and spreads, and the interval that decides. */
export function changeFacts(row: ComparedRow): readonly string[] {
  return [
    t('results.peopleThenNow', { before: row.peopleBefore, after: row.peopleAfter }),
    t('compare.meansFact', {
      before: meanAndSpread(row.summaryBefore),
      after: meanAndSpread(row.summaryAfter),
      points: signedText(row.points, 2),
    }),
    ...(row.effect === null ? [t('compare.noInterval')] : [intervalText(row.effect)]),
  ];
}

export const intervalText = ({ g, low, high }: NonNullable<ComparedRow['effect']>): string =>
  t('results.gInterval', { g: numberText(g, 2), low: numberText(low, 2), high: numberText(high, 2) });

const meanAndSpread = ({ mean, sd }: RatingSummary): string =>
  t('compare.meanAndSpread', { mean: numberText(mean, 2), sd: numberText(sd, 2) });
