import type Database from 'better-sqlite3';
import { RespiroError } from '../../../src/contract/errors.ts';
import { isAskedThrough } from '../../../src/domain/instruments/answering.ts';
import { isText, isWhole } from '../../../src/domain/instruments/asked.ts';
import { scaleOfLens } from '../../../src/domain/instruments/scales.ts';
import type { InstrumentDefinition } from '../../../src/domain/instruments/definition.ts';
import type { GroupRole } from '../../../src/domain/results/answers.ts';
import { rowOf } from '../storage/statement.ts';

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

/** @throws RespiroError `invalid-input` for a group that the lens does not ask. */
export function requireAskedGroup(
  db: Database.Database,
  definition: InstrumentDefinition,
  lensId: string,
  groupId: string,
): void {
  const row = rowOf<{ role: GroupRole | null }>(db, 'SELECT role FROM groups WHERE id = ?', groupId);
  if (row === undefined) throw new RespiroError('not-found', 'no such group', { what: 'group' });
  if (!isAskedThrough(definition, lensId, row.role)) {
    throw new RespiroError('invalid-input', `lens ${lensId} does not ask this group`, { field: 'lensId' });
  }
}
