/** What participants said: ballots, ratings, shows of hands. */
import type Database from 'better-sqlite3';
import { RespiroError } from '../../../src/contract/errors.ts';
import { ratedItems } from '../../../src/domain/instruments/asked.ts';
import type { InstrumentDefinition } from '../../../src/domain/instruments/definition.ts';
import { scaleOfLens } from '../../../src/domain/instruments/scales.ts';
import type { Channel } from '../../../src/domain/results/answers.ts';
import { insertBallot, readBallot } from '../storage/repositories/answers.ts';
import { rowOf, statement } from '../storage/statement.ts';
import { expectChanged } from '../storage/repositories/engagement.ts';
import { readExercise, type StoredExercise } from '../storage/repositories/exercises.ts';
import type { Parsed } from '../../../src/contract/commands/all.ts';
import type { Handlers } from './handler.ts';
import { amountOf, requireAmount, requireShares, requireWall, sharedOnBallots } from './amount.ts';
import { presentOf } from './present.ts';
import { requireAskedGroup, requireItem, requireLens, requireRating } from './question.ts';
import { putOrder, rankingOf, requirePlace } from './ranking.ts';
import { asksForWords, putAnswer, putWords, removeWords } from './words.ts';

type Names =
  | 'ballots.add'
  | 'ballots.remove'
  | 'answers.record'
  | 'answers.share'
  | 'answers.say'
  | 'answers.rank'
  | 'answers.clear'
  | 'tallies.set';

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

/** The ballot of whoever answers through a lens; one of another exercise, or of a group that it does not ask, is refused. */
function ballotBy(
  db: Database.Database,
  given: {
    exerciseId: string;
    definition: InstrumentDefinition;
    lensId: string;
    respondent: { participantId: string } | { ballotId: string };
    channel: Channel;
  },
  newId: () => string,
): string {
  const { exerciseId, definition, lensId, respondent, channel } = given;
  const ballotId =
    'ballotId' in respondent
      ? respondent.ballotId
      : ballotOf(db, { exerciseId, participantId: respondent.participantId, channel }, newId);
  const { exercise_id: ofExercise, group_id: groupId } = readBallot(db, ballotId);
  if (ofExercise !== exerciseId) {
    throw new RespiroError('not-found', 'ballot of another exercise', { what: 'ballot' });
  }
  requireAskedGroup(db, definition, lensId, groupId);
  return ballotId;
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
  const round = rowOf<{ state: string }>(
    db,
    'SELECT state FROM rounds WHERE exercise_id = ? AND lens_id = ?',
    exerciseId,
    lensId,
  );
  if (round?.state !== 'collecting') throw new RespiroError('round-closed', 'the round takes no answers');
}

/** Takes back what a ballot shared out; what it said in words through the same lens stays. */
function clearRated(db: Database.Database, definition: InstrumentDefinition, ballotId: string, lensId: string): void {
  const remove = statement<string[]>(db, 'DELETE FROM answers WHERE ballot_id = ? AND lens_id = ? AND item_id = ?');
  for (const { id } of ratedItems(definition)) remove.run(ballotId, lensId, id);
}

/** Records or replaces one rating, or what is given to one item. `definition`: of its exercise. @throws RespiroError as the command does. */
export function recordAnswer(
  db: Database.Database,
  { definition }: Pick<StoredExercise, 'definition'>,
  { exerciseId, lensId, itemId, respondent, value, channel }: Parsed<'answers.record'>,
  newId: () => string,
): { ballotId: string } {
  requireItem(definition, lensId, itemId);
  const amount = amountOf(definition, lensId);
  const ranking = rankingOf(definition, lensId);
  const words = asksForWords(definition, itemId);
  if (words && value !== null) {
    throw new RespiroError('invalid-input', 'answered in words', { field: 'value' });
  }
  if (value !== null && amount === undefined && ranking === undefined) requireRating(definition, lensId, value);
  requireOpenRound(db, exerciseId, lensId, channel);
  const ballotId = ballotBy(db, { exerciseId, definition, lensId, respondent, channel }, newId);
  const place = { ballotId, lensId, itemId };
  if (words) removeWords(db, place);
  else if (amount !== undefined) requireAmount(db, amount, place, value, channel);
  else if (ranking !== undefined) requirePlace(db, definition, ranking, place, value);
  putAnswer(db, place, value);
  return { ballotId };
}

