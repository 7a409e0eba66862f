/** Why a rule decided as it did: each number it looked at, and what it was held against. */

export type Comparison = 'at-least' | 'below' | 'at-most';

/** A comparison that held. `value` and `threshold` are in the unit of what was rated. */
export interface RuleReason<Rule extends string, Rated extends string> {
  readonly rule: Rule;
  readonly rating: Rated;
  readonly value: number;
  readonly comparison: Comparison;
  readonly threshold: number;
}
