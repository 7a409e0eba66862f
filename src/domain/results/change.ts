/** What moved between two waves. */
import { changeBetween, type ChangeWords } from '../statistics/change.ts';
import type { Sample, HedgesG } from '../statistics/effect-size.ts';
import type { ExerciseResults, RatingSummary } from './results.ts';

/** Ratings of a scale at one time, and how many people gave them. */
export interface Measured {
  readonly summary: RatingSummary | null;
  readonly people: number;
}

export interface MeasuredChange {
  /** Index points, 0–100, unrounded. */
  readonly indexBefore: number;
  readonly indexAfter: number;
  readonly indexDifference: number;
  /** Scale points. */
  readonly difference: number;
  /** Hedges g with its 95 % interval; null where not available. */
  readonly effect: HedgesG | null;
  readonly words: ChangeWords;
  readonly peopleBefore: number;
  readonly peopleAfter: number;
}

/** True while employees imagined the customer: such answers are not compared with those of customers. */
export const isSupposition = (results: ExerciseResults): boolean =>
  results.kind === 'value-proposition' && results.customerLensIsSupposition;

/**
 * Null unless both sides show something, on scales of the same length. The sample size of a scale is its people, not
 * its ratings: ratings of one person are not independent, and counting them would narrow the interval. The spread is
 * that of the ratings, which is not less than that of the people, so the interval errs on the wide side.
 */
export function changeOf(before: Measured, after: Measured): MeasuredChange | null {
  const indexBefore = before.summary?.index ?? null;
  const indexAfter = after.summary?.index ?? null;
  const first = measuredSample(before);
  const second = measuredSample(after);
  if (indexBefore === null || indexAfter === null || first === null || second === null) return null;
  if (before.summary?.counts.length !== after.summary?.counts.length) return null;
  return {
    indexBefore,
    indexAfter,
    indexDifference: indexAfter - indexBefore,
    ...changeBetween(first, second),
    peopleBefore: before.people,
    peopleAfter: after.people,
  };
}

/** A spread that does not exist (one rating) enters as 0; one person gives no interval anyway. */
export function measuredSample({ summary, people }: Measured): Sample | null {
  const mean = summary?.mean ?? null;
  return mean === null ? null : { n: people, mean, sd: summary?.sd ?? 0 };
}
