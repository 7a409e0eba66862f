import type Database from 'better-sqlite3';
import type { MovedPlace } from '../../../src/contract/room-views.ts';
import { statement } from '../storage/statement.ts';
import { ballotIdOf } from './derived-ids.ts';

/** The ballots that a place has in exercises without names. */
export function ballotsOf(db: Database.Database, key: Uint8Array, placeId: string): MovedPlace['ballots'] {
  const exercises = statement<[], { id: string }>(db, `SELECT id FROM exercises WHERE anonymity = 'anonymous'`).all();
  const find = statement<[string], { number: number }>(db, 'SELECT number FROM ballots WHERE id = ?');
  return exercises.flatMap(({ id: exerciseId }) => {
    const ballotId = ballotIdOf(key, placeId, exerciseId);
    const ballot = find.get(ballotId);
    return ballot === undefined ? [] : [{ exerciseId, ballotId, number: ballot.number }];
  });
}
