/** What was let through, laid out for a wall that cannot scroll: by theme in columns, on as many pages as it takes. */
import { byTheme, type Themed, type ThemeGroup } from './themes.ts';

export interface WallText extends Themed {
  readonly text: string;
}

/** Some of a theme, newest first; empty `theme`: what is in none. */
export interface WallPart<T> {
  readonly theme: string;
  /** The theme began further left, or on the page before. */
  readonly continued: boolean;
  readonly voices: readonly T[];
}

export type WallColumn<T> = readonly WallPart<T>[];

export type WallPage<T> =
  /** Nothing has a theme: texts side by side, in the order in which they came. */
  | { readonly kind: 'voices'; readonly voices: readonly T[] }
  | { readonly kind: 'themes'; readonly columns: readonly WallColumn<T>[] };

/** More than these side by side cannot be read from the last row. */
export const mostLoose = 12;
const mostColumns = 3;
/** Of a column, in letters that can be read from there; the wall's own sizes step down where a guess was too good. */
const lineLetters = 32;
const columnLines = 19;
const headingLines = 2;
const gapLines = 0.5;
/** A longer text is cut by the wall. */
const longest = 600;

/** The pages, at least one; those of what has no theme begin with the newest. */
export function wallPages<T extends WallText>(voices: readonly T[]): readonly WallPage<T>[] {
  if (voices.every(({ theme }) => theme === '')) return loosePages(voices);
  const groups = byTheme(voices).map(({ theme, members }) => ({ theme, members: members.toReversed() }));
  const columns = groups.length <= mostColumns && groups.every(fitsAlone) ? groups.map(whole) : balanced(groups);
  return inPages(columns).map((page) => ({ kind: 'themes', columns: page }));
}

function loosePages<T>(voices: readonly T[]): readonly WallPage<T>[] {
  const pages = Math.max(1, Math.ceil(voices.length / mostLoose));
  return Array.from({ length: pages }, (_, page) => {
    const end = voices.length - page * mostLoose;
    return { kind: 'voices', voices: voices.slice(Math.max(0, end - mostLoose), end) };
  });
}

function linesOf({ text }: WallText): number {
  const lines = text
    .slice(0, longest)
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(line.length / lineLetters)));
  return lines.reduce((sum, count) => sum + count, gapLines);
}

const fitsAlone = ({ members }: ThemeGroup<WallText>): boolean =>
  members.reduce((sum, one) => sum + linesOf(one), headingLines) <= columnLines;

const whole = <T>({ theme, members }: ThemeGroup<T>): WallColumn<T> => [{ theme, continued: false, voices: members }];

/** As few pages as it takes, and on them columns as even as they get. */
function balanced<T extends WallText>(groups: readonly ThemeGroup<T>[]): readonly WallColumn<T>[] {
  const pagesAt = (lines: number): number => Math.ceil(filled(groups, lines).length / mostColumns);
  const pages = pagesAt(columnLines);
  let lines = columnLines;
  while (lines > headingLines + 1 && pagesAt(lines - 1) === pages) lines -= 1;
  return filled(groups, lines);
}

/** One column after the other, each up to so many lines; a theme goes on in the next one under its name. */
function filled<T extends WallText>(groups: readonly ThemeGroup<T>[], most: number): readonly WallColumn<T>[] {
  const columns: { theme: string; continued: boolean; voices: T[] }[][] = [];
  let left = 0;
  for (const { theme, members } of groups) {
    let part: { voices: T[] } | null = null;
    for (const voice of members) {
      const lines = linesOf(voice);
      const heading = part === null ? headingLines : 0;
      const isFull = columns.length === 0 || left < lines + heading;
      if (isFull) {
        columns.push([]);
        left = most;
      }
      if (isFull || part === null) {
        const next: { theme: string; continued: boolean; voices: T[] } = {
          theme,
          continued: part !== null,
          voices: [],
        };
        columns.at(-1)?.push(next);
        part = next;
        left -= headingLines;
      }
      part.voices.push(voice);
      left -= lines;
    }
  }
  return columns;
}

const inPages = <T>(columns: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(columns.length / mostColumns) }, (_, page) =>
    columns.slice(page * mostColumns, (page + 1) * mostColumns),
  );
