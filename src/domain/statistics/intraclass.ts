/** How much of the spread lies between groups. */

export interface Intraclass {
  /** Share of the variance that membership explains. */
  readonly icc1: number;
  /** Reliability of the group means. */
  readonly icc2: number;
}

/**
 * ICC(1) = (MSB − MSW) / (MSB + (k−1)·MSW) and ICC(2) = (MSB − MSW) / MSB of a one-way analysis of
 * variance, k the mean group size (Bartko 1976; Bliese 2000). One array of values a group. Null for
 * fewer than three groups with values, when no group has two, and when the group means do not differ
 * at all. Both can be negative: groups that differ less than chance.
 */
export function intraclass(groups: readonly (readonly number[])[]): Intraclass | null {
  const filled = groups.filter((group) => group.length > 0).map((group) => group.toSorted((a, b) => a - b));
  const n = filled.reduce((sum, group) => sum + group.length, 0);
  if (filled.length < 3 || n <= filled.length) return null;
  const grand = meanOf(filled.flat().toSorted((a, b) => a - b));
  let between = 0;
  let within = 0;
  for (const group of filled) {
    const mean = meanOf(group);
    between += group.length * (mean - grand) ** 2;
    if (group[0] !== group.at(-1)) within += group.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  }
  const msb = between / (filled.length - 1);
  const msw = within / (n - filled.length);
  // What is left of equal means after rounding is not a difference.
  if (msb < 1e-12) return null;
  const k = n / filled.length;
  return { icc1: (msb - msw) / (msb + (k - 1) * msw), icc2: (msb - msw) / msb };
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
