/** Themes into which contributions are sorted: a name on each of them, so that none can be in two. */

/** Longest name of a theme, in UTF-16 units: it stands over a column of the wall. */
export const longestTheme = 60;

export interface Themed {
  /** Empty for none. */
  readonly theme: string;
}

export interface ThemeGroup<T> {
  readonly theme: string;
  readonly members: readonly T[];
}

/** What is in a theme, by theme, and what is in none. */
export interface SortedIntoThemes<T> {
  /** In the order in which the first of each came. */
  readonly themes: readonly ThemeGroup<T>[];
  readonly loose: readonly T[];
}

/** @param themeOf empty for none. Members stay in the order given. */
export function intoThemes<T>(all: readonly T[], themeOf: (one: T) => string): SortedIntoThemes<T> {
  const groups = Map.groupBy(all, themeOf);
  const loose = groups.get('') ?? [];
  groups.delete('');
  return { themes: [...groups].map(([theme, members]) => ({ theme, members })), loose };
}

/** The same in one list: those of none stand last, where there are any. */
export function byTheme<T extends Themed>(contributions: readonly T[]): readonly ThemeGroup<T>[] {
  const { themes, loose } = intoThemes(contributions, ({ theme }) => theme);
  return loose.length === 0 ? themes : [...themes, { theme: '', members: loose }];
}
