import type Database from 'better-sqlite3';
import { RespiroError } from '../../../../src/contract/errors.ts';
import type { BallotView, CommentView, ExerciseSheet, RawAnswer, TallyView } from '../../../../src/contract/views.ts';
import type {
  Answer,
  Channel,
  Consensus,
  Evidence,
  ExerciseInput,
  GroupInfo,
  HardFact,
  Tally,
} from '../../../../src/domain/results/answers.ts';
import { rowOf, statement } from '../statement.ts';
import { readEngagement } from './engagement.ts';
import { readExercise } from './exercises.ts';

interface TallyRow {
  groupId: string;
  lensId: string;
  itemId: string;
  counts: string;
  notApplicable: number;
  channel: Channel;
}

/** Everything that was typed into one exercise, for capture. */
export function readSheet(db: Database.Database, exerciseId: string): ExerciseSheet {
  readExercise(db, exerciseId);
  return {
    exerciseId,
    ballots: db
      .prepare<[string], BallotView>(
        `SELECT id, group_id AS groupId, participant_id AS participantId, number, channel
         FROM ballots WHERE exercise_id = ? ORDER BY number`,
      )
      .all(exerciseId),
    answers: db
      .prepare<[string], RawAnswer>(
        `SELECT ballot_id AS ballotId, lens_id AS lensId, item_id AS itemId, value
         FROM answers JOIN ballots ON ballots.id = ballot_id WHERE exercise_id = ?`,
      )
      .all(exerciseId),
    tallies: readTallies(db, exerciseId).map(({ channel: _, ...tally }): TallyView => tally),
    consensus: readConsensus(db, exerciseId),
    evidence: readEvidence(db, exerciseId),
    facts: readFacts(db, exerciseId),
    comments: readComments(db, exerciseId),
  };
}

/** What an exercise is scored from. */
export function readExerciseInput(db: Database.Database, exerciseId: string): ExerciseInput {
  const { sessionId } = readExercise(db, exerciseId);
  const groups = db
    .prepare<[string], GroupInfo>(
      `SELECT groups.id, role, count(attendance.participant_id) AS present FROM groups
       LEFT JOIN participants ON participants.group_id = groups.id
       LEFT JOIN attendance ON attendance.participant_id = participants.id AND attendance.session_id = ?
       GROUP BY groups.id ORDER BY groups.position`,
    )
    .all(sessionId);
  const answers = db
    .prepare<[string], Answer>(
      `SELECT ballots.id AS ballotId, group_id AS groupId, lens_id AS lensId, item_id AS itemId, value, channel
       FROM ballots JOIN answers ON ballot_id = ballots.id WHERE exercise_id = ?`,
    )
    .all(exerciseId);
  return {
    groups,
    answers,
    tallies: readTallies(db, exerciseId),
    consensus: readConsensus(db, exerciseId),
    evidence: readEvidence(db, exerciseId),
    facts: readFacts(db, exerciseId),
    minimumGroup: readEngagement(db).minimumGroup,
  };
}

function readTallies(db: Database.Database, exerciseId: string): Tally[] {
  return db
    .prepare<[string], TallyRow>(
      `SELECT group_id AS groupId, lens_id AS lensId, item_id AS itemId, counts,
         not_applicable AS notApplicable, channel FROM tallies WHERE exercise_id = ?`,
    )
    .all(exerciseId)
    .map((row) => ({ ...row, counts: JSON.parse(row.counts) as number[] }));
}

function readConsensus(db: Database.Database, exerciseId: string): Consensus[] {
  return db
    .prepare<[string], Consensus>(
      'SELECT lens_id AS lensId, item_id AS itemId, value, reason FROM consensus WHERE exercise_id = ?',
    )
    .all(exerciseId);
}

function readEvidence(db: Database.Database, exerciseId: string): Evidence[] {
  return db
    .prepare<[string], Evidence>(
      `SELECT nullif(lens_id, '') AS lensId, nullif(item_id, '') AS itemId, grade, source
       FROM evidence WHERE exercise_id = ?`,
    )
    .all(exerciseId);
}

function readFacts(db: Database.Database, exerciseId: string): HardFact[] {
  return db
    .prepare<[string], HardFact>('SELECT fact_id AS factId, value, source FROM facts WHERE exercise_id = ?')
    .all(exerciseId);
}

export function readComments(db: Database.Database, exerciseId: string): CommentView[] {
  return db
    .prepare<[string], Omit<CommentView, 'quoted'> & { quoted: number }>(
      `SELECT id, exercise_id AS exerciseId, item_id AS itemId, group_id AS groupId, text, quoted,
         original, moderation, merged_into AS mergedInto, ballot_id AS ballotId,
         theme, meant_as AS meantAs, entry_id AS entryId
       FROM comments WHERE exercise_id = ? ORDER BY position`,
    )
    .all(exerciseId)
    .map((row) => ({ ...row, quoted: row.quoted === 1 }));
}

export interface BallotRow {
  readonly id: string;
  readonly exercise_id: string;
  readonly group_id: string;
  readonly participant_id: string | null;
}

export const findBallot = (db: Database.Database, id: string): BallotRow | undefined =>
  rowOf<BallotRow>(db, 'SELECT * FROM ballots WHERE id = ?', id);

/** @throws RespiroError `not-found`. */
export function readBallot(db: Database.Database, id: string): BallotRow {
  const row = findBallot(db, id);
  if (row === undefined) throw new RespiroError('not-found', 'no such ballot', { what: 'ballot' });
  return row;
}

/** Adds a ballot with the next running number of its exercise. */
export function insertBallot(
  db: Database.Database,
  ballot: { id: string; exerciseId: string; groupId: string; participantId: string | null; channel: Channel },
): number {
  const row = statement<[string], { next: number }>(
    db,
    'SELECT coalesce(max(number), 0) + 1 AS next FROM ballots WHERE exercise_id = ?',
  ).get(ballot.exerciseId);
  const number = row?.next ?? 1;
  statement<unknown[]>(
    db,
    `INSERT INTO ballots (id, exercise_id, group_id, participant_id, number, channel)
     VALUES (@id, @exerciseId, @groupId, @participantId, @number, @channel)`,
  ).run({ ...ballot, number });
  return number;
}
