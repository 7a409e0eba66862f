/** Places in a list that a person arranges by keyboard or by dragging. */
export interface Placed {
  readonly id: string;
  readonly position: number;
}

export const inOrder = <T extends Placed>(list: readonly T[]): readonly T[] =>
  list.toSorted((a, b) => a.position - b.position);

/**
 * Place in the whole list that brings `id` one step up or down among those that are visible; null at
 * the ends. Hidden neighbours are jumped over, so that every step is seen.
 */
export function stepTo<T extends Placed>(
  all: readonly T[],
  visible: readonly T[],
  id: string,
  step: 1 | -1,
): number | null {
  const neighbour = visible[visible.findIndex((one) => one.id === id) + step];
  const place = neighbour === undefined ? -1 : all.findIndex((one) => one.id === neighbour.id);
  return place === -1 ? null : place;
}

/** Place of something dropped on `target`, once it was taken out of where it stood. */
export function dropAt<T extends Placed>(all: readonly T[], id: string, targetId: string | null): number {
  const others = all.filter((one) => one.id !== id);
  const target = all.findIndex((one) => one.id === targetId);
  return target === -1 ? others.length : Math.min(target, others.length);
}
