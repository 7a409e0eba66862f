/** A definition file as a person may have written or cut it: read whole, or refused with every line that is wrong. */
import { definitionProblems, type FileProblem } from '../../../src/contract/instrument-problems.ts';
import { instrumentSchema } from '../../../src/contract/instrument-schema.ts';
import type { InstrumentDefinition } from '../../../src/domain/instruments/definition.ts';
import { readJsonBytes, readJsonText, type JsonShape, type ReadJson } from './json-file.ts';

/** Bytes; the longest of the standard ones has a thirtieth of it. */
export const largestFile = 1024 * 1024;

export type ReadInstrument =
  | { readonly ok: true; readonly definition: InstrumentDefinition }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

const shape: JsonShape<InstrumentDefinition> = {
  largest: largestFile,
  problemsOf: definitionProblems,
  parse: (json) => instrumentSchema.parse(json),
};

/** Never throws: whatever the bytes are, it is an instrument or a list of problems. A byte order mark is no problem. */
export const readInstrumentFile = (bytes: Uint8Array): ReadInstrument => named(readJsonBytes(bytes, shape));

/** The same from text without a byte order mark. */
export const readInstrumentText = (text: string): ReadInstrument => named(readJsonText(text, shape));

const named = (read: ReadJson<InstrumentDefinition>): ReadInstrument =>
  read.ok ? { ok: true, definition: read.value } : read;
