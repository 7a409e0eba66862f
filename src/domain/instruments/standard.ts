/** The instruments of the methodology, in its order; an instrument of the firm's own stands after them. */
import type { InstrumentDefinition, InstrumentId } from './definition.ts';

export const standardInstruments: readonly InstrumentId[] = [
  'promises',
  'value-proposition',
  'importance-performance',
  'empowerment',
  'empowerment-long',
  'help-call',
  'allies',
  'human-service',
  'wow-portfolio',
  'cannot-log',
];

export const isStandard = (id: InstrumentId): boolean => standardInstruments.includes(id);

/** Order of the methodology, then by Spanish title. */
export function inStandardOrder<T extends Pick<InstrumentDefinition, 'id' | 'title'>>(all: readonly T[]): readonly T[] {
  const placeOf = ({ id }: T): number =>
    isStandard(id) ? standardInstruments.indexOf(id) : standardInstruments.length;
  return all.toSorted((a, b) => placeOf(a) - placeOf(b) || a.title.es.localeCompare(b.title.es, 'es'));
}
