/** Standardised difference of two means. */
import { z95 } from './normal.ts';

/** What is known of a set of ratings; sd with n − 1. */
export interface Sample {
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
}

export interface HedgesG {
  /** In pooled standard deviations; positive when the first mean is the higher one. */
  readonly g: number;
  /** 95 % interval. */
  readonly low: number;
  readonly high: number;
}

/**
 * Hedges g = J·(M₁ − M₂)/s_pooled with J = 1 − 3/(4·df − 1), df = n₁ + n₂ − 2, and its large-sample 95 %
 * interval g ± 1.96·√[(n₁+n₂)/(n₁n₂) + g²/(2(n₁+n₂))] (Hedges 1981; Hedges & Olkin 1985). Null when a
 * sample has fewer than two values, or neither varies.
 */
export function hedgesG(first: Sample, second: Sample): HedgesG | null {
  if (first.n < 2 || second.n < 2) return null;
  const df = first.n + second.n - 2;
  const pooled = Math.sqrt(((first.n - 1) * first.sd ** 2 + (second.n - 1) * second.sd ** 2) / df);
  if (!(pooled > 0)) return null;
  const g = ((1 - 3 / (4 * df - 1)) * (first.mean - second.mean)) / pooled;
  const total = first.n + second.n;
  const margin = z95 * Math.sqrt(total / (first.n * second.n) + g ** 2 / (2 * total));
  return { g, low: g - margin, high: g + margin };
}

/** Sample of raw values; null for fewer than two. Summed in order of size, whoever came first. */
export function sampleOf(values: readonly number[]): Sample | null {
  const n = values.length;
  if (n < 2) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const mean = sorted.reduce((sum, value) => sum + value, 0) / n;
  // Equal values vary not at all, whatever the last bit of their mean says.
  const varies = sorted[0] !== sorted[n - 1];
  const squares = varies ? sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) : 0;
  return { n, mean, sd: Math.sqrt(squares / (n - 1)) };
}
