import type { ReportExercise } from '../input.ts';
import type { GroupCell, GroupGap } from '../../../../src/domain/results/results.ts';
import { column, heading, paragraph, rich } from '../model/blocks.ts';
import {
  dimensionTitle,
  hiddenWords,
  itemShort,
  lensTitle,
  mainLens,
  minimumOf,
  type ReportContext,
  scaleOf,
} from '../model/context.ts';
import type { ChartColour, DotSeries } from '../../../../src/domain/report/charts.ts';
import type { Block, Row } from '../../../../src/domain/report/model.ts';
import { index, meanAndSpread, median } from '../model/statistics-words.ts';

/** Of the groups, in their order. */
export const groupColours: readonly ChartColour[] = ['group1', 'group2', 'group3', 'group4', 'group5', 'group6'];

/** What each group sees: picture, figures, and the widest distance with its statistics. */
export function groupBlocks(context: ReportContext, exercise: ReportExercise): Block[] {
  const { t, n } = context;
  const lens = mainLens(exercise);
  const cells = (scaleOf(exercise, lens, null)?.groups ?? []).filter(
    (cell) => cell.hidden !== null || cell.summary.n > 0,
  );
  const visible = cells.filter((cell) => cell.summary !== null);
  if (cells.length < 2 || visible.length === 0) return [];
  const gap = exercise.results.gaps.find(
    (one) => one.lensId === lens && one.dimensionId !== null && one.itemId === null,
  );
  const sentence = gap ? gapSentence(context, exercise, gap) : null;
  const { icc } = exercise.results;
  return [
    ...(context.complete ? [heading(t.instrument.groups)] : []),
    ...(sentence === null ? [] : [paragraph(sentence.plain, 'body', true)]),
    ...(!context.complete
      ? []
      : visible.length > 1
        ? [chart(context, exercise, visible, sentence?.plain ?? '')]
        : [paragraph(t.instrument.noGap)]),
    table(context, exercise, cells.slice(0, context.room.groupRows)),
    ...(sentence?.statistics && context.complete
      ? [
          paragraph(
            [
              sentence.statistics,
              ...(icc ? [` ${t.instrument.icc(n.decimal(icc.icc1, 2), n.decimal(icc.icc2, 2))}`] : []),
            ],
            'note',
          ),
        ]
      : []),
  ];
}

function chart(
  context: ReportContext,
  exercise: ReportExercise,
  visible: readonly GroupCell[],
  sentence: string,
): Block {
  const { t } = context;
  const lens = mainLens(exercise);
  const dimensions = exercise.definition.dimensions.filter(({ id }) =>
    scaleOf(exercise, lens, id)?.groups.some((cell) => cell.summary !== null),
  );
  const series: DotSeries[] = visible.slice(0, groupColours.length).map(({ groupId }, at) => ({
    name: context.groupName(groupId),
    colour: groupColours[at] ?? 'muted',
    values: dimensions.map(
      ({ id }) => scaleOf(exercise, lens, id)?.groups.find((cell) => cell.groupId === groupId)?.summary?.index ?? null,
    ),
  }));
  return {
    kind: 'chart',
    caption:
      exercise.definition.lenses.length > 1
        ? t.instrument.groupsCaption(lensTitle(context, exercise, lens))
        : t.instrument.groupsCaptionOne,
    alt: t.instrument.groupsAlt(sentence),
    note: null,
    chart: {
      form: 'dots',
      scale: { from: 0, to: 100, step: 25, digits: 0 },
      rows: dimensions.map(({ id }) => dimensionTitle(context, exercise, id)),
      series,
    },
  };
}

/** Means with their people and ratings; a hidden group keeps its row, hatched. */
function table(context: ReportContext, exercise: ReportExercise, cells: readonly GroupCell[]): Block {
  const { t, n } = context;
  const { groupColumns } = t.instrument;
  const people = new Map(exercise.results.participation.groups.map(({ groupId, answered }) => [groupId, answered]));
  const rows: Row[] = cells.map((cell) => {
    const name = context.groupName(cell.groupId);
    if (cell.hidden !== null) return { cells: [name, { hidden: hiddenWords(context, cell.hidden) }] };
    const { summary } = cell;
    const answered = people.get(cell.groupId) ?? null;
    return {
      cells: [
        name,
        answered === null ? t.none : n.integer(answered),
        n.integer(summary.n),
        meanAndSpread(context, summary),
        median(context, summary),
        rich({ strong: index(context, summary.index) }),
      ],
    };
  });
  return {
    kind: 'table',
    caption: t.instrument.groupsTable,
    alt: t.instrument.groupsTableAlt,
    note: cells.some(({ hidden }) => hidden !== null) ? t.hiddenNote(n.integer(minimumOf(context))) : null,
    columns: [
      column(groupColumns.group, 34),
      column(groupColumns.people, 12, 'right'),
      column(groupColumns.ratings, 15, 'right'),
      column(groupColumns.mean, 17, 'right'),
      column(groupColumns.median, 11, 'right'),
      column(groupColumns.index, 11, 'right'),
    ],
    rows,
  };
}

function gapSentence(
  context: ReportContext,
  exercise: ReportExercise,
  gap: GroupGap,
): { plain: string; statistics: string | null } {
  const { t, n } = context;
  const where =
    gap.dimensionId === null
      ? itemShort(context, exercise, gap.itemId ?? '')
      : dimensionTitle(context, exercise, gap.dimensionId);
  const [high, low] = gap.difference >= 0 ? [gap.groupA, gap.groupB] : [gap.groupB, gap.groupA];
  const test = gap.mannWhitney;
  const statistics =
    gap.hedgesG === null || test === null || gap.cliffDelta === null
      ? null
      : t.instrument.gapStatistics(
          n.decimal(gap.hedgesG, 2),
          `${test.p < 0.001 ? `< ${n.decimal(0.001, 3)}` : n.decimal(test.p, 3)} (${t.instrument.gapMethod[test.method]})`,
          n.decimal(gap.cliffDelta, 2),
        );
  return {
    plain: t.instrument.gap(
      where,
      context.groupName(high),
      context.groupName(low),
      Math.round(Math.abs(gap.indexDifference)),
      n.integer(Math.abs(gap.indexDifference)),
    ),
    statistics,
  };
}
