import type { EvidenceGrade } from '../../../../src/domain/results/answers.ts';
import type { Conclusion } from '../../../../src/domain/words/conclude.ts';
import { lowerFirst } from '../../../../src/domain/words/grammar.ts';
import type { ReportExercise } from '../input.ts';
import { callout, paragraph } from '../model/blocks.ts';
import { dimensionScales, dimensionTitle, mainLens, type ReportContext } from '../model/context.ts';
import type { Block } from '../../../../src/domain/report/model.ts';

const grades: readonly EvidenceGrade[] = ['A', 'B', 'C', 'D'];

/** What the scores stand on, dimension by dimension, and what they do not say; opinion is called opinion. */
export function evidenceBlocks(
  context: ReportContext,
  exercise: ReportExercise,
  conclusion: Conclusion | null,
): Block[] {
  const { t, n } = context;
  const scales = dimensionScales(exercise, mainLens(exercise));
  if (scales.length === 0) return [];
  const byGrade = grades.flatMap((grade) => {
    const own = scales.filter(({ evidence }) => evidence === grade);
    const titles = own.map(({ dimensionId }) => dimensionTitle(context, exercise, dimensionId));
    return titles.length > 0 ? [{ grade, words: lowerFirst(context.labels.evidence[grade].title), titles }] : [];
  });
  const [only] = byGrade;
  const text =
    byGrade.length === 1 && only
      ? t.instrument.evidenceAll(only.grade, only.words)
      : byGrade.map(({ grade, words, titles }) => t.instrument.evidenceOf(grade, words, n.list(titles))).join('. ');
  const limits = conclusion?.limits ?? [];
  if (!context.complete)
    return [paragraph([{ strong: `${t.instrument.evidence}. ` }, [`${text}.`, ...limits].join(' ')], 'note')];
  const opinion = byGrade.some(({ grade }) => grade === 'D');
  return [
    callout(
      t.instrument.evidence,
      [`${text}.`, ...(limits.length > 0 ? [limits.join(' ')] : [])],
      opinion ? 'warning' : 'meaning',
    ),
  ];
}
