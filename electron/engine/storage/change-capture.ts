/**
 * Sees every row that a command writes, so that its inverse is complete by construction: no command can
 * forget to say how it is undone. Done with TEMP triggers, which live in this connection and never in
 * the file, so that an engagement file holds no triggers at all.
 */
import type Database from 'better-sqlite3';
import { statement } from './statement.ts';

export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;

/** One row before and after; `before` null = inserted, `after` null = deleted. */
export interface RowChange {
  readonly table: string;
  readonly before: Row | null;
  readonly after: Row | null;
}

/** Tables that are the log itself, facts about the file, what left the house, or bytes that only ever are added. */
const unfollowed = new Set(['meta', 'changes', 'sqlite_sequence', 'deliveries', 'photo_data']);

/** Whether undo reaches the rows of a table. */
export const isFollowed = (table: string): boolean => !unfollowed.has(table);

interface Column {
  readonly name: string;
  /** 1-based place in the primary key, 0 outside it. */
  readonly pk: number;
}

/** The tables whose rows are followed, with their columns. */
export function followedTables(db: Database.Database): ReadonlyMap<string, readonly Column[]> {
  const tables = db
    .prepare<[], { name: string }>(`SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name`)
    .all();
  return new Map(
    tables
      .filter(({ name }) => isFollowed(name))
      .map(({ name }) => [name, db.pragma(`table_info(${name})`) as Column[]]),
  );
}

function rowAsJson(columns: readonly Column[], side: 'OLD' | 'NEW'): string {
  return `json_object(${columns.map(({ name }) => `'${name}', ${side}.${name}`).join(', ')})`;
}

/** Starts following the connection's writes. Called once, after the migrations. */
export function followChanges(db: Database.Database): void {
  db.exec(`CREATE TEMP TABLE captured (seq INTEGER PRIMARY KEY, tbl TEXT NOT NULL, before TEXT, after TEXT) STRICT`);
  for (const [table, columns] of followedTables(db)) {
    const before = rowAsJson(columns, 'OLD');
    const after = rowAsJson(columns, 'NEW');
    const record = (old: string, fresh: string) =>
      `BEGIN INSERT INTO captured (tbl, before, after) VALUES ('${table}', ${old}, ${fresh}); END`;
    db.exec(`
      CREATE TEMP TRIGGER follow_${table}_insert AFTER INSERT ON main.${table} ${record('NULL', after)};
      CREATE TEMP TRIGGER follow_${table}_update AFTER UPDATE ON main.${table}
        WHEN ${before} IS NOT ${after} ${record(before, after)};
      CREATE TEMP TRIGGER follow_${table}_delete AFTER DELETE ON main.${table} ${record(before, 'NULL')};
    `);
  }
}

/** What was written since the last call, oldest first; forgets it. Runs inside the command's transaction. */
export function takeCaptured(db: Database.Database): RowChange[] {
  const rows = statement<[], { tbl: string; before: string | null; after: string | null }>(
    db,
    `SELECT tbl, before, after FROM temp.captured ORDER BY seq`,
  ).all();
  if (rows.length > 0) statement(db, `DELETE FROM temp.captured`).run();
  return rows.map(({ tbl, before, after }) => ({
    table: tbl,
    before: before === null ? null : (JSON.parse(before) as Row),
    after: after === null ? null : (JSON.parse(after) as Row),
  }));
}

/** The same, where nobody asks what it was. */
export function forgetCaptured(db: Database.Database): void {
  statement(db, `DELETE FROM temp.captured`).run();
}
