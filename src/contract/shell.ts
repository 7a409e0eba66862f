/** What only the shell can do: dialogs and the desktop. Answers cross the same bridge. */
import { z } from 'zod';
import { command, type InputOf, type OutputOf, type ParsedOf } from './command.ts';
import { filePath, language } from './fields.ts';

const fileKind = z.enum(['engagement', 'report']);

export const shellCommands = {
  /** Path chosen, or null when the person cancelled. */
  'shell.chooseOpen': command<string | null>()(z.strictObject({ kind: fileKind })),
  /** `suggestedName` without folder; characters a file name cannot hold are replaced. */
  'shell.chooseSave': command<string | null>()(
    z.strictObject({ kind: fileKind, suggestedName: z.string().min(1).max(200) }),
  ),
  /** Shows a file that this application wrote in the desktop's file manager. */
  'shell.reveal': command<null>()(z.strictObject({ path: filePath })),
  /** Opens a report that this application wrote in its program. */
  'shell.openReport': command<null>()(z.strictObject({ path: filePath })),
  /** Language and theme, so that menu, dialogs and native controls follow. */
  'shell.appearance': command<null>()(z.strictObject({ language, theme: z.enum(['system', 'light', 'dark']) })),
  /** Files the application was started with and the system's language. */
  'shell.start': command<{ file: string | null; systemLanguage: 'es' | 'en'; version: string }>()(z.strictObject({})),
} as const;

export type ShellCommands = typeof shellCommands;
export type ShellCommandName = keyof ShellCommands;
export type ShellInput<N extends ShellCommandName> = InputOf<ShellCommands[N]>;
export type ShellParsed<N extends ShellCommandName> = ParsedOf<ShellCommands[N]>;
export type ShellOutput<N extends ShellCommandName> = OutputOf<ShellCommands[N]>;
