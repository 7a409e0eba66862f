import type { ReportExercise } from '../input.ts';
import type { ValuePropositionResults } from '../../../../src/domain/results/results.ts';
import { column, rich } from '../model/blocks.ts';
import { dimensionTitle, lensTitle, type ReportContext, scaleOf } from '../model/context.ts';
import type { Block, Row } from '../../../../src/domain/report/model.ts';
import { index, meanSpreadAndN } from '../model/statistics-words.ts';

/** The mirror as a picture and, in the complete edition, in figures. */
export function mirrorBlocks(
  context: ReportContext,
  exercise: ReportExercise,
  results: ValuePropositionResults,
): Block[] {
  const { t, n } = context;
  const lenses = exercise.definition.lenses.map(({ id }) => id);
  const [first = '', second = ''] = lenses;
  const rows = exercise.definition.dimensions.flatMap(({ id }) => {
    const [one, two] = [scaleOf(exercise, first, id)?.summary, scaleOf(exercise, second, id)?.summary];
    if (one?.index == null && two?.index == null) return [];
    const gap = results.mirror.dimensions.find(({ dimensionId }) => dimensionId === id)?.gap ?? null;
    return [{ title: dimensionTitle(context, exercise, id), one: one ?? null, two: two ?? null, gap }];
  });
  if (rows.length === 0) return [];
  const names = [first, second].map((lens) => lensTitle(context, exercise, lens)) as [string, string];
  const both = rows.filter(({ one, two }) => one?.index != null && two?.index != null);
  const table: Row[] = rows.map(({ title, one, two, gap }) => ({
    cells: [
      title,
      meanSpreadAndN(context, one),
      rich({ strong: index(context, one?.index) }),
      meanSpreadAndN(context, two),
      rich({ strong: index(context, two?.index) }),
      gap === null ? t.none : rich({ accent: n.signed(gap, 0) }),
    ],
  }));
  const chart: Block = {
    kind: 'chart',
    caption: t.mirror.chartCaption,
    alt: t.mirror.chartAlt(
      both
        .map(({ title, one, two }) => t.mirror.chartRow(title, index(context, one?.index), index(context, two?.index)))
        .join('; '),
    ),
    note: null,
    chart: {
      form: 'dots',
      scale: { from: 0, to: 100, step: 25, digits: 0 },
      rows: rows.map(({ title }) => title),
      series: [
        { name: names[0], colour: 'accent', values: rows.map(({ one }) => one?.index ?? null) },
        { name: names[1], colour: 'primary', values: rows.map(({ two }) => two?.index ?? null) },
      ],
    },
  };
  if (!context.complete) return [chart];
  return [
    chart,
    {
      kind: 'table',
      caption: t.mirror.tableCaption,
      alt: t.mirror.tableAlt,
      note: t.mirror.gapNote,
      columns: [
        column(t.mirror.columns.dimension, 25),
        column(t.mirror.columns.lensMean(names[0]), 22, 'right'),
        column(t.mirror.columns.index, 9, 'right'),
        column(t.mirror.columns.lensMean(names[1]), 24, 'right'),
        column(t.mirror.columns.index, 9, 'right'),
        column(t.mirror.columns.gap, 11, 'right'),
      ],
      rows: table,
    },
  ];
}
