/** Instrument 2: seven dimensions on a rubric, and the hard facts beside them. */
import type { InstrumentDefinition } from '../instruments/definition.ts';
import { addCounts, countRatings, lowerMedianOf, meanOf } from '../statistics/moments.ts';
import type { ExerciseInput, GroupInfo, GroupRole, HardFact } from './answers.ts';
import { factFlags, queueFactor } from './facts.ts';
import type { EmpowermentDimension, EmpowermentResults, ItemResult, ScaleResult } from './results.ts';
import { allGroups, prepareScope } from './scope.ts';
import { scaleOf, sharedResults } from './score-shared.ts';

export const roomLens = 'room';
/** Dimensions that must have reached a level for it to be the overall one. */
export const dimensionsNeeded = 5;

/** Scores the instrument; nothing answered gives nulls, never an error. */
export function scoreEmpowerment(definition: InstrumentDefinition, input: ExerciseInput): EmpowermentResults {
  const groups = allGroups(input);
  const everybody = groups.map((group) => group.id);
  const scope = prepareScope(definition, input, groups, new Map([[roomLens, everybody]]));
  const shared = sharedResults(scope, roomLens);
  const dimensions = definition.dimensions.flatMap(({ id }) => {
    const items = shared.items.filter((result) => result.lensId === roomLens && result.dimensionId === id);
    const scale = scaleOf(shared.scales, roomLens, id);
    return scale === undefined || items.length === 0
      ? []
      : [dimensionResult(id, items, scale, groups, definition.points)];
  });
  const facts = definition.facts.flatMap(({ id }): HardFact[] => input.facts.filter((fact) => fact.factId === id));
  return {
    kind: 'empowerment',
    ...shared,
    dimensions,
    overallLevel: overallLevel(
      dimensions.map((dimension) => dimension.level),
      definition.points,
    ),
    index: meanIndex(dimensions),
    flags: factFlags(dimensions, facts),
    facts,
    queueFactor: queueFactor(facts),
  };
}

/**
 * The highest level L such that at least five dimensions are at L or above and none is below L − 1;
 * null until every dimension has a level, or when there are fewer than five.
 */
export function overallLevel(levels: readonly (number | null)[], points: number): number | null {
  const known = levels.filter((level) => level !== null);
  if (known.length < levels.length || known.length < dimensionsNeeded) return null;
  for (let level = points; level > 1; level -= 1) {
    const reached = known.filter((value) => value >= level).length;
    if (reached >= dimensionsNeeded && known.every((value) => value >= level - 1)) return level;
  }
  return 1;
}

/** `scale`: the dimension's pooled ratings, which for one item are its own. */
function dimensionResult(
  dimensionId: string,
  items: readonly ItemResult[],
  scale: ScaleResult,
  groups: readonly GroupInfo[],
  points: number,
): EmpowermentDimension {
  const median = scale.summary === null ? null : lowerMedianOf(scale.summary.counts);
  const agreed = agreedLevel(items, points);
  const level = agreed ?? median;
  const leaders = roleMean(scale, groups, 'leadership', points);
  const frontline = roleMean(scale, groups, 'frontline', points);
  return {
    dimensionId,
    itemIds: items.map(({ itemId }) => itemId),
    mean: scale.summary?.mean ?? null,
    level,
    from: level === null ? null : agreed === null ? 'median' : 'consensus',
    index: scale.summary?.index ?? null,
    leadersMinusFrontline: leaders === null || frontline === null ? null : leaders - frontline,
  };
}

/** Lower median of what the room agreed on each item; null until all are agreed. */
function agreedLevel(items: readonly ItemResult[], points: number): number | null {
  const values = items.flatMap(({ consensus }) => consensus?.value ?? []);
  return values.length < items.length ? null : lowerMedianOf(countRatings(values, points));
}

/** Mean of the visible groups of a role, in scale points; null when none of them is shown or voted. */
function roleMean(scale: ScaleResult, groups: readonly GroupInfo[], role: GroupRole, points: number): number | null {
  const ids = groups.filter((group) => group.role === role).map((group) => group.id);
  const cells = scale.groups.filter((cell) => ids.includes(cell.groupId));
  return meanOf(
    addCounts(
      cells.flatMap((cell) => (cell.summary === null ? [] : [cell.summary.counts])),
      points,
    ),
  );
}

/** Mean of the dimensions' indices, each weighing the same; null until every dimension has one. */
function meanIndex(dimensions: readonly EmpowermentDimension[]): number | null {
  const indices = dimensions.flatMap((dimension) => dimension.index ?? []);
  if (indices.length === 0 || indices.length < dimensions.length) return null;
  return indices.reduce((sum, index) => sum + index, 0) / indices.length;
}
