import type { MergeNote } from '../../../src/contract/merge.ts';
import type { InstrumentDefinition } from '../../../src/domain/instruments/definition.ts';
import type { Row } from '../storage/change-capture.ts';
import { text } from './tables.ts';

const titleOf = (row: Row): InstrumentDefinition['title'] =>
  (JSON.parse(text(row, 'definition')) as InstrumentDefinition).title;
const versionOf = (row: Row): string => `${text(row, 'instrument_id')} ${text(row, 'instrument_version')}`;

/** Instruments that are not what their name says here. `ownId`: id that an exercise of theirs has here. */
export function instrumentNotes(
  theirs: readonly Row[],
  refused: readonly Row[],
  ours: readonly Row[],
  ownId: (row: Row) => string,
): MergeNote[] {
  const here = new Set(ours.map((row) => text(row, 'id')));
  const known = Map.groupBy(ours, versionOf);
  const differing = theirs.filter(
    (row) =>
      !here.has(ownId(row)) &&
      known.get(versionOf(row))?.some((other) => other['definition'] !== row['definition']) === true,
  );
  const once = new Map(differing.map((row) => [versionOf(row), row]));
  return [
    ...refused.map((row): MergeNote => ({ code: 'instrument-refused', n: 1, title: titleOf(row) })),
    ...[...once.values()].map((row): MergeNote => ({ code: 'instrument-differs', n: 1, title: titleOf(row) })),
  ];
}
