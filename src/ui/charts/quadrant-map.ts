import type { Frame } from './place-labels.ts';

/** What a map of four corners is drawn from: two axes, each with a line that separates low from high. */
export interface MapAxis {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  /** Where a number is written; the text is given so that it follows the language. */
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  /** Null where the axis does not separate. */
  readonly line: number | null;
}

export interface QuadrantPoint {
  readonly id: string;
  /** The number beside it, or in it. */
  readonly number: number;
  readonly x: number;
  readonly y: number;
  /** Across, in pixels; absent: a small mark with its number beside. */
  readonly size?: number;
  /** To be acted on: drawn in coral. */
  readonly apart: boolean;
  readonly filled: boolean;
  readonly title: string;
  readonly facts: string;
  readonly lines: readonly string[];
}

export interface CornerTitles {
  readonly topStart: string;
  readonly topEnd: string;
  readonly bottomStart: string;
  readonly bottomEnd: string;
}

/** Air at both ends of an axis, so that a mark on the edge is whole. */
const usualAir = 0.07;

/** What a mark and its number beside it take up on either side. */
const smallMark = 18;

/**
 * Air above and below, as a share of the height: the names of the corners stand in it alone, and the largest mark at
 * the end of the axis is whole beside them.
 * @param band height of the names with what is around them, in pixels.
 */
export function airBeside(band: number, sizes: readonly number[], height: number): number {
  const half = Math.max(smallMark, ...sizes.map((size) => size / 2));
  return Math.min(0.4, (band + half + 2) / height);
}

/** Share 0–1 of the length of an axis; a value outside stands at its end, and on an axis without length in the middle. */
export function shareOn({ from, to }: Pick<MapAxis, 'from' | 'to'>, value: number, air = usualAir): number {
  const share = to > from ? Math.min(1, Math.max(0, (value - from) / (to - from))) : 0.5;
  return air + share * (1 - 2 * air);
}

/** About `count` round numbers from `from` to `to`, both ends within. */
export function roundTicks(from: number, to: number, count = 5): readonly number[] {
  if (!(to > from)) return [from];
  const raw = (to - from) / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 5, 10].find((one) => one * power >= raw) ?? 10) * power;
  const ticks: number[] = [];
  for (let at = Math.ceil(from / step) * step; at <= to + step / 1e6; at += step) ticks.push(Number(at.toFixed(6)));
  return ticks;
}

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/**
 * Discs that lie on one another, moved as little as it takes for their numbers to be read, within the frame. The
 * same discs give the same places.
 */
export function pushedApart(
  discs: readonly Disc[],
  frame: Frame,
): readonly { readonly x: number; readonly y: number }[] {
  const places = discs.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < 80; round += 1) {
    let moved = false;
    for (const [i, one] of places.entries()) {
      for (const [j, other] of places.entries()) {
        if (j <= i) continue;
        const wanted = ((discs[i]?.size ?? 0) + (discs[j]?.size ?? 0)) / 2 + 2;
        const [dx, dy] = [other.x - one.x, other.y - one.y];
        const distance = Math.hypot(dx, dy);
        if (distance >= wanted) continue;
        moved = true;
        // Exactly on one another there is no direction: each pair takes one of its own.
        const angle = distance < 0.01 ? (i + j * 2.4) % (2 * Math.PI) : Math.atan2(dy, dx);
        const by = (wanted - distance) / 2;
        one.x -= by * Math.cos(angle);
        one.y -= by * Math.sin(angle);
        other.x += by * Math.cos(angle);
        other.y += by * Math.sin(angle);
      }
    }
    for (const [i, place] of places.entries()) {
      const half = (discs[i]?.size ?? 0) / 2;
      place.x = Math.min(frame.width - half, Math.max(half, place.x));
      const band = frame.band ?? 0;
      place.y = Math.min(frame.height - band - half, Math.max(band + half, place.y));
    }
    if (!moved) break;
  }
  return places;
}
