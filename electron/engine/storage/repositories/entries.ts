import type Database from 'better-sqlite3';
import { RespiroError } from '../../../../src/contract/errors.ts';
import type { EntryView } from '../../../../src/contract/views.ts';
import type { EntryData, RegisterEntry } from '../../../../src/domain/registers/register.ts';
import { statement } from '../statement.ts';

interface EntryRow {
  id: string;
  exercise_id: string;
  data: string;
  override_step: string | null;
  override_reason: string;
}

const columns = 'id, exercise_id, data, override_step, override_reason';

/** The rows of one exercise, in their order. */
export function readEntries(db: Database.Database, exerciseId: string): RegisterEntry[] {
  return statement<[string], EntryRow>(db, `SELECT ${columns} FROM entries WHERE exercise_id = ? ORDER BY position`)
    .all(exerciseId)
    .map(toView);
}

/** The rows of every exercise, each exercise's in their order. */
export function readAllEntries(db: Database.Database): EntryView[] {
  return statement<[], EntryRow>(db, `SELECT ${columns} FROM entries ORDER BY exercise_id, position`).all().map(toView);
}

/** @throws RespiroError `not-found`. */
export function readEntry(db: Database.Database, id: string): EntryView {
  const row = statement<[string], EntryRow>(db, `SELECT ${columns} FROM entries WHERE id = ?`).get(id);
  if (row === undefined) throw new RespiroError('not-found', 'no such entry', { what: 'entry' });
  return toView(row);
}

function toView(row: EntryRow): EntryView {
  return {
    id: row.id,
    exerciseId: row.exercise_id,
    // Written by `entries.write` only, which holds every cell against its column.
    data: JSON.parse(row.data) as EntryData,
    override: row.override_step === null ? null : { step: row.override_step, reason: row.override_reason },
  };
}
