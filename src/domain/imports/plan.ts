/** From a table and what its columns are for to what would be written, with every fault of every row. Writes nothing. */
import type { InstrumentDefinition } from '../instruments/definition.ts';
import type { Channel } from '../results/answers.ts';
import { matchPeople, matchWrittenGroup, type KnownGroup, type KnownPerson } from './people.ts';
import { planTidy } from './plan-tidy.ts';
import { planWide } from './plan-wide.ts';
import type { ImportProblem, Report } from './problems.ts';
import { mended, mostAnswers, mostPeople, type Correction, type ImportTable } from './table.ts';
import { isTidy, type ColumnUse } from './uses.ts';

export interface KnownExercise {
  readonly definition: InstrumentDefinition;
  readonly anonymity: 'identified' | 'anonymous';
  /** By participant, then by `lens item`: the value, or what was said. */
  readonly given: ReadonlyMap<string, ReadonlyMap<string, number | string | null>>;
  /** How many of each group are present in the session, and may raise their hands. */
  readonly present: ReadonlyMap<string, number>;
}

export interface ImportRoom {
  readonly groups: readonly KnownGroup[];
  readonly participants: readonly KnownPerson[];
  /** Null: a list of people. */
  readonly exercise: KnownExercise | null;
}

export interface ImportChoices {
  readonly uses: readonly ColumnUse[];
  /** By what is written: the id of a group, or `new:` and its name. Absent: matched by name. */
  readonly groups: Readonly<Record<string, string>>;
  /** Group of rows that tell none. */
  readonly fallbackGroupId: string | null;
  readonly channel: Channel;
  readonly corrections: readonly Correction[];
  /** Lines that are left out. */
  readonly omitted: readonly number[];
}

export interface PlannedPerson {
  readonly id: string | null;
  readonly name: string;
  readonly group: string;
  readonly moves: boolean;
}

export interface PlannedAnswer {
  readonly lensId: string;
  readonly itemId: string;
  readonly value: number | null;
  /** What was said in words; null for a number. */
  readonly text: string | null;
}

export interface PlannedBallot {
  /** Place in `people`; null: a ballot without a name. */
  readonly person: number | null;
  readonly group: string;
  readonly channel: Channel;
  readonly answers: readonly PlannedAnswer[];
}

export interface PlannedTally {
  readonly group: string;
  readonly lensId: string;
  readonly itemId: string;
  readonly counts: readonly number[];
  readonly notApplicable: number;
  readonly channel: Channel;
}

export interface ImportWrites {
  readonly people: readonly PlannedPerson[];
  readonly ballots: readonly PlannedBallot[];
  readonly tallies: readonly PlannedTally[];
}

export type ImportNote = 'names-left-out' | 'without-names' | 'hidden-rows' | 'other-instruments' | 'no-answers';

export interface ImportPlan {
  readonly writes: ImportWrites;
  readonly counts: {
    /** Rows of the file that were looked at. */
    readonly rows: number;
    readonly added: number;
    readonly existing: number;
    readonly changed: number;
    readonly refused: number;
    /** Rows that are not for this exercise, or that an export did not tell the group of. */
    readonly skipped: number;
    readonly ballots: number;
    readonly answers: number;
  };
  readonly problems: readonly ImportProblem[];
  readonly notes: readonly ImportNote[];
  /** Names of groups as they are written, each with where it would go. */
  readonly writtenGroups: readonly { readonly written: string; readonly target: string; readonly rows: number }[];
  /** Some row tells no group. */
  readonly needsFallback: boolean;
}

/** What a plan of rows gives back, before it is counted. */
export interface Planned {
  readonly writes: ImportWrites;
  readonly changed: number;
  readonly existing: number;
  readonly skipped: number;
  readonly notes: readonly ImportNote[];
}

/** Where each written group goes, and how often it is written. */
export class WrittenGroups {
  readonly #room: ImportRoom;
  readonly #choices: ImportChoices;
  readonly #rows = new Map<string, { target: string; rows: number }>();
  needsFallback = false;

  constructor(room: ImportRoom, choices: ImportChoices) {
    this.#room = room;
    this.#choices = choices;
  }

