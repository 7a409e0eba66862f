/** Findings of empowerment, from the numbers that are shown and no others. */
import { occupancyFact } from '../results/facts.ts';
import { heldBackBy, nextLevelOf } from '../results/next-level.ts';
import type { EmpowermentResults } from '../results/results.ts';
import { weakest } from '../results/evidence.ts';
import { finding, severityOf, type ScoredExercise } from './build.ts';
import type { ProposedFinding } from './finding.ts';

type Exercise = ScoredExercise<EmpowermentResults>;

/** Occupancy in percent above which waiting is worth a finding: what the industry runs at. */
const industryOccupancy = 80;

export function empowermentFindings(exercise: Exercise): readonly ProposedFinding[] {
  return [
    ...levelCeiling(exercise),
    ...wordsAndData(exercise),
    ...initiativeWithoutDiscretion(exercise),
    ...occupancyWaiting(exercise),
  ];
}

/** Evidence of several dimensions: the weakest; agreement: the lowest that is available. */
function groundsOf({ results }: Exercise, dimensionIds: readonly string[]) {
  const items = results.items.filter((item) => dimensionIds.includes(item.dimensionId));
  const agreements = items.flatMap((item) => item.summary?.agreement.rwg ?? []);
  return {
    evidence: items.length === 0 ? ('D' as const) : weakest(items.map((item) => item.evidence)),
    agreement: agreements.length === 0 ? null : Math.min(...agreements),
  };
}

/** Which dimensions hold back the next overall level. */
function levelCeiling(exercise: Exercise): readonly ProposedFinding[] {
  const { results, definition } = exercise;
  const next = nextLevelOf(results, definition.points);
  if (next === null) return [];
  const names = heldBackBy(next);
  return [
    finding(exercise, {
      ruleId: 'level-ceiling',
      severity: severityOf(
        next.level,
        [
          [5, 2],
          [4, 3],
          [3, 4],
        ],
        5,
      ),
      ...groundsOf(exercise, names),
      params: {
        level: next.level - 1,
        nextLevel: next.level,
        dimensionIds: names.join(' '),
        blocking: next.blocking.length,
        missing: next.missing,
      },
    }),
  ];
}

/** A claimed level that a hard fact contradicts; a fact with its source is operating data, B. */
function wordsAndData(exercise: Exercise): readonly ProposedFinding[] {
  return exercise.results.flags.map(({ dimensionId, factId, level, value, rule }) =>
    finding(exercise, {
      ruleId: 'words-and-data',
      object: rule,
      severity: 4,
      evidence: 'B',
      agreement: null,
      params: { dimensionId, factId, level, value, rule },
    }),
  );
}

/** People act without being pushed, two or more levels above what they may decide. */
function initiativeWithoutDiscretion(exercise: Exercise): readonly ProposedFinding[] {
  const levelOf = (id: string): number | null =>
    exercise.results.dimensions.find((dimension) => dimension.dimensionId === id)?.level ?? null;
  const initiative = levelOf('initiative');
  const discretion = levelOf('discretion');
  if (initiative === null || discretion === null || discretion > 2 || initiative - discretion < 2) return [];
  return [
    finding(exercise, {
      ruleId: 'initiative-without-discretion',
      severity: initiative - discretion >= 3 ? 5 : 4,
      ...groundsOf(exercise, ['initiative', 'discretion']),
      params: { initiative, discretion },
    }),
  ];
}

/** Occupancy above 80 %: what it does to waiting. */
function occupancyWaiting(exercise: Exercise): readonly ProposedFinding[] {
  const { facts, queueFactor } = exercise.results;
  const occupancy = facts.find((fact) => fact.factId === occupancyFact)?.value;
  if (occupancy === undefined || occupancy <= industryOccupancy) return [];
  return [
    finding(exercise, {
      ruleId: 'occupancy-waiting',
      severity: severityOf(
        occupancy,
        [
          [95, 5],
          [90, 4],
          [85, 3],
        ],
        2,
      ),
      evidence: 'B',
      agreement: null,
      params: { occupancy, queueFactor: queueFactor ?? -1 },
    }),
  ];
}
