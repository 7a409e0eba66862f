/**
 * Which groups are not shown, so that nobody's answer can be read off or computed. Decided once for
 * all items of a lens: a group that is visible on one item and hidden on the next could be subtracted
 * out of a dimension or of a total. No figure adds up two lenses, so each has a decision of its own.
 */
import type { HiddenReason } from '../results/results.ts';

/** What one group (or all together) gave on one item through one lens. */
export interface AnswerCount {
  readonly ratings: number;
  readonly notApplicable: number;
}

/** One item through one lens: a count for each group, in the order of `groupIds`. */
export type SuppressionRow = readonly AnswerCount[];

const answersOf = ({ ratings, notApplicable }: AnswerCount): number => ratings + notApplicable;
const nothing: AnswerCount = { ratings: 0, notApplicable: 0 };

/**
 * Whether so few answered that they may not be shown. "No aplica" counts as an answer, but a single
 * rating among many of those is as exposed as a single answer.
 */
export function isTooFew(count: AnswerCount, minimumGroup: number): boolean {
  const between = (n: number): boolean => n > 0 && n < minimumGroup;
  return between(count.ratings) || between(answersOf(count));
}

export function addAnswerCounts(counts: readonly AnswerCount[]): AnswerCount {
  return counts.reduce(
    (sum, { ratings, notApplicable }) => ({
      ratings: sum.ratings + ratings,
      notApplicable: sum.notApplicable + notApplicable,
    }),
    nothing,
  );
}

/**
 * The hidden groups with their reason; a group that is not in the map is shown in every row. Groups in
 * `already` are hidden to begin with.
 *
 * 1. `too-few`: on any row the group has some answers, but fewer than `minimumGroup`.
 * 2. `protects-another`: as long as a row shows its total, and what is left after subtracting the
 *    visible groups belongs to a single group or to fewer than `minimumGroup`, the smallest visible group
 *    with answers in that row is hidden too.
 *
 * A row whose total is too few shows no total, so nothing can be subtracted from it. What remains:
 * the hidden groups together are always at least two and at least `minimumGroup` answers, wherever
 * there was another group to hide.
 */
export function decideSuppression(
  groupIds: readonly string[],
  rows: readonly SuppressionRow[],
  minimumGroup: number,
  already: ReadonlyMap<string, HiddenReason> = new Map(),
): ReadonlyMap<string, HiddenReason> {
  const hidden = new Map(already);
  groupIds.forEach((id, g) => {
    if (rows.some((row) => isTooFew(row[g] ?? nothing, minimumGroup))) hidden.set(id, 'too-few');
  });
  const sizes = groupIds.map((_, g) => rows.reduce((sum, row) => sum + answersOf(row[g] ?? nothing), 0));
  const shown = rows.filter((row) => !isTooFew(addAnswerCounts(row), minimumGroup));
  for (let next = exposing(); next !== null; next = exposing()) hidden.set(next, 'protects-another');
  return hidden;

  /** The group to hide next, or null when no row gives anything away. */
  function exposing(): string | null {
    for (const row of shown) {
      if (!isExposed(row)) continue;
      const candidates = groupIds
        .map((id, g) => ({ id, size: sizes[g] ?? 0, count: row[g] ?? nothing }))
        .filter(({ id, count }) => !hidden.has(id) && answersOf(count) > 0)
        .sort((a, b) => Number(b.count.ratings > 0) - Number(a.count.ratings > 0) || a.size - b.size);
      if (candidates[0] !== undefined) return candidates[0].id;
    }
    return null;
  }

  function isExposed(row: SuppressionRow): boolean {
    const concealed = groupIds.flatMap((id, g) => (hidden.has(id) ? [row[g] ?? nothing] : []));
    return (
      concealed.filter((count) => answersOf(count) > 0).length === 1 ||
      concealed.filter((count) => count.ratings > 0).length === 1 ||
      isTooFew(addAnswerCounts(concealed), minimumGroup)
    );
  }
}
