/** Undo and redo of every change, kept in the engagement's file. */
import type Database from 'better-sqlite3';
import { RespiroError } from '../../../src/contract/errors.ts';
import { statement } from './statement.ts';
import { followedTables, takeCaptured, type Row, type RowChange } from './change-capture.ts';

export type ChangeScope = 'answers' | 'structure';

export interface ChangeEntry {
  readonly id: number;
  readonly command: string;
  readonly at: string;
  readonly scope: ChangeScope;
  readonly rowChanges: readonly RowChange[];
}

interface StoredChange {
  id: number;
  command: string;
  at: string;
  scope: ChangeScope;
  row_changes: string;
}

/**
 * Runs `work` as one undoable change: its rows and its log entry are committed together or not at all.
 * A change that writes nothing leaves no entry. A new change abandons what could have been redone.
 */
export function recordChange<T>(
  db: Database.Database,
  about: { command: string; author: string; at: string; note?: string },
  work: () => T,
): { value: T; scope: ChangeScope | null } {
  return db
    .transaction(() => {
      const value = work();
      const rowChanges = takeCaptured(db);
      if (rowChanges.length === 0) return { value, scope: null };
      const scope = scopeOf(rowChanges);
      statement(db, `UPDATE changes SET state = 'abandoned' WHERE state = 'undone'`).run();
      statement<string[]>(
        db,
        `INSERT INTO changes (command, author, at, scope, note, row_changes) VALUES (?, ?, ?, ?, ?, ?)`,
      ).run(about.command, about.author, about.at, scope, about.note ?? '', JSON.stringify(rowChanges));
      return { value, scope };
    })
    .immediate();
}

/** What participants said is told apart: it is never undone by accident. A ballot that only moves to another group says nothing. */
function scopeOf(rowChanges: readonly RowChange[]): ChangeScope {
  const isSaid = ({ table, before, after }: RowChange): boolean =>
    table === 'answers' || table === 'tallies' || (table === 'ballots' && (before === null || after === null));
  return rowChanges.some(isSaid) ? 'answers' : 'structure';
}

/** The change that undo would take back, or null. */
export function nextUndo(db: Database.Database): ChangeEntry | null {
  return readEntry(db, `state = 'done' ORDER BY id DESC`);
}

/** The change that redo would repeat, or null: the oldest of those undone. */
export function nextRedo(db: Database.Database): ChangeEntry | null {
  return readEntry(db, `state = 'undone' ORDER BY id ASC`);
}

function readEntry(db: Database.Database, where: string): ChangeEntry | null {
  const row = db
    .prepare<[], StoredChange>(`SELECT id, command, at, scope, row_changes FROM changes WHERE ${where} LIMIT 1`)
    .get();
  if (row === undefined) return null;
  const { row_changes, ...entry } = row;
  return { ...entry, rowChanges: JSON.parse(row_changes) as RowChange[] };
}

/** Takes a change back: its rows in reverse order, each to what it was before. */
export function undoChange(db: Database.Database, entry: ChangeEntry): void {
  const inverse = entry.rowChanges.map(({ table, before, after }) => ({ table, before: after, after: before }));
  apply(db, inverse.reverse(), entry.id, 'undone');
}

/** Repeats a change that was taken back. */
export function redoChange(db: Database.Database, entry: ChangeEntry): void {
  apply(db, entry.rowChanges, entry.id, 'done');
}

function apply(db: Database.Database, rowChanges: readonly RowChange[], id: number, state: string): void {
  const tables = followedTables(db);
  db.transaction(() => {
    // Rows come back one by one: a child may return before its parent.
    db.pragma('defer_foreign_keys = ON');
    for (const change of rowChanges) {
      const columns = tables.get(change.table) ?? [];
      const key = columns.filter(({ pk }) => pk > 0).map(({ name }) => name);
      writeRow(db, change, key);
    }
    takeCaptured(db);
    db.prepare(`UPDATE changes SET state = ? WHERE id = ?`).run(state, id);
  }).immediate();
}

function writeRow(db: Database.Database, { table, before, after }: RowChange, key: readonly string[]): void {
  const matches = key.map((name) => `${name} IS @${name}`).join(' AND ');
  if (before !== null && after !== null) {
    const names = Object.keys(after).filter((name) => !key.includes(name));
    const sets = names.map((name) => `${name} = @${name}`).join(', ');
    expectOne(db.prepare<[Row]>(`UPDATE ${table} SET ${sets} WHERE ${matches}`).run(after).changes);
  } else if (after !== null) {
    const names = Object.keys(after);
    const values = names.map((name) => `@${name}`).join(', ');
    db.prepare<[Row]>(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${values})`).run(after);
  } else if (before !== null) {
    // A cascade may have taken the row already; both orders end in the same state.
    db.prepare<[Row]>(`DELETE FROM ${table} WHERE ${matches}`).run(pick(before, key));
  }
}

function pick(row: Row, names: readonly string[]): Row {
  return Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
}

function expectOne(changed: number): void {
  if (changed !== 1) throw new RespiroError('undo-conflict', `expected one row, found ${changed}`);
}

export interface HistoryRow {
  readonly id: number;
  readonly command: string;
  readonly at: string;
  readonly state: 'done' | 'undone' | 'abandoned';
}

/** The latest `limit` changes, latest first. */
export function readHistory(db: Database.Database, limit: number): HistoryRow[] {
  return db
    .prepare<[number], HistoryRow>(`SELECT id, command, at, state FROM changes ORDER BY id DESC LIMIT ?`)
    .all(limit);
}
