import { RespiroError } from '../../../src/contract/errors.ts';
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

/** @throws RespiroError `invalid-input` when a rating is not on the instrument's scale. */
export function requireRating(definition: InstrumentDefinition, value: number): void {
  if (value < 1 || value > definition.points) {
    throw new RespiroError('invalid-input', `rating ${value} of ${definition.points}`, {
      field: 'value',
      minimum: 1,
      maximum: definition.points,
    });
  }
}
