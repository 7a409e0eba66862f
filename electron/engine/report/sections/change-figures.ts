import { mainLensOf, type Comparison, type TitledRow } from '../../../../src/domain/compare/comparison.ts';
import type { RatingSummary } from '../../../../src/domain/results/results.ts';
import type { ReportExercise } from '../input.ts';
import { column, rich } from '../model/blocks.ts';
import type { ReportContext } from '../model/context.ts';
import type { Block, Row } from '../../../../src/domain/report/model.ts';
import { index, meanAndSpread } from '../model/statistics-words.ts';

export interface Compared {
  readonly exercise: ReportExercise;
  readonly comparison: Comparison;
  readonly moved: readonly TitledRow[];
}

/** Then and now, dimension by dimension. */
export function changeChart(context: ReportContext, one: Compared): Block {
  const { t } = context;
  const { exercise, moved } = one;
  const rows = moved.map((row) =>
    t.change.chartRow(context.local(row.title), index(context, row.before), index(context, row.after)),
  );
  return {
    kind: 'chart',
    caption: t.change.chartCaption(titleOf(context, one)),
    alt: t.change.chartAlt(rows.join('; ')),
    note: null,
    chart: {
      form: 'dots',
      scale: { from: 0, to: 100, step: 25, digits: 0 },
      rows: moved.map(({ title }) => context.local(title)),
      series: [
        { name: before(context, exercise), colour: 'muted', values: moved.map((row) => row.before) },
        { name: now(context), colour: 'primary', values: moved.map((row) => row.after) },
      ],
    },
  };
}

/** The same in figures, with the interval that decides; several exercises stand under a band each. */
export function changeTable(context: ReportContext, compared: readonly Compared[]): Block {
  const { t } = context;
  const { columns } = t.change;
  const [first] = compared;
  const alone = compared.length === 1 && first !== undefined;
  return {
    kind: 'table',
    caption: alone ? t.change.tableCaption(titleOf(context, first)) : t.change.tableCaptionAll,
    alt: t.change.tableAlt,
    note: context.complete ? t.change.note : `${t.change.note} ${t.change.widest}`,
    columns: [
      column(columns.dimension, 21),
      column(first ? before(context, first.exercise) : '', 15, 'right'),
      column(now(context), 15, 'right'),
      column(columns.difference, 8, 'right'),
      column(columns.effect, 17, 'right'),
      column(columns.words, 24),
    ],
    rows: compared.flatMap((one) => [
      ...(alone ? [] : [{ band: titleOf(context, one) }]),
      ...one.moved.map((row) => rowOf(context, row)),
    ]),
  };
}

/** The instrument, and the lens it is read through where it has several. */
function titleOf(context: ReportContext, { exercise, comparison }: Compared): string {
  const title = context.local(exercise.definition.title);
  const lens = mainLensOf(comparison);
  return exercise.definition.lenses.length < 2 || lens === undefined ? title : `${title}, ${context.local(lens.title)}`;
}

function rowOf(context: ReportContext, row: TitledRow): Row {
  const { t, n, labels } = context;
  const told = (summary: RatingSummary, people: number): string =>
    `${meanAndSpread(context, summary)} · ${n.integer(people)}`;
  const { title, effect, words } = row;
  const interval =
    effect === null
      ? t.none
      : t.change.interval(n.decimal(effect.g, 2), n.decimal(effect.low, 2), n.decimal(effect.high, 2));
  return {
    cells: [
      context.local(title),
      told(row.summaryBefore, row.peopleBefore),
      told(row.summaryAfter, row.peopleAfter),
      n.signed(row.points, 2),
      interval,
      words === 'no-demonstrable-change' ? labels.change[words] : rich({ strong: labels.change[words] }),
    ],
  };
}

function before({ waveName }: ReportContext, { previous }: ReportExercise): string {
  return waveName(previous?.waveLabel ?? '');
}

function now({ input, waveName }: ReportContext): string {
  return waveName(input.wave.label);
}
