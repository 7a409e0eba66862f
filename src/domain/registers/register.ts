/**
 * A register: what the room writes down row by row (promises, allies, protocols, ideas, incidents …). Its columns
 * are data of the instrument, so that one description feeds the grid, pasting, the checks and the report.
 */
import type { BipolarItem, LocalizedText, ScaleItem } from '../instruments/definition.ts';

/** One option of a choice. A choice that is `open` takes any other text as well. */
export interface RegisterOption {
  readonly id: string;
  readonly title: LocalizedText;
}

interface ColumnBase {
  readonly id: string;
  readonly title: LocalizedText;
  /** What to write here, one sentence; shown on focus. */
  readonly about?: LocalizedText;
}

/** `long`: several lines. */
export interface TextColumn extends ColumnBase {
  readonly type: 'text' | 'long';
  readonly maximum: number;
}

/** Whole numbers, inclusive bounds; a rating is one of 1–5. `amount`: decimals too. */
export interface NumberColumn extends ColumnBase {
  readonly type: 'whole' | 'amount';
  readonly minimum: number;
  readonly maximum: number;
  /** What the lowest and highest rating mean; absent for counts and money. */
  readonly ends?: { readonly low: LocalizedText; readonly high: LocalizedText };
  readonly unit?: 'currency' | 'minutes' | 'times';
}

/** `choices`: several in order; the same one may stand there twice (a chain of channels). */
export interface ChoiceColumn extends ColumnBase {
  readonly type: 'choice' | 'choices';
  readonly options: readonly RegisterOption[];
  readonly open?: boolean;
}

export interface FlagColumn extends ColumnBase {
  readonly type: 'flag';
}

export type RegisterColumn = TextColumn | NumberColumn | ChoiceColumn | FlagColumn;

/** Null or absent: nothing written. A choice holds an option's id or, where it is open, any text. */
export type CellValue = string | number | boolean | readonly string[] | null;

/** A row, by the ids of the columns. */
export type EntryData = Readonly<Record<string, CellValue>>;

/** What the room decided against the rule, and why; both are kept and printed. */
export interface Override {
  readonly step: string;
  readonly reason: string;
}

export interface RegisterEntry {
  readonly id: string;
  readonly data: EntryData;
  readonly override: Override | null;
}

/** How an entry is asked as an item of the exercise: its text is the question, the rest is the same for all. */
export type EntryItem =
  | (Pick<BipolarItem, 'kind' | 'dimensionId' | 'left' | 'right'> & { readonly kind: 'bipolar-pair' })
  | (Pick<ScaleItem, 'kind' | 'dimensionId'> & { readonly kind: 'scale' });

export interface RegisterDefinition {
  /** What a row is: 'promise', 'ally' … */
  readonly id: string;
  readonly title: LocalizedText;
  /** One row of it, e.g. "promesa". */
  readonly entry: LocalizedText;
  /** What to write, for the empty register. */
  readonly invitation: LocalizedText;
  /** First the one that names a row; it must be a text. */
  readonly columns: readonly RegisterColumn[];
  readonly maximumEntries: number;
  /** Present: the participants rate the rows, like items. */
  readonly item?: EntryItem;
  /** Column of the story that stands before the question; only with `item` of kind `scale`. */
  readonly storyColumn?: string;
  /** Column that chooses an item of the instrument to be asked in this row's words; only with `item`. */
  readonly insteadColumn?: string;
}

/** The item that a row is asked as: the one whose place it takes, else one of its own. */
export function itemIdOf(
  { insteadColumn }: RegisterDefinition,
  { id, data }: Pick<RegisterEntry, 'id' | 'data'>,
): string {
  return (insteadColumn === undefined ? null : choiceOf(data, insteadColumn)) ?? id;
}

/** The text that names a row; empty while nothing is written. */
export function entryTitle(register: RegisterDefinition, data: EntryData): string {
  return textOf(data, register.columns[0]?.id ?? '');
}

/** What is written in a text cell; empty for nothing and for anything else. */
export function textOf(data: EntryData, columnId: string): string {
  const value = data[columnId];
  return typeof value === 'string' ? value : '';
}

/** The number in a cell; null for nothing and for anything else. */
export function numberOf(data: EntryData, columnId: string): number | null {
  const value = data[columnId];
  return typeof value === 'number' ? value : null;
}

/** The option or text chosen; null for nothing. */
export function choiceOf(data: EntryData, columnId: string): string | null {
  const text = textOf(data, columnId);
  return text === '' ? null : text;
}

/** The options or texts chosen, in order. */
export function choicesOf(data: EntryData, columnId: string): readonly string[] {
  const value = data[columnId];
  return typeof value === 'object' && value !== null ? value : [];
}

export function flagOf(data: EntryData, columnId: string): boolean {
  return data[columnId] === true;
}
