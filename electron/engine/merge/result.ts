/** The engagement's rows as they are, and as they would be. */
import type { Row, RowChange } from '../storage/change-capture.ts';
import { Places } from './places.ts';
import type { Rows } from './rows.ts';
import { keyOf, takenOf, tableNames, text, type TakenTable } from './tables.ts';

/** Columns that may name nothing: what they named and is not here is left out of them. */
const loose: readonly (readonly [TakenTable, string])[] = [
  ['comments', 'merged_into'],
  ['comments', 'entry_id'],
  ['blocks', 'exercise_id'],
  ['photos', 'block_id'],
  ['actions', 'finding_id'],
];
const isLoose = (table: TakenTable, column: string): boolean =>
  loose.some(([other, name]) => other === table && name === column);
/** Come when they are needed. */
const onDemand: readonly TakenTable[] = ['groups', 'participants'];

export class Result {
  readonly #before = new Map<TakenTable, Map<string, Row>>();
  readonly #now = new Map<TakenTable, Map<string, Row>>();
  readonly #touched = new Map<TakenTable, Set<string>>();
  readonly #places: Places;
  /** Rows of registers that are items too; other items are the instrument's. */
  #written: ReadonlySet<string> = new Set();

  constructor(ours: Rows) {
    for (const table of tableNames) {
      const rows = new Map(ours[table].map((row) => [keyOf(table, row), row]));
      this.#before.set(table, rows);
      this.#now.set(table, new Map(rows));
      this.#touched.set(table, new Set());
    }
    this.#places = new Places(ours);
  }

  /** What is said of one of these needs it to be here. */
  follow(entries: ReadonlySet<string>): void {
    this.#written = entries;
  }

  /** The row that stands here with the key of this one. */
  before(table: TakenTable, row: Row): Row | null {
    return this.#before.get(table)?.get(keyOf(table, row)) ?? null;
  }

  now(table: TakenTable, id: string): Row | undefined {
    return this.#now.get(table)?.get(id);
  }

  all(table: TakenTable): readonly Row[] {
    return [...(this.#now.get(table)?.values() ?? [])];
  }

  get renumbered(): number {
    return this.#places.renumbered;
  }

  /** Whether what the row cannot be without is here, or comes. */
  hasParents(table: TakenTable, row: Row): boolean {
    return Object.entries(takenOf(table).refs).every(
      ([column, target]) =>
        row[column] === null ||
        onDemand.includes(target) ||
        (target === 'entries' && !this.#written.has(text(row, column))) ||
        isLoose(table, column) ||
        this.now(target, text(row, column)) !== undefined,
    );
  }

  /** Whether the session that a row is of stands here already. */
  hadSession(table: TakenTable, row: Row): boolean {
    const was = (of: TakenTable, id: string): boolean => this.#before.get(of)?.has(id) === true;
    if (table === 'findings') return was('waves', text(row, 'wave_id'));
    if (table === 'actions' || table === 'participants') return true;
    if (table === 'exercises' || 'session_id' in row) return was('sessions', text(row, 'session_id'));
    const exerciseId =
      table === 'answers' ? text(this.now('ballots', text(row, 'ballot_id')), 'exercise_id') : text(row, 'exercise_id');
    return was('exercises', exerciseId);
  }

  /** What is dealt here stays as it is. */
  put(table: TakenTable, row: Row): void {
    const key = keyOf(table, row);
    const there = this.#now.get(table)?.get(key);
    const { ours } = takenOf(table);
    const kept = there === undefined ? {} : Object.fromEntries(ours.map((column) => [column, there[column] ?? null]));
    const isParentNew = !this.#before.get('exercises')?.has(text(row, 'exercise_id'));
    const next = there === undefined ? this.#places.dealt(table, row, isParentNew) : { ...row, ...kept };
    this.#set(table, key, next);
  }

  remove(table: TakenTable, row: Row): void {
    this.#set(table, keyOf(table, row), null);
  }

  moveBallotsWithPeople(): void {
    const moved = new Map(
      [...(this.#touched.get('participants') ?? [])].map((id) => [
        id,
        this.now('participants', id)?.['group_id'] ?? null,
      ]),
    );
    for (const [key, row] of this.#now.get('ballots') ?? []) {
      const groupId = moved.get(text(row, 'participant_id'));
      if (groupId !== undefined && groupId !== row['group_id'])
        this.#set('ballots', key, { ...row, group_id: groupId });
    }
  }

  /** Ids that rows of the result name and that are not there. */
  missing(target: TakenTable): ReadonlySet<string> {
    const found = new Set<string>();
    for (const table of tableNames) {
      const columns = Object.entries(takenOf(table).refs).flatMap(([column, of]) => (of === target ? [column] : []));
      if (columns.length === 0) continue;
      for (const key of this.#touched.get(table) ?? []) {
        const row = this.#now.get(table)?.get(key);
        for (const column of columns) {
          const id = row?.[column];
          if (typeof id === 'string' && this.now(target, id) === undefined) found.add(id);
        }
      }
    }
    return found;
  }

  dropDangling(): void {
    for (const [table, column] of loose) {
      const target = takenOf(table).refs[column];
      if (target === undefined) continue;
      for (const key of this.#touched.get(table) ?? []) {
        const row = this.#now.get(table)?.get(key);
        const id = row?.[column];
        if (row === undefined || typeof id !== 'string' || this.now(target, id) !== undefined) continue;
        this.#set(table, key, { ...row, [column]: null });
      }
    }
  }

  /** From what is to what would be, parents first. */
  changes(): RowChange[] {
    return tableNames.flatMap((table) =>
      [...(this.#touched.get(table) ?? [])].flatMap((key): RowChange[] => {
        const before = this.#before.get(table)?.get(key) ?? null;
        const after = this.#now.get(table)?.get(key) ?? null;
        const isChange = JSON.stringify(before) !== JSON.stringify(after);
        return isChange ? [{ table, before, after }] : [];
      }),
    );
  }

  #set(table: TakenTable, key: string, row: Row | null): void {
    this.#touched.get(table)?.add(key);
    if (row === null) this.#now.get(table)?.delete(key);
    else this.#now.get(table)?.set(key, row);
  }
}
