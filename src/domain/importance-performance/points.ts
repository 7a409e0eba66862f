/** Importance by distributing 100 points, since direct ratings bunch at the top (instrument 1c). */

export const pointsToDistribute = 100;
export const fewestAttributes = 4;
export const mostAttributes = 14;

export type PointsProblem =
  /** Points are whole and never negative; positions from 0. */
  | { readonly problem: 'not-points'; readonly positions: readonly number[] }
  /** `left` > 0: still to be given; < 0: too many. */
  | { readonly problem: 'wrong-total'; readonly total: number; readonly left: number };

/** What is wrong with one person's distribution over the attributes; null when it is fine. */
export function pointsProblem(points: readonly number[]): PointsProblem | null {
  const positions = points.flatMap((given, i) => (Number.isSafeInteger(given) && given >= 0 ? [] : [i]));
  if (positions.length > 0) return { problem: 'not-points', positions };
  const total = points.reduce((sum, given) => sum + given, 0);
  return total === pointsToDistribute ? null : { problem: 'wrong-total', total, left: pointsToDistribute - total };
}

/**
 * A distribution brought to `to`, for a paper form whose total is not: each part keeps its share. Null when
 * nothing was given, or something that is no points.
 */
export function normalisePoints(points: readonly number[], to: number = pointsToDistribute): readonly number[] | null {
  if (pointsProblem(points)?.problem === 'not-points') return null;
  const total = points.reduce((sum, given) => sum + given, 0);
  return total === 0 ? null : points.map((given) => (given * to) / total);
}
