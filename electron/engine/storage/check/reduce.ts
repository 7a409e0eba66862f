/** A file of a later version, as this version would have written it: what it does not know is left out. */
import Database from 'better-sqlite3';
import { RespiroError } from '../../../../src/contract/errors.ts';
import { migrate, schemaVersion } from '../migrations.ts';
import { readOnlyKey } from '../read-only.ts';
import { quoted } from '../statement.ts';
import { tablesOf, type ColumnInfo } from './schema.ts';

/** Written by a later version whose rows mean something else than ours do, though they fit. */
const oldestReaderKey = 'oldest_reader';

/**
 * Copies, into a new database at `to`, what this version knows of `db`. Our own constraints decide: a row that they do not
 * take was written by rules we do not know, and then the file is not shown at all.
 *
 * @throws RespiroError `file-newer` when the file cannot be shown.
 */
export function reduceToOurs(db: Database.Database, to: string, version: number, path: string): void {
  const tooNew = (why: string): RespiroError =>
    new RespiroError('file-newer', why, { path, found: version, known: schemaVersion });
  const oldest = db.prepare<[string], { value: string }>('SELECT value FROM meta WHERE key = ?').get(oldestReaderKey);
  if (oldest !== undefined && !(Number(oldest.value) <= schemaVersion)) throw tooNew('says that we cannot read it');
  const ours = new Database(to);
  try {
    migrate(ours);
    ours.pragma('foreign_keys = OFF');
    ours.transaction(() => {
      for (const [table, columns] of tablesOf(ours)) copyRows(db, ours, table, columns);
      ours.prepare('DELETE FROM meta').run();
      ours.prepare('INSERT INTO meta (key, value) VALUES (?, ?)').run(readOnlyKey, 'newer');
    })();
    if ((ours.pragma('foreign_key_check') as unknown[]).length > 0) throw tooNew('points to what we do not know');
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')) throw tooNew(error.code);
    throw error;
  } finally {
    ours.close();
  }
}

function copyRows(from: Database.Database, to: Database.Database, table: string, columns: readonly ColumnInfo[]): void {
  const names = columns.map(({ name }) => quoted(name));
  const places = names.map(() => '?').join(', ');
  const insert = to.prepare<unknown[]>(`INSERT INTO ${quoted(table)} (${names.join(', ')}) VALUES (${places})`);
  const rows = from.prepare<[], unknown[]>(`SELECT ${names.join(', ')} FROM ${quoted(table)}`).raw();
  for (const row of rows.iterate()) insert.run(...row);
}
