import { pointsToDistribute } from '../../../../../src/domain/importance-performance/points.ts';
import {
  importanceLens,
  importancePerformance,
  quadrantOrder,
  type PlacedAttribute,
} from '../../../../../src/domain/importance-performance/quadrants.ts';
import { wordsFor } from '../../../../../src/domain/words/words.ts';
import type { ReportExercise } from '../../input.ts';
import { column, heading, rich } from '../../model/blocks.ts';
import type { ReportContext } from '../../model/context.ts';
import type { Block, Cell } from '../../../../../src/domain/report/model.ts';

type Named = PlacedAttribute & { readonly title: string; readonly number: string };

/** The quadrants as a picture and, in the complete edition, in figures. */
export function importancePerformanceBlocks(context: ReportContext, exercise: ReportExercise): Block[] {
  const { n, complete, input } = context;
  const { definition, results } = exercise;
  if (results.kind !== 'rated') return [];
  const t = context.t.importancePerformance;
  const words = wordsFor(input.language).importancePerformance;
  const { attributes, lines, flat } = importancePerformance(
    results,
    definition.items.map(({ id }) => id),
  );
  if (lines === null) return [];
  const rows = attributes
    .toSorted((a, b) => (b.importance?.mean ?? -1) - (a.importance?.mean ?? -1))
    .map((attribute, at): Named => {
      const item = definition.items.find(({ id }) => id === attribute.id);
      return { ...attribute, title: item ? context.local(item.question) : attribute.id, number: n.integer(at + 1) };
    });
  const placed = rows.flatMap((row) =>
    row.importance === null || row.performance?.mean == null
      ? []
      : [{ ...row, x: row.importance.mean, y: row.performance.mean }],
  );
  const named = (test: (row: Named) => boolean): string => n.list(rows.filter(test).map(({ title }) => title));
  const told = quadrantOrder.flatMap((quadrant) => {
    const names = named((row) => row.quadrant === quadrant);
    return names === '' ? [] : [t.chartRow(words.quadrants[quadrant], names)];
  });
  const onLine = flat.length > 0 ? '' : named((row) => row.onLine.length > 0);
  const off = results.amounts.find(({ lensId }) => lensId === importanceLens)?.normalised ?? 0;
  const notes = [
    t.chartNote,
    ...(onLine === '' ? [] : [t.onLine(onLine)]),
    ...(off === 0 ? [] : [t.normalised(context.t.people(off, n.integer(off)), n.integer(pointsToDistribute))]),
  ].join(' ');
  const widest = Math.max(...placed.map(({ x }) => x));
  const chart: Block = {
    kind: 'chart',
    caption: t.chartCaption,
    alt: t.chartAlt(told.join(' ')),
    note: complete ? notes : [...told, notes].join(' '),
    chart: {
      form: 'quadrants',
      across: {
        title: t.across,
        from: 0,
        to: Math.min(100, 10 * Math.ceil((widest + 2) / 10)),
        step: widest > 50 ? 20 : 10,
        line: flat.includes('importance') ? null : lines.importance,
        lineName: t.median(words.axes.importance),
      },
      up: {
        title: t.up,
        from: 0,
        to: definition.points + 1,
        step: 1,
        // No numbers at the two ends, where the names of the corners stand.
        format: `[=0]"";[=${definition.points + 1}]"";0`,
        line: flat.includes('performance') ? null : lines.performance,
        lineName: t.median(words.axes.performance),
      },
      corners: [
        words.quadrants['possible-overkill'],
        words.quadrants['keep-it-up'],
        words.quadrants['low-priority'],
        words.quadrants['concentrate-here'],
      ],
      seriesName: t.series,
      points: placed.map(({ number, title, x, y, quadrant }) => ({
        label: complete ? number : `${number} ${title}`,
        x,
        y,
        accent: quadrant === 'concentrate-here',
      })),
    },
  };
  if (!complete) return [chart];
  const figure = (of: { mean: number | null; sd: number | null; n: number } | null): Cell =>
    of?.mean == null
      ? context.t.none
      : `${n.decimal(of.mean, 1)} (${of.sd === null ? context.t.none : n.decimal(of.sd, 1)}) · ${n.integer(of.n)}`;
  return [
    heading(t.heading),
    chart,
    {
      kind: 'table',
      caption: t.tableCaption,
      alt: t.tableAlt,
      note: t.tableNote,
      columns: [
        column(t.columns.number, 6),
        column(t.columns.attribute, 34),
        column(t.columns.importance, 20, 'right'),
        column(t.columns.performance, 18, 'right'),
        column(t.columns.quadrant, 22),
      ],
      rows: rows.map((row) => ({
        cells: [
          row.number,
          row.title,
          figure(row.importance),
          figure(row.performance),
          row.quadrant === null
            ? context.t.none
            : row.quadrant === 'concentrate-here'
              ? rich({ accent: words.quadrants[row.quadrant] })
              : words.quadrants[row.quadrant],
        ],
      })),
    },
  ];
}
