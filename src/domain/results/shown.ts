/** Ratings are kept as places 1..A; where a scale begins at 0, its figures are told in the numbers people saw. */
import { scaleOfLens, shownValue } from '../instruments/scales.ts';
import type { InstrumentDefinition, Scale } from '../instruments/definition.ts';
import type { ExerciseResults, ItemResult, RatingSummary } from './results.ts';

/** The summary with mean and median in the numbers of the scale; spread, index and agreement do not move. Only for printing. */
export function asShown(scale: Pick<Scale, 'first'>, summary: RatingSummary): RatingSummary {
  if (scale.first === undefined || scale.first === 1) return summary;
  const shown = (place: number | null): number | null => (place === null ? null : shownValue(scale, place));
  return { ...summary, mean: shown(summary.mean), median: shown(summary.median) };
}

/**
 * The results as they are printed: every mean, median and consensus in the numbers of its lens. Only for printing,
 * since the rules work with places; the order of the items by mean stays what it was.
 */
export function inShownNumbers<Results extends Pick<ExerciseResults, 'items' | 'scales'>>(
  definition: InstrumentDefinition,
  results: Results,
): Results {
  const moved = <Rated extends Pick<ItemResult, 'lensId' | 'summary' | 'groups'>>(rated: Rated): Rated => {
    const scale = scaleOfLens(definition, rated.lensId);
    return {
      ...rated,
      summary: rated.summary === null ? null : asShown(scale, rated.summary),
      groups: rated.groups.map((cell) =>
        cell.hidden === null ? { ...cell, summary: asShown(scale, cell.summary) } : cell,
      ),
    };
  };
  const items = results.items.map((item) => {
    const { consensus } = item;
    const scale = scaleOfLens(definition, item.lensId);
    const agreed = consensus === null ? null : { ...consensus, value: shownValue(scale, consensus.value) };
    return { ...moved(item), consensus: agreed };
  });
  return { ...results, items, scales: results.scales.map(moved) };
}

/** Whether any answer may be shown: ratings, what was shared out or put in order, or words. */
export function isAnythingShown(results: ExerciseResults): boolean {
  if (results.items.some((item) => item.summary !== null)) return true;
  if (results.kind !== 'rated') return false;
  const { amounts, rankings, texts } = results;
  return [...amounts, ...rankings].some(({ items }) => items !== null) || texts.some(({ people }) => people > 0);
}
