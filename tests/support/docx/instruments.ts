import { readFileSync } from 'node:fs';
import type { InstrumentDefinition, InstrumentId } from '../../../src/domain/instruments/definition.ts';

/** The instruments that ship with the application. */
export function instrument(id: InstrumentId): InstrumentDefinition {
  const path = new URL(`../../../resources/instruments/${id}.json`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')) as InstrumentDefinition;
}
