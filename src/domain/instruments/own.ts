/** The firm's own instruments: ids that no standard instrument has, and when two definitions say the same. */
import type { InstrumentDefinition, InstrumentId } from './definition.ts';

const prefix = 'own-';

/** True for an instrument that the firm made, here or on another computer. */
export const isOwn = (id: InstrumentId): boolean => id.startsWith(prefix);

/** @param unique lower case letters, digits and hyphens, e.g. a UUID. */
export const ownId = (unique: string): InstrumentId => `${prefix}${unique}`;

/** Whether both ask the same in the same words; the version alone makes no difference. */
export function sameContent(a: InstrumentDefinition, b: InstrumentDefinition): boolean {
  return canonical({ ...a, version: 1 }) === canonical({ ...b, version: 1 });
}

/** JSON in which the order of the keys is no difference; the order of a list is one. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
