import type Database from 'better-sqlite3';
import { RespiroError } from '../../../src/contract/errors.ts';
import { parseInstrument } from '../../../src/contract/instrument-schema.ts';

/**
 * A definition travels in the file; one that does not fit the schema is refused before anything uses it.
 * @throws RespiroError `file-damaged`.
 */
export function requireKnownInstruments(db: Database.Database): void {
  const rows = db.prepare<[], { id: string; definition: string }>('SELECT id, definition FROM exercises').all();
  for (const { id, definition } of rows) {
    const parsed = parseInstrument(JSON.parse(definition));
    if (!parsed.ok) {
      throw new RespiroError('file-damaged', `definition of exercise ${id}: ${parsed.problems[0]?.path ?? ''}`);
    }
  }
}
