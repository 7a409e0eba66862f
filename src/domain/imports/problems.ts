/** What is wrong with one cell, so that it can be said in words and mended. */
import type { LocalizedText } from '../instruments/definition.ts';

export type ProblemCode =
  | 'name-missing'
  | 'name-too-long'
  | 'name-ambiguous'
  | 'person-twice'
  | 'code-unknown'
  | 'group-missing'
  | 'group-not-asked'
  | 'not-on-scale'
  | 'not-whole'
  | 'amount-range'
  | 'amount-exceeded'
  | 'place-range'
  | 'place-taken'
  | 'order-unknown'
  | 'text-too-long'
  | 'item-unknown'
  | 'lens-unknown'
  | 'count-invalid'
  | 'tally-not-here'
  | 'tally-exceeds-present'
  | 'too-many-people'
  | 'too-many-answers';

export interface ImportProblem {
  readonly line: number;
  /** Null: the row as a whole. */
  readonly column: number | null;
  readonly value: string;
  readonly code: ProblemCode;
  /** Figures for the words: `minimum`, `maximum`, `total`, `other` (a line) … */
  readonly details: Readonly<Record<string, number>>;
  /** The words that would be taken, lowest first. */
  readonly expected: readonly LocalizedText[];
}

export type Report = (
  at: { readonly line: number; readonly column: number | null; readonly value: string },
  code: ProblemCode,
  details?: Readonly<Record<string, number>>,
  expected?: readonly LocalizedText[],
) => void;
