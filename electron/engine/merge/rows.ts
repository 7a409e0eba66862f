/** The rows of an engagement in memory, without the bytes of photos. */
import type Database from 'better-sqlite3';
import { RespiroError } from '../../../src/contract/errors.ts';
import { isFollowed, type Row, type RowChange } from '../storage/change-capture.ts';
import { inEffect } from '../storage/going-back.ts';
import { keyOf, tableNames, type TakenTable } from './tables.ts';

export type Rows = Readonly<Record<TakenTable, readonly Row[]>>;

/** More than any workshop has; a file may hold millions. */
export const mostRows = 400_000;

/** @throws RespiroError `import-too-large`. */
export function readRows(db: Database.Database): Rows {
  let total = 0;
  for (const table of tableNames) {
    total += db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n ?? 0;
  }
  if (total > mostRows) {
    throw new RespiroError('import-too-large', 'rows', { what: 'rows', rows: total, maximum: mostRows });
  }
  return Object.fromEntries(
    tableNames.map((table) => [table, db.prepare<[], Row>(`SELECT * FROM ${table}`).all()]),
  ) as unknown as Rows;
}

/** When each row was last written, by `table` and key; of rows that are not there any more too. */
export type Times = ReadonlyMap<string, string>;

export const timeKey = (table: string, key: string): string => `${table}\n${key}`;

/**
 * What the log says of the rows. What only merging brought, and was undone, counts as never seen: it may come again.
 */
export function readTimes(db: Database.Database): Times {
  const times = new Map<string, string>();
  const inForce = inEffect(db);
  const entries = db.prepare<[], { id: number; command: string; at: string; row_changes: string }>(
    'SELECT id, command, at, row_changes FROM changes ORDER BY id',
  );
  for (const { id, command, at, row_changes } of entries.iterate()) {
    if (command === 'merge.apply' && !inForce.has(id)) continue;
    for (const { table, before, after } of JSON.parse(row_changes) as RowChange[]) {
      const row = after ?? before;
      if (row === null || !isFollowed(table) || !tableNames.includes(table as TakenTable)) continue;
      times.set(timeKey(table, keyOf(table as TakenTable, row)), at);
    }
  }
  return times;
}
