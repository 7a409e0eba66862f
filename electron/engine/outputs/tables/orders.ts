import type { OutputContext } from '../context.ts';
import type { OutputCell, OutputTable } from '../table.ts';

/** Orders of all exercises, option by option from the first place on; null where nothing that is shown was put in order. */
export function ordersTable({ t, input, local }: OutputContext): OutputTable | null {
  const all = input.exercises.flatMap(({ definition, results }) =>
    results.kind === 'rated' ? results.rankings.map((ranking) => ({ definition, ...ranking })) : [],
  );
  const longest = Math.max(0, ...all.map(({ items }) => items?.length ?? 0));
  const rows = all.flatMap(({ definition, lensId, people, items, concordance }) =>
    (items ?? []).map(({ itemId, meanRank, median, sd, places, unplaced }): OutputCell[] => [
      definition.id,
      lensId,
      itemId,
      local(definition.items.find(({ id }) => id === itemId)?.short),
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
  const { answers, orders, statistics } = t;
  return {
    id: 'orders',
    title: t.sheets.orders,
    look: 'table',
    columns: [
      { title: answers.instrumentId[0], width: 22 },
      { title: answers.lensId[0], width: 14 },
      { title: answers.itemId[0], width: 14 },
      { title: answers.item[0], width: 40 },
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
