import type Database from 'better-sqlite3';
import { quoted } from './statement.ts';

/** One row at a time takes half as long again. */
const rowsAtOnce = 500;

/**
 * The rows of a table in the order of its key, in pieces that fit the memory where no row is large.
 * @param key columns of the primary key, all of which are among `columns`.
 */
export function* rowPieces<R extends readonly unknown[]>(
  db: Database.Database,
  table: string,
  columns: readonly string[],
  key: readonly string[],
): Generator<readonly R[]> {
  const order = key.map(quoted).join(', ');
  const select = (where: string): Database.Statement<unknown[], R> =>
    db
      .prepare<unknown[], R>(
        `SELECT ${columns.map(quoted).join(', ')} FROM main.${quoted(table)} ${where} ORDER BY ${order} LIMIT ${rowsAtOnce}`,
      )
      .raw();
  const next = select(`WHERE (${order}) > (${key.map(() => '?').join(', ')})`);
  for (let rows = select('').all(); ;) {
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < rowsAtOnce) return;
    rows = next.all(...key.map((column) => last[columns.indexOf(column)]));
  }
}
