/** The sentences that conclude, made by the domain, so that the report says what the screens said. */
import { isAnythingShown } from '../../../../src/domain/results/shown.ts';
import { conclude, type Conclusion } from '../../../../src/domain/words/conclude.ts';
import type { ReportExercise } from '../input.ts';
import type { ReportContext } from '../model/context.ts';

/** Null when nothing of the exercise may be shown. */
export function conclusionOf(context: ReportContext, exercise: ReportExercise): Conclusion | null {
  return hasFigures(exercise)
    ? conclude(exercise.results, exercise.definition, context.input.language, exercise.entries)
    : null;
}

/** The titles of all conclusions; the first is the statement of the report. */
export function statementsOf(context: ReportContext): string[] {
  return context.exercises.flatMap((exercise) => conclusionOf(context, exercise)?.title ?? []);
}

function hasFigures({ results, entries }: ReportExercise): boolean {
  if (entries.length > 0 || isAnythingShown(results)) return true;
  return results.kind === 'empowerment' && results.dimensions.some(({ level }) => level !== null);
}

/** The name of a level of the rubric, e.g. «Permiso». */
export function levelName(context: ReportContext, exercise: ReportExercise, level: number): string {
  const title = exercise.definition.pointTitles[level - 1];
  return title ? context.local(title) : context.n.integer(level);
}
