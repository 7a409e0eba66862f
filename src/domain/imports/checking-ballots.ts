/** What one person may give through a lens that is answered as a whole: an amount, or an order. */
import { ratedItems } from '../instruments/asked.ts';
import type { InstrumentDefinition, Lens } from '../instruments/definition.ts';
import type { Channel } from '../results/answers.ts';
import type { PlannedAnswer } from './plan.ts';
import type { Report } from './problems.ts';

/** An answer with the cell it stands in. */
export interface ReadCell extends PlannedAnswer {
  readonly line: number;
  readonly column: number | null;
  readonly cell: string;
}

/** How many places one person gives through a lens that orders. */
export function placesOf(definition: InstrumentDefinition, lens: Lens): number {
  const items = ratedItems(definition).length;
  return Math.min(lens.ranking?.places ?? items, items);
}

/**
 * Reports what a ballot holds too much of, once a lens. Points on paper stand as they are written: they are brought to
 * their total when they are scored.
 */
export function checkWholes(
  definition: InstrumentDefinition,
  cells: readonly ReadCell[],
  channel: Channel,
  report: Report,
): boolean {
  let sound = true;
  for (const lens of definition.lenses) {
    const own = cells.filter(({ lensId, text }) => lensId === lens.id && text === null);
    if (lens.amount !== undefined) {
      const { kind, total } = lens.amount;
      const given = own.reduce((sum, { value }) => sum + (value ?? 0), 0);
      const last = own.findLast(({ value }) => (value ?? 0) > 0);
      if (given > total && last !== undefined && (kind === 'dots' || channel !== 'paper')) {
        report({ line: last.line, column: last.column, value: last.cell }, 'amount-exceeded', { given, total });
        sound = false;
      }
    }
    if (lens.ranking !== undefined) {
      const taken = new Set<number>();
      for (const { line, column, cell, value } of own) {
        if (value === null || value === 0) continue;
        if (taken.has(value)) {
          report({ line, column, value: cell }, 'place-taken', { place: value });
          sound = false;
        }
        taken.add(value);
      }
    }
  }
  return sound;
}

/** Items of an order that were given no place stand at 0, as the phones send them. */
export function withUnplaced(definition: InstrumentDefinition, answers: readonly PlannedAnswer[]): PlannedAnswer[] {
  const all = [...answers];
  for (const lens of definition.lenses) {
    const own = answers.filter(({ lensId, text }) => lensId === lens.id && text === null);
    if (lens.ranking === undefined || !own.some(({ value }) => value !== null)) continue;
    for (const { id } of ratedItems(definition)) {
      if (own.some(({ itemId }) => itemId === id)) continue;
      all.push({ lensId: lens.id, itemId: id, value: 0, text: null });
    }
  }
  return all;
}
