/** A list copied from a spreadsheet, read as people and groups. Pure, so that it is tested without a window. */
import { foldText } from '../../../ui/text/fold.ts';

export type ColumnUse = 'name' | 'group' | 'ignore';

export interface PastedTable {
  readonly rows: readonly (readonly string[])[];
  readonly columns: number;
  /** The first row names the columns. */
  readonly hasHeader: boolean;
  readonly uses: readonly ColumnUse[];
}

export interface PastedPerson {
  readonly name: string;
  /** As it was written; empty when the table has no group column or the cell is empty. */
  readonly group: string;
}

const nameHeaders = ['nombre', 'nombre completo', 'participante', 'persona', 'name', 'full name', 'participant'];
const groupHeaders = ['grupo', 'area', 'nivel', 'rol', 'departamento', 'group', 'level', 'role', 'department', 'team'];

/** Cells by tab (what spreadsheets put on the clipboard), else by semicolon; quotes as spreadsheets write them. */
export function readTable(text: string): PastedTable {
  const separator = text.includes('\t') ? '\t' : text.includes(';') ? ';' : null;
  const rows = splitRows(text, separator)
    .map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim().slice(0, 200)))
    .filter((row) => row.some((cell) => cell !== ''));
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const headers = (rows[0] ?? []).map(foldText);
  const hasHeader = headers.some((header) => nameHeaders.includes(header) || groupHeaders.includes(header));
  return { rows, columns, hasHeader, uses: guessUses(hasHeader ? headers : [], rows, columns) };
}

export function peopleOf(table: PastedTable, uses: readonly ColumnUse[]): readonly PastedPerson[] {
  const groupColumn = uses.indexOf('group');
  return table.rows
    .slice(table.hasHeader ? 1 : 0)
    .map((row) => ({
      // Spreadsheets often keep first and last names apart.
      name: row
        .filter((cell, column) => uses[column] === 'name' && cell !== '')
        .join(' ')
        .slice(0, 200),
      group: groupColumn < 0 ? '' : (row[groupColumn] ?? ''),
    }))
    .filter((person) => person.name !== '' || person.group !== '');
}

/** The group with a name that is the one written, or begins like it. */
export function matchGroup<G extends { readonly id: string }>(
  written: string,
  groups: readonly G[],
  namesOf: (group: G) => readonly string[],
): G | undefined {
  const folded = foldText(written);
  if (folded === '') return undefined;
  const names = groups.flatMap((group) => namesOf(group).map((name) => ({ group, name: foldText(name) })));
  const found =
    names.find(({ name }) => name === folded) ??
    names.find(({ name }) => name.startsWith(folded) || folded.startsWith(name));
  return found?.group;
}

function guessUses(headers: readonly string[], rows: readonly (readonly string[])[], columns: number): ColumnUse[] {
  const uses = Array.from({ length: columns }, (_, column): ColumnUse => {
    const header = headers[column] ?? '';
    if (nameHeaders.includes(header)) return 'name';
    return groupHeaders.includes(header) ? 'group' : 'ignore';
  });
  if (!uses.includes('name')) {
    const first = uses.findIndex(
      (use, column) => use === 'ignore' && rows.some((row) => /\p{L}/u.test(row[column] ?? '')),
    );
    if (first >= 0) uses[first] = 'name';
  }
  if (!uses.includes('group') && headers.length === 0) {
    const repeating = uses.findIndex((use, column) => use === 'ignore' && repeats(rows, column));
    if (repeating >= 0) uses[repeating] = 'group';
  }
  return uses;
}

/** A column of groups says the same few things again and again. */
function repeats(rows: readonly (readonly string[])[], column: number): boolean {
  const cells = rows.map((row) => foldText(row[column] ?? '')).filter(Boolean);
  return cells.length > 2 && new Set(cells).size <= Math.min(12, cells.length / 2);
}

function splitRows(text: string, separator: string | null): string[][] {
  if (separator === null || !text.includes('"')) {
    return text.split(/\r\n|\r|\n/).map((line) => (separator === null ? [line] : line.split(separator)));
  }
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const end = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (quoted && character === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (character === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (quoted) cell += character;
    else if (character === separator) end();
    else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[at + 1] === '\n') at += 1;
      end();
      rows.push([]);
    } else cell += character;
  }
  end();
  return rows;
}
