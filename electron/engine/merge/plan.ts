/** What merging would write: decided for each thing that both may say, before anything is written. */
import { randomInt } from 'node:crypto';
import {
  asNew,
  type MergeGroupMatch,
  type MergeNote,
  type MergePersonMatch,
  type MergeProblem,
  type MergeRule,
  type MergeWaveMatch,
} from '../../../src/contract/merge.ts';
import { mostAnswers, mostPeople } from '../../../src/domain/imports/table.ts';
import type { Row, RowChange } from '../storage/change-capture.ts';
import { Ids } from './ids.ts';
import { newerOf, stateOf, type Decided, type Part } from './decide.ts';
import { matchGroups, matchPeople, matchWaves, type Chosen } from './match.ts';
import { matchByWhatTheyAre } from './same-things.ts';
import { moreThanPresent } from './more-than-present.ts';
import { instrumentNotes } from './notes.ts';
import { Result } from './result.ts';
import type { Rows, Times } from './rows.ts';
import { select } from './select.ts';
import { keyOf, takenOf, text, type TakenTable } from './tables.ts';
import { Wholes } from './wholes.ts';

export interface Side {
  readonly engagementId: string;
  readonly rows: Rows;
  readonly times: Times;
  /** Groups with fewer answers are hidden. */
  readonly minimumGroup: number;
}

export interface Choices {
  /** By ids of the other file. */
  readonly sessions: ReadonlySet<string>;
  readonly waves: Chosen;
  readonly groups: Chosen;
  readonly people: Chosen;
  readonly rule: MergeRule;
  readonly findings: boolean;
}

export interface MergePlan {
  readonly changes: readonly RowChange[];
  readonly decided: readonly Decided[];
  readonly waves: readonly MergeWaveMatch[];
  readonly groups: readonly MergeGroupMatch[];
  readonly people: readonly MergePersonMatch[];
  readonly notes: readonly MergeNote[];
  readonly problems: readonly MergeProblem[];
}

/** An entry of the log holds every row as it was and became; a file may hold this much in one and no more. */
const mostCharacters = 48 * 1024 * 1024;

/** `random`: for the numbers of anonymous ballots that come to others. */
export function planMerge(
  theirs: Side,
  ours: Side,
  choices: Choices,
  random: (below: number) => number = randomInt,
): MergePlan {
  return new Planning(theirs, ours, choices, random).plan();
}

class Planning {
  readonly #theirs: Side;
  readonly #ours: Side;
  readonly #choices: Choices;
  readonly #random: (below: number) => number;
  readonly #ids: Ids;
  readonly #result: Result;
  readonly #decided: Decided[] = [];
  /** Waves, groups and people of ours that stand for others of theirs, not by their id: nothing about them is compared. */
  readonly #joined = new Set<string>();
  #wholes: Wholes | null = null;

  constructor(theirs: Side, ours: Side, choices: Choices, random: (below: number) => number) {
    this.#theirs = theirs;
    this.#ours = ours;
    this.#choices = choices;
    this.#random = random;
    this.#ids = new Ids(theirs, ours);
    this.#result = new Result(ours.rows);
  }

