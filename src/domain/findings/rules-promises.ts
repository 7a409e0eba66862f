/** Findings of the promises: from where the room placed them, never from the language lens. */
import { promisesOf, promisesTold } from '../promises/from-entries.ts';
import { finding, severityOf, type ScoredExercise } from './build.ts';
import type { ProposedFinding } from './finding.ts';
import { named } from './named.ts';
import { registerEvidence } from './rules-human-service.ts';

/** Share of promises below 3 from which "most" is said. */
export const mostOfUsFrom = 0.5;

export function promisesFindings(exercise: ScoredExercise): readonly ProposedFinding[] {
  const { results, entries = [] } = exercise;
  const { ofUs, rated, share } = promisesTold(promisesOf(entries, results.items));
  if (share === null || share < mostOfUsFrom || ofUs.length === 0) return [];
  return [
    finding(exercise, {
      ruleId: 'promises-about-us',
      severity: severityOf(
        share,
        [
          [0.9, 5],
          [0.75, 4],
        ],
        3,
      ),
      evidence: registerEvidence(exercise),
      agreement: results.scales.find(({ dimensionId }) => dimensionId === null)?.rwgJ ?? null,
      params: { count: ofUs.length, rated, share, names: named(ofUs.map(({ text }) => text)), threshold: mostOfUsFrom },
    }),
  ];
}
