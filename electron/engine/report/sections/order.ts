import type { Block, Row } from '../../../../src/domain/report/model.ts';
import type { RankingResult, RatedResults } from '../../../../src/domain/results/results.ts';
import { concordanceText } from '../../../../src/domain/words/concordance-text.ts';
import { formatP } from '../../../../src/domain/words/format.ts';
import type { ReportExercise } from '../input.ts';
import { column, heading, paragraph, rich } from '../model/blocks.ts';
import { itemShort, lensTitle, type ReportContext } from '../model/context.ts';
import { orderGroupBlocks } from './order-groups.ts';

/** What people put in order: mean places as a picture, the figures, and whether they agree. */
export function orderBlocks(context: ReportContext, exercise: ReportExercise, results: RatedResults): Block[] {
  return results.rankings.flatMap((ranking) => ofRanking(context, exercise, ranking));
}

function ofRanking(context: ReportContext, exercise: ReportExercise, ranking: RankingResult): Block[] {
  const { t, n } = context;
  const { items, people, partial, concordance } = ranking;
  const [first] = items ?? [];
  if (items === null || first === undefined) return [];
  const several = exercise.definition.lenses.length > 1;
  const title = several ? `${t.order.heading}: ${lensTitle(context, exercise, ranking.lensId)}` : t.order.heading;
  const nameOf = (itemId: string): string => itemShort(context, exercise, itemId);
  const rows: Row[] = items.map(({ itemId, meanRank, sd, median, places }, at) => ({
    cells: [
      n.integer(at + 1),
      nameOf(itemId),
      rich({ strong: n.decimal(meanRank, 2) }, sd === null ? '' : ` (${n.decimal(sd, 2)})`),
      n.decimal(median, 2),
      n.integer(places[0] ?? 0),
      n.integer(people),
    ],
  }));
  const { columns } = t.order;
  return [
    heading(title),
    {
      kind: 'chart',
      caption: t.order.chartCaption,
      alt: t.order.chartAlt(
        items.map(({ itemId, meanRank }) => `${nameOf(itemId)} ${n.decimal(meanRank, 1)}`).join('; '),
      ),
      note: null,
      chart: {
        form: 'dots',
        scale: { from: 1, to: items.length, step: items.length > 12 ? 5 : 1, digits: 1 },
        rows: items.map(({ itemId }) => nameOf(itemId)),
        series: [{ name: t.order.series, colour: 'primary', values: items.map(({ meanRank }) => meanRank) }],
      },
    },
    ...placesPicture(context, ranking, nameOf),
    ...(concordance === null
      ? []
      : [
          paragraph([
            { strong: `${sentence(concordanceText(concordance, context.input.language))}. ` },
            t.order.concordance(
              n.decimal(concordance.w, 2),
              n.decimal(concordance.chiSquare, 2),
              n.integer(concordance.degreesOfFreedom),
              formatP(concordance.p, context.input.language),
            ),
          ]),
        ]),
    {
      kind: 'table',
      caption: t.order.tableCaption,
      alt: t.order.tableAlt,
      note: partial > 0 ? t.order.partial(partial, n.integer(partial)) : null,
      columns: [
        column(columns.number, 7, 'right'),
        column(columns.option, 40),
        column(columns.mean, 20, 'right'),
        column(columns.median, 12, 'right'),
        column(columns.first, 12, 'right'),
        column(columns.n, 9, 'right'),
      ],
      rows,
    },
    ...orderGroupBlocks(context, exercise, ranking),
  ];
}

/** Places beyond these are told together: more shades are not told apart. */
const mostShades = 6;

/** How often each option came where; the first place at the right, in the colour of what is best. */
function placesPicture(
  context: ReportContext,
  { items, people }: RankingResult,
  nameOf: (itemId: string) => string,
): Block[] {
  const { t, n } = context;
  const [first] = items ?? [];
  if (!context.complete || items === null || first === undefined) return [];
  const own = first.places.length <= mostShades ? first.places.length : mostShades - 1;
  const rest = first.places.length > own;
  const without = items.some(({ unplaced }) => unplaced > 0);
  const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
  return [
    {
      kind: 'chart',
      caption: t.order.placesCaption,
      alt: t.order.placesAlt(nameOf(first.itemId), n.integer(first.places[0] ?? 0), n.integer(people)),
      note: t.order.placesNote(t.people(people, n.integer(people))),
      chart: {
        form: 'likert',
        points: [
          ...(without ? [t.order.without] : []),
          ...(rest ? [t.order.later(n.integer(own + 1))] : []),
          ...Array.from({ length: own }, (_, at) => n.integer(own - at)),
        ],
        rows: items.map(({ itemId, places, unplaced }) => ({
          label: nameOf(itemId),
          counts: [
            ...(without ? [unplaced] : []),
            ...(rest ? [sum(places.slice(own))] : []),
            ...places.slice(0, own).toReversed(),
          ],
        })),
        percentFormat: context.input.language === 'es' ? '[<5]"";0" %"' : '[<5]"";0"%"',
      },
    },
  ];
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
