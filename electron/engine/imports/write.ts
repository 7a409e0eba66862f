/** Writes what a plan says, inside the transaction of one undoable command. */
import { randomInt } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { ImportTarget } from '../../../src/contract/imports.ts';
import { newGroupPrefix } from '../../../src/domain/imports/people.ts';
import type { ImportWrites, PlannedBallot } from '../../../src/domain/imports/plan.ts';
import { requireWall } from '../commands/amount.ts';
import { addPeople } from '../commands/people.ts';
import { presentOf } from '../commands/present.ts';
import { putAnswer, putWords } from '../commands/words.ts';
import { insertBallot } from '../storage/repositories/answers.ts';
import { nextPosition } from '../storage/repositories/engagement.ts';
import { readExercise } from '../storage/repositories/exercises.ts';
import { statement } from '../storage/statement.ts';

type Make = () => string;

/** Groups that are to be made are made when they are first needed. */
function groupMaker(db: Database.Database, newId: Make): (group: string) => string {
  const made = new Map<string, string>();
  return (group) => {
    if (!group.startsWith(newGroupPrefix)) return group;
    const known = made.get(group);
    if (known !== undefined) return known;
    const id = newId();
    statement<unknown[]>(db, 'INSERT INTO groups (id, position, role, name) VALUES (?, ?, NULL, ?)').run(
      id,
      nextPosition(db, 'groups'),
      group.slice(newGroupPrefix.length),
    );
    made.set(group, id);
    return id;
  };
}

/**
 * @param step called after each answer.
 * @returns how many people were added or moved, and how many answers were written.
 */
export function writeImport(
  db: Database.Database,
  target: ImportTarget,
  writes: ImportWrites,
  newId: Make,
  step: () => void = () => undefined,
): { people: number; answers: number } {
  const groupOf = groupMaker(db, newId);
  const sessionId = target.kind === 'people' ? target.sessionId : readExercise(db, target.exerciseId).sessionId;
  const ids = writePeople(db, sessionId, writes, groupOf, newId);
  const people = writes.people.filter(({ id, moves }) => id === null || moves).length;
  if (target.kind === 'people') return { people, answers: 0 };
  const { exerciseId } = target;
  const { anonymity } = readExercise(db, exerciseId);
  // In the file's order, a paper's number would lead back to its row, and so to a name.
  const ballots = anonymity === 'anonymous' ? shuffled(writes.ballots) : writes.ballots;
  let answers = 0;
  for (const ballot of ballots) {
    const participantId = ballot.person === null ? null : (ids[ballot.person] ?? null);
    const ballotId = ballotFor(db, { exerciseId, participantId, ballot, groupId: groupOf(ballot.group) }, newId);
    for (const { lensId, itemId, value, text } of ballot.answers) {
      const place = { ballotId, lensId, itemId };
      if (text === null) putAnswer(db, place, value);
      else putWords(db, place, { exerciseId, text, newId });
      answers += 1;
      step();
    }
  }
  for (const tally of writes.tallies) writeTally(db, exerciseId, sessionId, tally, groupOf(tally.group));
  return { people, answers };
}

function writePeople(
  db: Database.Database,
  sessionId: string,
  { people }: ImportWrites,
  groupOf: (group: string) => string,
  newId: Make,
): string[] {
  const fresh = people.filter(({ id }) => id === null).map(({ name, group }) => ({ name, groupId: groupOf(group) }));
  const made = addPeople(db, sessionId, fresh, newId);
  let next = 0;
  return people.map(({ id, group, moves }) => {
    if (id === null) return made[next++] ?? '';
    statement<unknown[]>(
      db,
      'INSERT INTO attendance (session_id, participant_id) VALUES (?, ?) ON CONFLICT DO NOTHING',
    ).run(sessionId, id);
    if (moves) {
      const groupId = groupOf(group);
      statement<unknown[]>(db, 'UPDATE participants SET group_id = ? WHERE id = ?').run(groupId, id);
      // Somebody put into the wrong group takes what they answered along.
      statement<unknown[]>(db, 'UPDATE ballots SET group_id = ? WHERE participant_id = ?').run(groupId, id);
    }
    return id;
  });
}

function ballotFor(
  db: Database.Database,
  of: { exerciseId: string; participantId: string | null; groupId: string; ballot: PlannedBallot },
  newId: Make,
): string {
  const { exerciseId, participantId, groupId, ballot } = of;
  if (participantId !== null) {
    const known = statement<[string, string], { id: string }>(
      db,
      'SELECT id FROM ballots WHERE exercise_id = ? AND participant_id = ?',
    ).get(exerciseId, participantId);
    if (known !== undefined) {
      clearWholes(db, known.id, ballot);
      return known.id;
    }
  }
  const id = newId();
  insertBallot(db, { id, exerciseId, groupId, participantId, channel: ballot.channel });
  return id;
}

/** An amount or an order is one answer: what the file tells of it takes the place of all of it. */
function clearWholes(db: Database.Database, ballotId: string, { answers }: PlannedBallot): void {
  const told = new Set(answers.filter(({ text }) => text === null).map(({ lensId }) => lensId));
  const { exercise_id: exerciseId } = statement<[string], { exercise_id: string }>(
    db,
    'SELECT exercise_id FROM ballots WHERE id = ?',
  ).get(ballotId) ?? { exercise_id: '' };
  const { definition } = readExercise(db, exerciseId);
  const texts = JSON.stringify(definition.items.filter(({ kind }) => kind === 'open-text').map(({ id }) => id));
  for (const lens of definition.lenses) {
    if (!told.has(lens.id) || (lens.amount === undefined && lens.ranking === undefined)) continue;
    statement<unknown[]>(
      db,
      'DELETE FROM answers WHERE ballot_id = ? AND lens_id = ? AND item_id NOT IN (SELECT value FROM json_each(?))',
    ).run(ballotId, lens.id, texts);
  }
}

function writeTally(
  db: Database.Database,
  exerciseId: string,
  sessionId: string,
  tally: ImportWrites['tallies'][number],
  groupId: string,
): void {
  const { lensId, itemId, counts, notApplicable, channel } = tally;
  const { definition } = readExercise(db, exerciseId);
  const amount = definition.lenses.find(({ id }) => id === lensId)?.amount;
  if (amount !== undefined) {
    const given = counts.reduce((sum, n) => sum + n, notApplicable);
    requireWall(db, amount, { exerciseId, groupId, lensId, itemId }, given, presentOf(db, sessionId, groupId));
  }
  statement<unknown[]>(
    db,
    `INSERT INTO tallies (exercise_id, group_id, lens_id, item_id, counts, not_applicable, channel)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET counts = excluded.counts, not_applicable = excluded.not_applicable, channel = excluded.channel`,
  ).run(exerciseId, groupId, lensId, itemId, JSON.stringify(counts), notApplicable, channel);
}

function shuffled<T>(all: readonly T[]): T[] {
  const mixed = [...all];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1);
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}
