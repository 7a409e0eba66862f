/** What a change did, told row by row; what one may not know of others is left out here, not on the screen. */
import type { HistoryDetail, HistoryFact, HistoryName } from '../../../src/contract/history-views.ts';
import type { Cell, Row, RowChange } from '../storage/change-capture.ts';
import { registerDetails } from './register-details.ts';
import { subjectOf } from './kinds.ts';
import { entryName, nameOfGroup, type Names } from './names.ts';

/** Named one by one; of the rest is told how many. */
const mostNamed = 5;
const longestName = 80;
const longestValue = 60;

export interface Told {
  readonly facts: readonly HistoryFact[];
  readonly more: number;
}

export function factsOf(rowChanges: readonly RowChange[], names: Names): Told {
  const rows = worthTelling(rowChanges);
  const counted = new Map<string, HistoryFact>();
  const facts: HistoryFact[] = [];
  for (const change of rows) {
    const { what } = subjectOf(change.table);
    const exerciseId = exerciseOf(change, names);
    const key = `${what} ${actOf(change)} ${exerciseId ?? ''}`;
    const first = counted.get(key);
    if (first !== undefined) counted.set(key, { ...first, n: first.n + 1 });
    else if (facts.length < mostNamed) facts.push(factOf(change, names));
    else counted.set(key, { ...factOf(change, names), name: null, who: null, details: [] });
  }
  const rest = [...counted.values()];
  return {
    facts: [...facts, ...rest.slice(0, mostNamed)],
    more: rest.slice(mostNamed).reduce((sum, { n }) => sum + n, 0),
  };
}

/** Without rows that only follow from others: a new place in the order, the ballot of an answer. */
function worthTelling(rowChanges: readonly RowChange[]): readonly RowChange[] {
  const tables = new Set(rowChanges.map(({ table }) => table));
  const told = rowChanges.filter((change) => {
    if (change.table === 'ballots') return !tables.has('answers') && !tables.has('exercises');
    if (change.table === 'rounds') return !tables.has('exercises');
    if (change.table === 'attendance') return !tables.has('participants') && !tables.has('sessions');
    if (change.table === 'comments' && change.after === null) return !tables.has('ballots');
    return actOf(change) !== 'moved';
  });
  return told.length > 0 ? told : rowChanges.slice(0, 1);
}

function actOf({ table, before, after }: RowChange): HistoryFact['act'] {
  if (before === null) return 'added';
  if (after === null) return 'removed';
  const differs = Object.keys(after).filter((column) => before[column] !== after[column]);
  const isPlace = differs.every((column) => column === 'position' || (table === 'actions' && column === 'horizon'));
  return isPlace ? 'moved' : 'changed';
}

function exerciseOf({ table, before, after }: RowChange, names: Names): Cell {
  const row = after ?? before;
  if (table === 'exercises') return row?.['id'] ?? null;
  if (table === 'answers') return names.row('ballots', row?.['ballot_id'])?.['exercise_id'] ?? null;
  return row?.['exercise_id'] ?? null;
}

function factOf(change: RowChange, names: Names): HistoryFact {
  const { table, before, after } = change;
  const row = after ?? before ?? {};
  const exerciseId = exerciseOf(change, names);
  return {
    act: actOf(change),
    what: subjectOf(table).what,
    n: 1,
    name: shortened(nameOf(table, row, exerciseId, names)),
    who: whoOf(table, row, exerciseId, names),
    exercise: exerciseId === null ? null : (names.definition(exerciseId)?.title ?? null),
    details: detailsOf(change, exerciseId, names),
  };
}

/** What a row is called, also in an anonymous exercise. */
export function nameOf(table: string, row: Row, exerciseId: Cell, names: Names): HistoryName | null {
  const text = (column: string): string => String(row[column] ?? '');
  switch (table) {
    case 'waves':
      return { day: text('starts_on') };
    case 'sessions':
    case 'findings':
      return text('title');
    case 'blocks':
      return text('title') || (names.definition(row['exercise_id'])?.title ?? null);
    case 'groups':
      return nameOfGroup(row);
    case 'participants':
      return text('name') || text('code');
    case 'attendance':
      return names.person(row['participant_id']);
    case 'rounds':
      return names.lens(exerciseId, row['lens_id']);
    case 'answers':
    case 'consensus':
    case 'evidence':
    case 'tallies':
      return names.item(exerciseId, row['item_id']);
    case 'facts':
      return names.definition(exerciseId)?.facts.find(({ id }) => id === row['fact_id'])?.title ?? null;
    case 'comments':
    case 'parked':
      return text('text');
    case 'entries':
      return entryName(row);
    case 'actions':
      return text('what');
    case 'photos':
      return text('caption');
    default:
      return null;
  }
}

/** Whose answer it is; nobody's in an anonymous exercise. */
export function whoOf(table: string, row: Row, exerciseId: Cell, names: Names): string | null {
  if (table !== 'answers' && table !== 'ballots') return null;
  if (names.anonymity(exerciseId) === 'anonymous') return null;
  const ballot = table === 'ballots' ? row : names.row('ballots', row['ballot_id']);
  return names.person(ballot?.['participant_id']);
}

function detailsOf(change: RowChange, exerciseId: Cell, names: Names): HistoryDetail[] {
  const { table, before, after } = change;
  if (table === 'answers') return mayTellAnswer(after ?? before, exerciseId, names) ? valueOf(change) : [];
  if (table === 'entries' && before !== null && after !== null)
    return registerDetails(before, after, names.definition(exerciseId));
  if (table === 'consensus' || table === 'facts') return valueOf(change);
  if (before === null || after === null) return [];
  return subjectOf(table)
    .fields.filter((field) => before[field] !== after[field])
    .map((field) => ({
      field,
      before: short(before[field]),
      after: short(after[field]),
      ...(field === 'group_id' && { names: { before: names.group(before[field]), after: names.group(after[field]) } }),
    }));
}

/** Of what is rated, also when it is new or gone. */
function valueOf({ before, after }: RowChange): HistoryDetail[] {
  return [{ field: 'value', before: before?.['value'] ?? null, after: after?.['value'] ?? null }];
}

function mayTellAnswer(row: Row | null, exerciseId: Cell, names: Names): boolean {
  const ballot = names.row('ballots', row?.['ballot_id']);
  return ballot !== null && names.mayTell(exerciseId, ballot['group_id']);
}

/** Null where it is too long to be told. */
export function short(cell: Cell | undefined): Cell {
  if (typeof cell !== 'string') return cell ?? null;
  return cell.length <= longestValue && !cell.includes('\n') ? cell : null;
}

export function shortened(name: HistoryName | null): HistoryName | null {
  if (typeof name !== 'string') return name;
  const line = name.replaceAll('\n', ' ');
  return line.length <= longestName ? line : `${[...line].slice(0, longestName - 1).join('')}…`;
}
