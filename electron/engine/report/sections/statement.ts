/** The sentence that concludes an exercise; it is the title of its chapter and half of the first page. */
import type { EmpowermentResults, ValuePropositionResults } from '../../../../src/domain/results/results.ts';
import type { ReportExercise } from '../input.ts';
import { dimensionTitle, mainLens, type ReportContext, scaleOf } from '../model/context.ts';
import { capital } from '../texts/printable.ts';

/** Below this many index points two lenses are said to see the same. */
const sameView = 5;

/** Null when there is too little to conclude anything. */
export function conclusionOf(context: ReportContext, exercise: ReportExercise): string | null {
  const { results } = exercise;
  return results.kind === 'bipolar-pair' ? mirrorSentence(context, exercise, results) : levelTitle(context, exercise, results);
}

/** The sentence of the whole report: both conclusions in one, where both can be drawn. */
export function statementOf(context: ReportContext): string | null {
  const parts = context.exercises.flatMap((exercise) => {
    const part = exercise.results.kind === 'bipolar-pair' ? mirrorSentence(context, exercise, exercise.results) : levelClause(context, exercise.results, exercise);
    return part === null ? [] : [part];
  });
  if (parts.length === 0) return null;
  const [first = '', ...others] = parts.slice(0, 2);
  return capital([first, ...others].join(context.input.language === 'es' ? '; ' : '; '));
}

function mirrorSentence(context: ReportContext, exercise: ReportExercise, results: ValuePropositionResults): string | null {
  const t = context.t.mirror;
  const seen = scaleOf(exercise, mainLens(exercise), null)?.summary?.index;
  const gap = results.mirror.overall;
  const known = !results.customerLensIsSupposition;
  if (seen == null) return null;
  const shown = context.n.integer(seen);
  if (gap === null) return t.only(shown);
  const distance = context.n.integer(Math.abs(gap));
  if (gap >= sameView) return known ? t.betterKnown(distance) : t.better(distance);
  if (gap <= -sameView) return known ? t.worseKnown(distance) : t.worse(distance);
  return known ? t.sameKnown(shown) : t.same(shown);
}

function levelTitle(context: ReportContext, exercise: ReportExercise, results: EmpowermentResults): string | null {
  const t = context.t.empowerment;
  if (results.overallLevel === null) {
    if (results.index !== null) return t.titleIndex(context.n.integer(results.index));
    return results.dimensions.some((dimension) => dimension.level !== null) ? t.titleNoLevel : null;
  }
  const name = levelName(context, exercise, results.overallLevel);
  const levels = results.dimensions.flatMap(({ level }) => (level === null ? [] : [level]));
  const lowest = results.dimensions.filter(({ level }) => level === Math.min(...levels));
  const level = context.n.integer(results.overallLevel);
  if (lowest.length === 0 || lowest.length > 2) return t.titleEven(level, name);
  const brakes = context.n.list(lowest.map(({ dimensionId }) => dimensionTitle(context, exercise, dimensionId)));
  return t.title(level, name, brakes);
}

function levelClause(context: ReportContext, results: EmpowermentResults, exercise: ReportExercise): string | null {
  const t = context.t.empowerment;
  if (results.overallLevel !== null) return t.statement(context.n.integer(results.overallLevel), levelName(context, exercise, results.overallLevel));
  return results.index === null ? null : t.statementIndex(context.n.integer(results.index));
}

/** The name of a level of the rubric, e.g. «Permiso». */
export function levelName(context: ReportContext, exercise: ReportExercise, level: number): string {
  const title = exercise.definition.pointTitles[level - 1];
  return title ? context.local(title) : context.n.integer(level);
}
