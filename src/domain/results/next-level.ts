/** What keeps a company from its next empowerment level. */
import type { EmpowermentResults } from './results.ts';
import { dimensionsNeeded } from './score-empowerment.ts';

export interface NextLevel {
  readonly level: number;
  /** Dimensions more than one level below it: each of them has to rise, whatever the others do. */
  readonly blocking: readonly string[];
  /** Dimensions one level below it. */
  readonly short: readonly string[];
  /** How many dimensions still have to reach the level; 0 when only the blocking ones are in the way. */
  readonly missing: number;
}

/** Null while there is no overall level, and at the highest one. */
export function nextLevelOf({ overallLevel, dimensions }: EmpowermentResults, points: number): NextLevel | null {
  if (overallLevel === null || overallLevel >= points) return null;
  const level = overallLevel + 1;
  const at = (test: (reached: number) => boolean): readonly string[] =>
    dimensions.flatMap((dimension) =>
      dimension.level !== null && test(dimension.level) ? [dimension.dimensionId] : [],
    );
  return {
    level,
    blocking: at((reached) => reached < level - 1),
    short: at((reached) => reached === level - 1),
    missing: Math.max(0, dimensionsNeeded - at((reached) => reached >= level).length),
  };
}

/** The dimensions to name: those that block by themselves, else those that are one level short. */
export function heldBackBy(next: NextLevel): readonly string[] {
  return next.blocking.length > 0 ? next.blocking : next.short;
}