/** Replaces all that one person shares out through a lens. `definition`: of its exercise. @throws RespiroError as the command does. */
export function shareOut(
  db: Database.Database,
  { definition }: Pick<StoredExercise, 'definition'>,
  { exerciseId, lensId, respondent, shares, channel }: Parsed<'answers.share'>,
  newId: () => string,
): { ballotId: string } {
  const amount = amountOf(definition, lensId);
  if (amount === undefined) throw new RespiroError('invalid-input', 'nothing is shared out', { field: 'lensId' });
  for (const { itemId } of shares) requireItem(definition, lensId, itemId);
  requireShares(amount, shares, channel);
  requireOpenRound(db, exerciseId, lensId, channel);
  const ballotId = ballotBy(db, { exerciseId, definition, lensId, respondent, channel }, newId);
  clearRated(db, definition, ballotId, lensId);
  const none = shares.length > 0 ? [] : ratedItems(definition).map(({ id }) => ({ itemId: id, value: null }));
  for (const { itemId, value } of [...shares, ...none]) putAnswer(db, { ballotId, lensId, itemId }, value);
  return { ballotId };
}

/** Records or replaces an answer in words. `definition`: of its exercise. @throws RespiroError as the command does. */
export function sayInWords(
  db: Database.Database,
  { definition }: Pick<StoredExercise, 'definition'>,
  { exerciseId, lensId, itemId, respondent, text, channel }: Parsed<'answers.say'>,
  newId: () => string,
): { ballotId: string } {
  requireItem(definition, lensId, itemId);
  if (!asksForWords(definition, itemId)) {
    throw new RespiroError('invalid-input', 'not answered in words', { field: 'itemId' });
  }
  requireOpenRound(db, exerciseId, lensId, channel);
  const ballotId = ballotBy(db, { exerciseId, definition, lensId, respondent, channel }, newId);
  putWords(db, { ballotId, lensId, itemId }, { exerciseId, text, newId });
  return { ballotId };
}

/** Records or replaces a whole order. `definition`: of its exercise. @throws RespiroError as the command does. */
export function putInOrder(
  db: Database.Database,
  { definition }: Pick<StoredExercise, 'definition'>,
  { exerciseId, lensId, respondent, order, channel }: Parsed<'answers.rank'>,
  newId: () => string,
): { ballotId: string } {
  requireLens(definition, lensId);
  const ranking = rankingOf(definition, lensId);
  if (ranking === undefined) throw new RespiroError('invalid-input', 'nothing to order', { field: 'lensId' });
  requireOpenRound(db, exerciseId, lensId, channel);
  const ballotId = ballotBy(db, { exerciseId, definition, lensId, respondent, channel }, newId);
  putOrder(db, definition, ranking, { ballotId, lensId }, order);
  return { ballotId };
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
    run: (db, input, { newId }) => recordAnswer(db, readExercise(db, input.exerciseId), input, newId),
  },
  'answers.share': {
    kind: 'change',
    run: (db, input, { newId }) => shareOut(db, readExercise(db, input.exerciseId), input, newId),
  },
  'answers.say': {
    kind: 'change',
    run: (db, input, { newId }) => sayInWords(db, readExercise(db, input.exerciseId), input, newId),
  },
  'answers.rank': {
    kind: 'change',
    run: (db, input, { newId }) => putInOrder(db, readExercise(db, input.exerciseId), input, newId),
  },
  'answers.clear': {
    kind: 'change',
    run: (db, { ballotId, lensId, itemId }) => {
      const result = statement<unknown[]>(
        db,
        'DELETE FROM answers WHERE ballot_id = ? AND lens_id = ? AND item_id = ?',
      ).run(ballotId, lensId, itemId);
      expectChanged(result, 'answer');
      removeWords(db, { ballotId, lensId, itemId });
      return null;
    },
  },
  'tallies.set': {
    kind: 'change',
    run: (db, { exerciseId, groupId, lensId, itemId, counts, notApplicable, channel }) => {
      const { definition, sessionId } = readExercise(db, exerciseId);
      requireItem(definition, lensId, itemId);
      requireAskedGroup(db, definition, lensId, groupId);
      // An order belongs to somebody, and so do words: neither can be read off raised hands.
      if (rankingOf(definition, lensId) !== undefined || asksForWords(definition, itemId)) {
        throw new RespiroError('invalid-input', 'no totals here', { field: 'counts' });
      }
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
