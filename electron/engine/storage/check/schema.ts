/** The tables of a file against the known ones: a file holds nothing that could run by itself. */
import Database from 'better-sqlite3';
import { migrate, schemaVersion } from '../migrations.ts';
import { quoted } from '../statement.ts';
import { damaged } from './header.ts';

interface SchemaObject {
  readonly type: string;
  readonly name: string;
  readonly tbl_name: string;
  readonly sql: string | null;
}

export interface ColumnInfo {
  readonly name: string;
  readonly type: string;
  /** 1-based place in the primary key, 0 outside it. */
  readonly pk: number;
}

// Of everything, SQLite's own tables too: planted statistics or shadow tables are as unknown as any other.
const schemaQuery = 'SELECT type, name, tbl_name, sql FROM main.sqlite_schema ORDER BY type, name';
const mostObjects = 500;

export function schemaOf(db: Database.Database): SchemaObject[] {
  return db.prepare<[], SchemaObject>(`${schemaQuery} LIMIT ${mostObjects}`).all();
}

/** An empty database of one of our versions, in memory. */
export function freshDatabase(version: number): Database.Database {
  const fresh = new Database(':memory:');
  migrate(fresh, version);
  return fresh;
}

const known = new Map<number, string>();

/** @throws RespiroError `file-damaged` unless tables and indexes are, to the letter, those of `version`. */
export function requireKnownSchema(db: Database.Database, version: number, path: string): void {
  let expected = known.get(version);
  if (expected === undefined) {
    const fresh = freshDatabase(version);
    expected = JSON.stringify(schemaOf(fresh));
    fresh.close();
    known.set(version, expected);
  }
  if (JSON.stringify(schemaOf(db)) !== expected) throw damaged(path, 'schema');
}

const tables = new WeakMap<Database.Database, ReadonlyMap<string, readonly ColumnInfo[]>>();

/** The tables but SQLite's own, with their columns. Read once: a file that is looked at does not change. */
export function tablesOf(db: Database.Database): ReadonlyMap<string, readonly ColumnInfo[]> {
  const read = tables.get(db);
  if (read !== undefined) return read;
  const rows = db
    .prepare<[], ColumnInfo & { table: string }>(
      `SELECT s.name AS "table", c.name, c.type, c.pk FROM main.sqlite_schema s, pragma_table_info(s.name, 'main') c
       WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY s.name, c.cid`,
    )
    .all();
  const found = Map.groupBy(rows, ({ table }) => table);
  tables.set(db, found);
  return found;
}

/**
 * Whether a file of a later version can be read as one of ours: all our tables and columns are there with their types,
 * and what it has besides are plain STRICT tables and plain indexes. Nothing of it is run to find that out.
 */
export function addsOnly(db: Database.Database): boolean {
  const objects = schemaOf(db);
  const isPlain = objects.every(
    ({ type, name }) =>
      (type === 'table' && (name === 'sqlite_sequence' || (!name.startsWith('sqlite_') && isPlainTable(db, name)))) ||
      (type === 'index' && isPlainIndex(db, name)),
  );
  if (!isPlain || objects.length === mostObjects) return false;
  const fresh = freshDatabase(schemaVersion);
  try {
    const theirs = tablesOf(db);
    return [...tablesOf(fresh)].every(([table, columns]) => hasColumns(theirs.get(table) ?? [], columns));
  } finally {
    fresh.close();
  }
}

function isPlainTable(db: Database.Database, name: string): boolean {
  const [about] = db.pragma(`main.table_list(${quoted(name)})`) as { type: string; strict: number }[];
  const columns = db.pragma(`main.table_xinfo(${quoted(name)})`) as { hidden: number }[];
  return about?.type === 'table' && about.strict === 1 && columns.every(({ hidden }) => hidden === 0);
}

/** Over columns alone: an expression or a condition would be evaluated. */
function isPlainIndex(db: Database.Database, name: string): boolean {
  const columns = db.pragma(`main.index_xinfo(${quoted(name)})`) as { cid: number }[];
  const row = db
    .prepare<[string], { table: string }>('SELECT tbl_name AS "table" FROM main.sqlite_schema WHERE name = ?')
    .get(name);
  const list = db.pragma(`main.index_list(${quoted(row?.table ?? '')})`) as { name: string; partial: number }[];
  const partial = list.find((index) => index.name === name)?.partial ?? 1;
  // -1 is the row's own number, -2 an expression.
  return partial === 0 && columns.every(({ cid }) => cid >= -1);
}

function hasColumns(theirs: readonly ColumnInfo[], ours: readonly ColumnInfo[]): boolean {
  const found = new Map(theirs.map((column) => [column.name, column]));
  return ours.every(({ name, type, pk }) => found.get(name)?.type === type && found.get(name)?.pk === pk);
}
