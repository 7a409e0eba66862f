import type { InstrumentDefinition } from '../../../../src/domain/instruments/definition.ts';
import type { OutputContext } from '../context.ts';
import type { OutputCell, OutputColumn } from '../table.ts';

/** Whose figures a row holds: instrument, point of view, item by its id and in words. */
export function itemColumns({ t: { answers } }: OutputContext): OutputColumn[] {
  return [
    { title: answers.instrumentId[0], width: 22 },
    { title: answers.lensId[0], width: 14 },
    { title: answers.itemId[0], width: 14 },
    { title: answers.item[0], width: 40 },
  ];
}

/** The cells under `itemColumns`. */
export function itemCells(
  { local }: OutputContext,
  definition: InstrumentDefinition,
  lensId: string,
  itemId: string,
): OutputCell[] {
  return [definition.id, lensId, itemId, local(definition.items.find(({ id }) => id === itemId)?.short)];
}
