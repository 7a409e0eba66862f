/** What the columns of a list of people are for, also where nothing says so: lists are often copied without their titles. */
import { foldWords } from './folding.ts';
import type { ImportRow } from './table.ts';
import { proposeUses, type ColumnUse } from './uses.ts';

/** By the titles; else the first column with letters is the name, and one that repeats itself, the group. */
export function proposeRoster(titles: readonly string[], rows: readonly ImportRow[]): ColumnUse[] {
  const uses = proposeUses(titles, null);
  if (!uses.some((use) => use === 'name' || use === 'code')) {
    const name = uses.findIndex(
      (use, column) => use === 'ignore' && rows.some(({ cells }) => /\p{L}/u.test(cells[column] ?? '')),
    );
    if (name >= 0) uses[name] = 'name';
  }
  if (!uses.includes('group') && titles.every((title) => title === '')) {
    const group = uses.findIndex((use, column) => use === 'ignore' && repeatsItself(rows, column));
    if (group >= 0) uses[group] = 'group';
  }
  return uses;
}

/** A column of groups says the same few things again and again. */
function repeatsItself(rows: readonly ImportRow[], column: number): boolean {
  const cells = rows.map(({ cells }) => foldWords(cells[column] ?? '')).filter(Boolean);
  return cells.length > 2 && new Set(cells).size <= Math.min(12, cells.length / 2);
}
