/** Items put in order: which places one person may give. */
import type Database from 'better-sqlite3';
import { RespiroError } from '../../../src/contract/errors.ts';
import { ratedItems } from '../../../src/domain/instruments/asked.ts';
import type { InstrumentDefinition, RankingRule } from '../../../src/domain/instruments/definition.ts';
import { statement } from '../storage/statement.ts';
import { putAnswer, type AnswerPlace } from './words.ts';

export function rankingOf({ lenses }: InstrumentDefinition, lensId: string): RankingRule | undefined {
  return lenses.find(({ id }) => id === lensId)?.ranking;
}

/** How many places one person may give. */
export function placesOf(definition: InstrumentDefinition, rule: RankingRule): number {
  const items = ratedItems(definition).length;
  return Math.min(rule.places ?? items, items);
}

/**
 * One place for one item; 0 is none.
 *
 * @throws RespiroError `invalid-input` for a place there is not; `place-taken` when this person gave it to another item.
 */
export function requirePlace(
  db: Database.Database,
  definition: InstrumentDefinition,
  rule: RankingRule,
  { ballotId, lensId, itemId }: AnswerPlace,
  value: number | null,
): void {
  if (value === null || value === 0) return;
  const maximum = placesOf(definition, rule);
  if (value > maximum) {
    throw new RespiroError('invalid-input', `place ${value} of ${maximum}`, { field: 'value', minimum: 0, maximum });
  }
  const taken = statement<[string, string, string, number], { n: number }>(
    db,
    'SELECT count(*) AS n FROM answers WHERE ballot_id = ? AND lens_id = ? AND item_id <> ? AND value = ?',
  ).get(ballotId, lensId, itemId, value);
  if ((taken?.n ?? 0) > 0) throw new RespiroError('place-taken', `place ${value} is taken`, { place: value });
}

/**
 * Writes a whole order, best first, in place of the one before: every item gets its place or 0; nothing in order takes all back.
 *
 * @throws RespiroError `invalid-input` for an item that is not ranked, one that stands twice, or more than there are places.
 */
export function putOrder(
  db: Database.Database,
  definition: InstrumentDefinition,
  rule: RankingRule,
  { ballotId, lensId }: Omit<AnswerPlace, 'itemId'>,
  order: readonly string[],
): void {
  const ids = ratedItems(definition).map(({ id }) => id);
  const sound = new Set(order).size === order.length && order.every((id) => ids.includes(id));
  if (!sound || order.length > placesOf(definition, rule)) {
    throw new RespiroError('invalid-input', 'not an order of the items', { field: 'order' });
  }
  if (order.length === 0) {
    const remove = statement<string[]>(db, 'DELETE FROM answers WHERE ballot_id = ? AND lens_id = ? AND item_id = ?');
    for (const id of ids) remove.run(ballotId, lensId, id);
    return;
  }
  for (const itemId of ids) putAnswer(db, { ballotId, lensId, itemId }, order.indexOf(itemId) + 1);
}
