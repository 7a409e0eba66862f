import { blockerIds, blockerResults, type BlockerCounts } from '../../../../../src/domain/help-call/blockers.ts';
import {
  byStep,
  ladderResults,
  type LadderResult,
  type LadderSummary,
} from '../../../../../src/domain/help-call/ladder.ts';
import { scaleOfLens, shownValue } from '../../../../../src/domain/instruments/scales.ts';
import { lowerFirst } from '../../../../../src/domain/words/grammar.ts';
import { wordsFor } from '../../../../../src/domain/words/words.ts';
import type { ReportExercise } from '../../input.ts';
import { column, heading, rich } from '../../model/blocks.ts';
import { itemShort, lensTitle, minimumOf, type ReportContext } from '../../model/context.ts';
import type { Block, Cell } from '../../../../../src/domain/report/model.ts';

/** The ladder of today and of what should happen, the step between them, and what stands in the way. */
export function helpCallBlocks(context: ReportContext, exercise: ReportExercise): Block[] {
  const ids = [...new Set(exercise.results.items.map(({ itemId }) => itemId))];
  const ladder = ladderResults(exercise.results, ids);
  const blocks = [
    ...ladderBlock(context, exercise, ladder, 'today'),
    ...ladderBlock(context, exercise, ladder, 'desired'),
    ...stepsBlock(context, exercise, ladder),
    ...blockersBlock(context, exercise, ids),
  ];
  return context.complete && blocks.length > 0 ? [heading(context.t.helpCall.heading), ...blocks] : blocks;
}

function ladderBlock(
  context: ReportContext,
  exercise: ReportExercise,
  ladder: readonly LadderResult[],
  lensId: 'today' | 'desired',
): Block[] {
  const { n, input } = context;
  const t = context.t.helpCall;
  const scenes = ladder.flatMap(({ scenarioId, total }) => {
    const summary = total[lensId];
    return scenarioId === null || summary === null || summary.n === 0 ? [] : [{ scenarioId, summary }];
  });
  const [lowest] = scenes.toSorted((a, b) => (a.summary.mean ?? 0) - (b.summary.mean ?? 0));
  if (lowest === undefined) return [];
  const scale = scaleOfLens(exercise.definition, lensId);
  const lens = lensTitle(context, exercise, lensId);
  return [
    {
      kind: 'chart',
      caption: t.ladder(lowerFirst(lens)),
      alt: t.ladderAlt(
        lowerFirst(lens),
        itemShort(context, exercise, lowest.scenarioId),
        n.decimal(lowest.summary.mean ?? 0, 1),
      ),
      note: t.ladderNote,
      chart: {
        form: 'likert',
        points: scale.pointTitles.map((title, at) => `${n.integer(shownValue(scale, at + 1))} ${context.local(title)}`),
        rows: scenes.map(({ scenarioId, summary }) => ({
          label: `${itemShort(context, exercise, scenarioId)} · n ${n.integer(summary.n)}`,
          counts: summary.counts,
        })),
        percentFormat: input.language === 'es' ? '[<5]"";0" %"' : '[<5]"";0"%"',
      },
    },
  ];
}

function stepsBlock(context: ReportContext, exercise: ReportExercise, ladder: readonly LadderResult[]): Block[] {
  const { n } = context;
  const t = context.t.helpCall;
  const [widest] = byStep(ladder);
  if (widest === undefined) return [];
  const told = (summary: LadderSummary | null): Cell =>
    summary?.mean == null
      ? { hidden: t.tooFew(n.integer(minimumOf(context))) }
      : `${n.decimal(summary.mean, 1)} (${summary.sd === null ? context.t.none : n.decimal(summary.sd, 1)}) · ${n.integer(summary.n)}`;
  return [
    {
      kind: 'table',
      caption: t.steps,
      alt: t.stepsAlt(itemShort(context, exercise, widest.scenarioId), n.signed(widest.step, 1)),
      note: t.stepsNote,
      columns: [
        column(t.columns.scene, 36),
        column(t.columns.today, 18, 'right'),
        column(t.columns.desired, 18, 'right'),
        column(t.columns.step, 11, 'right'),
        column(t.columns.helpless, 17, 'right'),
      ],
      rows: ladder.map(({ scenarioId, total: { today, desired, step } }) => ({
        strong: scenarioId === null,
        cells: [
          scenarioId === null ? t.all : itemShort(context, exercise, scenarioId),
          told(today),
          told(desired),
          step === null ? context.t.none : rich({ strong: n.signed(step, 1) }),
          today?.helpless == null ? context.t.none : n.percent(Math.round(100 * today.helpless)),
        ],
      })),
    },
  ];
}

function blockersBlock(context: ReportContext, exercise: ReportExercise, ids: readonly string[]): Block[] {
  const { n, input } = context;
  const t = context.t.helpCall;
  const names = wordsFor(input.language).helpCall.blocker;
  const results = blockerResults(exercise.results, ids);
  const all = results.at(-1);
  if (all === undefined || blockerIds.every((id) => all.counts[id] === null)) return [];
  const told = (counts: BlockerCounts | null, most: boolean): Cell => {
    if (counts === null) return { hidden: t.tooFew(n.integer(minimumOf(context))) };
    const text = [counts.yes, counts.partly, counts.no].map((count) => n.integer(count)).join(' · ');
    return most ? rich({ strong: text }) : text;
  };
  return [
    {
      kind: 'table',
      caption: t.blockers,
      alt: t.blockersAlt(
        all.mostMarked.length === 0 ? t.nothing : n.list(all.mostMarked.map((id) => lowerFirst(names[id]))),
      ),
      note: t.blockersNote,
      columns: [column(t.columns.scene, 40), ...blockerIds.map((id) => column(names[id], 20, 'centre'))],
      rows: results.map(({ scenarioId, counts, mostMarked }) => ({
        cells: [
          scenarioId === null ? t.all : itemShort(context, exercise, scenarioId),
          ...blockerIds.map((id) => told(counts[id], mostMarked.length < 3 && mostMarked.includes(id))),
        ],
      })),
    },
  ];
}
