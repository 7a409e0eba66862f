import { optionTitle } from '../../../../src/domain/registers/cells.ts';
import {
  choicesOf,
  numberOf,
  textOf,
  type EntryData,
  type RegisterColumn,
  type RegisterDefinition,
} from '../../../../src/domain/registers/register.ts';
import { landscapeTextWidth } from '../../../../src/domain/report/page.ts';
import type { Block, Cell, Column, Row } from '../../../../src/domain/report/model.ts';
import type { ReportExercise } from '../input.ts';
import { column, heading, paragraph, rich, see } from '../model/blocks.ts';
import type { ReportContext } from '../model/context.ts';
import { clamp, oneLine } from '../texts/printable.ts';
import { registerKey } from './keys.ts';

/** Ten pages or so; a longer register is read in the data workbook, where it can be sorted. */
export const mostPrinted = 120;
const longestText = 1000;
const longestWords = 200;

/** Columns that hold who somebody is; printed as names are. */
const persons: ReadonlySet<string> = new Set(['who', 'owner', 'starter']);

/** In twentieths of a point: a letter of a column's title, what a cell keeps free, and the least that figures take. */
const [letter, padding, figures] = [96, 150, 640];
const numberWidth = 560;
/** Letters; a longer word may break. */
const longestWord = 14;
const ownWeight = 3;
/** How columns of words share what is left; figures take no more than they need. */
const weights: Readonly<Record<string, number>> = { text: 2, choices: 2, choice: 0.5 };

/** Everything that a room wrote in a register, as it was written, on pages that lie on their side. */
export function registerTables(context: ReportContext, exercise: ReportExercise): Block[] {
  const { t, n, local } = context;
  const { definition, entries } = exercise;
  const { register } = definition;
  if (!isPrinted(context, exercise) || register === undefined) return [];
  const shown = entries.slice(0, mostPrinted);
  const columns = writtenColumns(context, register, entries);
  const title = t.registers.title(local(definition.title));
  const cut = shown.length < entries.length;
  return [
    heading(title),
    {
      kind: 'table',
      key: registerKey(exercise.id),
      wide: true,
      caption: `${title} · ${oneLine(local(register.title))}`,
      alt: t.registers.alt(entries.length, n.integer(entries.length), n.integer(shown.length)),
      note: cut ? t.registers.cut(n.integer(shown.length), n.integer(entries.length)) : null,
      columns: [column(t.registers.number, numberWidth), ...sized(context, columns, shown)],
      rows: shown.flatMap(({ data }, at): Row[] => [
        { cells: [n.integer(at + 1), ...cellsOf(context, columns, data)] },
        ...longTexts(context, columns, data),
      ]),
    },
  ];
}

/** In the chapter: where all of it stands. */
export function registerNote(context: ReportContext, exercise: ReportExercise): Block[] {
  if (!isPrinted(context, exercise)) return [];
  const { t, n } = context;
  const count = exercise.entries.length;
  return [
    paragraph([t.registers.count(count, n.integer(count)), see(registerKey(exercise.id), t.see.register)], 'note'),
  ];
}

/** A register of names alone says no more than the questions that are made of them. */
function isPrinted({ complete }: ReportContext, { definition: { register }, entries }: ReportExercise): boolean {
  return complete && entries.length > 0 && register !== undefined && register.columns.length > 1;
}

/** What names a row, and its long texts; then the columns in which anybody wrote something. */
interface Written {
  readonly title: RegisterColumn;
  readonly long: readonly RegisterColumn[];
  readonly others: readonly RegisterColumn[];
}

function writtenColumns(
  { input }: ReportContext,
  { columns }: RegisterDefinition,
  entries: ReportExercise['entries'],
): Written {
  const [title, ...rest] = columns as [RegisterColumn, ...RegisterColumn[]];
  const isWritten = ({ id }: RegisterColumn): boolean =>
    entries.some(({ data }) => data[id] !== undefined && data[id] !== null && data[id] !== '');
  const kept = rest.filter((one) => isWritten(one) && !(persons.has(one.id) && input.composition.names === 'none'));
  return {
    title,
    long: kept.filter(({ type }) => type === 'long'),
    others: kept.filter(({ type }) => type !== 'long'),
  };
}

/** What a register's table needs at least, and the rest among its columns of words. */
function sized(context: ReportContext, written: Written, rows: ReportExercise['entries']): Column[] {
  const { title, others } = written;
  const heads = others.map((one) => headOf(context, one));
  const needs = others.map((one, at) => {
    const words = [heads[at] ?? '', ...rows.map(({ data }) => cellOf(context, one, data))].flatMap((text) =>
      text.split(' '),
    );
    return Math.max(figures, padding + letter * Math.min(longestWord, Math.max(...words.map(({ length }) => length))));
  });
  const wants = others.map(({ type }) => weights[type] ?? 0);
  const least = padding + letter * longestWord;
  const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
  const left = Math.max(0, landscapeTextWidth - numberWidth - least - sum(needs));
  const share = left / (ownWeight + sum(wants));
  return [
    column(context.local(title.title), least + ownWeight * share),
    ...others.map(({ type }, at) =>
      column(
        heads[at] ?? '',
        (needs[at] ?? 0) + (wants[at] ?? 0) * share,
        type === 'whole' || type === 'amount' ? 'right' : 'left',
      ),
    ),
  ];
}

function headOf({ local, input }: ReportContext, { title, ...one }: RegisterColumn): string {
  const isMoney = 'unit' in one && one.unit === 'currency';
  return isMoney ? `${local(title)} (${oneLine(input.engagement.currency)})` : local(title);
}

function cellsOf(context: ReportContext, { title, others }: Written, data: EntryData): Cell[] {
  const { t } = context;
  const name = clamp(oneLine(textOf(data, title.id)), longestWords) || t.none;
  return [name, ...others.map((one) => cellOf(context, one, data) || t.none)];
}

/** Below the row, as wide as all of its columns but the number. */
function longTexts({ local }: ReportContext, { long }: Written, data: EntryData): Row[] {
  const texts = long.flatMap((one) => {
    const text = clamp(oneLine(textOf(data, one.id)), longestText);
    return text === '' ? [] : [`${local(one.title)}: ${text}`];
  });
  return texts.length === 0 ? [] : [{ cells: ['', rich({ muted: texts.join('\n') })], continues: true }];
}

/** Empty where nothing is written. */
function cellOf({ t, n, input, person }: ReportContext, column: RegisterColumn, data: EntryData): string {
  const value = numberOf(data, column.id);
  switch (column.type) {
    case 'whole':
      return value === null ? '' : n.integer(value);
    case 'amount':
      return value === null ? '' : n.decimal(value, Number.isInteger(value) ? 0 : 2);
    case 'flag':
      return data[column.id] === true ? t.registers.yes : '';
    case 'choice':
      return clamp(oneLine(optionTitle(column, textOf(data, column.id), input.language)), longestWords);
    case 'choices': {
      const titles = choicesOf(data, column.id).map((one) => oneLine(optionTitle(column, one, input.language)));
      return clamp(titles.join(' › '), longestWords);
    }
    default: {
      const words = clamp(oneLine(textOf(data, column.id)), longestWords);
      return persons.has(column.id) ? person(words) : words;
    }
  }
}
