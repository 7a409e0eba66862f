/**
 * Writes what phones answered, many in one transaction, by the very rules that answers at the kiosk go by. One that is
 * refused leaves the others alone.
 */
import type Database from 'better-sqlite3';
import { RespiroError, toFailure } from '../../../src/contract/errors.ts';
import type { AnswerMessage, ContributeMessage, Refusal } from '../../../src/contract/room/messages.ts';
import { ratedItems } from '../../../src/domain/instruments/asked.ts';
import { putInOrder, recordAnswer, sayInWords, shareOut } from '../commands/answers.ts';
import type { EngineContext } from '../commands/handler.ts';
import { presentOf } from '../commands/present.ts';
import { findBallot, insertBallot } from '../storage/repositories/answers.ts';
import { nextPosition, readEngagement } from '../storage/repositories/engagement.ts';
import type { StoredExercise } from '../storage/repositories/exercises.ts';
import { allOrNothing, statement } from '../storage/statement.ts';
import { contributionIdOf, type BallotIds } from './derived-ids.ts';
import { personOf, readStaged } from './questions.ts';

/** Who answers, as the room knows it. */
export interface Answerer {
  readonly placeId: string;
  /** Of the phone that has the place now. */
  readonly tokenHash: string;
  readonly groupId: string | null;
  readonly participantId: string | null;
}

/** Refused by the room itself. */
export class RefusedError extends Error {
  readonly code: Refusal;

  constructor(code: Refusal) {
    super(code);
    this.code = code;
  }
}

export interface RecorderTools {
  readonly context: EngineContext;
  /** Of the room. */
  readonly key: Uint8Array;
  readonly ballots: BallotIds;
  readonly mostContributions: number;
  /** Contributions by place and exercise since the engine began. */
  readonly contributed: Map<string, number>;
}

/** Writes one answer or contribution to its exercise inside the transaction of its batch, all of it or nothing. @throws RefusedError, or RespiroError of the rules. */
export function recordOne(
  db: Database.Database,
  by: Answerer,
  message: AnswerMessage,
  exercise: StoredExercise,
  tools: RecorderTools,
): void {
  if (message.kind === 'contribute') {
    contribute(db, by, message, exercise, tools);
    return;
  }
  const ballotId = exercise.anonymity === 'identified' ? null : ballotIdFor(by, exercise, tools);
  const isThere = ballotId !== null && hasBallot(db, ballotId);
  const write = (): void => {
    if (ballotId !== null && !isThere) addBallot(db, ballotId, by, exercise);
    answer(db, ballotId === null ? { participantId: personFor(by) } : { ballotId }, message, exercise, tools);
  };
  // A rating on a ballot that is there is one row, written after everything that could refuse it.
  if (isThere && message.kind === 'rate') write();
  else allOrNothing(db, write);
}

function answer(
  db: Database.Database,
  respondent: { participantId: string } | { ballotId: string },
  message: Exclude<AnswerMessage, ContributeMessage>,
  exercise: StoredExercise,
  { context: { newId } }: RecorderTools,
): void {
  const about = { exerciseId: exercise.id, lensId: message.lensId, respondent, channel: 'phone' as const };
  switch (message.kind) {
    case 'rate':
      recordAnswer(db, exercise, { ...about, itemId: message.itemId, value: message.value }, newId);
      break;
    case 'say':
      sayInWords(db, exercise, { ...about, itemId: message.itemId, text: message.text }, newId);
      break;
    case 'share':
      shareOut(db, exercise, { ...about, shares: [...message.shares] }, newId);
      break;
    case 'rank': {
      putInOrder(db, exercise, { ...about, order: [...message.order] }, newId);
      const [first] = ratedItems(exercise.definition);
      // Whoever gives no place says so, and is not asked again.
      if (message.order.length === 0 && first !== undefined)
        recordAnswer(db, exercise, { ...about, itemId: first.id, value: null }, newId);
      break;
    }
  }
}

/** What the phone is told about an answer that was not written. */
export function refusalOf(thrown: unknown): Refusal {
  if (thrown instanceof RefusedError) return thrown.code;
  const { code, details } = toFailure(thrown);
  if (!(thrown instanceof RespiroError)) return 'not-now';
  if (code === 'round-closed' || code === 'amount-exceeded') return code;
  if (code === 'read-only-engagement' || code === 'no-engagement') return 'not-now';
  return code === 'invalid-input' && details['field'] === 'lensId' ? 'not-asked' : 'not-a-question';
}

function personFor({ participantId }: Answerer): string {
  if (participantId === null) throw new RefusedError('name-needed');
  return participantId;
}

function ballotIdFor({ placeId, groupId }: Answerer, { id }: StoredExercise, { ballots }: RecorderTools): string {
  if (groupId === null) throw new RefusedError('group-needed');
  return ballots.of(placeId, id);
}

const hasBallot = (db: Database.Database, id: string): boolean => findBallot(db, id) !== undefined;

function addBallot(db: Database.Database, id: string, { groupId }: Answerer, { id: exerciseId }: StoredExercise): void {
  insertBallot(db, { id, exerciseId, groupId: groupId ?? '', participantId: null, channel: 'phone' });
}

function contribute(
  db: Database.Database,
  { placeId, tokenHash, groupId, participantId }: Answerer,
  { op, firstOp = op, to, text, withGroup }: ContributeMessage,
  { id: exerciseId, anonymity, sessionId, definition }: StoredExercise,
  { key, mostContributions, contributed }: RecorderTools,
): void {
  const { stage } = readStaged(db);
  if (stage.exerciseId !== exerciseId || !stage.open) throw new RefusedError('round-closed');
  if (to === 'register' && definition.register === undefined) throw new RefusedError('not-a-question');
  if (anonymity === 'identified' && participantId === null) throw new RefusedError('name-needed');
  // Where no name is given, one speaks for the group that one chose.
  const named = anonymity === 'identified' && participantId !== null ? personOf(db, participantId) : null;
  const saidIn = named?.groupId ?? groupId;
  if (saidIn === null) throw new RefusedError('group-needed');
  const id = contributionIdOf(key, tokenHash, exerciseId, firstOp);
  if (statement<[string]>(db, 'SELECT 1 FROM comments WHERE id = ?').get(id) !== undefined) return;
  const counted = `${placeId} ${exerciseId}`;
  const before = contributed.get(counted) ?? 0;
  if (before >= mostContributions) throw new RefusedError('full');
  contributed.set(counted, before + 1);
  const mayName = withGroup && mayNameGroup(db, { anonymity, sessionId }, saidIn);
  statement<unknown[]>(
    db,
    `INSERT INTO comments (id, exercise_id, item_id, group_id, position, text, quoted, meant_as)
       VALUES (?, ?, NULL, ?, ?, ?, 0, ?)`,
  ).run(
    id,
    exerciseId,
    mayName ? saidIn : null,
    nextPosition(db, 'comments', 'exercise_id = ?', exerciseId),
    text,
    to === 'register' ? 'row' : 'comment',
  );
}

/** Where nobody gave a name, words carry a group only where it cannot point at somebody. */
export function mayNameGroup(
  db: Database.Database,
  { anonymity, sessionId }: Pick<StoredExercise, 'anonymity' | 'sessionId'>,
  groupId: string,
): boolean {
  return anonymity === 'identified' || presentOf(db, sessionId, groupId) >= readEngagement(db).minimumGroup;
}
