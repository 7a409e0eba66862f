/** What was contributed, sorted into themes and taken over into the register of its exercise. */
import type Database from 'better-sqlite3';
import { RespiroError } from '../../../src/contract/errors.ts';
import { entryFrom, longestName } from '../../../src/domain/registers/from-contribution.ts';
import { readExercise } from '../storage/repositories/exercises.ts';
import { statement } from '../storage/statement.ts';
import { insertEntry, registerOf, requireRoom } from './entries.ts';
import type { Handlers } from './handler.ts';

type Names = 'comments.putInTheme' | 'comments.renameTheme' | 'comments.toRegister';

interface Contribution {
  readonly id: string;
  readonly exercise_id: string;
  readonly text: string;
  readonly theme: string;
  readonly moderation: string;
  readonly merged_into: string | null;
  /** It, or one that was put together with it, is a row already. */
  readonly registered: number;
}

/** @throws RespiroError `not-found`; `invalid-input` where one was put together with another, or they are of several exercises. */
function readTogether(db: Database.Database, ids: readonly string[]): readonly Contribution[] {
  const read = statement<[string], Contribution>(
    db,
    `SELECT id, exercise_id, text, theme, moderation, merged_into,
       EXISTS (SELECT 1 FROM comments AS one
               WHERE (one.id = comments.id OR one.merged_into = comments.id) AND one.entry_id IS NOT NULL) AS registered
     FROM comments WHERE id = ?`,
  );
  const all = [...new Set(ids)].map((id) => {
    const one = read.get(id);
    if (one === undefined) throw new RespiroError('not-found', 'no such comment', { what: 'comment' });
    return one;
  });
  if (all.some((one) => one.merged_into !== null || one.exercise_id !== all[0]?.exercise_id)) {
    throw new RespiroError('invalid-input', 'not contributions of one exercise', { field: 'ids' });
  }
  return all;
}

/** What was put together stays in one theme, also when it is taken apart again. */
const setTheme = (db: Database.Database, id: string, theme: string): unknown =>
  statement<unknown[]>(db, 'UPDATE comments SET theme = @theme WHERE id = @id OR merged_into = @id').run({ id, theme });

export const contributionHandlers: Handlers<Names> = {
  'comments.putInTheme': {
    kind: 'change',
    run: (db, { ids, theme }) => {
      for (const { id } of readTogether(db, ids)) setTheme(db, id, theme);
      return null;
    },
  },
  'comments.renameTheme': {
    kind: 'change',
    run: (db, { exerciseId, theme, name }) => {
      readExercise(db, exerciseId);
      statement<string[]>(db, 'UPDATE comments SET theme = ? WHERE exercise_id = ? AND theme = ?').run(
        name,
        exerciseId,
        theme,
      );
      return null;
    },
  },
  'comments.toRegister': {
    kind: 'change',
    run: (db, { ids }, { newId }) => {
      const all = readTogether(db, ids);
      const exerciseId = all[0]?.exercise_id ?? '';
      const register = registerOf(db, exerciseId);
      // Rows are read by everybody.
      if (all.some(({ moderation }) => moderation === 'hidden')) {
        throw new RespiroError('invalid-input', 'a hidden text', { field: 'ids' });
      }
      const free = all.filter(({ registered }) => registered === 0);
      requireRoom(db, exerciseId, register, free.length);
      const rows = free.map((one) => {
        const data = entryFrom(register, one);
        if (data === null) {
          throw new RespiroError('too-long-for-row', 'too long for a row', { most: longestName(register) });
        }
        return { contributionId: one.id, id: newId(), data };
      });
      for (const { contributionId, id, data } of rows) {
        insertEntry(db, exerciseId, id, data);
        statement<string[]>(db, `UPDATE comments SET entry_id = ?, moderation = 'shown' WHERE id = ?`).run(
          id,
          contributionId,
        );
      }
      return { ids: rows.map(({ id }) => id) };
    },
  },
};
