/** The same instrument at two times, in one engagement or in two. */
import type { InstrumentDefinition, Lens } from '../instruments/definition.ts';
import { ratedLenses, scaleOfLens } from '../instruments/scales.ts';
import type { GroupRole } from '../results/answers.ts';
import { changeOf, isSupposition, type Measured } from '../results/change.ts';
import type { ExerciseResults, ItemResult, ScaleResult } from '../results/results.ts';
import { customerLens } from '../results/score-value-proposition.ts';
import type { ComparedLens, ComparedRow, Comparison, GroupRow, LeftOut, TitledRow } from './comparison.ts';
import { simpleFigures, type FigureSource } from './figures.ts';
import { indexInterval } from './interval.ts';

export interface ComparedGroupInfo {
  readonly id: string;
  readonly role: GroupRole | null;
  readonly name: string;
}

/** One run of an instrument. Score both with the stricter minimum of the two files. */
export interface Run extends FigureSource {
  readonly groups: readonly ComparedGroupInfo[];
}

/**
 * Compares what has the same id on both sides: lenses, dimensions and items. Scales of different length are left out
 * and named. A group is the one with the same role, without a role the one with the same name; it is compared only
 * where both sides show it. Nothing is said of items that only one side has, but how many they are.
 *
 * @throws RangeError for two different instruments.
 */
export function compareRuns(before: Run, after: Run): Comparison {
  if (before.definition.id !== after.definition.id) throw new RangeError('two different instruments');
  const lenses = ratedLenses(after.definition).filter(({ id }) => lensOf(before.definition, id) !== undefined);
  const leftOut = lenses.flatMap((lens) => leftOutOf(before, after, lens));
  const kept = lenses.filter(({ id }) => leftOut.every(({ lensId }) => lensId !== id));
  return {
    instrumentId: after.definition.id,
    title: after.definition.title,
    versionBefore: before.definition.version,
    versionAfter: after.definition.version,
    supposition: isSupposition(before.results) && isSupposition(after.results),
    lenses: kept.map((lens) => comparedLens(before, after, lens)).filter(showsSomething),
    leftOut,
    unmatchedItems: unmatched(before.definition, after.definition) + unmatched(after.definition, before.definition),
    figures: simpleFigures(before, after),
  };
}

/** Whether there is anything to look at. */
export const comparesSomething = ({ lenses, figures }: Comparison): boolean => lenses.length + figures.length > 0;

const lensOf = (definition: InstrumentDefinition, id: string): Lens | undefined =>
  ratedLenses(definition).find((lens) => lens.id === id);

function leftOutOf(before: Run, after: Run, lens: Lens): LeftOut[] {
  const earlier = lensOf(before.definition, lens.id);
  if (earlier === undefined) return [];
  const { id: lensId, title } = lens;
  if (scaleOfLens(before.definition, earlier.id).points !== scaleOfLens(after.definition, lensId).points) {
    return [{ lensId, title, why: 'length' }];
  }
  const mixed = lensId === customerLens && isSupposition(before.results) !== isSupposition(after.results);
  return mixed ? [{ lensId, title, why: 'supposition' }] : [];
}

function comparedLens(before: Run, after: Run, { id: lensId, title }: Lens): ComparedLens {
  const scale = (results: ExerciseResults, dimensionId: string | null): ScaleResult | undefined =>
    results.scales.find((one) => one.lensId === lensId && one.dimensionId === dimensionId);
  const item = (results: ExerciseResults, itemId: string): ItemResult | undefined =>
    results.items.find((one) => one.lensId === lensId && one.itemId === itemId);
  return {
    lensId,
    title,
    whole: row('whole', scale(before.results, null), scale(after.results, null)),
    dimensions: after.definition.dimensions.flatMap((dimension) =>
      titled(
        dimension.title,
        row(dimension.id, scale(before.results, dimension.id), scale(after.results, dimension.id)),
      ),
    ),
    items: after.definition.items.flatMap(({ id, short }) =>
      titled(short, row(id, asMeasured(item(before.results, id)), asMeasured(item(after.results, id)))),
    ),
    groups: groupRows(before, after, lensId),
  };
}

function row(id: string, before: Measured | undefined, after: Measured | undefined): ComparedRow | null {
  const change = before && after ? changeOf(before, after) : null;
  if (!before || !after || change === null) return null;
  return {
    id,
    before: change.indexBefore,
    after: change.indexAfter,
    difference: change.indexDifference,
    interval: indexInterval(before, after, change),
    words: change.words,
    peopleBefore: change.peopleBefore,
    peopleAfter: change.peopleAfter,
  };
}

const titled = (title: TitledRow['title'], compared: ComparedRow | null): TitledRow[] =>
  compared === null ? [] : [{ ...compared, title }];

/** One rating a person. */
const asMeasured = (item: ItemResult | undefined): Measured | undefined =>
  item && { summary: item.summary, people: item.summary?.n ?? 0 };

function groupRows(before: Run, after: Run, lensId: string): GroupRow[] {
  return after.groups.flatMap((group) => {
    const earlier = before.groups.find((one) => isSameGroup(one, group));
    const compared = earlier
      ? row(group.id, measuredGroup(before.results, lensId, earlier.id), measuredGroup(after.results, lensId, group.id))
      : null;
    return compared === null ? [] : [{ ...compared, role: group.role, name: group.name }];
  });
}

function isSameGroup(one: ComparedGroupInfo, other: ComparedGroupInfo): boolean {
  const folded = ({ name }: ComparedGroupInfo): string => name.trim().toLowerCase();
  return one.role === other.role && (one.role !== null || folded(one) === folded(other));
}

/** Its people are the most who rated one item: at most as many as there are, so the interval is not too narrow. */
function measuredGroup(results: ExerciseResults, lensId: string, groupId: string): Measured {
  const whole = results.scales.find((scale) => scale.lensId === lensId && scale.dimensionId === null);
  const shown = results.items
    .filter((one) => one.lensId === lensId)
    .map(({ groups }) => groups.find((cell) => cell.groupId === groupId)?.summary?.n ?? 0);
  return {
    summary: whole?.groups.find((cell) => cell.groupId === groupId)?.summary ?? null,
    people: Math.max(0, ...shown),
  };
}

function unmatched(definition: InstrumentDefinition, other: InstrumentDefinition): number {
  const ids = new Set(other.items.map(({ id }) => id));
  return definition.items.filter(({ id }) => !ids.has(id)).length;
}

const showsSomething = ({ whole, dimensions, items }: ComparedLens): boolean =>
  whole !== null || dimensions.length + items.length > 0;
