/** The order one person has made so far: item ids, best first; what is not in it has no place yet. */

/** Null, undefined or 0: no place. */
export type PlaceOf = (itemId: string) => number | null | undefined;

/** The order behind the places that were written down; a place that was skipped closes up. */
export function orderOf(itemIds: readonly string[], placeOf: PlaceOf): readonly string[] {
  return itemIds.filter((id) => (placeOf(id) ?? 0) > 0).toSorted((a, b) => (placeOf(a) ?? 0) - (placeOf(b) ?? 0));
}

/** How many places there are to give. */
export const placesFor = (items: number, places: number | undefined): number => Math.min(places ?? items, items);

/** The item at this place (0-based), the others closing up around it; what no longer fits loses its place. */
export function placed(order: readonly string[], itemId: string, at: number, most: number): readonly string[] {
  const others = order.filter((id) => id !== itemId);
  const to = Math.max(0, Math.min(at, others.length, most - 1));
  // Not toSpliced: phones of five years ago have none.
  return [...others.slice(0, to), itemId, ...others.slice(to)].slice(0, most);
}

export const withoutPlace = (order: readonly string[], itemId: string): readonly string[] =>
  order.filter((id) => id !== itemId);

/** As `placed`, for one who reads numbers off a paper: whoever had that place loses it, and nobody moves. */
export function numbered(
  places: ReadonlyMap<string, number>,
  itemId: string,
  place: number | null,
): ReadonlyMap<string, number> {
  const next = new Map([...places].filter(([id, other]) => id !== itemId && other !== place));
  return place === null ? next : next.set(itemId, place);
}
