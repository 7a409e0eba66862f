/**
 * Cronbach's α = k/(k−1) · (1 − Σs²ᵢ / s²_T), s²_T the variance of the respondents' totals (Cronbach
 * 1951). One row a respondent, one column an item, no gaps. Null for fewer than two items or two
 * respondents, and for a zero total variance. At most 1; can be negative. Ratings are integers, so the
 * sums are exact and the order of the rows does not matter.
 */
export function cronbachAlpha(rows: readonly (readonly number[])[]): number | null {
  const items = rows[0]?.length ?? 0;
  if (items < 2 || rows.length < 2) return null;
  let itemVariances = 0;
  for (let item = 0; item < items; item += 1) itemVariances += variation(rows.map((row) => row[item] ?? 0));
  const total = variation(rows.map((row) => row.reduce((sum, value) => sum + value, 0)));
  if (total === 0) return null;
  return (items / (items - 1)) * (1 - itemVariances / total);
}

/** nΣx² − (Σx)² = n(n−1)·s²; the factor cancels in the ratio. */
function variation(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  const squares = values.reduce((total, value) => total + value * value, 0);
  return values.length * squares - sum * sum;
}
