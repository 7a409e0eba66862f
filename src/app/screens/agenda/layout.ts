/** Where the blocks stand on the axis: heights tell lengths, blocks that share time stand side by side. */
import { endOf } from '../../../domain/agenda/arrange.ts';
import type { Block } from '../../../domain/agenda/block.ts';
import { inOrder } from '../../../domain/agenda/run.ts';

/** A block's place, in pixels from the upper end of the axis; `lane` of `lanes` from the left. */
export interface BlockPlace {
  readonly top: number;
  readonly height: number;
  readonly lane: number;
  readonly lanes: number;
}

export interface Axis {
  /** Minutes after midnight at the upper and lower end. */
  readonly from: number;
  readonly to: number;
  readonly pixelsPerMinute: number;
}

/** Of a block of a minute, so that it can be seen and pointed at. */
const leastHeight = 14;
/** Room to drag a block to, before the first and after the last. */
const roomBefore = 15;
const roomAfter = 45;

/** The part of the day to draw: whole half hours around the blocks, larger when there is little to show. */
export function axisOf(blocks: readonly Pick<Block, 'startsAt' | 'minutes'>[]): Axis {
  const first = Math.min(...blocks.map(({ startsAt }) => startsAt));
  const last = Math.max(...blocks.map(endOf));
  const from = Math.max(0, Math.floor((first - roomBefore) / 30) * 30);
  const to = Math.ceil((last + roomAfter) / 30) * 30;
  return { from, to, pixelsPerMinute: last - first <= 150 ? 4 : 3 };
}

/** The hours and half hours of an axis. */
export function marksOf({ from, to }: Axis): readonly number[] {
  const first = Math.ceil(from / 30) * 30;
  return Array.from({ length: Math.floor((to - first) / 30) + 1 }, (_, i) => first + i * 30);
}

/** The place of every block, by its id. */
export function placesOf(blocks: readonly Block[], axis: Axis): ReadonlyMap<string, BlockPlace> {
  const places = new Map<string, BlockPlace>();
  for (const cluster of clusters(blocks)) {
    const ends: number[] = [];
    const lanes = cluster.map((block) => {
      const free = ends.findIndex((end) => end <= block.startsAt);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = endOf(block);
      return lane;
    });
    cluster.forEach((block, i) => {
      places.set(block.id, {
        top: (block.startsAt - axis.from) * axis.pixelsPerMinute,
        height: Math.max(leastHeight, block.minutes * axis.pixelsPerMinute),
        lane: lanes[i] ?? 0,
        lanes: ends.length,
      });
    });
  }
  return places;
}

/** Blocks that share time, directly or by another; also with what was skipped, which is drawn too. */
function clusters(blocks: readonly Block[]): Block[][] {
  const found: Block[][] = [];
  let end = -Infinity;
  for (const block of inOrder(blocks)) {
    if (block.startsAt >= end) found.push([]);
    found.at(-1)?.push(block);
    end = Math.max(end, endOf(block));
  }
  return found;
}
