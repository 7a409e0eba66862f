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

/** One line of text, so that a block of a minute can be read and pointed at too. */
const leastHeight = 20;
/** Room to drag a block to, before the first and after the last. */
const roomBefore = 5;
const roomAfter = 45;

/** The part of the day to draw: whole quarters of an hour around the blocks, larger when some are short. */
export function axisOf(blocks: readonly Pick<Block, 'startsAt' | 'minutes'>[]): Axis {
  const first = Math.min(...blocks.map(({ startsAt }) => startsAt));
  const last = Math.max(...blocks.map(endOf));
  const from = Math.max(0, Math.floor((first - roomBefore) / 15) * 15);
  const to = Math.ceil((last + roomAfter) / 30) * 30;
  const shortest = Math.min(...blocks.map(({ minutes }) => minutes));
  return { from, to, pixelsPerMinute: last - first <= 150 || shortest * 3 < leastHeight ? 4 : 3 };
}

/** The hours and half hours of an axis. */
export function marksOf({ from, to }: Axis): readonly number[] {
  const first = Math.ceil(from / 30) * 30;
  return Array.from({ length: Math.floor((to - first) / 30) + 1 }, (_, i) => first + i * 30);
}

/** The place of every block, by its id. */
export function placesOf(blocks: readonly Block[], axis: Axis): ReadonlyMap<string, BlockPlace> {
  const places = new Map<string, BlockPlace>();
  const end = (block: Block): number => block.startsAt + Math.max(block.minutes, leastHeight / axis.pixelsPerMinute);
  for (const cluster of clusters(blocks, end)) {
    const ends: number[] = [];
    const lanes = cluster.map((block) => {
      const free = ends.findIndex((taken) => taken <= block.startsAt);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = end(block);
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

/** Blocks that share space, directly or by another; also with what was skipped, which is drawn too. */
function clusters(blocks: readonly Block[], endOfDrawn: (block: Block) => number): Block[][] {
  const found: Block[][] = [];
  let end = -Infinity;
  for (const block of inOrder(blocks)) {
    if (block.startsAt >= end) found.push([]);
    found.at(-1)?.push(block);
    end = Math.max(end, endOfDrawn(block));
  }
  return found;
}
