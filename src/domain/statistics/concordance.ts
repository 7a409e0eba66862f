/** Whether judges who ranked the same objects ranked them alike. */

export interface Concordance {
  /** Sum of squared deviations of the objects' rank sums. */
  readonly s: number;
  /** 0 none … 1 the same ranking from all. */
  readonly w: number;
  /** m(n−1)W, with n − 1 degrees of freedom. */
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
}

/**
 * Kendall's W = 12S / (m²(n³ − n) − mΣT), T = Σ(t³ − t) over the ties of a judge (Kendall & Babington
 * Smith 1939; tie correction Kendall 1948). One row a judge, one column an object; a row holds ranks or any
 * scores, equal ones sharing their midrank. Null for fewer than two judges or objects, and when
 * every judge ties all objects.
 */
export function kendallW(judges: readonly (readonly number[])[]): Concordance | null {
  const m = judges.length;
  const n = judges[0]?.length ?? 0;
  if (m < 2 || n < 2) return null;
  const sums = Array.from({ length: n }, () => 0);
  let ties = 0;
  for (const scores of judges) {
    const { ranks, tie } = midranks(scores);
    ranks.forEach((rank, i) => (sums[i] = (sums[i] ?? 0) + rank));
    ties += tie;
  }
  const mean = (m * (n + 1)) / 2;
  const s = sums.reduce((total, sum) => total + (sum - mean) ** 2, 0);
  const denominator = m * m * (n ** 3 - n) - m * ties;
  if (denominator === 0) return null;
  const w = (12 * s) / denominator;
  return { s, w, chiSquare: m * (n - 1) * w, degreesOfFreedom: n - 1 };
}

/** Ranks from 1, equal scores at their mean rank, and Σ(t³ − t) over the ties. */
export function midranks(scores: readonly number[]): { readonly ranks: readonly number[]; readonly tie: number } {
  const sorted = scores.toSorted((a, b) => a - b);
  const first = new Map<number, number>();
  const size = new Map<number, number>();
  sorted.forEach((score, i) => {
    if (!first.has(score)) first.set(score, i);
    size.set(score, (size.get(score) ?? 0) + 1);
  });
  const ranks = scores.map((score) => (first.get(score) ?? 0) + ((size.get(score) ?? 0) + 1) / 2);
  const tie = [...size.values()].reduce((sum, t) => sum + t ** 3 - t, 0);
  return { ranks, tie };
}