  plan(): MergePlan {
    const { rows, refused } = select(this.#theirs.rows, this.#ours.rows, this.#ids, this.#choices);
    const sides = { theirs: rows, ours: this.#ours.rows, ids: this.#ids };
    const waves = matchWaves(sides, new Set(rows.waves.map((row) => text(row, 'id'))), this.#choices.waves);
    const groups = matchGroups(sides, this.#choices.groups);
    this.#stand('waves', waves);
    this.#stand('groups', groups);
    const people = matchPeople(sides, (id) => this.#ids.of('groups', id), this.#choices.people);
    this.#stand('participants', people);
    matchByWhatTheyAre(rows, this.#ours.rows, this.#ids);
    this.#result.follow(new Set(rows.entries.map((row) => this.#ids.of('entries', text(row, 'id')))));

    for (const table of ['waves', 'sessions', 'exercises', 'rounds', 'entries'] as const) this.#take(table, rows);
    this.#takeKnown('groups', rows);
    this.#takeKnown('participants', rows);
    // Somebody put into another group takes what they answered along.
    this.#result.moveBallotsWithPeople();
    for (const table of ['ballots', 'attendance'] as const) this.#take(table, rows);
    this.#takeNewcomers(rows);
    for (const table of ['answers', 'tallies', 'consensus', 'evidence', 'facts', 'comments'] as const)
      this.#take(table, rows);
    for (const table of ['blocks', 'parked', 'photos', 'findings', 'actions'] as const) this.#take(table, rows);
    this.#takeGroups(rows);
    this.#result.dropDangling();

    const changes = this.#result.changes();
    return {
      changes,
      decided: this.#decided,
      waves,
      groups,
      people,
      notes: this.#notes(rows, refused),
      problems: this.#problems(changes),
    };
  }

  #stand(
    table: 'waves' | 'groups' | 'participants',
    matches: readonly { readonly id: string; readonly target: string }[],
  ): void {
    for (const { id, target } of matches) {
      if (target === asNew) {
        // The five that every engagement has keep their ids.
        const isRole =
          table === 'groups' && this.#theirs.rows.groups.some((row) => row['id'] === id && row['role'] === id);
        this.#ids.stands(table, id, isRole ? id : this.#ids.own(id));
        continue;
      }
      this.#ids.stands(table, id, target);
      if (target !== this.#ids.own(id)) this.#joined.add(`${table} ${target}`);
    }
  }

  #take(table: TakenTable, rows: Rows): void {
    const wholes = this.#wholesOf(rows);
    const parts = this.#inOrder(table, rows[table]).map((row): Part => ({
      row: this.#fitting(table, this.#ids.here(table, row)),
      origin: keyOf(table, row),
    }));
    const groups = Map.groupBy(parts, ({ row }) => wholes.keyOf(table, row));
    const oursByGroup = wholes.any(table)
      ? Map.groupBy(this.#ours.rows[table], (row) => wholes.keyOf(table, row))
      : null;
    for (const [key, theirs] of groups) {
      const ours =
        oursByGroup === null
          ? theirs.map(({ row }) => this.#result.before(table, row)).filter((row) => row !== null)
          : (oursByGroup.get(key) ?? []);
      this.#decide(table, theirs, ours);
    }
  }

  #wholesOf(rows: Rows): Wholes {
    return (this.#wholes ??= new Wholes(rows, this.#ids, this.#ours.rows));
  }

  /** As a row may stand here: an anonymous ballot has no name, and a ballot is of the group that its person is of. */
  #fitting(table: TakenTable, row: Row): Row {
    if (table !== 'ballots') return row;
    const exercise = this.#result.now('exercises', text(row, 'exercise_id'));
    if (exercise?.['anonymity'] === 'anonymous') return { ...row, participant_id: null };
    const person =
      row['participant_id'] === null ? undefined : this.#result.now('participants', text(row, 'participant_id'));
    return person === undefined ? row : { ...row, group_id: person['group_id'] ?? null };
  }

  #decide(table: TakenTable, theirs: readonly Part[], ours: readonly Row[]): void {
    if (!theirs.every(({ row }) => this.#result.hasParents(table, row))) return;
    const around = { joined: this.#joined, times: this.#ours.times, result: this.#result };
    const state = stateOf(table, theirs, ours, around);
    const isSettled = state === 'added' || state === 'same';
    const newer = isSettled
      ? null
      : newerOf(table, theirs, ours, { ours: this.#ours.times, theirs: this.#theirs.times });
    const { rule } = this.#choices;
    const isOpen = state === 'differs' || state === 'removed';
    const taken = state === 'added' || (isOpen && (rule === 'theirs' || (rule === 'newer' && newer === 'theirs')));
    const { kind } = takenOf(table);
    this.#decided.push({ kind, table, theirs: theirs.map(({ row }) => row), ours, state, newer, taken });
    if (!taken) return;
    const keys = new Set(theirs.map(({ row }) => keyOf(table, row)));
    for (const row of ours) if (!keys.has(keyOf(table, row))) this.#result.remove(table, row);
    for (const { row } of theirs) this.#result.put(table, row);
  }

  /** Those of groups or people that stand here already. */
  #takeKnown(table: 'groups' | 'participants', rows: Rows): void {
    for (const row of rows[table]) {
      const here = this.#ids.here(table, row);
      const ours = this.#result.before(table, here);
      if (ours !== null) this.#decide(table, [{ row: here, origin: keyOf(table, row) }], [ours]);
    }
  }

  /** Those who are needed by what was taken. */
  #takeNewcomers(rows: Rows): void {
    const needed = this.#result.missing('participants');
    for (const row of this.#inOrder('participants', rows.participants)) {
      const here = this.#ids.here('participants', row);
      if (needed.has(text(here, 'id'))) this.#add('participants', here);
    }
  }

  #takeGroups(rows: Rows): void {
    const needed = this.#result.missing('groups');
    for (const row of this.#inOrder('groups', rows.groups)) {
      const here = this.#ids.here('groups', row);
      if (needed.has(text(here, 'id'))) this.#add('groups', here);
    }
  }

  #add(table: 'groups' | 'participants', row: Row): void {
    this.#decided.push({
      kind: takenOf(table).kind,
      table,
      theirs: [row],
      ours: [],
      state: 'added',
      newer: null,
      taken: true,
    });
    this.#result.put(table, row);
  }

  #inOrder(table: TakenTable, rows: readonly Row[]): readonly Row[] {
    if (table !== 'ballots') return rows.toSorted((a, b) => Number(a['position'] ?? 0) - Number(b['position'] ?? 0));
    // Dealt behind those of another session, numbers in the other file's order would say which paper was which there.
    const mixed = rows.map((row) => ({ row, at: this.#random(2 ** 40) }));
    return mixed.toSorted((a, b) => a.at - b.at).map(({ row }) => row);
  }

  #notes(rows: Rows, refused: readonly Row[]): MergeNote[] {
    const note = (code: MergeNote['code'], n: number): MergeNote[] => (n > 0 ? [{ code, n, title: null }] : []);
    const anonymity = rows.exercises.filter((row) => {
      const here = this.#result.before('exercises', this.#ids.here('exercises', row));
      return here !== null && here['anonymity'] !== row['anonymity'];
    });
    const { minimumGroup } = this.#theirs;
    const isRaised = minimumGroup > this.#ours.minimumGroup && this.#decided.some(({ taken }) => taken);
    return [
      ...instrumentNotes(rows.exercises, refused, this.#ours.rows.exercises, (row) => this.#ids.own(text(row, 'id'))),
      ...note('anonymity', anonymity.length),
      ...note('more-than-present', moreThanPresent(this.#result, this.#decided)),
      ...note('renumbered', this.#result.renumbered),
      ...(isRaised ? note('minimum-raised', minimumGroup) : []),
    ];
  }

  #problems(changes: readonly RowChange[]): MergeProblem[] {
    const people = this.#result.all('participants').length;
    const answers = changes.filter(({ table }) => table === 'answers').length;
    const isGrown = changes.some(({ table }) => table === 'participants');
    let characters = 0;
    for (const change of changes) characters += JSON.stringify(change).length;
    return [
      ...(isGrown && people > mostPeople ? [{ code: 'too-many-people', maximum: mostPeople } as const] : []),
      ...(answers > mostAnswers ? [{ code: 'too-many-answers', maximum: mostAnswers } as const] : []),
      ...(characters > mostCharacters ? [{ code: 'too-large', maximum: mostCharacters } as const] : []),
    ];
  }
}
