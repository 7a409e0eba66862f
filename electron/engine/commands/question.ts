import { RespiroError } from '../../../src/contract/errors.ts';
import { isText, isWhole } from '../../../src/domain/instruments/asked.ts';
import { scaleOfLens } from '../../../src/domain/instruments/scales.ts';
import type { InstrumentDefinition } from '../../../src/domain/instruments/definition.ts';

/** @throws RespiroError `not-found` when the instrument has no such lens. */
export function requireLens(definition: InstrumentDefinition, lensId: string): void {
  if (!definition.lenses.some((lens) => lens.id === lensId)) {
    throw new RespiroError('not-found', `no lens ${lensId}`, { what: 'lens' });
  }
}

/** @throws RespiroError `not-found` when the instrument has no such lens or item. */
export function requireItem(definition: InstrumentDefinition, lensId: string, itemId: string): void {
  requireLens(definition, lensId);
  if (!definition.items.some((item) => item.id === itemId)) {
    throw new RespiroError('not-found', `no item ${itemId}`, { what: 'item' });
  }
}

/** @throws RespiroError `invalid-input` when a rating is not on the scale of its lens. */
export function requireRating(definition: InstrumentDefinition, lensId: string, value: number): void {
  const { points } = scaleOfLens(definition, lensId);
  if (value < 1 || value > points) {
    throw new RespiroError('invalid-input', `rating ${value} of ${points}`, {
      field: 'value',
      minimum: 1,
      maximum: points,
    });
  }
}

/** @throws RespiroError `invalid-input` where there is nothing to agree on item by item: words, amounts, an order. */
export function requireRated(definition: InstrumentDefinition, lensId: string, itemId: string): void {
  const lens = definition.lenses.find(({ id }) => id === lensId);
  const item = definition.items.find(({ id }) => id === itemId);
  if (lens === undefined || item === undefined || isWhole(lens) || isText(item)) {
    throw new RespiroError('invalid-input', 'not rated item by item', { field: 'itemId' });
  }
}
