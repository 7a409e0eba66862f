/** All rules over all exercises of a wave. */
import type { ScoredExercise } from './build.ts';
import type { ProposedFinding } from './finding.ts';
import { rankFindings } from './rank.ts';
import { empowermentFindings } from './rules-empowerment.ts';
import { sharedFindings } from './rules-shared.ts';
import { valuePropositionFindings } from './rules-value-proposition.ts';

/**
 * The findings that the results support, highest rank first (see `rank.ts`). Empty when there is
 * nothing to say; hidden groups and totals are null in the results and so never enter.
 */
export function proposeFindings(exercises: readonly ScoredExercise[]): readonly ProposedFinding[] {
  return rankFindings(
    exercises.flatMap((exercise) => [...findingsOfInstrument(exercise), ...sharedFindings(exercise)]),
  );
}

function findingsOfInstrument({ exerciseId, definition, results }: ScoredExercise): readonly ProposedFinding[] {
  switch (results.kind) {
    case 'bipolar-pair':
      return valuePropositionFindings({ exerciseId, definition, results });
    case 'behaviour-rubric':
      return empowermentFindings({ exerciseId, definition, results });
  }
}
