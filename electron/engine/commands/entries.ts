/** Rows of the registers: written, moved, removed, and decided against the rule. */
import type Database from 'better-sqlite3';
import type { registerCommands } from '../../../src/contract/commands/registers.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import { parseEntry } from '../../../src/contract/register-schema.ts';
import { choiceOf, itemIdOf, type EntryData, type RegisterDefinition } from '../../../src/domain/registers/register.ts';
import { nextPosition } from '../storage/repositories/engagement.ts';
import { readEntries, readEntry } from '../storage/repositories/entries.ts';
import { readExercise } from '../storage/repositories/exercises.ts';
import { statement } from '../storage/statement.ts';
import type { Handlers } from './handler.ts';

type Names = keyof typeof registerCommands;

/** @throws RespiroError `not-found` for an exercise without a register. */
export function registerOf(db: Database.Database, exerciseId: string): RegisterDefinition {
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

/** @throws RespiroError `register-full` when so many more find no place. */
export function requireRoom(
  db: Database.Database,
  exerciseId: string,
  { maximumEntries: most }: RegisterDefinition,
  added: number,
): void {
  if (countOf(db, exerciseId) + added > most) throw new RespiroError('register-full', 'too many rows', { most });
}

/** Adds a row at the end. */
export function insertEntry(db: Database.Database, exerciseId: string, id: string, data: EntryData): void {
  statement<unknown[]>(
    db,
    `INSERT INTO entries (id, exercise_id, position, data, override_step, override_reason)
     VALUES (?, ?, ?, ?, NULL, '')`,
  ).run(id, exerciseId, nextPosition(db, 'entries', 'exercise_id = ?', exerciseId), JSON.stringify(withoutNulls(data)));
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
      requireRoom(db, exerciseId, register, rows.filter((row) => row.id === null).length);
      const ids = rows.map(({ id, data }, at) => {
        const cells = checked(register, data, at);
        if (id !== null) {
          const entry = readEntry(db, id);
          if (entry.exerciseId !== exerciseId)
            throw new RespiroError('not-found', 'of another exercise', { what: 'entry' });
          const after = withoutNulls({ ...entry.data, ...cells });
          requireFreePlace(db, exerciseId, register, { id, before: entry.data, after }, at);
          statement<unknown[]>(db, 'UPDATE entries SET data = ? WHERE id = ?').run(JSON.stringify(after), id);
          return id;
        }
        const fresh = newId();
        requireFreePlace(db, exerciseId, register, { id: fresh, before: {}, after: cells }, at);
        insertEntry(db, exerciseId, fresh, cells);
        return fresh;
      });
      return { ids };
    },
  },
  'entries.remove': {
    kind: 'change',
    run: (db, { ids }) => {
      for (const id of ids) {
        const entry = readEntry(db, id);
        const { exerciseId } = entry;
        if (isRated(db, exerciseId, itemIdOf(registerOf(db, exerciseId), entry)))
          throw new RespiroError('has-answers', 'entry was rated', { what: 'entry' });
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

interface Written {
  readonly id: string;
  readonly before: EntryData;
  readonly after: EntryData;
}

/**
 * A row takes the place of an item, or leaves it, only while nobody answered either of them.
 *
 * @throws RespiroError `cell-invalid` where another row has that place, `has-answers`.
 */
function requireFreePlace(
  db: Database.Database,
  exerciseId: string,
  register: RegisterDefinition,
  { id, before, after }: Written,
  row: number,
): void {
  const column = register.insteadColumn;
  if (column === undefined) return;
  const place = choiceOf(after, column);
  if (place === choiceOf(before, column)) return;
  const others = readEntries(db, exerciseId).filter((entry) => entry.id !== id);
  if (place !== null && others.some(({ data }) => choiceOf(data, column) === place)) {
    const details = { row: row + 1, column, problem: 'taken' };
    throw new RespiroError('cell-invalid', 'another row stands in this place', details);
  }
  const asked = [before, after].map((data) => itemIdOf(register, { id, data }));
  if (asked.some((itemId) => isRated(db, exerciseId, itemId))) {
    throw new RespiroError('has-answers', 'the question was answered', { what: 'words' });
  }
}

function isRated(db: Database.Database, exerciseId: string, itemId: string): boolean {
  const row = statement<{ exerciseId: string; itemId: string }[], { n: number }>(
    db,
    `SELECT EXISTS (SELECT 1 FROM ballots JOIN answers ON ballot_id = ballots.id
       WHERE exercise_id = @exerciseId AND item_id = @itemId)
     OR EXISTS (SELECT 1 FROM tallies WHERE exercise_id = @exerciseId AND item_id = @itemId) AS n`,
  ).get({ exerciseId, itemId });
  return row?.n === 1;
}
