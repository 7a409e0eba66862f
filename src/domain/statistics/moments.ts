/**
 * Mean, median, spread and index of a set of ratings. A set is held as its distribution: `counts[i]`
 * ratings of value i + 1. Whatever is computed from it cannot depend on the order of the raters, and
 * the sums are integers, so that a boundary such as 25 or 0.70 is met exactly.
 */

/** Sums of a distribution: n = Σc, sum = Σcx, squares = Σcx². */
export interface Sums {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

/** Distribution of ratings 1..points. Throws RangeError for a value that is not such a rating. */
export function countRatings(values: readonly number[], points: number): number[] {
  const counts = Array.from({ length: points }, () => 0);
  for (const value of values) {
    const before = counts[value - 1];
    if (before === undefined) throw new RangeError(`rating ${value} is not on a scale of ${points} points`);
    counts[value - 1] = before + 1;
  }
  return counts;
}

/** Point-by-point sum of distributions; `points` zeros when there is none. */
export function addCounts(distributions: readonly (readonly number[])[], points: number): number[] {
  const total = Array.from({ length: points }, () => 0);
  for (const counts of distributions) {
    for (let i = 0; i < points; i += 1) total[i] = (total[i] ?? 0) + (counts[i] ?? 0);
  }
  return total;
}

export function sumsOf(counts: readonly number[]): Sums {
  let n = 0;
  let sum = 0;
  let squares = 0;
  counts.forEach((count, i) => {
    n += count;
    sum += count * (i + 1);
    squares += count * (i + 1) ** 2;
  });
  return { n, sum, squares };
}

/** Arithmetic mean in scale points; null without ratings. */
export function meanOf(counts: readonly number[]): number | null {
  const { n, sum } = sumsOf(counts);
  return n === 0 ? null : sum / n;
}

/** Variance with n − 1, in squared scale points; null for fewer than two ratings. */
export function varianceOf(counts: readonly number[]): number | null {
  const { n, sum, squares } = sumsOf(counts);
  return n < 2 ? null : (n * squares - sum * sum) / (n * (n - 1));
}

/** Standard deviation with n − 1, in scale points; null for fewer than two ratings. */
export function sdOf(counts: readonly number[]): number | null {
  const variance = varianceOf(counts);
  return variance === null ? null : Math.sqrt(variance);
}

/** Median in scale points, halfway between the middle two of an even number; null without ratings. */
export function medianOf(counts: readonly number[]): number | null {
  const { n } = sumsOf(counts);
  if (n === 0) return null;
  return (valueAt(counts, Math.floor((n - 1) / 2)) + valueAt(counts, Math.floor(n / 2))) / 2;
}

/** Median that counts as the lower level when it falls between two; null without ratings. */
export function lowerMedianOf(counts: readonly number[]): number | null {
  const { n } = sumsOf(counts);
  return n === 0 ? null : valueAt(counts, Math.floor((n - 1) / 2));
}

/** Index 0–100 = (mean − 1) / (A − 1) × 100, unrounded; null without ratings. */
export function indexOf(counts: readonly number[]): number | null {
  const { n, sum } = sumsOf(counts);
  return n === 0 ? null : (100 * (sum - n)) / (n * (counts.length - 1));
}

/**
 * Difference of two indices (first − second), in index points; null when either has no ratings. One
 * division of integers: subtracting two rounded indices could miss a boundary by the last bit.
 */
export function indexDifference(first: readonly number[], second: readonly number[]): number | null {
  const a = sumsOf(first);
  const b = sumsOf(second);
  if (a.n === 0 || b.n === 0) return null;
  return (100 * ((a.sum - a.n) * b.n - (b.sum - b.n) * a.n)) / (a.n * b.n * (first.length - 1));
}

/** Rating at a position (from 0) of the sorted ratings. */
function valueAt(counts: readonly number[], position: number): number {
  let seen = 0;
  for (let i = 0; i < counts.length; i += 1) {
    seen += counts[i] ?? 0;
    if (seen > position) return i + 1;
  }
  return counts.length;
}
