/** A conclusion the consultant may put before the client. */
import type { EvidenceGrade } from '../results/answers.ts';
import type { InstrumentId } from '../instruments/definition.ts';

export type Horizon = 'quick-win' | 'ninety-days' | 'twelve-months';
export type Effort = 'low' | 'medium' | 'high';
export type Severity = 1 | 2 | 3 | 4 | 5;

/** Proposed by a rule; the words are made by `words/`, from the numbers kept here. */
export interface ProposedFinding {
  readonly ruleId: string;
  /** Stable within a wave: the same rule on the same object proposes the same key again. */
  readonly key: string;
  readonly instrumentId: InstrumentId;
  readonly exerciseId: string;
  readonly severity: Severity;
  readonly evidence: EvidenceGrade;
  /** rwg of what it rests on, 0..1; null where not available. */
  readonly agreement: number | null;
  /** The numbers and ids the sentence needs, so that every figure can be traced. */
  readonly params: Readonly<Record<string, string | number>>;
}
