import { mainLens, lensTitle, type ReportContext, scaleOf } from '../model/context.ts';
import type { Figures } from '../../../../src/domain/report/model.ts';
import { sd } from '../model/statistics-words.ts';
import { levelName } from './statement.ts';
import type { ReportExercise } from '../input.ts';

type Figure = Figures['items'][number];

/** The two figures of each exercise that a reader will remember, each with what it stands on. */
export function keyFigures(context: ReportContext): Figure[] {
  return context.exercises.flatMap((exercise) => figuresOf(context, exercise)).slice(0, 4);
}

/** Whose index it is: by its lens, by its level, or by the name of the instrument. */
function indexLabel(context: ReportContext, exercise: ReportExercise): string {
  const { t } = context;
  switch (exercise.results.kind) {
    case 'value-proposition':
      return t.answer.index(lensTitle(context, exercise, mainLens(exercise)));
    case 'empowerment':
      return t.answer.empowermentIndex;
    case 'rated':
      return t.answer.indexOf(context.local(exercise.definition.title));
  }
}

function figuresOf(context: ReportContext, exercise: ReportExercise): Figure[] {
  const { t, n } = context;
  const lens = mainLens(exercise);
  const whole = scaleOf(exercise, lens, null);
  const { results } = exercise;
  const found: Figure[] = [];
  if (results.kind === 'empowerment' && results.overallLevel !== null) {
    const most = n.integer(exercise.definition.points);
    found.push({
      value: n.integer(results.overallLevel),
      unit: t.answer.outOf(most),
      label: t.answer.level,
      note: levelName(context, exercise, results.overallLevel),
    });
  }
  if (whole?.summary?.index != null) {
    found.push({
      value: n.integer(whole.summary.index),
      unit: t.answer.outOf100,
      label: indexLabel(context, exercise),
      note: t.answer.basis(n.integer(whole.people), sd(context, whole.summary)),
    });
  }
  if (results.kind === 'value-proposition' && results.mirror.overall !== null) {
    const [company, customer] = ['company', lens].map((id) => scaleOf(exercise, id, null)?.summary?.index);
    found.push({
      value: n.signed(results.mirror.overall, 0),
      unit: t.answer.points,
      label: t.answer.mirror,
      note: company != null && customer != null ? t.answer.mirrorBasis(n.integer(company), n.integer(customer)) : '',
    });
  }
  return found;
}
