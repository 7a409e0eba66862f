/** The same instrument at two times, in one engagement or in two. */
import { lensGroups } from '../instruments/answering.ts';
import type { InstrumentDefinition, Lens } from '../instruments/definition.ts';
import { ratedLenses, scaleOfLens } from '../instruments/scales.ts';
import { isSupposition } from '../results/change.ts';
import type { ExerciseResults } from '../results/results.ts';
import { customerLens } from '../results/score-value-proposition.ts';
import type { ComparedGroupInfo } from './compare-groups.ts';
import { comparedLens } from './compare-lens.ts';
import type { ComparedLens, Comparison, LeftOut } from './comparison.ts';
import { simpleFigures, type FigureSource } from './figures.ts';
import { matchItems } from './matching.ts';
import { pairedFigures } from './paired.ts';

/** One run of an instrument. Score both with the stricter minimum of the two files. */
export interface Run extends FigureSource {
  readonly groups: readonly ComparedGroupInfo[];
}

/**
 * Compares what has the same id on both sides: lenses, dimensions and items; what a room wrote down has the same
 * words. Nothing is compared that another version asks differently, that is on a scale of another length, or that one
 * side may not show; each of them is told with its reason.
 *
 * @throws RangeError for two different instruments.
 */
export function compareRuns(before: Run, after: Run): Comparison {
  if (before.definition.id !== after.definition.id) throw new RangeError('two different instruments');
  const matching = matchItems(before, after);
  const leftOut: LeftOut[] = [];
  const lenses: ComparedLens[] = [];
  for (const lens of ratedLenses(after.definition)) {
    const why = leftOutOf(before, after, lens);
    const compared = why === null ? comparedLens(before, after, lens, matching) : null;
    if (why !== null) leftOut.push(why);
    else if (compared !== null && showsSomething(compared)) lenses.push(compared);
    else if (compared !== null) leftOut.push(reasonOf(compared));
  }
  return {
    instrumentId: after.definition.id,
    title: after.definition.title,
    versionBefore: before.definition.version,
    versionAfter: after.definition.version,
    answeredBefore: before.results.participation.answered,
    answeredAfter: after.results.participation.answered,
    supposition: isSupposition(before.results) && isSupposition(after.results),
    lenses,
    leftOut: answeredAny(before.results, after.results) ? leftOut : [],
    unmatchedItems:
      matching.onlyBefore.length +
      matching.onlyAfter.length +
      matching.matched.filter(({ reworded }) => reworded).length,
    ownRows: matching.ownRows > 0,
    figures: simpleFigures(before, after),
    paired: pairedFigures(before, after),
  };
}

/** Whether there is anything to look at. */
export const comparesSomething = ({ lenses, figures, paired }: Comparison): boolean =>
  lenses.length + figures.length > 0 || paired !== null;

/** Somebody answered, or the room wrote something down. */
export const wasRun = ({ results, entries }: Pick<Run, 'results' | 'entries'>): boolean =>
  results.participation.answered > 0 || entries.length > 0;

/** Of several runs of an instrument in one wave, the one that most people answered; of equals the first. */
export function largestRun<R extends Pick<Run, 'definition' | 'results' | 'entries'>>(
  runs: readonly R[],
  instrumentId: string,
): R | undefined {
  return runs
    .filter((run) => run.definition.id === instrumentId && wasRun(run))
    .reduce<R | undefined>(
      (best, run) =>
        best === undefined || run.results.participation.answered > best.results.participation.answered ? run : best,
      undefined,
    );
}

const lensOf = (definition: InstrumentDefinition, id: string): Lens | undefined =>
  ratedLenses(definition).find((lens) => lens.id === id);

function leftOutOf(before: Run, after: Run, { id: lensId, title }: Lens): LeftOut | null {
  const named = { lensId, title };
  if (lensOf(before.definition, lensId) === undefined) return { ...named, why: 'absent', sides: ['before'] };
  if (scaleOfLens(before.definition, lensId).points !== scaleOfLens(after.definition, lensId).points) {
    return { ...named, why: 'length', sides: [] };
  }
  const asked = (definition: InstrumentDefinition): string =>
    lensGroups.filter((group) => lensOf(definition, lensId)?.groups?.includes(group) ?? true).join();
  if (asked(before.definition) !== asked(after.definition)) return { ...named, why: 'asked', sides: [] };
  const mixed = lensId === customerLens && isSupposition(before.results) !== isSupposition(after.results);
  if (!mixed) return null;
  return { ...named, why: 'supposition', sides: [isSupposition(before.results) ? 'before' : 'after'] };
}

/** Why nothing of a lens could be compared: what holds of it as a whole. */
function reasonOf({ lensId, title, notCompared }: ComparedLens): LeftOut {
  const { why, sides } = notCompared.find(({ id }) => id === 'whole') ?? { why: 'absent', sides: [] };
  return { lensId, title, why, sides };
}

const answeredAny = (before: ExerciseResults, after: ExerciseResults): boolean =>
  before.participation.answered + after.participation.answered > 0;

const showsSomething = ({ whole, dimensions, items }: ComparedLens): boolean =>
  whole !== null || dimensions.length + items.length > 0;
