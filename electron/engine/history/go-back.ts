/** Going back as it was asked for after a look at what it takes back. */
import type Database from 'better-sqlite3';
import { RespiroError } from '../../../src/contract/errors.ts';
import { nextInLine } from '../storage/change-log.ts';
import { inOneTransaction } from '../storage/statement.ts';
import { countSaid, goTo, rowsAlong, wayTo, type SaidCounts } from '../storage/going-back.ts';

export interface GoingBack {
  /** Change that will have been the last one. */
  readonly id: number;
  /** Last change when it was looked at. */
  readonly seen: number;
  /** Whether what participants said may go. */
  readonly includingAnswers: boolean;
  readonly author: string;
  /** ISO 8601. */
  readonly at: string;
}

type Asked = Pick<GoingBack, 'id' | 'seen' | 'includingAnswers'>;

/**
 * @param said what the way takes, changes and brings back.
 * @throws RespiroError `undo-removes-answers`, or `undo-conflict` when something was changed since.
 */
export function requireAllowed(db: Database.Database, { seen, includingAnswers }: Asked, said: SaidCounts): void {
  const n = said.removed + said.changed;
  if (n > 0 && !includingAnswers) throw new RespiroError('undo-removes-answers', 'participants said some of it', { n });
  if ((nextInLine(db, 'undo')?.id ?? 0) !== seen)
    throw new RespiroError('undo-conflict', 'changed since it was looked at');
}

/** Looks once more, and goes: all or nothing. @throws RespiroError as `requireAllowed`, `not-found`. */
export function goBackTo(db: Database.Database, { id, author, at, ...asked }: GoingBack): void {
  inOneTransaction(db, () => {
    requireAllowed(db, { id, ...asked }, countSaid(rowsAlong(db, wayTo(db, id))));
    goTo(db, id, { author, at });
  });
}

/** Changes, and bytes of their rows, that the engine goes along by itself within some milliseconds. */
export const mostInEngine = { changes: 1_000, bytes: 500_000 };

/** Whether what was changed after `id` is so much that a thread goes along it. */
export function isFarBack(db: Database.Database, id: number): boolean {
  const { changes, bytes } = db
    .prepare<[number, number], { changes: number; bytes: number }>(
      `SELECT count(*) AS changes, coalesce(sum(length), 0) AS bytes
         FROM (SELECT octet_length(row_changes) AS length FROM changes WHERE id > ? LIMIT ?)`,
    )
    .get(id, mostInEngine.changes + 1) ?? { changes: 0, bytes: 0 };
  return changes > mostInEngine.changes || bytes > mostInEngine.bytes;
}
