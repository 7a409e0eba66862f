import type { ReportExercise } from '../input.ts';
import type { EvidenceGrade } from '../../../../src/domain/results/answers.ts';
import { callout } from '../model/blocks.ts';
import { dimensionScales, dimensionTitle, mainLens, type ReportContext } from '../model/context.ts';
import type { Block } from '../model/model.ts';

const grades: readonly EvidenceGrade[] = ['A', 'B', 'C', 'D'];

/** What the scores stand on, dimension by dimension; opinion is called opinion. */
export function evidenceBlocks(context: ReportContext, exercise: ReportExercise): Block[] {
  const { t, n } = context;
  const scales = dimensionScales(exercise, mainLens(exercise));
  if (scales.length === 0) return [];
  const byGrade = grades.flatMap((grade) => {
    const titles = scales.filter(({ evidence }) => evidence === grade).map(({ dimensionId }) => dimensionTitle(context, exercise, dimensionId));
    return titles.length > 0 ? [{ grade, titles }] : [];
  });
  const [only] = byGrade;
  const text =
    byGrade.length === 1 && only
      ? t.instrument.evidenceAll(only.grade, t.grades[only.grade])
      : byGrade.map(({ grade, titles }) => t.instrument.evidenceOf(grade, t.grades[grade], n.list(titles))).join('. ');
  const opinion = byGrade.some(({ grade }) => grade === 'D');
  return [callout(t.instrument.evidence, [t.instrument.evidenceText(text), ...(opinion ? [t.instrument.opinionWarning] : [])], opinion ? 'warning' : 'meaning')];
}
