import type Database from 'better-sqlite3';
import { statement } from '../storage/statement.ts';

/** People of a group who are present in a session. */
export function presentOf(db: Database.Database, sessionId: string, groupId: string): number {
  const row = statement<[string, string], { n: number }>(
    db,
    `SELECT count(*) AS n FROM attendance JOIN participants ON participants.id = participant_id
       WHERE session_id = ? AND group_id = ?`,
  ).get(sessionId, groupId);
  return row?.n ?? 0;
}
