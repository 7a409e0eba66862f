import type { Block, Row } from '../../../../src/domain/report/model.ts';
import type { RatedResults } from '../../../../src/domain/results/results.ts';
import type { ReportExercise } from '../input.ts';
import { column, heading, rich } from '../model/blocks.ts';
import { itemShort, type ReportContext } from '../model/context.ts';

/** What people shared out, the most first; for instruments that print it nowhere else. */
export function sharedOutBlocks(context: ReportContext, exercise: ReportExercise, results: RatedResults): Block[] {
  const { t, n } = context;
  return results.amounts.flatMap(({ items }): Block[] => {
    const given = (items ?? []).filter(({ share }) => share !== null).toSorted((a, b) => b.total - a.total);
    const [first] = given;
    if (first === undefined) return [];
    const { columns } = t.sharedOut;
    const rows: Row[] = given.map(({ itemId, share, summary }) => ({
      cells: [
        itemShort(context, exercise, itemId),
        rich({ strong: n.percent(Math.round((share ?? 0) * 100)) }),
        summary === null
          ? t.none
          : `${n.decimal(summary.mean, 1)}${summary.sd === null ? '' : ` (${n.decimal(summary.sd, 1)})`}`,
        summary === null ? t.none : n.decimal(summary.median, 1),
        summary === null ? t.none : n.integer(summary.n),
      ],
    }));
    return [
      heading(t.sharedOut.heading),
      {
        kind: 'table',
        caption: t.sharedOut.caption,
        alt: t.sharedOut.alt,
        note: null,
        columns: [
          column(columns.option, 42),
          column(columns.share, 16, 'right'),
          column(columns.mean, 20, 'right'),
          column(columns.median, 13, 'right'),
          column(columns.n, 9, 'right'),
        ],
        rows,
      },
    ];
  });
}
