/** Findings of importance and performance: what lies in two of the quadrants of Martilla & James (1977). */
import {
  importancePerformance,
  type ImportanceQuadrant,
  type ImportanceSummary,
} from '../importance-performance/quadrants.ts';
import type { RatingSummary } from '../results/results.ts';
import { finding, severityOf, type ScoredExercise } from './build.ts';
import type { ProposedFinding } from './finding.ts';
import { inTitle, named } from './named.ts';
import { registerEvidence } from './rules-human-service.ts';

interface Told {
  readonly name: string;
  readonly importance: ImportanceSummary;
  readonly performance: RatingSummary;
  readonly mean: number;
}

export function importancePerformanceFindings(exercise: ScoredExercise): readonly ProposedFinding[] {
  const { results, definition } = exercise;
  if (results.kind !== 'rated') return [];
  const { attributes, lines } = importancePerformance(
    results,
    definition.items.map(({ id }) => id),
  );
  if (lines === null) return [];
  const inQuadrant = (quadrant: ImportanceQuadrant): readonly Told[] =>
    attributes.flatMap(({ id, quadrant: where, importance, performance }): Told[] => {
      if (where !== quadrant || importance === null || performance?.mean == null) return [];
      // The room wrote the attributes, so both languages hold the same words.
      const name = definition.items.find((item) => item.id === id)?.question.es ?? id;
      return [{ name, importance, performance, mean: performance.mean }];
    });
  const evidence = registerEvidence(exercise);
  const paramsOf = (told: readonly Told[], first: Told) => ({
    names: named(
      told.map(({ name }) => name),
      inTitle,
    ),
    count: told.length,
    of: attributes.length,
    importance: first.importance.mean,
    performance: first.mean,
    importanceLine: lines.importance,
    performanceLine: lines.performance,
    n: first.performance.n,
  });
  const found: ProposedFinding[] = [];
  const concentrate = inQuadrant('concentrate-here').toSorted((a, b) => b.importance.mean - a.importance.mean);
  const [first] = concentrate;
  if (first !== undefined) {
    const severity = severityOf(
      lines.performance - first.mean,
      [
        [1, 5],
        [0.5, 4],
      ],
      3,
    );
    const agreement = first.performance.agreement.rwg;
    found.push(
      finding(exercise, {
        ruleId: 'concentrate-here',
        severity,
        evidence,
        agreement,
        params: paramsOf(concentrate, first),
      }),
    );
  }
  const overkill = inQuadrant('possible-overkill').toSorted((a, b) => b.mean - a.mean);
  const [most] = overkill;
  if (most !== undefined) {
    const agreement = most.performance.agreement.rwg;
    found.push(
      finding(exercise, {
        ruleId: 'possible-overkill',
        severity: 2,
        evidence,
        agreement,
        params: paramsOf(overkill, most),
      }),
    );
  }
  return found;
}
