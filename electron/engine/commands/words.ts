/** Answers in words: counted like any answer, kept among the comments, where they are moderated and quoted. */
import type Database from 'better-sqlite3';
import { isText } from '../../../src/domain/instruments/asked.ts';
import type { InstrumentDefinition } from '../../../src/domain/instruments/definition.ts';
import { saidInWords } from '../../../src/domain/results/texts.ts';
import { nextPosition, readEngagement } from '../storage/repositories/engagement.ts';
import { readBallot } from '../storage/repositories/answers.ts';
import { readExercise } from '../storage/repositories/exercises.ts';
import { statement } from '../storage/statement.ts';
import { presentOf } from './present.ts';

export interface AnswerPlace {
  readonly ballotId: string;
  readonly lensId: string;
  readonly itemId: string;
}

export const asksForWords = ({ items }: InstrumentDefinition, itemId: string): boolean =>
  items.some((item) => item.id === itemId && isText(item));

/** Writes one answer, in place of the one before. */
export function putAnswer(
  db: Database.Database,
  { ballotId, lensId, itemId }: AnswerPlace,
  value: number | null,
): void {
  statement<unknown[]>(
    db,
    `INSERT INTO answers (ballot_id, lens_id, item_id, value) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET value = excluded.value`,
  ).run(ballotId, lensId, itemId, value);
}

/**
 * Writes what a person said. Other words than before are a new contribution: they wait to be looked at, and what was made
 * of the old ones (worded anew, put together, quoted, sorted) no longer holds.
 */
export function putWords(
  db: Database.Database,
  place: AnswerPlace,
  { exerciseId, text, newId }: { readonly exerciseId: string; readonly text: string; readonly newId: () => string },
): void {
  const { ballotId, itemId } = place;
  putAnswer(db, place, saidInWords);
  const before = statement<[string, string], { id: string; said: string }>(
    db,
    'SELECT id, coalesce(original, text) AS said FROM comments WHERE ballot_id = ? AND item_id = ?',
  ).get(ballotId, itemId);
  if (before?.said === text) return;
  if (before !== undefined) {
    statement<string[]>(
      db,
      `UPDATE comments SET text = ?, original = NULL, moderation = 'waiting', quoted = 0, merged_into = NULL,
         theme = '', entry_id = NULL WHERE id = ?`,
    ).run(text, before.id);
    statement<string[]>(db, 'UPDATE comments SET merged_into = NULL WHERE merged_into = ?').run(before.id);
    return;
  }
  const position = nextPosition(db, 'comments', 'exercise_id = ?', exerciseId);
  statement<unknown[]>(
    db,
    `INSERT INTO comments (id, exercise_id, item_id, group_id, position, text, quoted, ballot_id) VALUES (?, ?, ?, ?, ?, ?, 0, ?)`,
  ).run(newId(), exerciseId, itemId, groupOf(db, exerciseId, ballotId), position, text, ballotId);
}

/** Takes back what a ballot said to a question. */
export function removeWords(db: Database.Database, { ballotId, itemId }: AnswerPlace): void {
  statement<string[]>(db, 'DELETE FROM comments WHERE ballot_id = ? AND item_id = ?').run(ballotId, itemId);
}

/** Where nobody gives a name, words carry their group only where it cannot point at somebody. */
function groupOf(db: Database.Database, exerciseId: string, ballotId: string): string | null {
  const { anonymity, sessionId } = readExercise(db, exerciseId);
  const { group_id: groupId } = readBallot(db, ballotId);
  if (anonymity === 'identified') return groupId;
  return presentOf(db, sessionId, groupId) < readEngagement(db).minimumGroup ? null : groupId;
}
