import type { OutputContext } from '../context.ts';
import type { OutputCell, OutputTable } from '../table.ts';

/** Hard facts of all exercises; null where none was recorded. */
export function factsTable({ t, input, local }: OutputContext): OutputTable | null {
  const rows = input.exercises.flatMap(({ definition, results }): OutputCell[][] => {
    if (results.kind === 'value-proposition') return [];
    return results.facts.flatMap(({ factId, value, source }) => {
      const fact = definition.facts.find(({ id }) => id === factId);
      if (fact === undefined) return [];
      const unit =
        fact.unit === 'currency' ? t.facts.units.currency(input.engagement.currency) : t.facts.units[fact.unit];
      return [[definition.id, factId, local(fact.title), value, unit, source]];
    });
  });
  if (rows.length === 0) return null;
  return {
    id: 'facts',
    title: t.sheets.facts,
    look: 'table',
    columns: [
      { title: t.answers.instrumentId[0], width: 22 },
      { title: t.codebook.id, width: 20 },
      { title: t.facts.fact[0], width: 60, wrap: true },
      { title: t.facts.value[0], width: 12 },
      { title: t.facts.unit[0], width: 10 },
      { title: t.facts.source[0], width: 44, wrap: true },
    ],
    rows,
  };
}
