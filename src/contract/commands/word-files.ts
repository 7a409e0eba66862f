import { z } from 'zod';
import { command } from '../command.ts';
import { filePath, id, language } from '../fields.ts';
import type { WordFileProblem, WordFileView } from '../word-files.ts';

export type AddedWordFile =
  | { readonly state: 'added'; readonly file: WordFileView }
  /** Nothing was kept; everything that is wrong with its tags, at most fifty. */
  | { readonly state: 'refused'; readonly problems: readonly WordFileProblem[] };

/** Word files of the firm's own, kept in the library of this computer. */
export const wordFileCommands = {
  /** By name. */
  'wordFiles.read': command<readonly WordFileView[]>()(z.strictObject({})),
  /** One of a name that is there already takes its place. Refused (`word-file-refused`) when it is no Word file. */
  'wordFiles.add': command<AddedWordFile>()(z.strictObject({ path: filePath })),
  'wordFiles.remove': command<null>()(z.strictObject({ id })),
  /** A template with every tag, to begin with. */
  'wordFiles.writeSample': command<null>()(z.strictObject({ path: filePath, language })),
} as const;
