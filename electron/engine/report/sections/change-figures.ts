import type { ScaleChange } from '../../../../src/domain/results/change.ts';
import type { ScaleResult } from '../../../../src/domain/results/results.ts';
import type { ReportExercise } from '../input.ts';
import { column, rich } from '../model/blocks.ts';
import type { ReportContext } from '../model/context.ts';
import type { Block, Row } from '../../../../src/domain/report/model.ts';
import { index, meanAndSpread } from '../model/statistics-words.ts';

/** A dimension that both waves show. */
export interface Moved {
  readonly title: string;
  readonly before: ScaleResult;
  readonly after: ScaleResult;
  readonly change: ScaleChange;
}

export interface Compared {
  readonly exercise: ReportExercise;
  readonly moved: readonly Moved[];
}

/** Then and now, dimension by dimension. */
export function changeChart(context: ReportContext, { exercise, moved }: Compared): Block {
  const { t } = context;
  const rows = moved.map(({ title, before, after }) =>
    t.change.chartRow(title, index(context, before.summary?.index), index(context, after.summary?.index)),
  );
  return {
    kind: 'chart',
    caption: t.change.chartCaption(context.local(exercise.definition.title)),
    alt: t.change.chartAlt(rows.join('; ')),
    note: null,
    chart: {
      form: 'dots',
      scale: { from: 0, to: 100, step: 25, digits: 0 },
      rows: moved.map(({ title }) => title),
      series: [
        {
          name: before(context, exercise),
          colour: 'muted',
          values: moved.map((one) => one.before.summary?.index ?? null),
        },
        { name: now(context), colour: 'primary', values: moved.map((one) => one.after.summary?.index ?? null) },
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
    caption: alone ? t.change.tableCaption(context.local(first.exercise.definition.title)) : t.change.tableCaptionAll,
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
    rows: compared.flatMap(({ exercise, moved }) => [
      ...(alone ? [] : [{ band: context.local(exercise.definition.title) }]),
      ...moved.map((one) => rowOf(context, one)),
    ]),
  };
}

function rowOf(context: ReportContext, { title, before: old, after, change }: Moved): Row {
  const { t, n, labels } = context;
  const told = ({ summary, people }: ScaleResult): string =>
    `${meanAndSpread(context, summary)} · ${n.integer(people)}`;
  const { effect, words } = change;
  const interval =
    effect === null
      ? t.none
      : t.change.interval(n.decimal(effect.g, 2), n.decimal(effect.low, 2), n.decimal(effect.high, 2));
  return {
    cells: [
      title,
      told(old),
      told(after),
      n.signed(change.difference, 2),
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
