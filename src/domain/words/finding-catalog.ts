/** What the sentences of findings and actions are made from. */
import type { RuleId, RuleParams } from '../findings/rule-params.ts';

/** Titles behind the ids in a finding's params, in the language of the sentence. */
export interface FindingNames {
  readonly dimension: (dimensionId: string) => string;
  /** The short label of an item. */
  readonly item: (itemId: string) => string;
  /** The statement at the low end of an item: the left of a pair, the lowest level of a rubric. */
  readonly lowEnd: (itemId: string) => string;
  readonly lens: (lensId: string) => string;
  readonly group: (groupId: string) => string;
}

export interface FindingWords {
  readonly title: string;
  readonly soWhat: string;
}

export interface ActionWords {
  readonly what: string;
  readonly kpi: string;
}

/** One sentence maker a rule, typed by the numbers of that rule. */
export type FindingCatalog = {
  readonly [Rule in RuleId]: (params: RuleParams[Rule], name: FindingNames) => FindingWords;
};

export type ActionCatalog = {
  readonly [Rule in RuleId]: (params: RuleParams[Rule], name: FindingNames) => ActionWords;
};
