/** What participants said: ballots, ratings, shows of hands. */
import type Database from 'better-sqlite3';
import { RespiroError } from '../../../src/contract/errors.ts';
import { scaleOfLens } from '../../../src/domain/instruments/scales.ts';
import type { Channel } from '../../../src/domain/results/answers.ts';
import { insertBallot, readBallot } from '../storage/repositories/answers.ts';
import { statement } from '../storage/statement.ts';
import { expectChanged } from '../storage/repositories/engagement.ts';
import { readExercise } from '../storage/repositories/exercises.ts';
import type { Handlers } from './handler.ts';
import { amountOf, requireAmount, requireShares, requireWall, sharedOnBallots } from './amount.ts';
import { requireItem, requireRating } from './question.ts';

type Names = 'ballots.add' | 'ballots.remove' | 'answers.record' | 'answers.share' | 'answers.clear' | 'tallies.set';

/** The ballot of a participant in an identified exercise, made with the first answer. */
function ballotOf(
  db: Database.Database,
  { exerciseId, participantId, channel }: { exerciseId: string; participantId: string; channel: Channel },
  newId: () => string,
): string {
  const found = statement<[string, string], { id: string }>(
    db,
    'SELECT id FROM ballots WHERE exercise_id = ? AND participant_id = ?',
  ).get(exerciseId, participantId);
  if (found !== undefined) return found.id;
  if (readExercise(db, exerciseId).anonymity === 'anonymous') {
    throw new RespiroError('anonymity-locked', 'this exercise takes no names');
  }
  const person = statement<[string], { group_id: string }>(db, 'SELECT group_id FROM participants WHERE id = ?').get(
    participantId,
  );
  if (person === undefined) throw new RespiroError('not-found', 'no such participant', { what: 'participant' });
  const id = newId();
  insertBallot(db, { id, exerciseId, groupId: person.group_id, participantId, channel });
  return id;
}

/** The ballot of whoever answers; one of another exercise is refused. */
function ballotBy(
  db: Database.Database,
  given: { exerciseId: string; respondent: { participantId: string } | { ballotId: string }; channel: Channel },
  newId: () => string,
): string {
  const { exerciseId, respondent, channel } = given;
  const ballotId =
    'ballotId' in respondent
      ? respondent.ballotId
      : ballotOf(db, { exerciseId, participantId: respondent.participantId, channel }, newId);
  if (readBallot(db, ballotId).exercise_id !== exerciseId) {
    throw new RespiroError('not-found', 'ballot of another exercise', { what: 'ballot' });
  }
  return ballotId;
}

function writeAnswer(
  db: Database.Database,
  ballotId: string,
  lensId: string,
  itemId: string,
  value: number | null,
): void {
  statement<unknown[]>(
    db,
    `INSERT INTO answers (ballot_id, lens_id, item_id, value) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET value = excluded.value`,
  ).run(ballotId, lensId, itemId, value);
}

/** People of a group who are present in the exercise's session. */
function presentOf(db: Database.Database, sessionId: string, groupId: string): number {
  const row = statement<[string, string], { n: number }>(
    db,
    `SELECT count(*) AS n FROM attendance JOIN participants ON participants.id = participant_id
       WHERE session_id = ? AND group_id = ?`,
  ).get(sessionId, groupId);
  return row?.n ?? 0;
}

/** Ballots of the group that rated this very item: they must not raise their hands as well. */
function ratedByBallot(
  db: Database.Database,
  exerciseId: string,
  groupId: string,
  lensId: string,
  itemId: string,
): number {
  const row = statement<[string, string, string, string], { n: number }>(
    db,
    `SELECT count(*) AS n FROM ballots JOIN answers ON ballot_id = ballots.id
       WHERE exercise_id = ? AND group_id = ? AND lens_id = ? AND item_id = ?`,
  ).get(exerciseId, groupId, lensId, itemId);
  return row?.n ?? 0;
}

/**
 * Participants answer while the round is open. What the facilitator types from paper or raised hands was given
 * then, whenever it is typed.
 *
 * @throws RespiroError `round-closed`.
 */
function requireOpenRound(db: Database.Database, exerciseId: string, lensId: string, channel: Channel): void {
  if (channel !== 'kiosk' && channel !== 'phone') return;
  const round = statement<[string, string], { state: string }>(
    db,
    'SELECT state FROM rounds WHERE exercise_id = ? AND lens_id = ?',
  ).get(exerciseId, lensId);
  if (round?.state !== 'collecting') throw new RespiroError('round-closed', 'the round takes no answers');
}

