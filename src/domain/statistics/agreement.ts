/** Agreement of raters about one object; a distribution is `counts[i]` ratings of value i + 1. */
import type { Agreement, AgreementWords } from '../results/results.ts';
import { criticalRwg } from './critical-value.ts';
import { sumsOf } from './moments.ts';
import { rwg, uniformVariance } from './rwg.ts';

/** Lower bounds of the words; below the second there is disagreement. */
export const agreementFrom = 0.7;
export const partialFrom = 0.5;

/**
 * awg = 1 − 2s² / {[(H+L)M − M² − HL]·k/(k−1)} (Brown & Hauenstein 2005), −1..1. 1 when the mean is at an
 * end of the scale; null for fewer than two ratings and where the mean lies outside
 * [(L(k−1)+H)/k, (H(k−1)+L)/k], because the variance then cannot reach the maximum it is divided by.
 */
export function awg(counts: readonly number[]): number | null {
  const { n, sum, squares } = sumsOf(counts);
  const highest = counts.length;
  if (n < 2) return null;
  if (sum === n || sum === highest * n) return 1;
  if (sum < n - 1 + highest || sum > highest * (n - 1) + 1) return null;
  const possible = (highest + 1) * sum * n - sum * sum - highest * n * n;
  return (possible - 2 * (n * squares - sum * sum)) / possible;
}

/**
 * AD_M = mean |x − M|, in scale points; null for fewer than two ratings. Acceptable below A/6
 * (Burke, Finkelstein & Dusig 1999).
 */
export function adM(counts: readonly number[]): number | null {
  const { n, sum } = sumsOf(counts);
  if (n < 2) return null;
  const total = counts.reduce((deviation, count, i) => deviation + count * Math.abs(n * (i + 1) - sum), 0);
  return total / (n * n);
}

/**
 * rwg(j) = J(1−r) / (J(1−r)+r), r = mean item s² / σ²E capped at 1 (James, Demaree & Wolf 1984). One
 * distribution an item; null when there is none, or an item has fewer than two ratings.
 */
export function rwgJ(items: readonly (readonly number[])[]): number | null {
  let ratio = 0;
  for (const counts of items) {
    const { n, sum, squares } = sumsOf(counts);
    if (n < 2) return null;
    ratio += (n * squares - sum * sum) / (n * (n - 1)) / uniformVariance(counts.length);
  }
  if (items.length === 0) return null;
  const r = Math.min(1, ratio / items.length);
  return (items.length * (1 - r)) / (items.length * (1 - r) + r);
}

/** "hay acuerdo" from 0.70, "acuerdo parcial" from 0.50, else "hay desacuerdo"; on the unrounded figure. */
export function agreementWords(value: number | null): AgreementWords | null {
  if (value === null) return null;
  if (value >= agreementFrom) return 'agreement';
  return value >= partialFrom ? 'partial' : 'disagreement';
}

/**
 * All figures of one object. With two raters no value beats chance: the critical value is null, and
 * `mayBeChance` is true.
 */
export function agreementOf(counts: readonly number[]): Agreement {
  const value = rwg(counts);
  const { n } = sumsOf(counts);
  const critical = value === null ? null : criticalRwg(n, counts.length);
  return {
    rwg: value,
    awg: awg(counts),
    adM: adM(counts),
    criticalValue: critical,
    words: agreementWords(value),
    mayBeChance: value !== null && (critical === null || value < critical),
  };
}
