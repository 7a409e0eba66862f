/** What only the shell can do: dialogs and the desktop. Answers cross the same bridge. */
import { z } from 'zod';
import { command, type InputOf, type OutputOf, type ParsedOf } from './command.ts';
import { filePath, language } from './fields.ts';
import type { ProjectorWindowState } from './projector.ts';

/** How the application last looked; the shell keeps it apart from the settings, which are the engine's. */
export const appearance = z.strictObject({ language, theme: z.enum(['system', 'light', 'dark']) });
export type Appearance = z.output<typeof appearance>;

export interface ShellStart {
  /** The file the application was started with. */
  readonly file: string | null;
  readonly systemLanguage: 'es' | 'en';
  readonly version: string;
  /** Null on the very first start. */
  readonly appearance: Appearance | null;
}

const fileKind = z.enum(['engagement', 'report', 'instrument', 'library', 'workbook', 'csv', 'calendar']);

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
  /** Language and theme, so that menu, dialogs and native controls follow; remembered for the next start. */
  'shell.appearance': command<null>()(appearance),
  /** What the window needs before the engine is there: it is asked first, and answered at once. */
  'shell.start': command<ShellStart>()(z.strictObject({})),
  'shell.projector': command<ProjectorWindowState>()(z.strictObject({})),
  /** On the display given, else on the one remembered, else on another than the facilitator's. */
  'shell.openProjector': command<ProjectorWindowState>()(z.strictObject({ displayId: z.int().nullable() })),
  'shell.closeProjector': command<ProjectorWindowState>()(z.strictObject({})),
  /** The whole screen for the kiosk, and no way out of the window but the page's own. */
  'shell.kiosk': command<null>()(z.strictObject({ on: z.boolean() })),
} as const;

export type ShellCommands = typeof shellCommands;
export type ShellCommandName = keyof ShellCommands;
export type ShellInput<N extends ShellCommandName> = InputOf<ShellCommands[N]>;
export type ShellParsed<N extends ShellCommandName> = ParsedOf<ShellCommands[N]>;
export type ShellOutput<N extends ShellCommandName> = OutputOf<ShellCommands[N]>;
