/** What the window is shown of another file, and of what merging it would do. */
import type Database from 'better-sqlite3';
import {
  mergeKinds,
  type MergeConflict,
  type MergeCount,
  type MergeExerciseView,
  type MergePlanView,
  type MergeSessionView,
} from '../../../src/contract/merge.ts';
import type { Anonymity } from '../../../src/contract/views.ts';
import type { InstrumentDefinition, LocalizedText } from '../../../src/domain/instruments/definition.ts';
import { nameOf, short, shortened, whoOf } from '../history/facts.ts';
import { subjectOf } from '../history/kinds.ts';
import { Names } from '../history/names.ts';
import type { Cell, Row } from '../storage/change-capture.ts';
import { Ids } from './ids.ts';
import type { Decided } from './decide.ts';
import type { MergePlan, Side } from './plan.ts';
import { text } from './tables.ts';

const shownConflicts = 200;

/** The sessions of the other file, in the order of their days. */
export function sessionViews(theirs: Side, ours: Side): MergeSessionView[] {
  const ids = new Ids(theirs, ours);
  const here = new Set(ours.rows.sessions.map((row) => text(row, 'id')));
  const present = Map.groupBy(theirs.rows.attendance, (row) => text(row, 'session_id'));
  const exercises = Map.groupBy(theirs.rows.exercises, (row) => text(row, 'session_id'));
  const viewOf = exerciseViews(theirs);
  return theirs.rows.sessions
    .toSorted(
      (a, b) => text(a, 'held_on').localeCompare(text(b, 'held_on')) || Number(a['position']) - Number(b['position']),
    )
    .map((row) => {
      const id = text(row, 'id');
      return {
        id,
        title: text(row, 'title'),
        place: text(row, 'place'),
        heldOn: text(row, 'held_on'),
        waveId: text(row, 'wave_id'),
        present: present.get(id)?.length ?? 0,
        exercises: (exercises.get(id) ?? [])
          .toSorted((a, b) => Number(a['position']) - Number(b['position']))
          .map(viewOf),
        here: here.has(ids.own(id)),
      };
    });
}

function exerciseViews({ rows }: Side): (row: Row) => MergeExerciseView {
  const ballots = Map.groupBy(rows.ballots, (row) => text(row, 'exercise_id'));
  const exerciseOf = new Map(rows.ballots.map((row) => [text(row, 'id'), text(row, 'exercise_id')]));
  const answers = Map.groupBy(rows.answers, (row) => exerciseOf.get(text(row, 'ballot_id')) ?? '');
  const tallies = Map.groupBy(rows.tallies, (row) => text(row, 'exercise_id'));
  const entries = Map.groupBy(rows.entries, (row) => text(row, 'exercise_id'));
  return (row) => {
    const id = text(row, 'id');
    const counted = (tallies.get(id) ?? []).map((tally) =>
      (JSON.parse(text(tally, 'counts')) as number[]).reduce((sum, n) => sum + n, Number(tally['not_applicable'])),
    );
    return {
      title: titleOf(row),
      anonymity: row['anonymity'] as Anonymity,
      ballots: ballots.get(id)?.length ?? 0,
      answers: counted.reduce((sum, n) => sum + n, answers.get(id)?.length ?? 0),
      entries: entries.get(id)?.length ?? 0,
    };
  };
}

const titleOf = (row: Row): LocalizedText => (JSON.parse(text(row, 'definition')) as InstrumentDefinition).title;

/** `db`: the open engagement. */
export function planView(db: Database.Database, planId: string, plan: MergePlan): MergePlanView {
  const open = plan.decided.filter(({ state }) => state === 'differs' || state === 'removed');
  const names = new Names(db);
  return {
    planId,
    writes: plan.changes.length,
    counts: countsOf(plan.decided),
    registers: registersOf(db, plan),
    waves: plan.waves,
    groups: plan.groups.filter(({ options }) => options.length > 0),
    people: plan.people.filter(({ options }) => options.length > 0),
    conflicts: open.slice(0, shownConflicts).map((one) => conflictOf(one, names)),
    conflictCount: open.length,
    notes: plan.notes,
    problems: plan.problems,
  };
}

function countsOf(decided: readonly Decided[]): MergeCount[] {
  const byKind = Map.groupBy(decided, ({ kind }) => kind);
  return mergeKinds.flatMap((kind): MergeCount[] => {
    const all = byKind.get(kind) ?? [];
    const of = (state: Decided['state']): number => all.filter((one) => one.state === state).length;
    return all.length === 0
      ? []
      : [{ kind, added: of('added'), same: of('same'), differs: of('differs'), removed: of('removed') }];
  });
}

function registersOf(db: Database.Database, { decided, changes }: MergePlan): MergePlanView['registers'] {
  const added = decided.filter(({ kind, state }) => kind === 'entry' && state === 'added');
  const fresh = new Map(
    changes.flatMap(({ table, after }) =>
      table === 'exercises' && after !== null ? [[text(after, 'id'), after]] : [],
    ),
  );
  const rowOf = (id: string): Row | undefined =>
    fresh.get(id) ?? db.prepare<[string], Row>('SELECT definition FROM exercises WHERE id = ?').get(id);
  return [...Map.groupBy(added, ({ theirs }) => text(theirs[0], 'exercise_id'))].flatMap(([id, rows]) => {
    const row = rowOf(id);
    return row === undefined ? [] : [{ title: titleOf(row), added: rows.length }];
  });
}

function conflictOf({ kind, table, theirs, ours, state, newer, taken }: Decided, names: Names): MergeConflict {
  const row = ours[0] ?? theirs[0] ?? {};
  const ballot = table === 'answers' ? names.row('ballots', row['ballot_id']) : null;
  const exerciseId: Cell =
    table === 'exercises' ? (row['id'] ?? null) : (ballot?.['exercise_id'] ?? row['exercise_id'] ?? null);
  const isWhole = theirs.length > 1 || ours.length > 1;
  const values = isWhole
    ? nothing
    : valuesOf(table, theirs[0], ours[0], () => names.mayTell(exerciseId, ballot?.['group_id']));
  return {
    kind,
    exercise: exerciseId === null ? null : (names.definition(exerciseId)?.title ?? null),
    name: isWhole ? names.lens(exerciseId, row['lens_id']) : shortened(nameOf(table, row, exerciseId, names)),
    who: whoOf(table, row, exerciseId, names),
    ...values,
    removed: state === 'removed',
    newer,
    stays: taken ? 'theirs' : 'ours',
  };
}

const nothing = { field: null, ours: null, theirs: null } as const;

/** The first column that differs, where it may be told and is short. */
function valuesOf(
  table: string,
  theirs: Row | undefined,
  ours: Row | undefined,
  mayTell: () => boolean,
): Pick<MergeConflict, 'field' | 'ours' | 'theirs'> {
  if (table === 'tallies' || (table === 'answers' && !mayTell())) return nothing;
  const field = subjectOf(table).fields.find((column) => column !== 'group_id' && theirs?.[column] !== ours?.[column]);
  if (field === undefined) return nothing;
  const [here, there] = [ours?.[field] ?? null, theirs?.[field] ?? null];
  const isLong = [here, there].some((cell) => cell !== null && short(cell) === null);
  return isLong ? nothing : { field, ours: here, theirs: there };
}
