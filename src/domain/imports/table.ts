/** A foreign table on its way into the engagement. */

export interface ImportRow {
  /** As the file counts: the first line is 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface ImportTable {
  /** Titles of the columns; empty where the first row is no header. */
  readonly titles: readonly string[];
  readonly rows: readonly ImportRow[];
}

/** Most rows of one table, people of one engagement, and answers of one import. */
export const mostRows = 200_000;
export const mostPeople = 2_000;
export const mostAnswers = 60_000;

/** What a person mended in the preview, over what the file says. */
export interface Correction {
  readonly line: number;
  readonly column: number;
  readonly value: string;
}

/** The table with its cells mended and without the rows that are left out. */
export function mended(
  table: ImportTable,
  corrections: readonly Correction[],
  omitted: readonly number[],
): ImportTable {
  const left = new Set(omitted);
  const byLine = Map.groupBy(corrections, ({ line }) => line);
  const rows = table.rows
    .filter(({ line }) => !left.has(line))
    .map((row) => {
      const changes = byLine.get(row.line);
      if (changes === undefined) return row;
      const cells = [...row.cells];
      for (const { column, value } of changes) {
        while (cells.length <= column) cells.push('');
        cells[column] = value;
      }
      return { ...row, cells };
    });
  return { ...table, rows };
}
