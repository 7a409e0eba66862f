/** Undo and redo of every change, kept in the engagement's file. */
import type Database from 'better-sqlite3';
import { RespiroError } from '../../../src/contract/errors.ts';
import { followedTables, forgetCaptured, takeCaptured, type Row, type RowChange } from './change-capture.ts';
import { insertRow } from './insert-row.ts';
import { inOneTransaction, statement } from './statement.ts';

export type ChangeScope = 'answers' | 'structure';

/** The command under which going back stands in the log; its note is the id of the change that was gone back to. */
export const goBackCommand = 'history.goBack';

export interface ChangeEntry {
  readonly id: number;
  readonly command: string;
  readonly at: string;
  readonly scope: ChangeScope;
  readonly note: string;
  readonly rowChanges: readonly RowChange[];
}

interface StoredChange {
  id: number;
  command: string;
  at: string;
  scope: ChangeScope;
  note: string;
  row_changes: string;
}

/** What stands beside a change in the history. `at` as ISO 8601. */
export interface ChangeAbout {
  readonly command: string;
  readonly author: string;
  readonly at: string;
  readonly note?: string;
}

/**
 * Runs `work` as one undoable change: its rows and its log entry are committed together or not at all.
 * A change that writes nothing leaves no entry. A new change abandons what could have been redone.
 */
export function recordChange<T>(
  db: Database.Database,
  about: ChangeAbout,
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

/** Whether a row is something that a participant said: never taken back by accident. */
export const isSaid = ({ table, before, after }: RowChange): boolean =>
  table === 'answers' || table === 'tallies' || (table === 'ballots' && (before === null || after === null));

/** What participants said is told apart: it is never undone by accident. A ballot that only moves to another group says nothing. */
function scopeOf(rowChanges: readonly RowChange[]): ChangeScope {
  return rowChanges.some(isSaid) ? 'answers' : 'structure';
}

/** Another number after every change, and after one was undone. */
export function lastChange(db: Database.Database): number {
  return (
    db
      .prepare<[], { id: number }>(
        "SELECT coalesce(max(id), 0) + 1000000 * (SELECT count(*) FROM changes WHERE state = 'undone') AS id FROM changes",
      )
      .get()?.id ?? 0
  );
}

/** ISO 8601 in UTC; null while nothing was changed. */
export function timeOfLastChange(db: Database.Database): string | null {
  return statement<[], { at: string }>(db, 'SELECT at FROM changes ORDER BY id DESC LIMIT 1').get()?.at ?? null;
}

/** The change that undo would take back, or null. */
export function nextUndo(db: Database.Database): ChangeEntry | null {
  return readEntry(db, nextToUndo);
}

/** The change that redo would repeat, or null. */
export function nextRedo(db: Database.Database): ChangeEntry | null {
  return readEntry(db, nextToRedo);
}

const nextToUndo = `state = 'done' ORDER BY id DESC`;
/** The oldest of those undone. */
const nextToRedo = `state = 'undone' ORDER BY id ASC`;

export interface InLine {
  readonly id: number;
  readonly command: string;
  readonly scope: ChangeScope;
  readonly note: string;
  /** Of its rows, as the log keeps them. */
  readonly bytes: number;
}

/** What undo or redo would do, without the rows: those of a large import are tens of megabytes. */
export function nextInLine(db: Database.Database, step: 'undo' | 'redo'): InLine | null {
  const where = step === 'undo' ? nextToUndo : nextToRedo;
  const sql = `SELECT id, command, scope, note, octet_length(row_changes) AS bytes FROM changes WHERE ${where} LIMIT 1`;
  return statement<[], InLine>(db, sql).get() ?? null;
}

function readEntry(db: Database.Database, where: string): ChangeEntry | null {
  const row = db
    .prepare<[], StoredChange>(`SELECT id, command, at, scope, note, row_changes FROM changes WHERE ${where} LIMIT 1`)
    .get();
  if (row === undefined) return null;
  const { row_changes, ...entry } = row;
  return { ...entry, rowChanges: JSON.parse(row_changes) as RowChange[] };
}

/** The same rows, from what they became to what they were. */
export function inverseOf(rowChanges: readonly RowChange[]): RowChange[] {
  return rowChanges.map(({ table, before, after }) => ({ table, before: after, after: before })).reverse();
}

/**
 * Brings rows, in their order, to what they are `after`, and says what became of a change of the log; all or nothing.
 * Foreign keys are checked at the end: a child may return before its parent.
 */
export function writeRows(
  db: Database.Database,
  rowChanges: Iterable<RowChange>,
  entry: { readonly id: number; readonly state: 'done' | 'undone' } | null,
): void {
  const tables = followedTables(db);
  inOneTransaction(db, () => {
    db.pragma('defer_foreign_keys = ON');
    for (const change of rowChanges) {
      const columns = tables.get(change.table) ?? [];
      const key = columns.filter(({ pk }) => pk > 0).map(({ name }) => name);
      writeRow(db, change, key);
    }
    forgetCaptured(db);
    if (entry !== null) db.prepare(`UPDATE changes SET state = ? WHERE id = ?`).run(entry.state, entry.id);
  });
}

function writeRow(db: Database.Database, { table, before, after }: RowChange, key: readonly string[]): void {
  const matches = key.map((name) => `${name} IS @${name}`).join(' AND ');
  if (before !== null && after !== null) {
    const names = Object.keys(after).filter((name) => !key.includes(name));
    const sets = names.map((name) => `${name} = @${name}`).join(', ');
    expectOne(statement<[Row]>(db, `UPDATE ${table} SET ${sets} WHERE ${matches}`).run(after).changes);
  } else if (after !== null) {
    insertRow(db, table, after);
  } else if (before !== null) {
    // A cascade may have taken the row already; both orders end in the same state.
    statement<[Row]>(db, `DELETE FROM ${table} WHERE ${matches}`).run(pick(before, key));
  }
}

function pick(row: Row, names: readonly string[]): Row {
  return Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
}

function expectOne(changed: number): void {
  if (changed !== 1) throw new RespiroError('undo-conflict', `expected one row, found ${changed}`);
}
