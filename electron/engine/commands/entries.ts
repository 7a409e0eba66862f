/** Rows of the registers: written, moved, removed, and decided against the rule. */
import type Database from 'better-sqlite3';
import type { registerCommands } from '../../../src/contract/commands/registers.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import { parseEntry } from '../../../src/contract/register-schema.ts';
import type { EntryData, RegisterDefinition } from '../../../src/domain/registers/register.ts';
import { nextPosition } from '../storage/repositories/engagement.ts';
import { readEntry } from '../storage/repositories/entries.ts';
import { readExercise } from '../storage/repositories/exercises.ts';
import { statement } from '../storage/statement.ts';
import type { Handlers } from './handler.ts';

type Names = keyof typeof registerCommands;

/** @throws RespiroError `not-found` for an exercise without a register. */
function registerOf(db: Database.Database, exerciseId: string): RegisterDefinition {
  const { register } = readExercise(db, exerciseId).definition;
  if (register === undefined)
    throw new RespiroError('not-found', 'this instrument has no register', { what: 'register' });
  return register;
}

/** @throws RespiroError `cell-invalid` with the first cell that does not fit. */
function checked(register: RegisterDefinition, cells: Parameters<typeof parseEntry>[1], row: number): EntryData {
  const parsed = parseEntry(register, cells);
  if (parsed.ok) return parsed.data;
  const [first] = parsed.problems;
  const details = { row: row + 1, column: first?.columnId ?? '', problem: first?.problem ?? '' };
  throw new RespiroError('cell-invalid', `${details.problem} in ${details.column}`, details);
}

function countOf(db: Database.Database, exerciseId: string): number {
  const row = statement<[string], { n: number }>(db, 'SELECT count(*) AS n FROM entries WHERE exercise_id = ?').get(
    exerciseId,
  );
  return row?.n ?? 0;
}

/** Columns that hold nothing are not kept. */
function withoutNulls(data: EntryData): EntryData {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null));
}

export const entryHandlers: Handlers<Names> = {
  'entries.write': {
    kind: 'change',
    run: (db, { exerciseId, rows }, { newId }) => {
      const register = registerOf(db, exerciseId);
      const added = rows.filter((row) => row.id === null).length;
      if (countOf(db, exerciseId) + added > register.maximumEntries) {
        throw new RespiroError('register-full', 'too many rows', { most: register.maximumEntries });
      }
      const ids = rows.map(({ id, data }, at) => {
        const cells = checked(register, data, at);
        if (id !== null) {
          const entry = readEntry(db, id);
          if (entry.exerciseId !== exerciseId)
            throw new RespiroError('not-found', 'of another exercise', { what: 'entry' });
          statement<unknown[]>(db, 'UPDATE entries SET data = ? WHERE id = ?').run(
            JSON.stringify(withoutNulls({ ...entry.data, ...cells })),
            id,
          );
          return id;
        }
        const fresh = newId();
        statement<unknown[]>(
          db,
          `INSERT INTO entries (id, exercise_id, position, data, override_step, override_reason)
           VALUES (?, ?, ?, ?, NULL, '')`,
        ).run(
          fresh,
          exerciseId,
          nextPosition(db, 'entries', 'exercise_id = ?', exerciseId),
          JSON.stringify(withoutNulls(cells)),
        );
        return fresh;
      });
      return { ids };
    },
  },
  'entries.remove': {
    kind: 'change',
    run: (db, { ids }) => {
      for (const id of ids) {
        const { exerciseId } = readEntry(db, id);
        if (isRated(db, exerciseId, id)) throw new RespiroError('has-answers', 'entry was rated', { what: 'entry' });
        statement<unknown[]>(db, 'DELETE FROM entries WHERE id = ?').run(id);
      }
      return null;
    },
  },
  'entries.move': {
    kind: 'change',
    run: (db, { id, to }) => {
      const { exerciseId } = readEntry(db, id);
      const order = statement<[string], { id: string }>(
        db,
        'SELECT id FROM entries WHERE exercise_id = ? ORDER BY position',
      )
        .all(exerciseId)
        .map((row) => row.id)
        .filter((other) => other !== id);
      order.splice(to, 0, id);
      order.forEach((one, position) =>
        statement<unknown[]>(db, 'UPDATE entries SET position = ? WHERE id = ?').run(position, one),
      );
      return null;
    },
  },
  'entries.override': {
    kind: 'change',
    run: (db, { id, step, reason }) => {
      readEntry(db, id);
      statement<unknown[]>(db, 'UPDATE entries SET override_step = ?, override_reason = ? WHERE id = ?').run(
        step,
        step === null ? '' : reason,
        id,
      );
      return null;
    },
  },
};

function isRated(db: Database.Database, exerciseId: string, itemId: string): boolean {
  const row = statement<{ exerciseId: string; itemId: string }[], { n: number }>(
    db,
    `SELECT EXISTS (SELECT 1 FROM ballots JOIN answers ON ballot_id = ballots.id
       WHERE exercise_id = @exerciseId AND item_id = @itemId)
     OR EXISTS (SELECT 1 FROM tallies WHERE exercise_id = @exerciseId AND item_id = @itemId) AS n`,
  ).get({ exerciseId, itemId });
  return row?.n === 1;
}
