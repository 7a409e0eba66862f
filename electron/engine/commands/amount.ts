/** Points and dots: what one person, or a group at a wall, may give. */
import type Database from 'better-sqlite3';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { AmountRule, InstrumentDefinition } from '../../../src/domain/instruments/definition.ts';
import type { Channel } from '../../../src/domain/results/answers.ts';
import { statement } from '../storage/statement.ts';

/** The rule of a lens through which an amount is shared out; undefined where items are rated. */
export function amountOf({ lenses }: InstrumentDefinition, lensId: string): AmountRule | undefined {
  return lenses.find(({ id }) => id === lensId)?.amount;
}

/**
 * A paper exists as it is: points on it that make more than there are to give are typed as they stand and brought to
 * the total when they are scored. More dots than anybody had cannot be scored, and nothing else lets a person exceed.
 */
const isBound = ({ kind }: AmountRule, channel: Channel): boolean => kind === 'dots' || channel !== 'paper';

/**
 * @throws RespiroError `amount-exceeded` with `left`: what could still be given to this item, when `value` is more than
 *   that or than one item may get.
 */
export function requireAmount(
  db: Database.Database,
  rule: AmountRule,
  { ballotId, lensId, itemId }: { readonly ballotId: string; readonly lensId: string; readonly itemId: string },
  value: number | null,
  channel: Channel,
): void {
  if (value === null) return;
  const { total, each } = rule;
  const row = statement<[string, string, string], { given: number }>(
    db,
    `SELECT coalesce(sum(value), 0) AS given FROM answers WHERE ballot_id = ? AND lens_id = ? AND item_id <> ?`,
  ).get(ballotId, lensId, itemId);
  const left = isBound(rule, channel) ? Math.max(0, Math.min(each, total - (row?.given ?? 0))) : each;
  // Taking back is always possible, also from a paper that holds more than there was.
  if (value > left && value > 0)
    throw new RespiroError('amount-exceeded', `${value} of ${left}`, { left, total, each });
}

/**
 * All that one person shares out, at once.
 * @throws RespiroError `invalid-input` for an item that comes twice; `amount-exceeded` with `left`: what was left for
 *   the first item that holds too much.
 */
export function requireShares(
  rule: AmountRule,
  shares: readonly { readonly itemId: string; readonly value: number }[],
  channel: Channel,
): void {
  if (new Set(shares.map(({ itemId }) => itemId)).size < shares.length) {
    throw new RespiroError('invalid-input', 'an item comes twice', { field: 'shares' });
  }
  const { total, each } = rule;
  let given = 0;
  for (const { value } of shares) {
    const left = isBound(rule, channel) ? Math.min(each, total - given) : each;
    if (value > left) throw new RespiroError('amount-exceeded', `${value} of ${left}`, { left, total, each });
    given += value;
  }
}

/** People of a group who shared out something through a lens on a ballot of their own. */
export function sharedOnBallots(
  db: Database.Database,
  { exerciseId, groupId, lensId }: { readonly exerciseId: string; readonly groupId: string; readonly lensId: string },
): number {
  const row = statement<[string, string, string], { n: number }>(
    db,
    `SELECT count(DISTINCT ballot_id) AS n FROM ballots JOIN answers ON ballot_id = ballots.id
       WHERE exercise_id = ? AND group_id = ? AND lens_id = ? AND value > 0`,
  ).get(exerciseId, groupId, lensId);
  return row?.n ?? 0;
}

/**
 * What a group put on one item, counted together. `people`: those present who did not share out on their own.
 * @throws RespiroError `wall-exceeded` with `total`, `most` and `people`: more than they may put on one item, or have
 *   in all.
 */
export function requireWall(
  db: Database.Database,
  { total, each }: AmountRule,
  place: { readonly exerciseId: string; readonly groupId: string; readonly lensId: string; readonly itemId: string },
  given: number,
  people: number,
): void {
  const row = statement<[typeof place], { given: number }>(
    db,
    `SELECT coalesce(sum(not_applicable + (SELECT sum(value) FROM json_each(counts))), 0) AS given FROM tallies
       WHERE exercise_id = @exerciseId AND group_id = @groupId AND lens_id = @lensId AND item_id <> @itemId`,
  ).get(place);
  const all = given + (row?.given ?? 0);
  const [counted, most] = given > people * each ? [given, people * each] : [all, people * total];
  if (counted > most) {
    throw new RespiroError('wall-exceeded', `${counted} of ${most}`, { total: counted, most, people });
  }
}
