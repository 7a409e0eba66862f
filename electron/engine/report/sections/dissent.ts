import { citations } from '../../../../src/domain/words/citations.ts';
import { scaleOfLens, shownValue } from '../../../../src/domain/instruments/scales.ts';
import type { ReportExercise } from '../input.ts';
import type { ItemResult, RatingSummary } from '../../../../src/domain/results/results.ts';
import { dissentKey } from './keys.ts';
import { chapter, column, paragraph, rich, see } from '../model/blocks.ts';
import { itemShort, lensTitle, mainLens, type ReportContext } from '../model/context.ts';
import type { Block, Column, ReportSection, Row } from '../../../../src/domain/report/model.ts';
import { agreement, meanSpreadAndN } from '../model/statistics-words.ts';
import { clamp, oneLine, printable } from '../texts/printable.ts';

type Judged = ItemResult & { readonly summary: RatingSummary; readonly rwg: number };

/** Where the room agrees, where it does not, and what it concluded. */
export function dissentSection(context: ReportContext): ReportSection | null {
  const { t, n } = context;
  const judged = context.exercises
    .map((exercise) => ({ exercise, items: judgedItems(exercise) }))
    .filter(({ items }) => items.length > 0);
  if (judged.length === 0) return null;
  const all = judged.flatMap(({ items }) => items);
  const apart = all.filter(({ summary }) => summary.agreement.words === 'disagreement').length;
  const total = n.integer(all.length);
  const title = apart === 0 ? t.dissent.titleNone(total) : t.dissent.title(apart, n.integer(apart), total);
  return {
    id: 'agreement',
    blocks: [
      chapter(
        title,
        t.dissent.kicker,
        false,
        context.complete ? [citations.jamesDemareeWolf, citations.burkeFinkelsteinDusig] : [],
      ),
      ...(context.complete ? [paragraph(t.dissent.lead, 'lead', true)] : []),
      ...(context.complete
        ? judged.flatMap((one) => [mapOf(context, one), tableOf(context, [one])])
        : [context.room.dissentTotal < Infinity ? mostDisputed(context, judged) : tableOf(context, judged)]),
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

interface JudgedExercise {
  readonly exercise: ReportExercise;
  readonly items: readonly Judged[];
}

function titleOf(context: ReportContext, exercise: ReportExercise): string {
  const { definition } = exercise;
  const name = context.local(definition.title);
  return definition.lenses.length > 1 ? `${name}, ${lensTitle(context, exercise, mainLens(exercise))}` : name;
}

/** One exercise under its own caption, or several in one table, each under its band. */
function tableOf(context: ReportContext, judged: readonly JudgedExercise[]): Block {
  const { t, n, room } = context;
  const shown = judged.map(({ exercise, items }) => ({ exercise, items, kept: items.slice(0, room.dissentRows) }));
  const agreed = shown.some(({ kept }) => kept.some(({ consensus }) => consensus !== null));
  const [only] = judged;
  const alone = judged.length === 1 && only !== undefined;
  const cut = shown.some(({ items, kept }) => kept.length < items.length);
  return {
    kind: 'table',
    ...(alone ? { key: dissentKey(only.exercise.id) } : {}),
    caption: alone ? t.dissent.tableCaption(titleOf(context, only.exercise)) : t.dissent.tableCaptionAll,
    alt: t.dissent.tableAlt,
    note: [t.dissent.note, ...(cut ? [t.dissent.shownOf(n.integer(room.dissentRows))] : [])].join(' '),
    columns: columnsOf(context, agreed),
    rows: shown.flatMap(({ exercise, kept }) => [
      ...(alone ? [] : [{ band: titleOf(context, exercise) }]),
      ...kept.map((item, at) => rowOf(context, exercise, item, n.integer(at + 1), agreed)),
    ]),
  };
}

/** The most disputed questions whatever their instrument, which is named beside each. */
function mostDisputed(context: ReportContext, judged: readonly JudgedExercise[]): Block {
  const { t, n, room } = context;
  const all = judged
    .flatMap(({ exercise, items }) => items.map((item) => ({ exercise, item })))
    .sort((a, b) => a.item.rwg - b.item.rwg);
  const kept = all.slice(0, room.dissentTotal);
  const agreed = kept.some(({ item }) => item.consensus !== null);
  const cut = kept.length < all.length ? [t.dissent.shownTotal(n.integer(kept.length))] : [];
  return {
    kind: 'table',
    caption: t.dissent.tableCaptionAll,
    alt: t.dissent.tableAlt,
    note: [t.dissent.note, ...cut].join(' '),
    columns: columnsOf(context, agreed),
    rows: kept.map(({ exercise, item }, at) =>
      rowOf(context, exercise, item, n.integer(at + 1), agreed, context.local(exercise.definition.title)),
    ),
  };
}

function columnsOf({ t }: ReportContext, agreed: boolean): Column[] {
  const { columns } = t.dissent;
  return [
    column(columns.number, 5),
    column(columns.item, agreed ? 21 : 51),
    column(columns.mean, agreed ? 15 : 19, 'right'),
    column(columns.agreement, agreed ? 21 : 25),
    ...(agreed ? [column(columns.consensus, 10, 'centre'), column(columns.reason, 28)] : []),
  ];
}

function rowOf(
  context: ReportContext,
  exercise: ReportExercise,
  item: Judged,
  number: string,
  agreed: boolean,
  instrument: string | null = null,
): Row {
  const { t, n } = context;
  const question = itemShort(context, exercise, item.itemId);
  const reason = printable(item.consensus?.reason ?? '');
  return {
    cells: [
      number,
      instrument === null ? question : rich(question, { muted: ` · ${instrument}` }),
      meanSpreadAndN(context, item.summary),
      { rich: agreement(context, item.summary.agreement) },
      ...(agreed
        ? [
            item.consensus === null ? t.none : n.integer(item.consensus.value),
            reason === '' ? t.none : clamp(oneLine(reason), Math.min(600, context.room.reasonLength)),
          ]
        : []),
    ],
  };
}

function mapOf(context: ReportContext, { exercise, items }: JudgedExercise): Block {
  const { t, n } = context;
  const title = titleOf(context, exercise);
  const scale = scaleOfLens(exercise.definition, mainLens(exercise));
  const numbered = items.map((item, at) => ({ item, number: n.integer(at + 1) }));
  const disputed = numbered.slice(0, 3).map(({ item }) => itemShort(context, exercise, item.itemId));
  return {
    kind: 'chart',
    caption: t.dissent.chartCaption(title),
    alt: t.dissent.chartAlt(disputed.map((short) => t.quotes.join(short)).join(', ')),
    note: [see(dissentKey(exercise.id), t.see.points, '')],
    chart: {
      form: 'map',
      across: { title: t.dissent.across, from: shownValue(scale, 1), to: shownValue(scale, scale.points) },
      up: { title: t.dissent.up.replaceAll('*', '') },
      seriesName: title,
      points: numbered.map(({ item, number }) => ({ label: number, x: item.summary.mean ?? 0, y: item.rwg })),
    },
  };
}
