import { z } from 'zod';
import { command } from '../command.ts';
import { filePath } from '../fields.ts';
import type { FileProblem } from '../instrument-problems.ts';
import { instrumentId } from '../instrument-schema.ts';

/** What became of a definition that was saved. */
export interface SavedInstrument {
  readonly state: 'added' | 'updated' | 'same';
  readonly id: string;
  /** Raised by the engine whenever the content changed. */
  readonly version: number;
}

export type ImportedInstrument =
  | SavedInstrument
  /** The library holds another content under that id; nothing was changed until it is said what shall be done. */
  | { readonly state: 'differs'; readonly id: string; readonly version: number; readonly fileVersion: number }
  /** Nothing was changed; everything that is wrong with the file, at most a hundred. */
  | { readonly state: 'refused'; readonly problems: readonly FileProblem[] };

/** The firm's own instruments, in the library of this computer. */
export const instrumentCommands = {
  /** Refused (`instrument-unsound`) as a whole when anything is wrong with it, also for the id of a standard one. */
  'instruments.save': command<SavedInstrument>()(z.strictObject({ definition: z.unknown() })),
  /** Exercises keep their own copy and go on as they are. */
  'instruments.remove': command<null>()(z.strictObject({ id: instrumentId })),
  'instruments.export': command<null>()(z.strictObject({ id: instrumentId, path: filePath })),
  /** `known`: what to do with an id that the library holds with another content. */
  'instruments.import': command<ImportedInstrument>()(
    z.strictObject({ path: filePath, known: z.enum(['ask', 'replace', 'copy']) }),
  ),
} as const;
