/** A copied range held against a register: which cells it writes, and which of them do not fit and why. */
import { readCell, type CellReason } from './cells.ts';
import type { CellValue, EntryData, RegisterDefinition } from './register.ts';

export interface PastedRow {
  /** Null: it is added at the end. */
  readonly id: string | null;
  readonly data: EntryData;
}

/** A cell that stays as it was. */
export interface PasteProblem {
  /** From 1, as the grid numbers its rows. */
  readonly row: number;
  /** Null: beyond the last column. */
  readonly columnId: string | null;
  readonly text: string;
  /** `full`: the register takes no more rows. */
  readonly reason: CellReason | 'no-column' | 'full';
}

export interface PastePlan {
  readonly rows: readonly PastedRow[];
  readonly problems: readonly PasteProblem[];
}

export interface PasteTarget {
  readonly register: RegisterDefinition;
  /** The rows there are, in order. */
  readonly ids: readonly string[];
  /** The cell with the cursor, from 0. */
  readonly row: number;
  readonly column: number;
}

/**
 * Reads the cells from the cursor down and to the right; rows beyond the last are added. A first row that only
 * repeats the titles of the columns is left out. Never throws.
 */
export function planPaste(
  { register, ids, row, column }: PasteTarget,
  table: readonly (readonly string[])[],
): PastePlan {
  const columns = register.columns.slice(column);
  const body = isHeader(register, column, table[0] ?? []) ? table.slice(1) : table;
  const problems: PasteProblem[] = [];
  const rows: PastedRow[] = [];
  for (const [at, cells] of body.entries()) {
    const index = row + at;
    if (index >= register.maximumEntries) {
      if (!isBlank(cells)) problems.push({ row: index + 1, columnId: null, text: cells.join(' · '), reason: 'full' });
      continue;
    }
    const data: Record<string, CellValue> = {};
    for (const [offset, text] of cells.entries()) {
      const target = columns[offset];
      if (target === undefined) {
        if (text.trim() !== '') problems.push({ row: index + 1, columnId: null, text, reason: 'no-column' });
        continue;
      }
      const read = readCell(target, text);
      if (read.ok) data[target.id] = read.value;
      else problems.push({ row: index + 1, columnId: target.id, text, reason: read.reason });
    }
    const id = ids[index] ?? null;
    const writesNothing = Object.values(data).every((value) => value === null);
    // A blank line in between stays one; it must not become a row that nobody can tell from the last, empty one.
    if (id !== null ? Object.keys(data).length > 0 : !writesNothing) rows.push({ id, data });
  }
  return { rows, problems };
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

function isHeader({ columns }: RegisterDefinition, first: number, cells: readonly string[]): boolean {
  const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
  return (
    !isBlank(cells) &&
    cells.every((cell, at) => {
      const title = columns[first + at]?.title;
      return cell.trim() === '' || (title !== undefined && (same(title.es, cell) || same(title.en, cell)));
    })
  );
}
