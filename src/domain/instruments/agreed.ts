/** What a room agrees on, one value an item, once it has seen the answers. */
import { blockerIds } from '../help-call/blockers.ts';
import type { InstrumentDefinition, Lens } from './definition.ts';
import { ratedLenses } from './scales.ts';

const blockers: readonly string[] = blockerIds;

/**
 * Rated lenses whose consensus is missed. What stands in the way of help may be agreed on, but need not: three lenses more
 * for each scene would be a day of consensus that no figure uses.
 */
export const agreedLenses = (definition: InstrumentDefinition): readonly Lens[] =>
  ratedLenses(definition).filter(({ id }) => definition.id !== 'help-call' || !blockers.includes(id));
