/** What only the shell can do: dialogs and the desktop. Answers cross the same bridge. */
import { z } from 'zod';
import type { Language } from '../domain/instruments/definition.ts';
import { editions } from '../domain/report/model.ts';
import { command, type InputOf, type OutputOf, type ParsedOf } from './command.ts';
import { filePath, id, language, shortTextLimit } from './fields.ts';
import { lockName } from './kept-key.ts';
import { picture, type OutputResult } from './outputs.ts';
import type { Failure } from './errors.ts';
import { pdfProperties, type PdfProperties } from './pdf-properties.ts';
import type { ReportResult } from './report-views.ts';
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

/** Whether a password can be remembered on this computer. */
export interface Remembering {
  /** `unavailable`: the system has no keyring, or it is locked · `weak`: what there is protects nothing. */
  readonly state: 'ready' | 'unavailable' | 'weak';
  readonly remembered: boolean;
}

/** Of an engagement with a password, as `password-needed` names it; null: that of the open one. */
const lock = z.strictObject({ lock: lockName.nullable() });

/** The longest name of a client, and the words of a file about it. */
const longestSuggestion = 2 * shortTextLimit;

const fileKind = z.enum([
  'table',
  'wordFile',
  'pictures',
  'png',
  'svg',
  'engagement',
  'report',
  'pdf',
  'instrument',
  'library',
  'brand-kit',
  'logo',
  'workbook',
  'csv',
  'calendar',
]);

/** Which report is to be printed. */
const reportChoice = z.strictObject({
  waveId: id,
  language,
  edition: z.enum(editions),
  brandKitId: id,
});

/** What is to be printed; the card about the network says all by itself. */
export type Paper =
  ({ readonly kind: 'report' } & Readonly<z.output<typeof reportChoice>>) | { readonly kind: 'network-card' };

/** The pages stand, or why they do not. */
export type PaperReady =
  | { readonly kind: 'ready'; readonly pages: number; readonly language: Language; readonly properties: PdfProperties }
  | { readonly kind: 'failed'; readonly failure: Failure };

export const shellCommands = {
  /** Path chosen, or null when the person cancelled. */
  'shell.chooseOpen': command<string | null>()(z.strictObject({ kind: fileKind })),
  /** `suggestedName` without folder; characters a file name cannot hold are replaced, and a long one is shortened. */
  'shell.chooseSave': command<string | null>()(
    z.strictObject({ kind: fileKind, suggestedName: z.string().min(1).max(longestSuggestion) }),
  ),
  /** Shows a file that this application wrote in the desktop's file manager. */
  'shell.reveal': command<null>()(z.strictObject({ path: filePath })),
  /** Moves an engagement's file to the system's trash. */
  'shell.trash': command<null>()(
    z.strictObject({ path: filePath.refine((path) => path.toLowerCase().endsWith('.respiro')) }),
  ),
  /** Puts a picture on the clipboard, for a slide or a letter. */
  'shell.copyPicture': command<null>()(z.strictObject({ png: picture })),
  /** Opens a report that this application wrote in its program. */
  'shell.openReport': command<null>()(z.strictObject({ path: filePath })),
  /** Prints the report as PDF to a path chosen in a dialog, whole or not at all. Progress comes as `report.progress`. */
  'shell.writePdf': command<ReportResult>()(reportChoice.extend({ path: filePath })),
  /** Prints the card about the network to a path chosen in a dialog, whole or not at all. */
  'shell.writeNetworkCard': command<OutputResult>()(z.strictObject({ path: filePath })),
  'shell.cancelPdf': command<null>()(z.strictObject({})),
  /** What the hidden window is to draw. Only that window asks. */
  'shell.paper': command<Paper>()(z.strictObject({})),
  /** Its pages stand and may be printed. */
  'shell.paperReady': command<null>()(
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('ready'),
        pages: z.int().min(1).max(5000),
        /** That it is written in. */
        language,
        properties: pdfProperties,
      }),
      z.strictObject({
        kind: z.literal('failed'),
        failure: z.custom<Failure>((failure) => typeof failure === 'object'),
      }),
    ]),
  ),
  'shell.remembering': command<Remembering>()(lock),
  /** Remembers the key of the open engagement; false where it could not. No window ever gets it. */
  'shell.rememberKey': command<boolean>()(z.strictObject({})),
  /** Gives the engine a remembered key for what is opened next; false where there is none. */
  'shell.recallKey': command<boolean>()(lock),
  /** Whether it was remembered. */
  'shell.forgetKey': command<boolean>()(lock),
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
