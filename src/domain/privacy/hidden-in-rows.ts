import type { InstrumentDefinition } from '../instruments/definition.ts';
import { amountLenses } from '../instruments/scales.ts';
import type { ExerciseResults, HiddenReason } from '../results/results.ts';
import type { CountingAnswers } from './counting-answers.ts';
import { decideSuppression, type AnswerCount, type SuppressionRow } from './suppression.ts';

/**
 * The groups that no row of an exercise may name. Rows hold a person's answers of all lenses together, so a group that
 * is hidden in one lens is hidden in all; then it is decided again over all of them, for what the smaller crowd would
 * give away by subtraction.
 */
export function hiddenInRows(
  definition: InstrumentDefinition,
  results: ExerciseResults,
  given: CountingAnswers,
  groupIds: readonly string[],
  minimumGroup: number,
): ReadonlyMap<string, HiddenReason> {
  const already = new Map<string, HiddenReason>();
  for (const { groupId, hidden } of results.participation.groups) if (hidden !== null) already.set(groupId, hidden);
  for (const { groups } of results.items) {
    for (const { groupId, hidden } of groups) {
      if (hidden !== null && already.get(groupId) !== 'too-few') already.set(groupId, hidden);
    }
  }
  return decideSuppression(groupIds, countRows(definition, given, groupIds), minimumGroup, already);
}

/** One row for each lens and item that has answers: how many each group gave. */
function countRows(
  definition: InstrumentDefinition,
  { ballots, hands }: CountingAnswers,
  groupIds: readonly string[],
): SuppressionRow[] {
  const rows = new Map<string, Map<string, { ratings: number; notApplicable: number }>>();
  const add = (lensId: string, itemId: string, groupId: string, rated: boolean, count: number): void => {
    const key = JSON.stringify([lensId, itemId]);
    const row = rows.get(key) ?? new Map<string, { ratings: number; notApplicable: number }>();
    const cell = row.get(groupId) ?? { ratings: 0, notApplicable: 0 };
    if (rated) cell.ratings += count;
    else cell.notApplicable += count;
    row.set(groupId, cell);
    rows.set(key, row);
  };
  for (const { groupId, answers } of ballots) {
    for (const { lensId, itemId, value } of answers) add(lensId, itemId, groupId, value !== null, 1);
  }
  const amounts = new Map(amountLenses(definition).map(({ id, amount }) => [id, amount?.total ?? 1]));
  const onWall = new Map<string, { readonly lensId: string; readonly groupId: string; dots: number }>();
  for (const { groupId, lensId, itemId, value, count } of hands) {
    if (!amounts.has(lensId)) {
      add(lensId, itemId, groupId, value !== null, count);
      continue;
    }
    const key = JSON.stringify([lensId, groupId]);
    const wall = onWall.get(key) ?? { lensId, groupId, dots: 0 };
    wall.dots += count;
    onWall.set(key, wall);
  }
  // Dots have no names: at least so many people had to spend all they had, and each of them saw every item.
  for (const { lensId, groupId, dots } of onWall.values()) {
    const people = Math.ceil(dots / (amounts.get(lensId) ?? 1));
    for (const { id } of definition.items) add(lensId, id, groupId, true, people);
  }
  const none: AnswerCount = { ratings: 0, notApplicable: 0 };
  return [...rows.values()].map((row) => groupIds.map((id) => row.get(id) ?? none));
}
