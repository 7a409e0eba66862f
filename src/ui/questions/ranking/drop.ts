/** Where a row that is dragged would fall, and how fast the list goes by under it. Pixels of the viewport. */

export interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

/**
 * @param others the rows that have a place, best first, without the one that is dragged
 * @param end below this there is no place; null: every row has one
 * @returns the place, from 0 on; null: none
 */
export function dropAt(others: readonly Stretch[], end: number | null, y: number): number | null {
  if (end !== null && y > end) return null;
  return others.filter(({ top, bottom }) => (top + bottom) / 2 < y).length;
}

/** Pixels at either end of what can be seen in which the list goes by. */
const zone = 72;
const fastest = 16;

/** Pixels to scroll by in one frame: the nearer to the end, the more; 0 in between. */
export function scrollBy({ top, bottom }: Stretch, y: number): number {
  const depth = Math.min(zone, (bottom - top) / 4);
  if (depth <= 0) return 0;
  const into = Math.max(0, top + depth - y) - Math.max(0, y - (bottom - depth));
  const part = Math.max(-1, Math.min(1, into / depth));
  return part === 0 ? 0 : -Math.sign(part) * Math.max(1, Math.round(fastest * part * part));
}
