/** Files from elsewhere on their way into the engagement: what the window chooses and is shown. */
import { z } from 'zod';
import type { ImportPlan } from '../domain/imports/plan.ts';
import { separators, type Separator } from '../domain/imports/separator.ts';
import type { ColumnUse } from '../domain/imports/uses.ts';
import { channel, filePath, id } from './fields.ts';

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

export const importTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('people'), sessionId: id }),
  z.strictObject({ kind: z.literal('answers'), exerciseId: id }),
]);
export type ImportTarget = z.output<typeof importTarget>;

/** Characters that can be pasted; more comes in a file. */
export const pastedLimit = 2_000_000;

/** A file, or what was copied from a spreadsheet; and how it is to be read: what is absent is found out. */
export const importReading = z
  .strictObject({
    path: filePath.optional(),
    text: z.string().min(1).max(pastedLimit).optional(),
    target: importTarget,
    encoding: z.enum(encodings).optional(),
    separator: z.enum(separators).optional(),
    /** Place of the sheet in the workbook. */
    sheet: z.int().min(0).max(199).optional(),
    header: z.boolean().optional(),
  })
  .refine(({ path, text }) => (path === undefined) !== (text === undefined), 'either a file or a text');

/** A table as it was read, with what its columns seem to be for. */
export interface ImportView {
  readonly tableId: string;
  /** Empty: it was pasted. */
  readonly fileName: string;
  /** Null in a workbook, and in what was pasted. */
  readonly encoding: Encoding | null;
  /** Null in a workbook. */
  readonly separator: Separator | null;
  /** Empty in a text file. */
  readonly sheets: readonly string[];
  readonly sheet: number;
  readonly header: boolean;
  /** Titles; empty ones where there is no header. */
  readonly columns: readonly string[];
  readonly uses: readonly ColumnUse[];
  /** The first rows. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** Rows there are, without the header. */
  readonly total: number;
}

const use = z
  .string()
  .max(200)
  .regex(
    /^(ignore|name|group|code|instrument|lens|item|ballot|channel|value|place|notApplicable|count|item \S+ \S+|order \S+)$/u,
  )
  .transform((text) => text as ColumnUse);

export const importChoices = z.strictObject({
  tableId: id,
  uses: z.array(use).max(600),
  groups: z.record(z.string().max(200), z.string().max(210)),
  fallbackGroupId: id.nullable(),
  channel,
  corrections: z
    .array(z.strictObject({ line: z.int().min(1), column: z.int().min(0).max(599), value: z.string().max(10_000) }))
    .max(2_000),
  omitted: z.array(z.int().min(1)).max(10_000),
});

/** What importing would do. Of many problems the first are told; the count is of all. */
export interface ImportPlanView extends Omit<ImportPlan, 'writes'> {
  readonly planId: string;
  readonly problemCount: number;
  /** This very file was brought in before, and that was not undone. */
  readonly again: boolean;
}
