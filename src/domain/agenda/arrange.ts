/**
 * Moving the blocks of an agenda about. Every function answers a new list in the order of the day, and only
 * `resizeBlock` changes a length; what has begun or was skipped stays where it is, and what was skipped takes no time.
 *
 * A result may run past midnight: `pastMidnight` tells, so that the person is told before anything is kept.
 */
import { longestBlock, minutesOfDay, type Block } from './block.ts';
import { inOrder } from './run.ts';

/** What is moved by hand lands on these minutes. */
export const snapMinutes = 5;

export function endOf(block: Pick<Block, 'startsAt' | 'minutes'>): number {
  return block.startsAt + block.minutes;
}

/** True for what may still be moved. */
export function isMovable(block: Block): boolean {
  return block.startedAt === null && !block.skipped;
}

/** Blocks that would begin after 23:59. */
export function pastMidnight<B extends Block>(blocks: readonly B[]): B[] {
  return blocks.filter((block) => block.startsAt >= minutesOfDay);
}

/** Sets of blocks of which each shares time with another of the set; in the order of the day. */
export function overlaps(blocks: readonly Block[]): readonly (readonly string[])[] {
  const sets: string[][] = [];
  let open: string[] = [];
  let end = -Infinity;
  for (const block of inOrder(blocks).filter(({ skipped }) => !skipped)) {
    if (block.startsAt >= end) {
      open = [];
      sets.push(open);
    }
    open.push(block.id);
    end = Math.max(end, endOf(block));
  }
  return sets.filter((set) => set.length > 1);
}

/** Moves one block; it lands on the nearest five minutes of the day. */
export function moveBlock<B extends Block>(blocks: readonly B[], id: string, startsAt: number): B[] {
  const snapped = Math.round(startsAt / snapMinutes) * snapMinutes;
  const kept = Math.min(Math.max(snapped, 0), minutesOfDay - snapMinutes);
  return changed(blocks, (block) => (block.id === id && isMovable(block) ? { ...block, startsAt: kept } : block));
}

/** Changes the length of one block, within 1–480 minutes; what follows stays. */
export function resizeBlock<B extends Block>(blocks: readonly B[], id: string, minutes: number): B[] {
  const kept = Math.min(Math.max(Math.round(minutes), 1), longestBlock);
  return changed(blocks, (block) => (block.id === id && isMovable(block) ? { ...block, minutes: kept } : block));
}

/**
 * From that block on, each begins when the one before ends: neither overlap nor gap is left. The block itself
 * stays, unless something that has begun or an earlier block stands in its way.
 */
export function closeRanks<B extends Block>(blocks: readonly B[], fromId: string): B[] {
  const ordered = inOrder(blocks);
  const from = ordered.findIndex(({ id }) => id === fromId);
  const first = ordered[from];
  if (first === undefined) return ordered;
  const following = ordered.slice(from);
  const standing = [...ordered.slice(0, from), ...following.filter((block) => !isMovable(block))].filter(takesTime);
  return inOrder([...ordered.slice(0, from), ...inRow(following, first.startsAt, standing)]);
}

/**
 * Moves a block `steps` places down (negative: up) by changing places with its neighbour; a gap between the two
 * stays, an overlap is closed. It stops at the ends of the day and at what has begun.
 */
export function reorder<B extends Block>(blocks: readonly B[], id: string, steps: number): B[] {
  let result = inOrder(blocks);
  for (let left = Math.abs(steps); left > 0; left -= 1) {
    const row = result.filter(takesTime);
    const at = row.findIndex((block) => block.id === id);
    const pair = steps > 0 ? row.slice(at, at + 2) : row.slice(Math.max(0, at - 1), at + 1);
    const [upper, lower] = pair;
    if (at < 0 || !upper || !lower || !isMovable(upper) || !isMovable(lower)) break;
    const gap = Math.max(0, lower.startsAt - endOf(upper));
    const starts = new Map([
      [lower.id, upper.startsAt],
      [upper.id, upper.startsAt + lower.minutes + gap],
    ]);
    result = changed(result, (block) => ({ ...block, startsAt: starts.get(block.id) ?? block.startsAt }));
  }
  return result;
}

/** Puts a block right after another (`null`: before all), and pushes on only what stands in its way. */
export function insertAfter<B extends Block>(blocks: readonly B[], afterId: string | null, inserted: B): B[] {
  const ordered = inOrder(blocks);
  const at = ordered.findIndex(({ id }) => id === afterId);
  const before = ordered.slice(0, at + 1);
  const last = before.at(-1);
  const placed = { ...inserted, startsAt: last ? endOf(last) : (ordered[0]?.startsAt ?? inserted.startsAt) };
  return inOrder([...before, placed, ...pushed(ordered.slice(at + 1), endOf(placed))]);
}

/**
 * Moves everything after a block (`null`: everything) by some minutes, negative for earlier; the first of them
 * not before the beginning of the day.
 */
export function shiftFollowing<B extends Block>(blocks: readonly B[], id: string | null, minutes: number): B[] {
  const ordered = inOrder(blocks);
  const following = new Set(ordered.slice(ordered.findIndex((block) => block.id === id) + 1).filter(isMovable));
  const earliest = Math.min(...[...following].map(({ startsAt }) => startsAt));
  const by = Math.max(minutes, -earliest);
  return changed(ordered, (block) => (following.has(block) ? { ...block, startsAt: block.startsAt + by } : block));
}

function takesTime(block: Block): boolean {
  return !block.skipped;
}

/** What may be moved, one after the other from `start` on, around what stands. */
function inRow<B extends Block>(blocks: readonly B[], start: number, standing: readonly B[]): B[] {
  let next = start;
  return blocks.map((block) => {
    if (!isMovable(block)) {
      return block;
    }
    next = freeFrom(next, block.minutes, standing);
    const placed = { ...block, startsAt: next };
    next = endOf(placed);
    return placed;
  });
}

/** The first minute from which `minutes` are free of everything in `standing`. */
function freeFrom(start: number, minutes: number, standing: readonly Block[]): number {
  const inTheWay = standing.filter((block) => block.startsAt < start + minutes && endOf(block) > start);
  return inTheWay.length === 0 ? start : freeFrom(Math.max(...inTheWay.map(endOf)), minutes, standing);
}

/** Each begins no earlier than the one before ends; gaps are used up first. */
function pushed<B extends Block>(blocks: readonly B[], from: number): B[] {
  let free = from;
  return blocks.map((block) => {
    if (!isMovable(block)) return block;
    const placed = { ...block, startsAt: Math.max(block.startsAt, free) };
    free = Math.max(free, endOf(placed));
    return placed;
  });
}

function changed<B extends Block>(blocks: readonly B[], change: (block: B) => B): B[] {
  return inOrder(blocks.map(change));
}
