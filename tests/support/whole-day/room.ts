/** Who is in the room of the whole day, and what is put on the clipboard. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InstrumentDefinition } from '../../../src/domain/instruments/definition.ts';
import { writeCell } from '../../../src/domain/registers/cells.ts';
import type { EntryData } from '../../../src/domain/registers/register.ts';
import { projectRoot } from '../launch.ts';

/** In the order of the template. */
export const instruments = [
  'cannot-log',
  'help-call',
  'value-proposition',
  'empowerment',
  'human-service',
  'allies',
  'wow-portfolio',
] as const;

/** People of each of the three groups. */
const perGroup = 3;
export const groups = ['leadership', 'frontline', 'support'] as const;
export const people = groups.flatMap((groupId) =>
  Array.from({ length: perGroup }, (_, index) => ({ groupId, name: `${groupId} ${index + 1}` })),
);

/** Hands of a group of three: two at one point, one at the next. */
export const twoAndOne = (point: number): string => `${'0'.repeat(point - 1)}21`;

export function definitionOf(instrumentId: string): InstrumentDefinition {
  const file = join(projectRoot, 'resources', 'instruments', `${instrumentId}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as InstrumentDefinition;
}

/** The rows as a spreadsheet puts them on the clipboard. */
export function asTable({ register }: InstrumentDefinition, rows: readonly EntryData[]): string {
  const columns = register?.columns ?? [];
  return rows.map((row) => columns.map((column) => writeCell(column, row[column.id], 'es')).join('\t')).join('\r\n');
}
