import type { OutputContext } from '../context.ts';
import type { OutputCell, OutputTable } from '../table.ts';
import { itemCells, itemColumns } from './item-columns.ts';

/** Points and dots of all exercises, item by item; null where nothing was shared out. */
export function amountsTable(context: OutputContext): OutputTable | null {
  const { t, input } = context;
  const rows = input.exercises.flatMap(({ definition, results }): OutputCell[][] => {
    if (results.kind !== 'rated') return [];
    return results.amounts.flatMap(({ lensId, people, items, concordance }) =>
      (items ?? []).map(({ itemId, total, share, givers, summary }): OutputCell[] => [
        ...itemCells(context, definition, lensId, itemId),
        people,
        total,
        share,
        givers,
        summary?.n ?? null,
        summary?.mean ?? null,
        summary?.median ?? null,
        summary?.sd ?? null,
        concordance,
      ]),
    );
  });
  if (rows.length === 0) return null;
  const { amounts, statistics } = t;
  return {
    id: 'shared_out',
    title: t.sheets.amounts,
    look: 'table',
    columns: [
      ...itemColumns(context),
      { title: amounts.people[0], width: 10 },
      { title: amounts.total[0], width: 9 },
      { title: amounts.share[0], width: 9, decimals: 3 },
      { title: amounts.givers[0], width: 15 },
      { title: statistics.n[0], width: 7 },
      { title: statistics.mean[0], width: 9, decimals: 2 },
      { title: statistics.median[0], width: 10, decimals: 1 },
      { title: statistics.sd[0], width: 11, decimals: 2 },
      { title: amounts.concordance[0], width: 8, decimals: 2 },
    ],
    rows,
  };
}
