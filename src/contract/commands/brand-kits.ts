import { z } from 'zod';
import { command } from '../command.ts';
import { filePath } from '../fields.ts';
import type { FileProblem, Reason } from '../instrument-problems.ts';
import { instrumentId } from '../instrument-schema.ts';
import type { SavedInstrument } from './instruments.ts';

/** What became of a kit that was saved: as for an instrument. */
export type SavedBrandKit = SavedInstrument;

export type ImportedBrandKit =
  | SavedBrandKit
  /** The library holds another content under that id; nothing was changed until it is said what shall be done. */
  | { readonly state: 'differs'; readonly id: string; readonly version: number; readonly fileVersion: number }
  /** Nothing was changed; everything that is wrong with the file, at most a hundred. */
  | { readonly state: 'refused'; readonly problems: readonly FileProblem[] };

export type ReadLogo =
  /** Cleaned; one of them is empty. `png` is base64. */
  | { readonly state: 'read'; readonly svg: string; readonly png: string }
  | {
      readonly state: 'refused';
      readonly reason: Reason;
      readonly limit?: number;
      /** Of an SVG, counted from 1. */
      readonly line?: number;
    };

/** The firm's own brand kits, in the library of this computer. */
export const brandKitCommands = {
  /** Refused (`brand-kit-unsound`) as a whole when anything is wrong with it. */
  'brandKits.save': command<SavedBrandKit>()(z.strictObject({ kit: z.unknown() })),
  /** Engagements that name it go on with the first kit until it is back. */
  'brandKits.remove': command<null>()(z.strictObject({ id: instrumentId })),
  'brandKits.export': command<null>()(z.strictObject({ id: instrumentId, path: filePath })),
  /** `known`: what to do with an id that the library holds with another content. */
  'brandKits.import': command<ImportedBrandKit>()(
    z.strictObject({ path: filePath, known: z.enum(['ask', 'replace', 'copy']) }),
  ),
  /** An SVG or a PNG, made harmless or refused; nothing is kept. */
  'brandKits.readLogo': command<ReadLogo>()(z.strictObject({ path: filePath })),
} as const;
