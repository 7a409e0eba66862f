import { asShown } from '../results/shown.ts';
import { changeOf, type Measured } from '../results/change.ts';
import type { Scale } from '../instruments/definition.ts';
import type { ComparedRow, SideName, WhyNot } from './comparison.ts';
import { indexInterval } from './interval.ts';

/** Null unless both sides show a figure. The two sides are on the same scale, `scale`. */
export function comparedRow(
  id: string,
  before: Measured | undefined,
  after: Measured | undefined,
  scale: Pick<Scale, 'first'>,
): ComparedRow | null {
  if (!before?.summary || !after?.summary) return null;
  const change = changeOf(before, after);
  if (change === null) return null;
  return {
    id,
    before: change.indexBefore,
    after: change.indexAfter,
    difference: change.indexDifference,
    points: change.difference,
    effect: change.effect,
    interval: indexInterval(before, after, change),
    words: change.words,
    peopleBefore: change.peopleBefore,
    peopleAfter: change.peopleAfter,
    summaryBefore: asShown(scale, before.summary),
    summaryAfter: asShown(scale, after.summary),
  };
}

/** What is missing where `comparedRow` gave nothing; null where both sides have a figure. */
export function missingFigures(before: Measured | undefined, after: Measured | undefined): WhyNot | null {
  const sides = (['before', 'after'] as const satisfies readonly SideName[]).filter(
    (side) => ({ before, after })[side]?.summary?.index == null,
  );
  return sides.length === 0 ? null : { why: 'too-few', sides };
}
