import type { Dimension, Lens, RatedItem } from '../instruments/definition.ts';
import { scaleOfLens } from '../instruments/scales.ts';
import type { Measured } from '../results/change.ts';
import { weakest } from '../results/evidence.ts';
import type { ExerciseResults, ScaleResult } from '../results/results.ts';
import { comparedGroups } from './compare-groups.ts';
import type { ComparedLens, TitledRow, TitledWhyNot } from './comparison.ts';
import type { Run } from './compare-runs.ts';
import type { Matching } from './matching.ts';
import { comparedRow, missingFigures } from './measured-row.ts';

/** What a room wishes for is no improvement when it rises. */
const wishes: readonly string[] = ['desired'];

/** One lens on both sides, on scales of the same length. */
export function comparedLens(before: Run, after: Run, { id: lensId, title }: Lens, matching: Matching): ComparedLens {
  const scale = scaleOfLens(after.definition, lensId);
  const find = (results: ExerciseResults, dimensionId: string | null): ScaleResult | undefined =>
    results.scales.find((one) => one.lensId === lensId && one.dimensionId === dimensionId);
  const compareScale = (dimension: Dimension | null): { row: TitledRow | null; not: TitledWhyNot | null } => {
    const [then, now] = [find(before.results, dimension?.id ?? null), find(after.results, dimension?.id ?? null)];
    const named = { id: dimension?.id ?? 'whole', title: dimension?.title ?? title };
    const other = otherQuestions(matching, dimension);
    const row = other === null ? comparedRow(named.id, then, now, scale) : null;
    if (row !== null) return { row: { ...row, title: named.title }, not: null };
    const why = other === null ? missingFigures(then, now) : { why: other, sides: [] };
    return { row: null, not: why && { ...named, ...why } };
  };
  const whole = compareScale(null);
  const dimensions = after.definition.dimensions.map(compareScale);
  return {
    lensId,
    title,
    valued: !wishes.includes(lensId),
    first: scale.first ?? 1,
    evidence: weakest(
      [find(before.results, null), find(after.results, null)].flatMap((one) => (one ? [one.evidence] : [])),
    ),
    whole: whole.row,
    dimensions: dimensions.flatMap(({ row }) => row ?? []),
    items: comparedItems(before, after, lensId, matching),
    ...(otherQuestions(matching, null) === null
      ? comparedGroups(before, after, lensId, scale)
      : { groups: [], groupsNotCompared: [] }),
    notCompared: [whole, ...dimensions].flatMap(({ not }) => not ?? []),
  };
}

/** Why a scale pools other questions than before; null where it pools the same, or what each room wrote itself. */
function otherQuestions(
  { matched, onlyBefore, onlyAfter }: Matching,
  dimension: Dimension | null,
): 'other-items' | 'reworded' | null {
  const inside = ({ dimensionId }: RatedItem): boolean => dimension === null || dimensionId === dimension.id;
  const moved = matched.some((one) => inside(one.before) !== inside(one.after));
  if (moved || [...onlyBefore, ...onlyAfter].some(inside)) return 'other-items';
  return matched.some(({ after, reworded }) => reworded && inside(after)) ? 'reworded' : null;
}

function comparedItems(before: Run, after: Run, lensId: string, { matched }: Matching): TitledRow[] {
  const scale = scaleOfLens(after.definition, lensId);
  const measured = (results: ExerciseResults, itemId: string): Measured | undefined => {
    const item = results.items.find((one) => one.lensId === lensId && one.itemId === itemId);
    // One rating a person.
    return item && { summary: item.summary, people: item.summary?.n ?? 0 };
  };
  return matched.flatMap((pair) => {
    if (pair.reworded) return [];
    const { id, short: title } = pair.after;
    const row = comparedRow(id, measured(before.results, pair.before.id), measured(after.results, id), scale);
    return row === null ? [] : [{ ...row, title }];
  });
}
