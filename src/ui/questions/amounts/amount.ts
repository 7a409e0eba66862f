/** What one person has given so far, and what they may still give. */
import type { AmountRule } from '../../../domain/instruments/definition.ts';

/** Null or undefined: nothing given yet. */
export type Given = (itemId: string) => number | null | undefined;

/** What is left of the whole amount; never below 0. */
export function leftOf({ total }: AmountRule, itemIds: readonly string[], given: Given): number {
  return Math.max(0, total - itemIds.reduce((sum, id) => sum + (given(id) ?? 0), 0));
}

/** The most this item may hold now: what it has and what is left, up to what one item may get. */
export function mostFor(rule: AmountRule, itemIds: readonly string[], given: Given, itemId: string): number {
  return Math.min(rule.each, (given(itemId) ?? 0) + leftOf(rule, itemIds, given));
}

/** A wish brought to what is possible. */
export function within(
  rule: AmountRule,
  itemIds: readonly string[],
  given: Given,
  itemId: string,
  wish: number,
): number {
  return Math.max(0, Math.min(Math.round(wish), mostFor(rule, itemIds, given, itemId)));
}
