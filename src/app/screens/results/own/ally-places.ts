import type { Spot } from '../../../../ui/charts/place-labels.ts';

/** Pixels between marks that would lie on one another. */
const reach = 13;

/** The same places, with those that fall together set round their place, so that each can be seen and pointed at. */
export function apart(places: readonly Spot[]): readonly Spot[] {
  const same = ({ x, y }: Spot) => places.flatMap((other, i) => (other.x === x && other.y === y ? [i] : []));
  return places.map((place, index) => {
    const heap = same(place);
    const at = heap.indexOf(index);
    if (heap.length === 1 || at === 0) return place;
    // Six to a ring, then the next ring.
    const ring = Math.ceil(at / 6);
    const angle = ((at - 1) % 6) * (Math.PI / 3) + (ring % 2 === 0 ? Math.PI / 6 : 0);
    return { x: place.x + ring * reach * Math.cos(angle), y: place.y + ring * reach * Math.sin(angle) };
  });
}
