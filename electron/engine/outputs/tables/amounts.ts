import type { OutputContext } from '../context.ts';
import type { OutputCell, OutputTable } from '../table.ts';

/** Points and dots of all exercises, item by item; null where nothing was shared out. */
export function amountsTable({ t, input, local }: OutputContext): OutputTable | null {
  const rows = input.exercises.flatMap(({ definition, results }): OutputCell[][] => {
    if (results.kind !== 'rated') return [];
    return results.amounts.flatMap(({ lensId, people, items, concordance }) =>
      (items ?? []).map(({ itemId, total, share, givers, summary }): OutputCell[] => [
        definition.id,
        lensId,
        itemId,
        local(definition.items.find(({ id }) => id === itemId)?.short),
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
  const { answers, amounts, statistics } = t;
  return {
    id: 'shared_out',
    title: t.sheets.amounts,
    look: 'table',
    columns: [
      { title: answers.instrumentId[0], width: 22 },
      { title: answers.lensId[0], width: 14 },
      { title: answers.itemId[0], width: 14 },
      { title: answers.item[0], width: 40 },
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
