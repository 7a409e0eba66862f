/** The schema of a register: its description in an instrument's file, and the rows that fit it. */
import { z } from 'zod';
import type { EntryData, RegisterColumn, RegisterDefinition } from '../domain/registers/register.ts';
import { longText, shortText } from './fields.ts';
import { localized, slug } from './localized.ts';

const base = { id: slug, title: localized, about: localized.exactOptional() };

const column = z.discriminatedUnion('type', [
  z.strictObject({ ...base, type: z.enum(['text', 'long']), maximum: z.int().min(1).max(5000) }),
  z.strictObject({
    ...base,
    type: z.enum(['whole', 'amount']),
    minimum: z.number(),
    maximum: z.number(),
    ends: z.strictObject({ low: localized, high: localized }).exactOptional(),
    unit: z.enum(['currency', 'minutes', 'times']).exactOptional(),
  }),
  z.strictObject({
    ...base,
    type: z.enum(['choice', 'choices']),
    options: z
      .array(z.strictObject({ id: slug, title: localized }))
      .min(1)
      .max(30),
    open: z.boolean().exactOptional(),
  }),
  z.strictObject({ ...base, type: z.literal('flag') }),
]);

export const registerSchema = z.strictObject({
  id: slug,
  title: localized,
  entry: localized,
  invitation: localized,
  columns: z.array(column).min(1).max(24),
  maximumEntries: z.int().min(1).max(500),
  item: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('bipolar-pair'), dimensionId: slug, left: localized, right: localized }),
      z.strictObject({ kind: z.literal('scale'), dimensionId: slug }),
    ])
    .exactOptional(),
  storyColumn: slug.exactOptional(),
  insteadColumn: slug.exactOptional(),
});

/** A cell as it may come over the border, before it is held against its column. */
export const cell = z.union([
  z.string().max(5000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(200)).max(40),
  z.null(),
]);

/** Cells by column; which columns there are, and what fits them, is checked by `parseEntry`. */
export const entryCells = z.record(slug, cell);

/** Why a cell does not fit its column. */
export interface CellProblem {
  readonly columnId: string;
  readonly problem: 'unknown-column' | 'wrong-type' | 'too-long' | 'out-of-range' | 'unknown-option';
}

export type ParsedEntry =
  { readonly ok: true; readonly data: EntryData } | { readonly ok: false; readonly problems: readonly CellProblem[] };

/** Holds the cells against the register's columns; texts are cleaned, empty ones become null. Never throws. */
export function parseEntry({ columns }: RegisterDefinition, cells: z.output<typeof entryCells>): ParsedEntry {
  const problems: CellProblem[] = [];
  const data: Record<string, EntryData[string]> = {};
  for (const [columnId, value] of Object.entries(cells)) {
    const known = columns.find(({ id }) => id === columnId);
    const parsed = known === undefined ? 'unknown-column' : parseCell(known, value);
    if (typeof parsed === 'string') problems.push({ columnId, problem: parsed });
    else data[columnId] = parsed.value;
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, data };
}

type ParsedCell = { readonly value: EntryData[string] } | CellProblem['problem'];

function parseCell(column: RegisterColumn, value: EntryData[string]): ParsedCell {
  if (value === null) return { value };
  switch (column.type) {
    case 'text':
    case 'long':
      return parseText(value, column.type === 'text' ? shortText : longText, column.maximum);
    case 'whole':
    case 'amount':
      if (typeof value !== 'number' || !Number.isFinite(value)) return 'wrong-type';
      if (column.type === 'whole' && !Number.isInteger(value)) return 'wrong-type';
      return value < column.minimum || value > column.maximum ? 'out-of-range' : { value };
    case 'flag':
      return typeof value === 'boolean' ? { value } : 'wrong-type';
    case 'choice':
      return parseChoice(column, value);
    case 'choices': {
      if (typeof value !== 'object') return 'wrong-type';
      const chosen = value.map((one) => parseChoice(column, one));
      const wrong = chosen.find((one) => typeof one === 'string');
      if (wrong !== undefined) return wrong;
      const texts = chosen.flatMap((one) =>
        typeof one === 'object' && typeof one.value === 'string' ? [one.value] : [],
      );
      return { value: texts.length === 0 ? null : texts };
    }
  }
}

function parseText(value: EntryData[string], field: typeof shortText, maximum: number): ParsedCell {
  if (typeof value !== 'string') return 'wrong-type';
  const parsed = field.safeParse(value);
  if (!parsed.success || parsed.data.length > maximum) return 'too-long';
  return { value: parsed.data === '' ? null : parsed.data };
}

function parseChoice(column: Extract<RegisterColumn, { options: unknown }>, value: EntryData[string]): ParsedCell {
  if (typeof value !== 'string') return 'wrong-type';
  if (column.options.some(({ id }) => id === value)) return { value };
  return column.open === true ? parseText(value, shortText, 200) : 'unknown-option';
}
