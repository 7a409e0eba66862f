/** Of the other file's rows, those of the sessions that are taken. */
import type { Row } from '../storage/change-capture.ts';
import type { Ids } from './ids.ts';
import type { Rows } from './rows.ts';
import { tableNames, text, type TakenTable } from './tables.ts';

const ofExercise = ['rounds', 'entries', 'ballots', 'tallies', 'consensus', 'evidence', 'facts', 'comments'] as const;
const ofSession = ['blocks', 'parked', 'photos', 'attendance'] as const;

export interface Selection {
  readonly rows: Rows;
  /** Exercises that stand here with another instrument: what was answered there does not fit. */
  readonly refused: readonly Row[];
}

const instrumentOf = (row: Row): string =>
  JSON.stringify([row['instrument_id'], row['instrument_version'], row['definition']]);

export function select(
  theirs: Rows,
  ours: Rows,
  ids: Ids,
  { sessions, findings }: { readonly sessions: ReadonlySet<string>; readonly findings: boolean },
): Selection {
  const here = new Map(ours.exercises.map((row) => [text(row, 'id'), row]));
  const within = (table: TakenTable, column: string, among: ReadonlySet<string>): readonly Row[] =>
    theirs[table].filter((row) => among.has(text(row, column)));
  const idsOf = (rows: readonly Row[], column = 'id'): ReadonlySet<string> =>
    new Set(rows.map((row) => text(row, column)));

  const rows = Object.fromEntries(tableNames.map((table) => [table, [] as readonly Row[]])) as Record<
    TakenTable,
    readonly Row[]
  >;
  rows.sessions = within('sessions', 'id', sessions);
  rows.waves = within('waves', 'id', idsOf(rows.sessions, 'wave_id'));
  const all = within('exercises', 'session_id', sessions);
  const isOther = (row: Row): boolean => {
    const same = here.get(ids.own(text(row, 'id')));
    return same !== undefined && instrumentOf(same) !== instrumentOf(row);
  };
  rows.exercises = all.filter((row) => !isOther(row));
  for (const table of ofExercise) rows[table] = within(table, 'exercise_id', idsOf(rows.exercises));
  rows.answers = within('answers', 'ballot_id', idsOf(rows.ballots));
  for (const table of ofSession) rows[table] = within(table, 'session_id', sessions);
  const people = new Set([...idsOf(rows.attendance, 'participant_id'), ...idsOf(rows.ballots, 'participant_id')]);
  rows.participants = within('participants', 'id', people);
  const groups = new Set([
    ...idsOf(rows.participants, 'group_id'),
    ...(['ballots', 'tallies', 'comments'] as const).flatMap((table) => [...idsOf(rows[table], 'group_id')]),
  ]);
  rows.groups = within('groups', 'id', groups);
  if (findings) {
    const exercises = idsOf(rows.exercises);
    rows.findings = within('findings', 'wave_id', idsOf(rows.waves)).filter((row) => {
      const proposed = row['proposed'];
      if (typeof proposed !== 'string') return true;
      return exercises.has((JSON.parse(proposed) as { exerciseId: string }).exerciseId);
    });
    const found = idsOf(rows.findings);
    rows.actions = theirs.actions.filter((row) => row['finding_id'] === null || found.has(text(row, 'finding_id')));
  }
  return { rows, refused: all.filter(isOther) };
}
