import type { OutputContext } from '../context.ts';
import type { OutputCell, OutputTable } from '../table.ts';
import { itemCells, itemColumns } from './item-columns.ts';

/** Orders of all exercises, option by option from the first place on; null where nothing that is shown was put in order. */
export function ordersTable(context: OutputContext): OutputTable | null {
  const { t, input } = context;
  const all = input.exercises.flatMap(({ definition, results }) =>
    results.kind === 'rated' ? results.rankings.map((ranking) => ({ definition, ...ranking })) : [],
  );
  const longest = Math.max(0, ...all.map(({ items }) => items?.length ?? 0));
  const rows = all.flatMap(({ definition, lensId, people, items, concordance }) =>
    (items ?? []).map(({ itemId, meanRank, median, sd, places, unplaced }): OutputCell[] => [
      ...itemCells(context, definition, lensId, itemId),
      people,
      meanRank,
      median,
      sd,
      ...Array.from({ length: longest }, (_, at) => places[at] ?? null),
      unplaced,
      concordance?.w ?? null,
      concordance?.p ?? null,
    ]),
  );
  if (rows.length === 0) return null;
  const { orders, statistics } = t;
  return {
    id: 'orders',
    title: t.sheets.orders,
    look: 'table',
    columns: [
      ...itemColumns(context),
      { title: orders.people[0], width: 10 },
      { title: orders.meanRank[0], width: 13, decimals: 2 },
      { title: orders.median[0], width: 14, decimals: 1 },
      { title: orders.sd[0], width: 11, decimals: 2 },
      ...Array.from({ length: longest }, (_, at) => ({ title: statistics.place(String(at + 1)), width: 9 })),
      { title: orders.unplaced[0], width: 10 },
      { title: orders.concordance[0], width: 8, decimals: 2 },
      { title: orders.chance[0], width: 8, decimals: 3 },
    ],
    rows,
  };
}
