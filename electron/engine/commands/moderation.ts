/** What was said, before the room sees it: hidden, put together, worded better. The original always stays. */
import type Database from 'better-sqlite3';
import { RespiroError } from '../../../src/contract/errors.ts';
import { expectChanged } from '../storage/repositories/engagement.ts';
import type { Handlers } from './handler.ts';

type Names = 'comments.moderate' | 'comments.merge' | 'comments.split';

interface Placed {
  readonly exercise_id: string;
  readonly merged_into: string | null;
}

function placeOf(db: Database.Database, id: string): Placed {
  const row = db.prepare<[string], Placed>('SELECT exercise_id, merged_into FROM comments WHERE id = ?').get(id);
  if (row === undefined) throw new RespiroError('not-found', 'no such comment', { what: 'comment' });
  return row;
}

/** Words a comment anew; what was contributed is kept with the first change, and forgotten when it comes back. */
export function reword(db: Database.Database, id: string, text: string): void {
  const result = db
    .prepare(
      `UPDATE comments SET original = CASE WHEN coalesce(original, text) = @text THEN NULL ELSE coalesce(original, text) END,
         text = @text WHERE id = @id`,
    )
    .run({ id, text });
  expectChanged(result, 'comment');
}

/** What was put together stands in one theme: that of the first, else the first one that any of the others has. */
function shareTheme(db: Database.Database, first: string): void {
  db.prepare(
    `UPDATE comments SET theme = coalesce(
       (SELECT theme FROM comments WHERE (id = @first OR merged_into = @first) AND theme <> ''
        ORDER BY id <> @first, position LIMIT 1), '')
     WHERE id = @first OR merged_into = @first`,
  ).run({ first });
}

export const moderationHandlers: Handlers<Names> = {
  'comments.moderate': {
    kind: 'change',
    run: (db, { ids, moderation }) => {
      const decide = db.prepare('UPDATE comments SET moderation = ? WHERE id = ?');
      for (const id of ids) expectChanged(decide.run(moderation, id), 'comment');
      return null;
    },
  },
  'comments.merge': {
    kind: 'change',
    run: (db, { ids, text }) => {
      const [first = '', ...others] = [...new Set(ids)];
      const { exercise_id, merged_into } = placeOf(db, first);
      if (merged_into !== null || others.length === 0) {
        throw new RespiroError('invalid-input', 'nothing to put together', { field: 'ids' });
      }
      for (const id of others) {
        if (placeOf(db, id).exercise_id !== exercise_id) {
          throw new RespiroError('invalid-input', 'comment of another exercise', { field: 'ids' });
        }
        // What was put together with one of the others comes along: one level, so that every text can be found.
        db.prepare('UPDATE comments SET merged_into = @first WHERE id = @id OR merged_into = @id').run({ first, id });
      }
      reword(db, first, text);
      shareTheme(db, first);
      // One of them was to be quoted: what they became together is.
      db.prepare(
        `UPDATE comments SET quoted = 1 WHERE id = @first
           AND EXISTS (SELECT 1 FROM comments WHERE merged_into = @first AND quoted = 1)`,
      ).run({ first });
      return null;
    },
  },
  'comments.split': {
    kind: 'change',
    run: (db, { id }) => {
      placeOf(db, id);
      db.prepare('UPDATE comments SET merged_into = NULL WHERE id = ?').run(id);
      return null;
    },
  },
};
