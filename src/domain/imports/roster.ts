/** What the columns of a list of people are for, also where nothing says so: lists are often copied without their titles. */
import type { GroupRole } from '../results/answers.ts';
import { groupTitle } from '../words/group-title.ts';
import { foldWords } from './folding.ts';
import type { ImportRow } from './table.ts';
import { proposeUses, type ColumnUse } from './uses.ts';

/** By the titles; else the first column with letters is the name, and one with known groups or that repeats itself, the group. */
export function proposeRoster(titles: readonly string[], rows: readonly ImportRow[]): ColumnUse[] {
  const uses = proposeUses(titles, null);
  if (!uses.some((use) => use === 'name' || use === 'code')) {
    const name = uses.findIndex(
      (use, column) =>
        use === 'ignore' &&
        rows.some(({ cells }) => /\p{L}/u.test(cells[column] ?? '')) &&
        // Addresses of mail are written beside names.
        !rows.some(({ cells }) => cells[column]?.includes('@')),
    );
    if (name >= 0) uses[name] = 'name';
  }
  if (!uses.includes('group') && titles.every((title) => title === '')) {
    const free = uses.flatMap((use, column) => (use === 'ignore' ? [column] : []));
    const group =
      free.find((column) => namesGroups(rows, column)) ?? free.find((column) => repeatsItself(rows, column)) ?? -1;
    if (group >= 0) uses[group] = 'group';
  }
  return uses;
}

const roles = ['leadership', 'middle', 'frontline', 'support', 'customer'] as const satisfies readonly GroupRole[];
const usual = new Set(
  roles.flatMap((role) => [groupTitle({ role, name: '' }, 'es'), groupTitle({ role, name: '' }, 'en')]).map(foldWords),
);

function cellsOf(rows: readonly ImportRow[], column: number): string[] {
  return rows.map(({ cells }) => foldWords(cells[column] ?? '')).filter(Boolean);
}

/** Some of it are the groups every engagement begins with. */
const namesGroups = (rows: readonly ImportRow[], column: number): boolean =>
  cellsOf(rows, column).some((cell) => usual.has(cell));

/** A column of groups says the same few things again and again. */
function repeatsItself(rows: readonly ImportRow[], column: number): boolean {
  const cells = cellsOf(rows, column);
  return cells.length > 2 && new Set(cells).size <= Math.min(12, cells.length / 2);
}
