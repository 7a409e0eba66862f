import type { ReportExercise } from '../input.ts';
import type { ScaleResult } from '../../../../src/domain/results/results.ts';
import { compareWaves, type ScaleChange } from '../../../../src/domain/results/change.ts';
import { chapter, column, paragraph, rich } from '../model/blocks.ts';
import { dimensionTitle, mainLens, type ReportContext } from '../model/context.ts';
import type { Block, ReportSection } from '../model/model.ts';
import { index, meanAndSpread } from '../model/statistics-words.ts';
import { oneLine } from '../texts/printable.ts';

interface Moved {
  readonly title: string;
  readonly before: ScaleResult;
  readonly after: ScaleResult;
  readonly change: ScaleChange;
}

/** What moved since the wave before, said to have moved only where the interval shows it. */
export function changeSection(context: ReportContext): ReportSection | null {
  const { t } = context;
  const compared = context.exercises
    .map((exercise) => ({ exercise, moved: movedIn(context, exercise) }))
    .filter(({ moved }) => moved.length > 0);
  const [first] = compared;
  if (!first?.exercise.previous) return null;
  const all = compared.flatMap(({ moved }) => moved);
  return {
    id: 'change',
    blocks: [
      chapter(
        titleOf(context, all),
        t.change.kicker(oneLine(first.exercise.previous.waveLabel), oneLine(context.input.wave.label)),
        false,
      ),
      paragraph(t.change.lead, 'lead'),
      ...compared.flatMap(({ exercise, moved }) => blocksOf(context, exercise, moved)),
    ],
  };
}

function movedIn(context: ReportContext, exercise: ReportExercise): Moved[] {
  const { previous, results } = exercise;
  if (!previous) return [];
  const lens = mainLens(exercise);
  const find = (scales: readonly ScaleResult[], id: string): ScaleResult | undefined =>
    scales.find((scale) => scale.lensId === lens && scale.dimensionId === id);
  return compareWaves(previous.results, results).flatMap((change) => {
    if (change.lensId !== lens || change.dimensionId === null) return [];
    const [before, after] = [
      find(previous.results.scales, change.dimensionId),
      find(results.scales, change.dimensionId),
    ];
    return before && after
      ? [{ title: dimensionTitle(context, exercise, change.dimensionId), before, after, change }]
      : [];
  });
}

function titleOf(context: ReportContext, all: readonly Moved[]): string {
  const { t, n } = context;
  const named = (words: ScaleChange['words']): string[] =>
    all.filter(({ change }) => change.words === words).map(({ title }) => title);
  const [better, worse] = [named('improved'), named('worsened')];
  if (better.length === 0 && worse.length === 0) return t.change.titleNone;
  if (better.length === all.length && all.length > 1) return t.change.titleAllBetter;
  if (worse.length === all.length && all.length > 1) return t.change.titleAllWorse;
  if (worse.length === 0) return t.change.titleBetter(n.list(better));
  if (better.length === 0) return t.change.titleWorse(n.list(worse));
  return t.change.titleMixed(n.list(better), n.list(worse));
}

function blocksOf(context: ReportContext, exercise: ReportExercise, moved: readonly Moved[]): Block[] {
  const { t, n } = context;
  const title = context.local(exercise.definition.title);
  const [from, to] = [oneLine(exercise.previous?.waveLabel ?? ''), oneLine(context.input.wave.label)];
  const { columns } = t.change;
  const told = (scale: ScaleResult): string => `${meanAndSpread(context, scale.summary)} · ${n.integer(scale.people)}`;
  return [
    {
      kind: 'chart',
      caption: t.change.chartCaption(title),
      alt: t.change.chartAlt(
        moved
          .map((one) =>
            t.change.chartRow(
              one.title,
              index(context, one.before.summary?.index),
              index(context, one.after.summary?.index),
                  ),
          )
          .join('; '),
      ),
      note: null,
      chart: {
        form: 'dots',
        scale: { from: 0, to: 100, step: 25, digits: 0 },
        rows: moved.map((one) => one.title),
        series: [
          { name: from, colour: 'muted', values: moved.map(({ before }) => before.summary?.index ?? null) },
          { name: to, colour: 'primary', values: moved.map(({ after }) => after.summary?.index ?? null) },
        ],
      },
    },
    {
      kind: 'table',
      caption: t.change.tableCaption(title),
      alt: t.change.tableAlt,
      note: null,
      columns: [
        column(columns.dimension, 25),
        column(columns.before(from), 17, 'right'),
        column(columns.after(to), 17, 'right'),
        column(columns.difference, 9, 'right'),
        column(columns.effect, 18, 'right'),
        column(columns.words, 14),
      ],
      rows: moved.map(({ title: name, before, after, change }) => ({
        cells: [
          name,
          told(before),
          told(after),
          n.signed(change.difference, 2),
          change.effect === null
            ? t.none
            : t.change.interval(
                n.decimal(change.effect.g, 2),
                n.decimal(change.effect.low, 2),
                n.decimal(change.effect.high, 2),
              ),
          change.words === 'no-demonstrable-change'
            ? context.labels.change[change.words]
            : rich({ strong: context.labels.change[change.words] }),
        ],
      })),
    },
  ];
}
