/** Findings of the WOW portfolio: its balance; its respiro needs instrument 2 and stands in `rules-across.ts`. */
import { wowPortfolio } from '../wow/from-entries.ts';
import { grandBelow } from '../wow/portfolio.ts';
import { finding, type ScoredExercise } from './build.ts';
import type { ProposedFinding } from './finding.ts';
import { registerEvidence } from './rules-human-service.ts';

export function wowPortfolioFindings(exercise: ScoredExercise): readonly ProposedFinding[] {
  const { balance, dots, voters } = wowPortfolio(exercise.entries ?? [], exercise.results);
  if (balance === null || voters === null || balance >= grandBelow) return [];
  return [
    finding(exercise, {
      ruleId: 'all-grand-gestures',
      severity: balance === 0 ? 4 : 3,
      evidence: registerEvidence(exercise),
      agreement: null,
      params: { balance, dots, people: voters, threshold: grandBelow },
    }),
  ];
}
