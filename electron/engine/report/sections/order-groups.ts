import type { DotSeries } from '../../../../src/domain/report/charts.ts';
import type { Block, Cell, Row } from '../../../../src/domain/report/model.ts';
import type { RankingGroup, RankingResult } from '../../../../src/domain/results/results.ts';
import type { ReportExercise } from '../input.ts';
import { column, heading, rich } from '../model/blocks.ts';
import { hiddenWords, itemShort, minimumOf, type ReportContext } from '../model/context.ts';
import { groupColours } from './groups.ts';

type Shown = Extract<RankingGroup, { hidden: null }>;

/** As many as stand side by side on a page with their names. */
const mostPlaces = 3;

/** What each group puts first: all means as a picture, the first places in figures; a hidden group keeps its row. */
export function orderGroupBlocks(context: ReportContext, exercise: ReportExercise, ranking: RankingResult): Block[] {
  const { t, n } = context;
  const visible = ranking.groups.filter((group): group is Shown => group.hidden === null);
  const { items } = ranking;
  if (!context.complete || items === null || ranking.groups.length < 2 || visible.length === 0) return [];
  const nameOf = (itemId: string): string => itemShort(context, exercise, itemId);
  const texts = t.order.groups;
  const firsts = visible.map(
    (group) => `${context.groupName(group.groupId)}: ${nameOf(inOrder(group)[0]?.itemId ?? '')}`,
  );
  const series: DotSeries[] = visible.slice(0, groupColours.length).map((group, at) => ({
    name: context.groupName(group.groupId),
    colour: groupColours[at] ?? 'muted',
    values: items.map(({ itemId }) => group.items.find((one) => one.itemId === itemId)?.meanRank ?? null),
  }));
  const places = Math.min(mostPlaces, items.length);
  return [
    heading(texts.heading),
    ...(visible.length < 2
      ? []
      : [
          {
            kind: 'chart' as const,
            caption: texts.chartCaption,
            alt: texts.chartAlt(firsts.join('; ')),
            note: null,
            chart: {
              form: 'dots' as const,
              scale: { from: 1, to: items.length, step: items.length > 12 ? 5 : 1, digits: 1 },
              rows: items.map(({ itemId }) => nameOf(itemId)),
              series,
            },
          },
        ]),
    {
      kind: 'table',
      caption: texts.tableCaption,
      alt: texts.tableAlt,
      note: ranking.groups.length > visible.length ? t.hiddenNote(n.integer(minimumOf(context))) : null,
      columns: [
        column(texts.group, 22),
        column(t.order.columns.n, 8, 'right'),
        ...Array.from({ length: places }, (_, at) => column(texts.place(at + 1), 70 / places)),
      ],
      rows: ranking.groups.map((group): Row => ({
        cells: [context.groupName(group.groupId), ...cellsOf(context, group, places, nameOf)],
      })),
    },
  ];
}

function cellsOf(
  context: ReportContext,
  group: RankingGroup,
  places: number,
  nameOf: (itemId: string) => string,
): readonly Cell[] {
  const { n } = context;
  if (group.hidden !== null) return [{ hidden: hiddenWords(context, group.hidden) }];
  return [
    n.integer(group.people),
    ...inOrder(group)
      .slice(0, places)
      .map(({ itemId, meanRank, sd }) =>
        rich(`${nameOf(itemId)} `, { strong: n.decimal(meanRank, 2) }, sd === null ? '' : ` (${n.decimal(sd, 2)})`),
      ),
  ];
}

/** Lowest mean place first; of equals, in the order of the definition. */
const inOrder = ({ items }: Shown): Shown['items'] => items.toSorted((a, b) => a.meanRank - b.meanRank);
