/** Whether a score moved between two measurements. */
import { hedgesG, type HedgesG, type Sample } from './effect-size.ts';

export type ChangeWords = 'improved' | 'no-demonstrable-change' | 'worsened';

export interface Change {
  /** Mean after − mean before, in scale points; positive: better. */
  readonly difference: number;
  /** Null when it cannot be computed: fewer than two raters on a side, or no spread at all. */
  readonly effect: HedgesG | null;
  readonly words: ChangeWords;
}

/**
 * Change from `before` to `after`. The words are decided by the 95 % interval of Hedges g alone: a change
 * is demonstrated when the interval leaves 0 out; without an interval nothing is demonstrated. The two
 * measurements are treated as independent samples, because anonymous answers cannot be paired.
 */
export function changeBetween(before: Sample, after: Sample): Change {
  const effect = hedgesG(after, before);
  const difference = after.mean - before.mean;
  if (effect !== null && effect.low > 0) return { difference, effect, words: 'improved' };
  if (effect !== null && effect.high < 0) return { difference, effect, words: 'worsened' };
  return { difference, effect, words: 'no-demonstrable-change' };
}
