/** Hands counted in one file and papers of the same people in the other: both would count. */
import { isWhole } from '../../../src/domain/instruments/asked.ts';
import type { InstrumentDefinition } from '../../../src/domain/instruments/definition.ts';
import type { Row } from '../storage/change-capture.ts';
import type { Decided } from './decide.ts';
import type { Result } from './result.ts';
import { text } from './tables.ts';

/** Places (a group's answers to an item) that get answers and hold more of them than people of the group are present. */
export function moreThanPresent(result: Result, decided: readonly Decided[]): number {
  const touched = new Set<string>();
  const exercises = new Set<string>();
  const ballotOf = (row: Row): Row | undefined => result.now('ballots', text(row, 'ballot_id'));
  const placeOf = (of: Row | undefined, row: Row): string =>
    [text(of, 'exercise_id'), text(of, 'group_id'), text(row, 'lens_id'), text(row, 'item_id')].join('\n');
  for (const { table, taken, theirs } of decided) {
    if (!taken || (table !== 'answers' && table !== 'tallies')) continue;
    for (const row of theirs) {
      const of = table === 'answers' ? ballotOf(row) : row;
      // One that comes whole holds what its own room gave.
      if (result.before('exercises', { id: text(of, 'exercise_id') }) === null) continue;
      touched.add(placeOf(of, row));
      exercises.add(text(of, 'exercise_id'));
    }
  }
  if (touched.size === 0) return 0;
  const wholes = new Map(
    [...exercises].map((id) => {
      const definition = JSON.parse(text(result.now('exercises', id), 'definition')) as InstrumentDefinition;
      return [id, new Set(definition.lenses.filter(isWhole).map((lens) => lens.id))] as const;
    }),
  );
  const given = new Map<string, number>();
  const add = (of: Row | undefined, row: Row, n: number): void => {
    const place = placeOf(of, row);
    if (wholes.get(text(of, 'exercise_id'))?.has(text(row, 'lens_id')) === false && touched.has(place))
      given.set(place, (given.get(place) ?? 0) + n);
  };
  for (const row of result.all('answers')) add(ballotOf(row), row, 1);
  for (const row of result.all('tallies')) {
    const counts = JSON.parse(text(row, 'counts')) as number[];
    add(
      row,
      row,
      counts.reduce((sum, n) => sum + n, Number(row['not_applicable'])),
    );
  }
  const present = Map.groupBy(result.all('attendance'), (row) => {
    const person = result.now('participants', text(row, 'participant_id'));
    return `${text(row, 'session_id')}\n${text(person, 'group_id')}`;
  });
  return [...given].filter(([place, n]) => {
    const [exerciseId = '', groupId = ''] = place.split('\n');
    const sessionId = text(result.now('exercises', exerciseId), 'session_id');
    return n > (present.get(`${sessionId}\n${groupId}`)?.length ?? 0);
  }).length;
}
