import type { ScoredExercise } from './build.ts';
import type { ProposedFinding } from './finding.ts';

export function wowPortfolioFindings(_exercise: ScoredExercise): readonly ProposedFinding[] {
  return [];
}
