import { measuredSample, type Measured, type MeasuredChange } from '../results/change.ts';
import { hedgesG } from '../statistics/effect-size.ts';

/** In index points, 0–100. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The 95 % interval of Hedges g written in index points, so that it can be drawn on the same line as the two values:
 * g × s_pooled / J, then 100 / (points − 1). It leaves 0 out exactly when that of g does. Null without an interval.
 */
export function indexInterval(before: Measured, after: Measured, { effect }: MeasuredChange): Interval | null {
  const [first, second] = [measuredSample(before), measuredSample(after)];
  const points = after.summary?.counts.length ?? 0;
  if (effect === null || first === null || second === null || points < 2) return null;
  // What one point of the scale is worth in g.
  const worth = hedgesG({ ...second, mean: 1 }, { ...first, mean: 0 })?.g ?? 0;
  if (!(worth > 0)) return null;
  const factor = 100 / (points - 1) / worth;
  return { low: effect.low * factor, high: effect.high * factor };
}
