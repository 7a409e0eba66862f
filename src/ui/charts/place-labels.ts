/** Where the number beside each point goes, so that no number covers a point or another number. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Kept free above and below, for what is written there. */
  readonly band?: number;
}

/** Whether a number stands so far off that a line has to lead to it. */
export const needsLeader = (offset: Spot): boolean => Math.hypot(offset.x, offset.y) > near + 1;

/** Half width and half height of what a number takes up. */
const box = { x: 10, y: 9 };
const pointRadius = 7;
const near = 17;
const directions = [0, 180, 270, 90, 315, 45, 225, 135];
const between = [292, 248, 68, 112, 338, 22, 202, 158];

/** Right first, then round the point, then the same further and further out. */
const offsets: readonly Spot[] = [near, 30, 44, 58].flatMap((reach) =>
  (reach === near ? directions : [...directions, ...between]).map((degrees) => ({
    x: Math.round(reach * Math.cos((degrees * Math.PI) / 180)),
    y: Math.round(reach * Math.sin((degrees * Math.PI) / 180)),
  })),
);

/**
 * The offset of each number from its point, in the order of the points. Earlier points choose first; one
 * that finds no free place stands at the right of its point, over whatever is there.
 */
export function placeLabels(points: readonly Spot[], frame: Frame): readonly Spot[] {
  const taken: Spot[] = [];
  const top = box.y + (frame.band ?? 0);
  return points.map((point) => {
    const free = offsets.find((offset) => {
      const at = { x: point.x + offset.x, y: point.y + offset.y };
      const inside = at.x >= box.x && at.x <= frame.width - box.x && at.y >= top && at.y <= frame.height - top;
      return inside && !points.some((other) => covers(at, other)) && !taken.some((other) => overlaps(at, other));
    });
    const offset = free ?? { x: near, y: 0 };
    taken.push({ x: point.x + offset.x, y: point.y + offset.y });
    return offset;
  });
}

const covers = (label: Spot, point: Spot): boolean =>
  Math.abs(label.x - point.x) < box.x + pointRadius && Math.abs(label.y - point.y) < box.y + pointRadius;

const overlaps = (a: Spot, b: Spot): boolean => Math.abs(a.x - b.x) < 2 * box.x && Math.abs(a.y - b.y) < 2 * box.y;
