/** Which rows of a long list are drawn. Heights in CSS pixels. */

/** Of a row that was never drawn. */
export const usualHeight = 37;
/** Drawn above and below, so that a turn of the wheel shows no gap. */
const spare = 8;

/** Where each row begins, and after the last one where the list ends. */
export function offsetsOf(count: number, heights: ReadonlyMap<number, number>): readonly number[] {
  const offsets = [0];
  for (let row = 0; row < count; row += 1) offsets.push((offsets[row] ?? 0) + (heights.get(row) ?? usualHeight));
  return offsets;
}

/** The rows between `top` and `top + height`, a few more on either side, and the one that must not be missing. */
export function rowsInSight(
  offsets: readonly number[],
  top: number,
  height: number,
  always: number,
): readonly number[] {
  const count = offsets.length - 1;
  const first = Math.max(rowAt(offsets, top) - spare, 0);
  const last = Math.min(rowAt(offsets, top + height) + spare, count - 1);
  const rows = Array.from({ length: Math.max(last - first + 1, 0) }, (_, at) => first + at);
  return always < 0 || always >= count || rows.includes(always) ? rows : [...rows, always].toSorted((a, b) => a - b);
}

/** The row that holds this height, the first or last beyond the ends. */
export function rowAt(offsets: readonly number[], y: number): number {
  let low = 0;
  let high = offsets.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}
