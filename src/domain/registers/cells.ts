/** One cell as text: what is typed or pasted, read by its column; what is stored, written for a person. */
import type { Language } from '../instruments/definition.ts';
import { parseAmount } from './amounts.ts';
import type { CellValue, ChoiceColumn, NumberColumn, RegisterColumn } from './register.ts';

/** Why a text does not fit its column. */
export type CellReason =
  'not-a-number' | 'not-whole' | 'out-of-range' | 'unknown-option' | 'not-yes-or-no' | 'too-long';

export type ReadCell =
  { readonly ok: true; readonly value: CellValue } | { readonly ok: false; readonly reason: CellReason };

/** Between the links of a chain of channels, as it is written. */
export const chainMark = ' › ';

/** What an open choice or one line holds at most, in UTF-16 units. */
const shortLimit = 200;

const yes = ['si', 's', 'x', 'yes', 'y', 'true', 'verdadero', 'v', '1', '✓', '✔'];
const no = ['no', 'n', 'false', 'falso', 'f', '0'];

/** Case, accents and spaces around do not count when a text is held against a title. */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** Reads what was typed or pasted; titles of options may be in either language. Nothing written is null. */
export function readCell(column: RegisterColumn, typed: string): ReadCell {
  const text = typed.trim();
  if (text === '') return fits(null);
  switch (column.type) {
    case 'text':
      return readText(text.replaceAll(/\s*[\r\n]+\s*/g, ' '), Math.min(column.maximum, shortLimit));
    case 'long':
      return readText(text.replaceAll(/\r\n?/g, '\n'), column.maximum);
    case 'whole':
    case 'amount':
      return readNumber(column, text);
    case 'flag':
      if (yes.includes(fold(text))) return fits(true);
      return no.includes(fold(text)) ? fits(false) : { ok: false, reason: 'not-yes-or-no' };
    case 'choice':
      return readChoice(column, text);
    case 'choices':
      return readChain(column, text);
  }
}

/** What stands in a cell, for editing it and for other spreadsheets; `readCell` reads it back. */
export function writeCell(column: RegisterColumn, value: CellValue | undefined, language: Language): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? (language === 'es' ? 'sí' : 'yes') : 'no';
  if (typeof value === 'number') return String(value);
  if (column.type !== 'choice' && column.type !== 'choices') return typeof value === 'string' ? value : '';
  const titles = typeof value === 'string' ? [value] : value;
  return titles.map((one) => optionTitle(column, one, language)).join(chainMark);
}

/** The title of an option, or the text that was written instead of one. */
export function optionTitle({ options }: ChoiceColumn, chosen: string, language: Language): string {
  return options.find(({ id }) => id === chosen)?.title[language] ?? chosen;
}

/** The options whose title holds what was typed, in either language; those that begin with it first. */
export function matchingOptions({ options }: ChoiceColumn, typed: string): ChoiceColumn['options'] {
  const wanted = fold(typed);
  const titles = options.map((option) => ({ option, names: [fold(option.title.es), fold(option.title.en)] }));
  const starting = titles.filter(({ names }) => names.some((name) => name.startsWith(wanted)));
  const holding = titles.filter((one) => !starting.includes(one) && one.names.some((name) => name.includes(wanted)));
  return [...starting, ...holding].map(({ option }) => option);
}

/** A few single digits with a meaning at both ends: rated by one key. */
export function isRating(column: RegisterColumn): column is NumberColumn {
  return column.type === 'whole' && column.minimum >= 0 && column.maximum <= 9 && column.ends !== undefined;
}

const fits = (value: CellValue): ReadCell => ({ ok: true, value });

function readText(text: string, maximum: number): ReadCell {
  return text.length > maximum ? { ok: false, reason: 'too-long' } : fits(text);
}

function readNumber({ type, minimum, maximum }: NumberColumn, text: string): ReadCell {
  const value = parseAmount(text, type === 'whole');
  if (value === null) return { ok: false, reason: 'not-a-number' };
  if (type === 'whole' && !Number.isInteger(value)) return { ok: false, reason: 'not-whole' };
  return value < minimum || value > maximum ? { ok: false, reason: 'out-of-range' } : fits(value);
}

function readChoice({ options, open }: ChoiceColumn, typed: string): ReadCell {
  const text = typed.replaceAll(/\s+/g, ' ');
  const folded = fold(text);
  const found =
    options.find(({ title }) => fold(title.es) === folded || fold(title.en) === folded) ??
    options.find(({ id }) => id === text);
  if (found) return fits(found.id);
  if (open !== true) return { ok: false, reason: 'unknown-option' };
  return readText(text, shortLimit);
}

/** A title may hold a comma, so the arrow wins where there is one, and a whole title before both. */
function readChain(column: ChoiceColumn, text: string): ReadCell {
  const whole = readChoice({ ...column, open: false }, text);
  if (whole.ok && typeof whole.value === 'string') return fits([whole.value]);
  const links = text.split(/[›→>]/.test(text) ? /[›→>\n]/ : /[,;\n]/).filter((link) => link.trim() !== '');
  const read = links.map((link) => readChoice(column, link.trim()));
  const wrong = read.find((one) => !one.ok);
  if (wrong) return wrong;
  const chosen = read.flatMap((one) => (one.ok && typeof one.value === 'string' ? [one.value] : []));
  return fits(chosen.length === 0 ? null : chosen);
}
