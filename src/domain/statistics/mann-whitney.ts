/** Mann–Whitney U of two independent groups of values on the same scale, ties included. */
import { twoSidedNormal } from './normal.ts';

export interface MannWhitney {
  /** Pairs in which the first group's value is the higher one, ties counted as half. */
  readonly u: number;
  /** Two-sided. */
  readonly p: number;
  readonly method: 'exact' | 'normal';
}

/** More ways than this of dealing the values out to the groups are not enumerated. */
export const largestExact = 100_000;

/** Equal values: how many there are, and twice their midrank (an integer). */
interface TieBlock {
  readonly size: number;
  readonly doubleRank: number;
}

/**
 * U of the first group with its two-sided p: exact by the distribution of U over all C(N, n₁)
 * arrangements, ties included, while there are at most 100,000 (twice the smaller tail, because ties
 * can make the tails unequal); else the normal approximation with tie and continuity correction. Null when a group is empty. p = 1 when all values are equal.
 */
export function mannWhitney(first: readonly number[], second: readonly number[]): MannWhitney | null {
  const n1 = first.length;
  const n2 = second.length;
  if (n1 === 0 || n2 === 0) return null;
  const blocks = tieBlocks([...first, ...second]);
  const doubleRankSum = first.reduce((sum, value) => sum + (blocks.get(value)?.doubleRank ?? 0), 0);
  const doubleU = doubleRankSum - n1 * (n1 + 1);
  const ties = [...blocks.values()];
  const exact = arrangements(n1 + n2, n1) <= largestExact;
  const p = exact ? exactP(ties, n1, doubleRankSum) : normalP(ties, n1, n2, Math.abs(doubleU - n1 * n2) / 2);
  return { u: doubleU / 2, p, method: exact ? 'exact' : 'normal' };
}

/** Cliff's δ = P(first > second) − P(first < second), −1..1 (Cliff 1993); null when a group is empty. */
export function cliffDelta(first: readonly number[], second: readonly number[]): number | null {
  if (first.length === 0 || second.length === 0) return null;
  let above = 0;
  for (const a of first) for (const b of second) above += Math.sign(a - b);
  return above / (first.length * second.length);
}

function tieBlocks(values: readonly number[]): Map<number, TieBlock> {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  const blocks = new Map<number, TieBlock>();
  let below = 0;
  for (const [value, size] of [...sizes].sort(([a], [b]) => a - b)) {
    blocks.set(value, { size, doubleRank: 2 * below + size + 1 });
    below += size;
  }
  return blocks;
}

/** C(total, chosen), or Infinity once it is clearly beyond what is enumerated. */
function arrangements(total: number, chosen: number): number {
  let ways = 1;
  for (let i = 1; i <= Math.min(chosen, total - chosen); i += 1) {
    ways = (ways * (total - i + 1)) / i;
    if (ways > 1e9) return Infinity;
  }
  return Math.round(ways);
}

/** Ways of taking n₁ values block by block, by their doubled rank sum; equals listing them all. */
function exactP(ties: readonly TieBlock[], n1: number, observed: number): number {
  let waysByTaken: Map<number, number>[] = Array.from({ length: n1 + 1 }, () => new Map<number, number>());
  waysByTaken[0]?.set(0, 1);
  for (const { size, doubleRank } of ties) {
    const next = Array.from({ length: n1 + 1 }, () => new Map<number, number>());
    waysByTaken.forEach((ways, taken) => {
      for (let more = 0; more <= size && taken + more <= n1; more += 1) {
        const target = next[taken + more];
        const choose = arrangements(size, more);
        for (const [rankSum, count] of ways) {
          const reached = rankSum + more * doubleRank;
          target?.set(reached, (target.get(reached) ?? 0) + count * choose);
        }
      }
    });
    waysByTaken = next;
  }
  let all = 0;
  let above = 0;
  let below = 0;
  for (const [doubleRankSum, count] of waysByTaken[n1] ?? []) {
    all += count;
    if (doubleRankSum >= observed) above += count;
    if (doubleRankSum <= observed) below += count;
  }
  return Math.min(1, (2 * Math.min(above, below)) / all);
}

/** `distance` = |U − n₁n₂/2|. */
function normalP(ties: readonly TieBlock[], n1: number, n2: number, distance: number): number {
  const n = n1 + n2;
  const correction = ties.reduce((sum, { size }) => sum + size ** 3 - size, 0) / (n * (n - 1));
  const sd = Math.sqrt(((n1 * n2) / 12) * (n + 1 - correction));
  if (!(sd > 0)) return 1;
  return twoSidedNormal(Math.max(0, distance - 0.5) / sd);
}
