import type Database from 'better-sqlite3';
import { statement } from './statement.ts';

/**
 * Inserts a row into the table that is named, each cell into the column of its name; compiled once a connection, table and
 * set of columns.
 *
 * @param table one of our own schema, as are the columns: names are not quoted.
 */
export function insertRow(db: Database.Database, table: string, row: Readonly<Record<string, unknown>>): void {
  const names = Object.keys(row);
  const values = names.map((name) => `@${name}`).join(', ');
  statement<[typeof row]>(db, `INSERT INTO ${table} (${names.join(', ')}) VALUES (${values})`).run(row);
}
