import type { ReportExercise } from '../input.ts';
import type { ScaleResult } from '../../../../src/domain/results/results.ts';
import { compareWaves, type ScaleChange } from '../../../../src/domain/results/change.ts';
import { changeChart, changeTable, type Compared, type Moved } from './change-figures.ts';
import { chapter, paragraph } from '../model/blocks.ts';
import { dimensionTitle, mainLens, type ReportContext } from '../model/context.ts';
import type { ReportSection } from '../../../../src/domain/report/model.ts';

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
        t.change.kicker(
          context.waveName(first.exercise.previous.waveLabel),
          context.waveName(context.input.wave.label),
        ),
        false,
      ),
      ...(context.complete ? [paragraph(t.change.lead, 'lead', true)] : []),
      ...(context.complete
        ? compared.flatMap((one) => [changeChart(context, one), changeTable(context, [one])])
        : [changeTable(context, widest(compared, context.room.changeRows))]),
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

/** More dimensions than this are counted in the title, not named. */
const namedAtMost = 2;

function titleOf(context: ReportContext, all: readonly Moved[]): string {
  const { t, n } = context;
  const named = (words: ScaleChange['words']): string[] =>
    all.filter(({ change }) => change.words === words).map(({ title }) => title);
  const [better, worse] = [named('improved'), named('worsened')];
  if (better.length === 0 && worse.length === 0) return t.change.titleNone;
  if (better.length === all.length && all.length > 1) return t.change.titleAllBetter;
  if (worse.length === all.length && all.length > 1) return t.change.titleAllWorse;
  if (better.length + worse.length > namedAtMost) {
    const [up, down, every] = [better.length, worse.length, all.length].map((count) => n.integer(count)) as [
      string,
      string,
      string,
    ];
    return t.change.titleCount(better.length, up, worse.length, down, every);
  }
  if (worse.length === 0) return t.change.titleBetter(better.length, n.list(better), better.length < all.length);
  if (better.length === 0) return t.change.titleWorse(worse.length, n.list(worse), worse.length < all.length);
  return t.change.titleMixed(n.list(better), n.list(worse));
}

/** The `rows` largest moves, in their exercises and in their order. */
function widest(compared: readonly Compared[], rows: number): Compared[] {
  const size = ({ change }: Moved): number => Math.abs(change.difference);
  const kept = new Set(
    compared
      .flatMap(({ moved }) => moved)
      .sort((a, b) => size(b) - size(a))
      .slice(0, rows),
  );
  return compared
    .map(({ exercise, moved }) => ({ exercise, moved: moved.filter((one) => kept.has(one)) }))
    .filter(({ moved }) => moved.length > 0);
}
