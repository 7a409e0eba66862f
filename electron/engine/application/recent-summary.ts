import type Database from 'better-sqlite3';
import type { InstrumentId } from '../../../src/domain/instruments/definition.ts';

/** What the card of an engagement on the start screen says about its contents. */
export function summarise(db: Database.Database): {
  instruments: InstrumentId[];
  firstDay: string | null;
  lastDay: string | null;
} {
  const instruments = db
    .prepare<[], { id: InstrumentId }>('SELECT DISTINCT instrument_id AS id FROM exercises ORDER BY id')
    .all()
    .map(({ id }) => id);
  const days = db
    .prepare<[], { first: string | null; last: string | null }>(
      'SELECT min(held_on) AS first, max(held_on) AS last FROM sessions',
    )
    .get();
  return { instruments, firstDay: days?.first ?? null, lastDay: days?.last ?? null };
}
