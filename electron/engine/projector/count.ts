import type Database from 'better-sqlite3';
import { answersLens } from '../../../src/domain/instruments/answering.ts';
import type { AmountRule, Lens } from '../../../src/domain/instruments/definition.ts';
import type { GroupRole } from '../../../src/domain/results/answers.ts';
import { statement } from '../storage/statement.ts';

export interface Counted {
  /** Ballots that answered the item, «no aplica» included, plus hands. */
  readonly answered: number;
  /** People present; more where more answered than were marked present. */
  readonly present: number;
}

/** Where answers are counted: one lens of one exercise. */
export interface Place {
  readonly exerciseId: string;
  readonly sessionId: string;
  readonly lens: Lens;
}

/** Those who are there and are asked through the lens. */
function presentFor(db: Database.Database, sessionId: string, lens: Lens): number {
  const rows = statement<[string], { role: GroupRole | null; n: number }>(
    db,
    `SELECT role, count(*) AS n FROM attendance
       JOIN participants ON participants.id = participant_id JOIN groups ON groups.id = group_id
       WHERE session_id = ? GROUP BY group_id`,
  ).all(sessionId);
  return rows.reduce((sum, { role, n }) => sum + (answersLens(lens, role) ? n : 0), 0);
}

/** How many have answered one item through one lens. */
export function countAnswered(db: Database.Database, { exerciseId, sessionId, lens }: Place, itemId: string): Counted {
  const place = { exerciseId, lensId: lens.id, itemId };
  const row = statement<[typeof place], { ballots: number; hands: number }>(
    db,
    `SELECT
       (SELECT count(*) FROM ballots JOIN answers ON ballot_id = ballots.id
        WHERE exercise_id = @exerciseId AND lens_id = @lensId AND item_id = @itemId) AS ballots,
       (SELECT coalesce(sum(not_applicable + (SELECT sum(value) FROM json_each(counts))), 0) FROM tallies
        WHERE exercise_id = @exerciseId AND lens_id = @lensId AND item_id = @itemId) AS hands`,
  ).get(place);
  const answered = (row?.ballots ?? 0) + (row?.hands ?? 0);
  return { answered, present: Math.max(presentFor(db, sessionId, lens), answered) };
}

/**
 * How many have shared out something through a lens, group by group as it is scored: ballots, and of what was counted
 * on a wall at least as many as had to spend all they had. "No aplica" alone is nothing.
 */
export function countSharing(
  db: Database.Database,
  { exerciseId, sessionId, lens }: Place,
  { total }: Pick<AmountRule, 'total'>,
): Counted {
  const place = { exerciseId, lensId: lens.id };
  const row = statement<[typeof place & { total: number }], { ballots: number; onWall: number }>(
    db,
    `SELECT
       (SELECT count(DISTINCT ballot_id) FROM ballots JOIN answers ON ballot_id = ballots.id
        WHERE exercise_id = @exerciseId AND lens_id = @lensId AND value > 0) AS ballots,
       (SELECT coalesce(sum((given + @total - 1) / @total), 0) FROM
         (SELECT sum((SELECT sum(value) FROM json_each(counts))) AS given FROM tallies
          WHERE exercise_id = @exerciseId AND lens_id = @lensId GROUP BY group_id)) AS onWall`,
  ).get({ ...place, total });
  const answered = (row?.ballots ?? 0) + (row?.onWall ?? 0);
  return { answered, present: Math.max(presentFor(db, sessionId, lens), answered) };
}

/** How many have given at least one place through a lens. */
export function countOrdering(db: Database.Database, place: Place): Counted {
  // Nobody orders on a wall: no count is too small to hold a person.
  return countSharing(db, place, { total: 1 });
}
