/** How the rules hand in what they found. */
import type { InstrumentDefinition } from '../instruments/definition.ts';
import type { RegisterEntry } from '../registers/register.ts';
import type { EvidenceGrade } from '../results/answers.ts';
import type { ExerciseResults } from '../results/results.ts';
import type { ProposedFinding, Severity } from './finding.ts';
import type { RuleId, RuleParams } from './rule-params.ts';

/** One exercise of the wave with its results. */
export interface ScoredExercise<Results extends ExerciseResults = ExerciseResults> {
  readonly exerciseId: string;
  readonly definition: InstrumentDefinition;
  readonly results: Results;
  /** The rows of its register, in order; absent where it has none. */
  readonly entries?: readonly RegisterEntry[];
}

interface Draft<Rule extends RuleId> {
  readonly ruleId: Rule;
  /** What the rule speaks about; empty when it can speak once an exercise only. */
  readonly object?: string;
  readonly severity: Severity;
  readonly evidence: EvidenceGrade;
  readonly agreement: number | null;
  readonly params: RuleParams[Rule];
}

export function finding<Rule extends RuleId>(exercise: ScoredExercise, draft: Draft<Rule>): ProposedFinding {
  const { ruleId, object, severity, evidence, agreement, params } = draft;
  return {
    ruleId,
    key: [ruleId, exercise.exerciseId, ...(object === undefined ? [] : [object])].join(':'),
    instrumentId: exercise.definition.id,
    exerciseId: exercise.exerciseId,
    severity,
    evidence,
    agreement,
    params: { ...params },
  };
}

/** The severity of the first step whose bound `value` reaches; `otherwise` below all of them. */
export function severityOf(
  value: number,
  steps: readonly (readonly [from: number, severity: Severity])[],
  otherwise: Severity,
): Severity {
  return steps.find(([from]) => value >= from)?.[1] ?? otherwise;
}
