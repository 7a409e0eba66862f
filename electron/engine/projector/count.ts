import type Database from 'better-sqlite3';
import type { AmountRule } from '../../../src/domain/instruments/definition.ts';
import { statement } from '../storage/statement.ts';

export interface Counted {
  /** Ballots that answered the item, «no aplica» included, plus hands. */
  readonly answered: number;
  /** People present; more where more answered than were marked present. */
  readonly present: number;
}

/** How many have answered one item through one lens. */
export function countAnswered(
  db: Database.Database,
  place: { exerciseId: string; sessionId: string; lensId: string; itemId: string },
): Counted {
  const row = statement<[typeof place], { ballots: number; hands: number; present: number }>(
    db,
    `SELECT
       (SELECT count(*) FROM ballots JOIN answers ON ballot_id = ballots.id
        WHERE exercise_id = @exerciseId AND lens_id = @lensId AND item_id = @itemId) AS ballots,
       (SELECT coalesce(sum(not_applicable + (SELECT sum(value) FROM json_each(counts))), 0) FROM tallies
        WHERE exercise_id = @exerciseId AND lens_id = @lensId AND item_id = @itemId) AS hands,
       (SELECT count(*) FROM attendance WHERE session_id = @sessionId) AS present`,
  ).get(place);
  const answered = (row?.ballots ?? 0) + (row?.hands ?? 0);
  return { answered, present: Math.max(row?.present ?? 0, answered) };
}

/**
 * How many have shared out something through a lens, group by group as it is scored: ballots, and of what was counted
 * on a wall at least as many as had to spend all they had. "No aplica" alone is nothing.
 */
export function countSharing(
  db: Database.Database,
  place: { exerciseId: string; sessionId: string; lensId: string },
  { total }: Pick<AmountRule, 'total'>,
): Counted {
  const row = statement<[typeof place & { total: number }], { ballots: number; onWall: number; present: number }>(
    db,
    `SELECT
       (SELECT count(DISTINCT ballot_id) FROM ballots JOIN answers ON ballot_id = ballots.id
        WHERE exercise_id = @exerciseId AND lens_id = @lensId AND value > 0) AS ballots,
       (SELECT coalesce(sum((given + @total - 1) / @total), 0) FROM
         (SELECT sum((SELECT sum(value) FROM json_each(counts))) AS given FROM tallies
          WHERE exercise_id = @exerciseId AND lens_id = @lensId GROUP BY group_id)) AS onWall,
       (SELECT count(*) FROM attendance WHERE session_id = @sessionId) AS present`,
  ).get({ ...place, total });
  const answered = (row?.ballots ?? 0) + (row?.onWall ?? 0);
  return { answered, present: Math.max(row?.present ?? 0, answered) };
}

/** How many have given at least one place through a lens. */
export function countOrdering(
  db: Database.Database,
  place: { exerciseId: string; sessionId: string; lensId: string },
): Counted {
  // Nobody orders on a wall: no count is too small to hold a person.
  return countSharing(db, place, { total: 1 });
}
