/** What is taken from another engagement's file: its tables, what their columns point at, and what is compared. */
import type { MergeKind } from '../../../src/contract/merge.ts';
import type { Row } from '../storage/change-capture.ts';

export interface Taken {
  readonly kind: MergeKind;
  readonly key: readonly string[];
  /** Columns that name a row of another table. */
  readonly refs: Readonly<Record<string, TakenTable>>;
  /** Columns that are dealt anew here, or follow from others: no difference, and ours stay. */
  readonly ours: readonly string[];
}

const one = (
  kind: MergeKind,
  refs: Taken['refs'] = {},
  ours: readonly string[] = ['position'],
  key: readonly string[] = ['id'],
): Taken => ({ kind, key, refs, ours });

const ofExercise = { exercise_id: 'exercises' } as const;
const ofItem = { ...ofExercise, item_id: 'entries' } as const;

/** Parents stand before their children. The brief, the history, the report's choices and deliveries are the engagement's own. */
export const takenTables = {
  waves: one('wave'),
  groups: one('group'),
  participants: one('person', { group_id: 'groups' }, ['position', 'code']),
  sessions: one('session', { wave_id: 'waves' }, ['position', 'wave_id']),
  exercises: one('exercise', { session_id: 'sessions' }, ['position', 'session_id', 'anonymity']),
  rounds: one('round', ofExercise, [], ['exercise_id', 'lens_id']),
  entries: one('entry', ofExercise),
  ballots: one('ballot', { ...ofExercise, group_id: 'groups', participant_id: 'participants' }, [
    'number',
    'group_id',
    'participant_id',
  ]),
  answers: one('answer', { ballot_id: 'ballots', item_id: 'entries' }, [], ['ballot_id', 'lens_id', 'item_id']),
  tallies: one('tally', { ...ofItem, group_id: 'groups' }, [], ['exercise_id', 'group_id', 'lens_id', 'item_id']),
  consensus: one('consensus', ofItem, [], ['exercise_id', 'lens_id', 'item_id']),
  evidence: one('evidence', ofItem, [], ['exercise_id', 'lens_id', 'item_id']),
  facts: one('fact', ofExercise, [], ['exercise_id', 'fact_id']),
  comments: one('comment', {
    ...ofItem,
    group_id: 'groups',
    merged_into: 'comments',
    ballot_id: 'ballots',
    entry_id: 'entries',
  }),
  blocks: one('block', { session_id: 'sessions', exercise_id: 'exercises' }, []),
  parked: one('parked', { session_id: 'sessions' }),
  photos: one('photo', { session_id: 'sessions', block_id: 'blocks' }),
  attendance: one(
    'attendance',
    { session_id: 'sessions', participant_id: 'participants' },
    [],
    ['session_id', 'participant_id'],
  ),
  findings: one('finding', { wave_id: 'waves' }, ['position', 'wave_id', 'rule_key', 'proposed', 'agreement']),
  actions: one('action', { finding_id: 'findings' }),
} as const satisfies Record<string, Taken>;

export type TakenTable =
  | 'waves'
  | 'groups'
  | 'participants'
  | 'sessions'
  | 'exercises'
  | 'rounds'
  | 'entries'
  | 'ballots'
  | 'answers'
  | 'tallies'
  | 'consensus'
  | 'evidence'
  | 'facts'
  | 'comments'
  | 'blocks'
  | 'parked'
  | 'photos'
  | 'attendance'
  | 'findings'
  | 'actions';

export const tableNames = Object.keys(takenTables) as readonly TakenTable[];
export const takenOf = (table: TakenTable): Taken => takenTables[table];

export const text = (row: Row | undefined, column: string): string => String(row?.[column] ?? '');

/** A row by what never changes of it. */
export const keyOf = (table: TakenTable, row: Row): string =>
  takenOf(table)
    .key.map((column) => text(row, column))
    .join('\n');

/** What a row says, without what is dealt anew here. */
export function saying(table: TakenTable, row: Row): string {
  const { ours, key } = takenOf(table);
  return JSON.stringify(
    Object.keys(row)
      .filter((column) => !ours.includes(column) && !key.includes(column))
      .toSorted()
      .map((column) => [column, row[column]]),
  );
}
