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

/** Themes in the order in which the first of each came, members in the order given; those of none stand last. */
export function byTheme<T extends Themed>(contributions: readonly T[]): readonly ThemeGroup<T>[] {
  const groups = Map.groupBy(contributions, ({ theme }) => theme);
  const loose = groups.get('');
  groups.delete('');
  if (loose !== undefined) groups.set('', loose);
  return [...groups].map(([theme, members]) => ({ theme, members }));
}