export const answerHandlers: Handlers<Names> = {
  'ballots.add': {
    kind: 'change',
    run: (db, { exerciseId, groupId, channel }, { newId }) => {
      readExercise(db, exerciseId);
      const id = newId();
      const number = insertBallot(db, { id, exerciseId, groupId, participantId: null, channel });
      return { id, number };
    },
  },
  'ballots.remove': {
    kind: 'change',
    note: ({ reason }) => reason,
    run: (db, { id }) => {
      expectChanged(statement<unknown[]>(db, 'DELETE FROM ballots WHERE id = ?').run(id), 'ballot');
      return null;
    },
  },
  'answers.record': {
    kind: 'change',
    run: (db, { exerciseId, lensId, itemId, respondent, value, channel }, { newId }) => {
      const { definition } = readExercise(db, exerciseId);
      requireItem(definition, lensId, itemId);
      const amount = amountOf(definition, lensId);
      if (value !== null && amount === undefined) requireRating(definition, lensId, value);
      requireOpenRound(db, exerciseId, lensId, channel);
      const ballotId = ballotBy(db, { exerciseId, respondent, channel }, newId);
      if (amount !== undefined) requireAmount(db, amount, { ballotId, lensId, itemId }, value, channel);
      writeAnswer(db, ballotId, lensId, itemId, value);
      return { ballotId };
    },
  },
  'answers.share': {
    kind: 'change',
    run: (db, { exerciseId, lensId, respondent, shares, channel }, { newId }) => {
      const { definition } = readExercise(db, exerciseId);
      const amount = amountOf(definition, lensId);
      if (amount === undefined) throw new RespiroError('invalid-input', 'nothing is shared out', { field: 'lensId' });
      for (const { itemId } of shares) requireItem(definition, lensId, itemId);
      requireShares(amount, shares, channel);
      requireOpenRound(db, exerciseId, lensId, channel);
      const ballotId = ballotBy(db, { exerciseId, respondent, channel }, newId);
      statement<unknown[]>(db, 'DELETE FROM answers WHERE ballot_id = ? AND lens_id = ?').run(ballotId, lensId);
      const none = shares.length > 0 ? [] : definition.items.map(({ id }) => ({ itemId: id, value: null }));
      for (const { itemId, value } of [...shares, ...none]) writeAnswer(db, ballotId, lensId, itemId, value);
      return { ballotId };
    },
  },
  'answers.clear': {
    kind: 'change',
    run: (db, { ballotId, lensId, itemId }) => {
      const result = statement<unknown[]>(
        db,
        'DELETE FROM answers WHERE ballot_id = ? AND lens_id = ? AND item_id = ?',
      ).run(ballotId, lensId, itemId);
      expectChanged(result, 'answer');
      return null;
    },
  },
  'tallies.set': {
    kind: 'change',
    run: (db, { exerciseId, groupId, lensId, itemId, counts, notApplicable, channel }) => {
      const { definition, sessionId } = readExercise(db, exerciseId);
      requireItem(definition, lensId, itemId);
      const amount = amountOf(definition, lensId);
      const expected = amount === undefined ? scaleOfLens(definition, lensId).points : 1;
      if (counts.length !== expected) {
        throw new RespiroError('invalid-input', 'counts per point', { field: 'counts', expected });
      }
      const total = counts.reduce((sum, hands) => sum + hands, notApplicable);
      if (total === 0) {
        statement<unknown[]>(
          db,
          'DELETE FROM tallies WHERE exercise_id = ? AND group_id = ? AND lens_id = ? AND item_id = ?',
        ).run(exerciseId, groupId, lensId, itemId);
        return null;
      }
      const present = presentOf(db, sessionId, groupId);
      const place = { exerciseId, groupId, lensId, itemId };
      if (amount !== undefined)
        requireWall(db, amount, place, total, Math.max(0, present - sharedOnBallots(db, place)));
      const free = present - ratedByBallot(db, exerciseId, groupId, lensId, itemId);
      if (amount === undefined && total > free) {
        throw new RespiroError('tally-exceeds-present', `${total} hands of ${free}`, { total, present, free });
      }
      statement<unknown[]>(
        db,
        `INSERT INTO tallies (exercise_id, group_id, lens_id, item_id, counts, not_applicable, channel)
         VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET counts = excluded.counts, not_applicable = excluded.not_applicable,
           channel = excluded.channel`,
      ).run(exerciseId, groupId, lensId, itemId, JSON.stringify(counts), notApplicable, channel);
      return null;
    },
  },
};
