import type { ReportExercise } from '../input.ts';
import type {
  EmpowermentDimension,
  EmpowermentResults,
  RatingSummary,
} from '../../../../src/domain/results/results.ts';
import { column, rich } from '../model/blocks.ts';
import { dimensionTitle, type ReportContext } from '../model/context.ts';
import type { DotSeries } from '../../../../src/domain/report/charts.ts';
import type { Block, Cell, Row } from '../../../../src/domain/report/model.ts';
import { agreement, meanSpreadAndN } from '../model/statistics-words.ts';

/** The level and its rule, the radar, and the behaviour that each level describes. */
export function rubricBlocks(context: ReportContext, exercise: ReportExercise, results: EmpowermentResults): Block[] {
  const known = results.dimensions.filter((one) => one.level !== null || one.mean !== null);
  if (known.length === 0) return [];
  const picture = radar(context, exercise, results);
  const short = !context.complete && picture.length > 0;
  return short ? picture : [...picture, levelTable(context, exercise, results, known)];
}

/** The ratings of the dimension; of one item they are its own. */
function summaryOf({ scales }: EmpowermentResults, { dimensionId }: EmpowermentDimension): RatingSummary | null {
  return scales.find((scale) => scale.dimensionId === dimensionId)?.summary ?? null;
}

function radar(context: ReportContext, exercise: ReportExercise, results: EmpowermentResults): Block[] {
  const { t, n } = context;
  const means = results.dimensions.map(({ mean }) => mean);
  const levels = results.dimensions.map(({ level }) => level);
  const titles = results.dimensions.map(({ dimensionId }) => dimensionTitle(context, exercise, dimensionId));
  const series: DotSeries[] = [
    { name: t.empowerment.mean, colour: 'primary' as const, values: means },
    { name: t.empowerment.level, colour: 'accent' as const, values: levels },
  ].filter(({ values }) => values.some((value) => value !== null));
  if (titles.length < 3) return [];
  return [
    {
      kind: 'chart',
      caption: t.empowerment.chartCaption,
      alt: t.empowerment.chartAlt(
        titles
          .map((title, at) => {
            const value = means[at] ?? levels[at] ?? null;
            return t.empowerment.chartRow(title, value === null ? t.none : n.decimal(value, 1));
          })
          .join(', '),
      ),
      note: null,
      chart: { form: 'radar', maximum: exercise.definition.points, spokes: titles, series },
    },
  ];
}

function levelTable(
  context: ReportContext,
  exercise: ReportExercise,
  results: EmpowermentResults,
  known: readonly EmpowermentDimension[],
): Block {
  const { t } = context;
  const { columns } = t.empowerment;
  // Statements to agree with describe no level.
  const described = exercise.definition.kind === 'behaviour-rubric';
  const rows: Row[] = known.map((dimension) => {
    const summary = summaryOf(results, dimension);
    return {
      cells: [
        dimensionTitle(context, exercise, dimension.dimensionId),
        levelCell(context, dimension),
        ...(described ? [behaviour(context, exercise, dimension)] : []),
        meanSpreadAndN(context, summary),
        { rich: agreement(context, summary?.agreement ?? null) },
      ],
    };
  });
  return {
    kind: 'table',
    caption: t.empowerment.tableCaption,
    alt: t.empowerment.tableAlt,
    note: null,
    columns: [
      column(columns.dimension, described ? 19 : 34),
      column(columns.level, described ? 12 : 18),
      ...(described ? [column(columns.behaviour, 29)] : []),
      column(columns.mean, described ? 17 : 23, 'right'),
      column(columns.agreement, described ? 23 : 25),
    ],
    rows,
  };
}

function levelCell(context: ReportContext, { level, from }: EmpowermentDimension): Cell {
  if (level === null || from === null) return context.t.none;
  return rich({ strong: context.n.integer(level) }, { muted: ` ${context.t.empowerment.from[from]}` });
}

function behaviour(context: ReportContext, exercise: ReportExercise, { itemIds, level }: EmpowermentDimension): string {
  const item = exercise.definition.items.find(({ id }) => id === itemIds[0]);
  const text = item?.kind === 'behaviour-rubric' && level !== null ? item.levels[level - 1] : undefined;
  return text ? context.local(text) : context.t.none;
}
