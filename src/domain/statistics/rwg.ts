/** The agreement index that the others are built on. */
import { sumsOf } from './moments.ts';

/** Expected variance of uniform answers on A points, σ²E = (A² − 1) / 12. */
export const uniformVariance = (points: number): number => (points * points - 1) / 12;

/** rwg from n ≥ 2 and `numerator` = nΣx² − (Σx)², an integer: one division keeps 0.70 exactly 0.70. */
export function rwgFromSums(n: number, numerator: number, points: number): number {
  const uniform = n * (n - 1) * (points * points - 1);
  return Math.max(0, (uniform - 12 * numerator) / uniform);
}

/**
 * rwg = 1 − s² / σ²E, s² with n − 1, capped at 0 (James, Demaree & Wolf 1984). 0..1; null for fewer than
 * two ratings.
 */
export function rwg(counts: readonly number[]): number | null {
  const { n, sum, squares } = sumsOf(counts);
  return n < 2 ? null : rwgFromSums(n, n * squares - sum * sum, counts.length);
}
