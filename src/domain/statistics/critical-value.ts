/**
 * The rwg that chance alone reaches: the smallest c for which n independent uniform answers give
 * rwg ≥ c with a probability of at most 5 %. rwg falls as N = nΣx² − (Σx)² grows, so the question is
 * which N still lies in the lower 5 %.
 */
import { seededRandom } from './random.ts';
import { rwgFromSums } from './rwg.ts';

const level = 0.05;
/** Largest number of distributions C(n+A−1, A−1) that is enumerated: about n = 30 on five points. */
const largestEnumeration = 50_000;
const replicates = 20_000;

const cache = new Map<string, number | null>();

/**
 * Critical value for n raters on a scale of `points`, 0..1; null when even unanimity is more likely
 * than 5 % (two raters), and for n < 2. Exact while the enumeration is small, else by a simulation
 * of 20,000 replicates with a fixed seed. Computed once a process for each (n, points).
 */
export function criticalRwg(n: number, points: number): number | null {
  if (n < 2 || points < 2) return null;
  const key = `${n}/${points}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const critical =
    distributions(n, points) <= largestEnumeration ? exactCritical(n, points) : simulatedCritical(n, points);
  cache.set(key, critical);
  return critical;
}

/** C(n+A−1, A−1): ways in which n answers can fall on A points. */
function distributions(n: number, points: number): number {
  let ways = 1;
  for (let i = 1; i < points; i += 1) ways = (ways * (n + i)) / i;
  return Math.round(ways);
}

/** By enumeration of all distributions with their multinomial probabilities. */
function exactCritical(n: number, points: number): number | null {
  const probabilities = new Map<number, number>();
  const visit = (point: number, left: number, probability: number, sum: number, squares: number): void => {
    if (point === points) {
      const last = sum + left * point;
      const numerator = n * (squares + left * point * point) - last * last;
      probabilities.set(numerator, (probabilities.get(numerator) ?? 0) + probability);
      return;
    }
    // C(left, count) / A^count, built up factor by factor: factorials of 300 would overflow.
    let weight = probability;
    for (let count = 0; count <= left; count += 1) {
      visit(point + 1, left - count, weight, sum + count * point, squares + count * point * point);
      weight = (weight * (left - count)) / (count + 1);
    }
  };
  visit(1, n, points ** -n, 0, 0);
  const ascending = [...probabilities].sort(([a], [b]) => a - b);
  return criticalFrom(ascending, n, points);
}

/** Raters are drawn in blocks: the sums of all A^m answers of m raters are looked up in a table. */
function simulatedCritical(n: number, points: number): number | null {
  const block = Math.max(1, Math.floor(Math.log(20_000) / Math.log(points)));
  const wide = sumTable(points, Math.min(block, n));
  const narrow = sumTable(points, n % Math.min(block, n));
  const whole = Math.floor(n / Math.min(block, n));
  const random = seededRandom(n * 1009 + points);
  const numerators = new Float64Array(replicates);
  for (let i = 0; i < replicates; i += 1) {
    const rest = Math.floor(random() * narrow.sum.length);
    let sum = narrow.sum[rest] ?? 0;
    let squares = narrow.squares[rest] ?? 0;
    for (let j = 0; j < whole; j += 1) {
      const drawn = Math.floor(random() * wide.sum.length);
      sum += wide.sum[drawn] ?? 0;
      squares += wide.squares[drawn] ?? 0;
    }
    numerators[i] = n * squares - sum * sum;
  }
  return simulatedQuantile(numerators.sort(), n, points);
}

/** The largest numerator that at most 5 % of the replicates reach; equal ones belong together. */
function simulatedQuantile(ascending: Float64Array, n: number, points: number): number | null {
  const firstBeyond = ascending[Math.floor(level * ascending.length)] ?? Infinity;
  const within = ascending.findLast((numerator) => numerator < firstBeyond);
  return within === undefined ? null : rwgFromSums(n, within, points);
}

interface SumTable {
  readonly sum: Float64Array;
  readonly squares: Float64Array;
}

const tables = new Map<string, SumTable>();

/** Σx and Σx² of every one of the A^raters equally likely answers. */
function sumTable(points: number, raters: number): SumTable {
  const known = tables.get(`${points}/${raters}`);
  if (known !== undefined) return known;
  let sum = new Float64Array(1);
  let squares = new Float64Array(1);
  for (let rater = 0; rater < raters; rater += 1) {
    const size = sum.length;
    const nextSum = new Float64Array(size * points);
    const nextSquares = new Float64Array(size * points);
    for (let i = 0; i < nextSum.length; i += 1) {
      const value = Math.floor(i / size) + 1;
      nextSum[i] = (sum[i % size] ?? 0) + value;
      nextSquares[i] = (squares[i % size] ?? 0) + value * value;
    }
    sum = nextSum;
    squares = nextSquares;
  }
  const table = { sum, squares };
  tables.set(`${points}/${raters}`, table);
  return table;
}

/** Walks down from perfect agreement while the tail stays within 5 %; equal values belong together. */
function criticalFrom(
  ascending: readonly (readonly [numerator: number, probability: number])[],
  n: number,
  points: number,
): number | null {
  let tail = 0;
  let critical: number | null = null;
  let i = 0;
  while (i < ascending.length) {
    const numerator = ascending[i]?.[0] ?? 0;
    while (i < ascending.length && ascending[i]?.[0] === numerator) {
      tail += ascending[i]?.[1] ?? 0;
      i += 1;
    }
    // 1e-12: the probabilities are sums of rounded terms, and 5 % itself is still allowed.
    if (tail > level + 1e-12) return critical;
    critical = rwgFromSums(n, numerator, points);
  }
  return critical;
}
