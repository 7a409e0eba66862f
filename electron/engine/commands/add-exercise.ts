import type Database from 'better-sqlite3';
import type { Parsed } from '../../../src/contract/commands/all.ts';
import { nextPosition } from '../storage/repositories/engagement.ts';
import type { EngineContext } from './handler.ts';

/**
 * Adds an instrument to a session, with its definition as it is now and one round a lens that nobody has opened.
 *
 * @returns the exercise's id.
 * @throws RespiroError `not-found` when there is no such instrument.
 */
export function addExercise(
  db: Database.Database,
  { sessionId, instrumentId, anonymity }: Parsed<'exercises.add'>,
  { library, newId }: EngineContext,
): string {
  const definition = library.instrument(instrumentId);
  const id = newId();
  db.prepare(
    `INSERT INTO exercises (id, session_id, position, instrument_id, instrument_version, definition, anonymity)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    sessionId,
    nextPosition(db, 'exercises', 'session_id = ?', sessionId),
    instrumentId,
    definition.version,
    JSON.stringify(definition),
    anonymity,
  );
  const round = db.prepare(`INSERT INTO rounds (exercise_id, lens_id, state) VALUES (?, ?, 'waiting')`);
  for (const lens of definition.lenses) round.run(id, lens.id);
  return id;
}
