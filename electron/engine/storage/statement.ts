import type Database from 'better-sqlite3';

/** An identifier in SQL, whatever it holds. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const prepared = new WeakMap<Database.Database, Map<string, Database.Statement>>();

/**
 * A prepared statement, compiled once a connection. For what runs with every answer: compiling takes
 * longer than running.
 */
export function statement<Parameters extends unknown[], Row = unknown>(
  db: Database.Database,
  sql: string,
): Database.Statement<Parameters, Row> {
  const statements = prepared.get(db) ?? new Map<string, Database.Statement>();
  prepared.set(db, statements);
  const known = statements.get(sql) ?? db.prepare(sql);
  statements.set(sql, known);
  return known as Database.Statement<Parameters, Row>;
}

const together = new WeakMap<Database.Database, Database.Transaction<(work: () => void) => void>>();

/** All of the work or nothing, inside a transaction too. For what runs with every answer: making a transaction takes longer than ending it. */
export function allOrNothing(db: Database.Database, work: () => void): void {
  const run = together.get(db) ?? db.transaction((given: () => void) => given());
  together.set(db, run);
  run(work);
}

/**
 * The same for work on many rows. Inside a transaction it becomes a part of that one, which is given up as a whole when it throws: with a
 * savepoint of its own around them, SQLite would keep the pages of every single row for it, a gigabyte for a large import.
 */
export function inOneTransaction<T>(db: Database.Database, work: () => T): T {
  return db.inTransaction ? work() : db.transaction(work).immediate();
}

const remembered = new WeakMap<Database.Database, Map<string, unknown>>();

/**
 * Does work inside a transaction that asks for the same rows again and again: what `rowOf` found is not looked for twice. Only
 * for work that changes none of those rows, and forgets them where a part of it is rolled back.
 */
export function remembering<T>(db: Database.Database, work: (forget: () => void) => T): T {
  const rows = new Map<string, unknown>();
  remembered.set(db, rows);
  try {
    return work(() => rows.clear());
  } finally {
    remembered.delete(db);
  }
}

/** One row, by values that are texts; undefined when there is none. */
export function rowOf<Row>(db: Database.Database, sql: string, ...values: string[]): Row | undefined {
  const rows = remembered.get(db);
  const key = rows === undefined ? '' : `${sql}\n${values.join('\n')}`;
  const known = rows?.get(key) as Row | undefined;
  if (known !== undefined) return known;
  const row = statement<string[], Row>(db, sql).get(...values);
  if (row !== undefined) rows?.set(key, row);
  return row;
}
