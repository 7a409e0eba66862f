import type { Block, Row } from '../../../../src/domain/report/model.ts';
import type { AmountItem, AmountResult, RatedResults } from '../../../../src/domain/results/results.ts';
import type { ReportExercise } from '../input.ts';
import { column, heading, paragraph, rich } from '../model/blocks.ts';
import { itemShort, lensTitle, type ReportContext } from '../model/context.ts';

type Given = AmountItem & { readonly share: number };

/** What people shared out, the most first; for instruments that print it nowhere else. */
export function sharedOutBlocks(context: ReportContext, exercise: ReportExercise, results: RatedResults): Block[] {
  return results.amounts.flatMap((amount) => ofAmount(context, exercise, amount));
}

function ofAmount(context: ReportContext, exercise: ReportExercise, amount: AmountResult): Block[] {
  const { t, n } = context;
  const { definition } = exercise;
  const given = (amount.items ?? [])
    .filter((item): item is Given => item.share !== null)
    .toSorted((a, b) => b.total - a.total);
  if (given.length === 0) return [];
  const texts = t.sharedOut;
  const several = definition.lenses.length > 1;
  const nameOf = ({ itemId }: Given): string => itemShort(context, exercise, itemId);
  const percent = ({ share }: Given): string => n.percent(Math.round(share * 100));
  const total = definition.lenses.find(({ id }) => id === amount.lensId)?.amount?.total ?? 0;
  const { normalised, concordance } = amount;
  return [
    heading(several ? `${texts.heading}: ${lensTitle(context, exercise, amount.lensId)}` : texts.heading),
    {
      kind: 'chart',
      caption: texts.chartCaption,
      alt: texts.chartAlt(given.map((item) => `${nameOf(item)} ${percent(item)}`).join('; ')),
      note: texts.people(t.people(amount.people, n.integer(amount.people))),
      chart: {
        form: 'dots',
        scale: scaleTo(Math.max(...given.map(({ share }) => share)) * 100),
        rows: given.map(nameOf),
        series: [{ name: texts.series, colour: 'primary', values: given.map(({ share }) => share * 100) }],
      },
    },
    ...(concordance === null ? [] : [paragraph(texts.concordance(n.decimal(concordance, 2)))]),
    figures(context, given, nameOf, percent),
    ...(normalised === 0
      ? []
      : [paragraph(texts.normalised(normalised, n.integer(normalised), n.integer(total)), 'note')]),
  ];
}

function figures(
  { t, n }: ReportContext,
  given: readonly Given[],
  nameOf: (item: Given) => string,
  percent: (item: Given) => string,
): Block {
  const { columns, caption, alt } = t.sharedOut;
  const rows: Row[] = given.map((item) => {
    const { summary, givers } = item;
    return {
      cells: [
        nameOf(item),
        rich({ strong: percent(item) }),
        summary === null
          ? t.none
          : `${n.decimal(summary.mean, 1)}${summary.sd === null ? '' : ` (${n.decimal(summary.sd, 1)})`}`,
        summary === null ? t.none : n.decimal(summary.median, 1),
        givers === null ? t.none : n.integer(givers),
        summary === null ? t.none : n.integer(summary.n),
      ],
    };
  });
  return {
    kind: 'table',
    caption,
    alt,
    note: null,
    columns: [
      column(columns.option, 36),
      column(columns.share, 14, 'right'),
      column(columns.mean, 18, 'right'),
      column(columns.median, 12, 'right'),
      column(columns.givers, 12, 'right'),
      column(columns.n, 8, 'right'),
    ],
    rows,
  };
}

/** From nothing to the next ten above the largest share, so that few options and many are both told apart. */
function scaleTo(largest: number): { from: number; to: number; step: number; digits: number } {
  const to = Math.min(100, Math.max(10, Math.ceil(largest / 10) * 10));
  return { from: 0, to, step: to > 50 ? 20 : to > 20 ? 10 : 5, digits: 0 };
}
