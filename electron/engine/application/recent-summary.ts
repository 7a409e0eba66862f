import type Database from 'better-sqlite3';
import type { EnvelopeKey } from '../storage/envelope/key.ts';
import { readEngagement } from '../storage/repositories/engagement.ts';
import type { Recent } from './registry.ts';
import type { InstrumentId } from '../../../src/domain/instruments/definition.ts';

/**
 * The engagement as the list keeps it. Of one with a password it says nothing: the name of its file is all that is shown.
 */
export function toldOf(db: Database.Database, recent: Recent, key: EnvelopeKey | null, now: Date): Recent {
  const { id: engagementId, client } = readEngagement(db);
  const about = key === null ? { client, ...summarise(db) } : untold;
  return { ...recent, engagementId, ...about, lock: key?.salt ?? null, touchedAt: now.toISOString() };
}

const untold = { client: '', instruments: [], firstDay: null, lastDay: null } as const;

/** What the card of an engagement on the start screen says about its contents. */
function summarise(db: Database.Database): {
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
