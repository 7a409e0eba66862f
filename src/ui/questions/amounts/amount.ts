/** What one person has given so far, and what they may still give. */
import type { AmountRule } from '../../../domain/instruments/definition.ts';

/** Null or undefined: nothing given yet. */
export type Given = (itemId: string) => number | null | undefined;

export const sumOf = (itemIds: readonly string[], given: Given): number =>
  itemIds.reduce((sum, id) => sum + (given(id) ?? 0), 0);

/** What is left of the whole amount; never below 0. */
export function leftOf({ total }: AmountRule, itemIds: readonly string[], given: Given): number {
  return Math.max(0, total - sumOf(itemIds, given));
}

/**
 * The most an item that holds `value` may hold now.
 * @param left of the whole amount; infinite for the points of a paper, which is typed as it stands.
 */
export function mostFor({ each }: AmountRule, value: number, left: number): number {
  // A paper may hold more than there was: that stays, and can only be lowered.
  return Math.max(Math.min(each, value + left), 0);
}

/** Why a wish is not possible; null when it is. */
export type Refusal =
  /** `each`: most on one item. */
  | { readonly why: 'each'; readonly most: number }
  /** `left`: what is left of the whole. */
  | { readonly why: 'left'; readonly most: number };

export function refusalOf(rule: AmountRule, wish: number, value: number, left: number): Refusal | null {
  if (wish > rule.each) return { why: 'each', most: rule.each };
  return wish > mostFor(rule, value, left) ? { why: 'left', most: left } : null;
}
