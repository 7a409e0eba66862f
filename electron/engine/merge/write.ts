/** Writes what a plan says, inside the transaction of one undoable command. */
import type Database from 'better-sqlite3';
import type { MergedView } from '../../../src/contract/merge.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { Row } from '../storage/change-capture.ts';
import { insertRow } from '../storage/insert-row.ts';
import { statement } from '../storage/statement.ts';
import type { MergePlan } from './plan.ts';
import { takenOf, text, type TakenTable } from './tables.ts';

/** Hashes of photos that come and whose bytes are not here yet. */
export function photosToBring(db: Database.Database, { changes }: MergePlan): string[] {
  const hashes = new Set(
    changes.flatMap(({ table, after }) => (table === 'photos' && after !== null ? [text(after, 'data_hash')] : [])),
  );
  return [...hashes].filter(
    (hash) => statement<[string]>(db, 'SELECT 1 FROM photo_data WHERE hash = ?').get(hash) === undefined,
  );
}

/**
 * @param photos the other file, where it has bytes to bring.
 * @param step called after each row.
 */
export function writeMerge(
  db: Database.Database,
  plan: MergePlan,
  photos: Database.Database | null,
  step: () => void = () => undefined,
): void {
  db.pragma('defer_foreign_keys = ON');
  const raised = plan.notes.find(({ code }) => code === 'minimum-raised');
  if (raised !== undefined) db.prepare('UPDATE engagement SET minimum_group = ?').run(raised.n);
  for (const hash of photosToBring(db, plan)) {
    const found = photos
      ?.prepare<[string], { bytes: Uint8Array }>('SELECT bytes FROM photo_data WHERE hash = ?')
      .get(hash);
    if (found === undefined) throw new RespiroError('not-found', 'a photo without bytes', { what: 'photo' });
    statement<unknown[]>(db, 'INSERT INTO photo_data (hash, bytes) VALUES (?, ?)').run(hash, found.bytes);
  }
  // What goes makes room for what comes.
  for (const { table, before, after } of plan.changes)
    if (after === null && before !== null) remove(db, table as TakenTable, before);
  for (const { table, before, after } of plan.changes) {
    if (after !== null) put(db, table as TakenTable, after, before === null);
    step();
  }
}

function remove(db: Database.Database, table: TakenTable, row: Row): void {
  statement<[Row]>(db, `DELETE FROM ${table} WHERE ${matches(table)}`).run(row);
}

function put(db: Database.Database, table: TakenTable, row: Row, isNew: boolean): void {
  if (isNew) {
    insertRow(db, table, row);
    return;
  }
  const sets = Object.keys(row)
    .filter((name) => !takenOf(table).key.includes(name))
    .map((name) => `${name} = @${name}`);
  if (sets.length > 0) statement<[Row]>(db, `UPDATE ${table} SET ${sets.join(', ')} WHERE ${matches(table)}`).run(row);
}

const matches = (table: TakenTable): string =>
  takenOf(table)
    .key.map((name) => `${name} = @${name}`)
    .join(' AND ');

export function mergedCounts({ changes }: MergePlan): MergedView {
  const added = (table: TakenTable): number =>
    changes.filter((change) => change.table === table && change.before === null).length;
  return {
    sessions: added('sessions'),
    people: added('participants'),
    answers: added('answers') + added('tallies'),
    writes: changes.length,
  };
}
