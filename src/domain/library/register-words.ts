/** Between the firm's library and the rows of a register: which columns hold the words. */
import { textOf, type EntryData, type RegisterDefinition } from '../registers/register.ts';

/** Kinds of the library that are rows of a register. */
export type RowKind = 'promise' | 'scenario' | 'idea';

/** A text of the library, as far as a row takes it. */
export interface RowWords {
  readonly kind: RowKind;
  readonly text: string;
  readonly detail: string;
}

interface Columns {
  readonly kind: RowKind;
  readonly text: string;
  readonly detail: string;
}

const columnsOf: Readonly<Record<string, Columns>> = {
  promise: { kind: 'promise', text: 'text', detail: 'rewrite' },
  scenario: { kind: 'scenario', text: 'title', detail: 'story' },
  idea: { kind: 'idea', text: 'title', detail: 'story' },
};

/** The library's kind that a row of this register is; null for registers of which the library keeps nothing. */
export function rowKindOf(register: RegisterDefinition): RowKind | null {
  return columnsFor(register)?.kind ?? null;
}

export type RowFromWords =
  | { readonly ok: true; readonly data: EntryData }
  /** The longest that the column takes, in characters. */
  | { readonly ok: false; readonly columnId: string; readonly maximum: number };

/** A row with these words; nothing is ever cut. Null where the register has no place for them. */
export function rowFromWords(
  register: RegisterDefinition,
  { text, detail }: Omit<RowWords, 'kind'>,
): RowFromWords | null {
  const columns = columnsFor(register);
  if (columns === null) return null;
  const data = { [columns.text]: text, ...(detail === '' ? {} : { [columns.detail]: detail }) };
  for (const [columnId, value] of Object.entries(data)) {
    const maximum = longestIn(register, columnId) ?? 0;
    if (value.length > maximum) return { ok: false, columnId, maximum };
  }
  return { ok: true, data };
}

/** What the library would keep of a row; null while it has no words, or where the library keeps nothing of it. */
export function wordsOfRow(register: RegisterDefinition, data: EntryData): RowWords | null {
  const columns = columnsFor(register);
  const text = columns === null ? '' : textOf(data, columns.text).trim();
  if (columns === null || text === '') return null;
  return { kind: columns.kind, text, detail: textOf(data, columns.detail).trim() };
}

/** Null as well for an instrument of one's own that only shares the register's name. */
function columnsFor(register: RegisterDefinition): Columns | null {
  const columns = Object.hasOwn(columnsOf, register.id) ? columnsOf[register.id] : undefined;
  if (columns === undefined) return null;
  const all = [columns.text, columns.detail];
  return all.every((id) => longestIn(register, id) !== null) ? columns : null;
}

function longestIn({ columns }: RegisterDefinition, columnId: string): number | null {
  const column = columns.find(({ id }) => id === columnId);
  return column !== undefined && (column.type === 'text' || column.type === 'long') ? column.maximum : null;
}
