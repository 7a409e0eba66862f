/** Findings that every rated instrument can give. */
import { scaleOfLens } from '../instruments/scales.ts';
import type { GroupRole } from '../results/answers.ts';
import type { ExerciseResults, RatingSummary, ScaleResult } from '../results/results.ts';
import { partialFrom } from '../statistics/agreement.ts';
import { finding, severityOf, type ScoredExercise } from './build.ts';
import type { ProposedFinding } from './finding.ts';

/** Below this many raters a low rwg says little. */
const ratersForDisagreement = 5;
/** More than this many disagreements would fill the list with one theme. */
const mostDisagreements = 3;
/** Leaders and frontline this many scale points apart, or more: 12.5 index points on five points. */
const tellingDifference = 0.5;

export function sharedFindings(exercise: ScoredExercise): readonly ProposedFinding[] {
  return [...disagreements(exercise), ...leadersFrontlineGap(exercise)];
}

/** Up to three items with rwg < 0.50 among at least five raters, the lowest first. */
function disagreements(exercise: ScoredExercise): readonly ProposedFinding[] {
  return exercise.results.items
    .flatMap(({ itemId, lensId, evidence, summary }) => {
      const rwg = summary?.agreement.rwg ?? null;
      if (summary === null || rwg === null || rwg >= partialFrom || summary.n < ratersForDisagreement) return [];
      return [{ itemId, lensId, evidence, rwg, n: summary.n, mean: summary.mean ?? 0, sd: summary.sd ?? 0 }];
    })
    .sort((a, b) => a.rwg - b.rwg)
    .slice(0, mostDisagreements)
    .map(({ evidence, ...params }) =>
      finding(exercise, {
        ruleId: 'disagreement',
        object: `${params.lensId}/${params.itemId}`,
        severity: severityOf(
          -params.rwg,
          [
            [0, 4],
            [-0.25, 3],
          ],
          2,
        ),
        evidence,
        agreement: params.rwg,
        params: { ...params, ...firstOf(exercise, params.lensId) },
      }),
    );
}

/** The dimension on which leaders and frontline, both visible, lie furthest apart. */
function leadersFrontlineGap(exercise: ScoredExercise): readonly ProposedFinding[] {
  const { results } = exercise;
  const [widest] = results.scales
    .filter((scale) => scale.dimensionId !== null)
    .flatMap((scale) => comparison(results, scale))
    .sort((a, b) => Math.abs(b.params.difference) - Math.abs(a.params.difference));
  if (widest === undefined || Math.abs(widest.params.difference) < tellingDifference) return [];
  const { scale, params } = widest;
  return [
    finding(exercise, {
      ruleId: 'leaders-frontline-gap',
      severity: severityOf(
        Math.abs(params.difference),
        [
          [1.5, 5],
          [1, 4],
          [0.75, 3],
        ],
        2,
      ),
      evidence: scale.evidence,
      agreement: scale.rwgJ,
      params: { ...params, ...firstOf(exercise, params.lensId) },
    }),
  ];
}

/** Kept only where the lowest place does not show 1, so that findings kept earlier stay what they were. */
function firstOf({ definition }: ScoredExercise, lensId: string): { first?: number } {
  const { first = 1 } = scaleOfLens(definition, lensId);
  return first === 1 ? {} : { first };
}

function comparison(results: ExerciseResults, scale: ScaleResult) {
  const leaders = visible(results, scale, 'leadership');
  const frontline = visible(results, scale, 'frontline');
  if (leaders === null || frontline === null || scale.dimensionId === null) return [];
  const params = {
    dimensionId: scale.dimensionId,
    lensId: scale.lensId,
    difference: leaders.mean - frontline.mean,
    leadersMean: leaders.mean,
    frontlineMean: frontline.mean,
    leadersGroup: leaders.groupId,
    frontlineGroup: frontline.groupId,
    leadersN: leaders.people,
    frontlineN: frontline.people,
  };
  return [{ scale, params }];
}

/** The first visible group of a role that rated the scale. */
function visible(results: ExerciseResults, scale: ScaleResult, role: GroupRole) {
  for (const { groupId, role: ofGroup, answered } of results.participation.groups) {
    const summary: RatingSummary | null = scale.groups.find((cell) => cell.groupId === groupId)?.summary ?? null;
    const mean = summary?.mean ?? null;
    if (ofGroup === role && mean !== null) return { groupId, mean, people: answered ?? 0 };
  }
  return null;
}