  /** Null where nothing is written. */
  targetOf(raw: string): string | null {
    const written = raw.replace(/\s+/g, ' ').trim().slice(0, 200);
    if (written === '') {
      this.needsFallback = true;
      return null;
    }
    const known = this.#rows.get(written);
    if (known !== undefined) {
      known.rows += 1;
      return known.target;
    }
    const chosen = this.#choices.groups[written];
    const sound =
      chosen !== undefined && (chosen.startsWith('new:') || this.#room.groups.some(({ id }) => id === chosen));
    const target = sound ? chosen : (matchWrittenGroup(written, this.#room.groups) ?? `new:${written}`);
    this.#rows.set(written, { target, rows: 1 });
    return target;
  }

  get list(): ImportPlan['writtenGroups'] {
    return [...this.#rows].map(([written, { target, rows }]) => ({ written, target, rows }));
  }
}

/** Name, code and group of a row; names may stand in several columns. */
export class PersonColumns {
  readonly names: readonly number[];
  readonly group: number | null;
  readonly code: number | null;

  constructor(uses: readonly ColumnUse[]) {
    const at = (use: ColumnUse): number | null => (uses.includes(use) ? uses.indexOf(use) : null);
    this.names = uses.flatMap((use, column) => (use === 'name' ? [column] : []));
    this.group = at('group');
    this.code = at('code');
  }

  get tellNames(): boolean {
    return this.names.length > 0 || this.code !== null;
  }

  nameIn(cells: readonly string[]): string {
    return this.names
      .map((column) => (cells[column] ?? '').replace(/\s+/g, ' ').trim())
      .filter(Boolean)
      .join(' ');
  }
}

const longestName = 200;

/** What importing the table would do. */
export function planImport(raw: ImportTable, room: ImportRoom, choices: ImportChoices): ImportPlan {
  const table = mended(raw, choices.corrections, choices.omitted);
  const problems: ImportProblem[] = [];
  const report: Report = ({ line, column, value }, code, details = {}, expected = []) => {
    problems.push({ line, column, value: value.slice(0, 300), code, details, expected });
  };
  const groups = new WrittenGroups(room, choices);
  const planned =
    room.exercise === null
      ? planPeople(table, room, choices, groups, report)
      : isTidy(choices.uses)
        ? planTidy(table, room, room.exercise, choices, groups, report)
        : planWide(table, room, room.exercise, choices, groups, report);
  const { writes, changed, existing, skipped, notes } = planned;
  const added = writes.people.filter(({ id }) => id === null).length;
  const answers = writes.ballots.reduce((sum, ballot) => sum + ballot.answers.length, 0);
  const whole = { line: 0, column: null, value: '' };
  if (added + room.participants.length > mostPeople) {
    report(whole, 'too-many-people', { people: added + room.participants.length, maximum: mostPeople });
  }
  if (answers > mostAnswers) report(whole, 'too-many-answers', { answers, maximum: mostAnswers });
  problems.sort((a, b) => a.line - b.line || (a.column ?? -1) - (b.column ?? -1));
  return {
    writes,
    counts: {
      rows: table.rows.length,
      added,
      existing,
      changed,
      refused: new Set(problems.map(({ line }) => line)).size,
      skipped,
      ballots: writes.ballots.length,
      answers: answers + writes.tallies.reduce((sum, tally) => sum + total(tally), 0),
    },
    problems,
    notes,
    writtenGroups: groups.list,
    needsFallback: groups.needsFallback,
  };
}

const total = ({ counts, notApplicable }: PlannedTally): number => counts.reduce((sum, n) => sum + n, notApplicable);

function planPeople(
  table: ImportTable,
  room: ImportRoom,
  { uses, fallbackGroupId }: ImportChoices,
  groups: WrittenGroups,
  report: Report,
): Planned {
  const columns = new PersonColumns(uses);
  const at = { name: columns.names[0] ?? null, group: columns.group, code: columns.code };
  const written = table.rows.flatMap(({ line, cells }) => {
    const name = columns.nameIn(cells);
    if (name.length > longestName) {
      report({ line, column: at.name, value: name }, 'name-too-long', { length: name.length, maximum: longestName });
      return [];
    }
    const group = groups.targetOf(columns.group === null ? '' : (cells[columns.group] ?? ''));
    const code = columns.code === null ? '' : (cells[columns.code] ?? '').trim();
    return [{ line, name, code, group, columns: at }];
  });
  const people = matchPeople(written, room.participants, fallbackGroupId, report);
  return {
    writes: { people: people.map(({ line: _, ...person }) => person), ballots: [], tallies: [] },
    changed: people.filter(({ moves }) => moves).length,
    existing: people.filter(({ id, moves }) => id !== null && !moves).length,
    skipped: 0,
    notes: [],
  };
}
