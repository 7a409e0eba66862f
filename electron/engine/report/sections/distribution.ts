import { scaleOfLens, shownValue } from '../../../../src/domain/instruments/scales.ts';
import type { ReportExercise } from '../input.ts';
import type { ItemResult, RatingSummary } from '../../../../src/domain/results/results.ts';
import { heading, see } from '../model/blocks.ts';
import { itemsKey } from './keys.ts';
import { itemShort, lensTitle, mainLens, type ReportContext } from '../model/context.ts';
import type { Block } from '../../../../src/domain/report/model.ts';

type Rated = ItemResult & { readonly summary: RatingSummary };

/** How the answers of the main lens are spread, lowest mean first. */
export function distributionBlocks(context: ReportContext, exercise: ReportExercise): Block[] {
  const { t, n } = context;
  const lens = mainLens(exercise);
  const rated = exercise.results.items
    .filter((item): item is Rated => item.lensId === lens && (item.summary?.n ?? 0) > 0)
    .sort((a, b) => (a.summary.mean ?? 0) - (b.summary.mean ?? 0));
  const [lowest] = rated;
  // In the executive edition a rubric is told by its radar alone.
  if (!lowest || (!context.complete && exercise.definition.kind === 'behaviour-rubric')) return [];
  const shown = rated.slice(0, context.room.distributionRows);
  const { definition } = exercise;
  const low = lowest.summary.counts.slice(0, 2).reduce((sum, count) => sum + count, 0) / lowest.summary.n;
  const cut =
    shown.length < rated.length ? ` ${t.instrument.lowestOf(n.integer(shown.length), n.integer(rated.length))}` : '';
  return [
    ...(context.complete ? [heading(t.instrument.distribution)] : []),
    {
      kind: 'chart',
      caption:
        definition.lenses.length > 1
          ? t.instrument.distributionCaption(lensTitle(context, exercise, lens))
          : t.instrument.distributionCaptionOne,
      alt: t.instrument.distributionAlt(itemShort(context, exercise, lowest.itemId), n.percent(Math.round(low * 100))),
      note: [`${t.instrument.distributionNote}${cut}`, see(itemsKey(exercise.id, lens), t.see.items)],
      chart: {
        form: 'likert',
        points: pointNames(context, exercise, lens),
        rows: shown.map((item) => ({
          label: `${itemShort(context, exercise, item.itemId)} · n ${n.integer(item.summary.n)}`,
          counts: item.summary.counts,
        })),
        percentFormat: context.input.language === 'es' ? '[<5]"";0" %"' : '[<5]"";0"%"',
      },
    },
  ];
}

/** A rubric's levels have names of their own; a pair's points are told by their number. */
function pointNames(context: ReportContext, { definition }: ReportExercise, lensId: string): string[] {
  const scale = scaleOfLens(definition, lensId);
  return scale.pointTitles.map((title, at) => {
    const number = context.n.integer(shownValue(scale, at + 1));
    return definition.kind === 'behaviour-rubric' ? `${number} ${context.local(title)}` : number;
  });
}
