import type { ReportExercise } from '../input.ts';
import type { ItemResult, RatingSummary } from '../../../../src/domain/results/results.ts';
import { chapter, column, paragraph } from '../model/blocks.ts';
import { itemShort, lensTitle, mainLens, type ReportContext } from '../model/context.ts';
import type { Block, ReportSection, Row } from '../model/model.ts';
import { agreement, meanSpreadAndN } from '../model/statistics-words.ts';
import { clamp, oneLine, printable } from '../texts/printable.ts';

const executiveRows = 5;

type Judged = ItemResult & { readonly summary: RatingSummary; readonly rwg: number };

/** Where the room agrees, where it does not, and what it concluded. */
export function dissentSection(context: ReportContext): ReportSection | null {
  const { t, n } = context;
  const judged = context.exercises
    .map((exercise) => ({ exercise, items: judgedItems(exercise) }))
    .filter(({ items }) => items.length > 0);
  const consensus = context.exercises.some(({ results }) => results.items.some((item) => item.consensus !== null));
  if (judged.length === 0 && !consensus) return null;
  const all = judged.flatMap(({ items }) => items);
  const apart = all.filter(({ summary }) => summary.agreement.words === 'disagreement').length;
  const total = n.integer(all.length);
  const title = apart === 0 ? t.dissent.titleNone(total) : t.dissent.title(apart, n.integer(apart), total);
  if (all.length === 0) return null;
  return {
    id: 'agreement',
    blocks: [
      chapter(title, t.dissent.kicker, false),
      paragraph(t.dissent.lead, 'lead'),
      ...judged.flatMap(({ exercise, items }) => blocksOf(context, exercise, items)),
    ],
  };
}

/** Items of the main lens with an agreement, the most disputed first. */
function judgedItems(exercise: ReportExercise): Judged[] {
  const lens = mainLens(exercise);
  return exercise.results.items
    .flatMap((item): Judged[] => {
      const rwg = item.summary?.agreement.rwg;
      return item.lensId === lens && item.summary && rwg != null ? [{ ...item, summary: item.summary, rwg }] : [];
    })
    .sort((a, b) => a.rwg - b.rwg);
}

function blocksOf(context: ReportContext, exercise: ReportExercise, items: readonly Judged[]): Block[] {
  const { t, n } = context;
  const { definition } = exercise;
  const name = context.local(definition.title);
  const title = definition.lenses.length > 1 ? `${name}, ${lensTitle(context, exercise, mainLens(exercise))}` : name;
  const numbered = items.map((item, at) => ({ item, number: n.integer(at + 1) }));
  const shown = context.complete ? numbered : numbered.slice(0, executiveRows);
  const agreed = shown.some(({ item }) => item.consensus !== null);
  const columns = t.dissent.columns;
  const note =
    shown.length < numbered.length ? t.dissent.shownOf(n.integer(shown.length), n.integer(numbered.length)) : null;
  return [
    ...(context.complete ? [mapOf(context, exercise, title, numbered)] : []),
    {
      kind: 'table',
      caption: t.dissent.tableCaption(title),
      alt: t.dissent.tableAlt,
      note: [t.dissent.note, note].filter((part) => part !== null).join(' '),
      columns: [
        column(columns.number, 6),
        column(columns.item, agreed ? 27 : 50),
        column(columns.mean, agreed ? 16 : 19, 'right'),
        column(columns.agreement, agreed ? 17 : 25),
        ...(agreed ? [column(columns.consensus, 11, 'right'), column(columns.reason, 23)] : []),
      ],
      rows: shown.map(({ item, number }) => rowOf(context, exercise, item, number, agreed)),
    },
  ];
}

function rowOf(context: ReportContext, exercise: ReportExercise, item: Judged, number: string, agreed: boolean): Row {
  const { t, n } = context;
  const reason = printable(item.consensus?.reason ?? '');
  return {
    cells: [
      number,
      itemShort(context, exercise, item.itemId),
      meanSpreadAndN(context, item.summary),
      { rich: agreement(context, item.summary.agreement) },
      ...(agreed
        ? [
            item.consensus === null ? t.none : n.integer(item.consensus.value),
            reason === '' ? t.none : clamp(oneLine(reason), context.complete ? 600 : 90),
          ]
        : []),
    ],
  };
}

function mapOf(
  context: ReportContext,
  exercise: ReportExercise,
  title: string,
  numbered: readonly { readonly item: Judged; readonly number: string }[],
): Block {
  const { t } = context;
  const disputed = numbered.slice(0, 3).map(({ item }) => itemShort(context, exercise, item.itemId));
  return {
    kind: 'chart',
    caption: t.dissent.chartCaption(title),
    alt: t.dissent.chartAlt(disputed.map((short) => `«${short}»`).join(', ')),
    note: null,
    chart: {
      form: 'map',
      across: { title: t.dissent.across, from: 1, to: exercise.definition.points },
      up: { title: t.dissent.up.replaceAll('*', '') },
      seriesName: title,
      points: numbered.map(({ item, number }) => ({ label: number, x: item.summary.mean ?? 0, y: item.rwg })),
    },
  };
}
