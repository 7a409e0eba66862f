/** Points and dots: what one person may give. */
import type Database from 'better-sqlite3';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { AmountRule, InstrumentDefinition } from '../../../src/domain/instruments/definition.ts';
import { statement } from '../storage/statement.ts';

/** The rule of a lens through which an amount is shared out; undefined where items are rated. */
export function amountOf({ lenses }: InstrumentDefinition, lensId: string): AmountRule | undefined {
  return lenses.find(({ id }) => id === lensId)?.amount;
}

/**
 * @throws RespiroError `amount-exceeded` with `left`: what could still be given to this item, when `value` is more than
 *   that or than one item may get.
 */
export function requireAmount(
  db: Database.Database,
  { total, each }: AmountRule,
  { ballotId, lensId, itemId }: { readonly ballotId: string; readonly lensId: string; readonly itemId: string },
  value: number | null,
): void {
  if (value === null) return;
  const row = statement<[string, string, string], { given: number }>(
    db,
    `SELECT coalesce(sum(value), 0) AS given FROM answers WHERE ballot_id = ? AND lens_id = ? AND item_id <> ?`,
  ).get(ballotId, lensId, itemId);
  const left = Math.min(each, total - (row?.given ?? 0));
  if (value > left) throw new RespiroError('amount-exceeded', `${value} of ${left}`, { left, total, each });
}
