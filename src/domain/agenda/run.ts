/** Where the day stands: which block runs, how much of it is left, how far behind the plan. No clock of its own. */
import type { Block } from './block.ts';

const minute = 60_000;
/** A run that begins further from its plan than this is a rehearsal, or another day. */
const anotherDay = 180 * minute;

/** `soon`: at most 20 % of the time is left · `last`: at most 5 % · `over`: none. */
export type Warning = 'none' | 'soon' | 'last' | 'over';

/** Turns planned minutes after midnight (may pass 1439) into an instant, in milliseconds since 1970. */
export type InstantOf = (minutes: number) => number;
/** Turns an instant (ISO 8601) into minutes after midnight, local to the room. */
export type MinuteOf = (instant: string) => number;

/** By planned start; blocks that begin together always come in the same order. */
export function inOrder<B extends Pick<Block, 'id' | 'startsAt'>>(blocks: readonly B[]): B[] {
  return [...blocks].sort((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** The block that runs: begun, not ended, not skipped. Of several, the one begun last. */
export function currentBlock<B extends Block>(blocks: readonly B[]): B | null {
  const running = blocks.filter((block) => block.startedAt !== null && block.endedAt === null && !block.skipped);
  return latest(running, (block) => block.startedAt);
}

/**
 * What comes after the block that runs, or after the one that ended last; the first one before anything ran.
 * Null when nothing is left. Blocks that ended or were skipped do not come again.
 */
export function nextBlock<B extends Block>(blocks: readonly B[]): B | null {
  const ordered = inOrder(blocks);
  const from = currentBlock(blocks) ?? latest(blocks, (block) => block.endedAt);
  const after = from === null ? ordered : ordered.slice(ordered.findIndex(({ id }) => id === from.id) + 1);
  return after.find((block) => block.endedAt === null && !block.skipped) ?? null;
}

/** When the day ended, ISO 8601: every block has ended or was skipped, and at least one ran. Null before that. */
export function endOfRun(blocks: readonly Block[]): string | null {
  if (currentBlock(blocks) !== null || nextBlock(blocks) !== null) return null;
  return latest(blocks, (block) => block.endedAt)?.endedAt ?? null;
}

/** Milliseconds a block may take: its plan and what was granted. Never negative. */
export function lengthMs(block: Block): number {
  return Math.max(0, (block.minutes + block.extraMinutes) * minute);
}

/** Milliseconds a block has run, or ran. 0 before it began, and when the clock was set back behind its start. */
export function elapsedMs(block: Block, nowMs: number): number {
  if (block.startedAt === null) return 0;
  const until = block.endedAt === null ? nowMs : Date.parse(block.endedAt);
  return Math.max(0, until - Date.parse(block.startedAt) - block.pausedMs);
}

/** Milliseconds left of a block; negative beyond its time. */
export function remainingMs(block: Block, nowMs: number): number {
  return lengthMs(block) - elapsedMs(block, nowMs);
}

/** What the facilitator is warned of; `none` unless the block runs. */
export function warning(block: Block, nowMs: number): Warning {
  if (currentBlock([block]) === null) return 'none';
  const left = remainingMs(block, nowMs);
  const length = lengthMs(block);
  if (left <= 0) return 'over';
  if (left <= length * 0.05) return 'last';
  return left <= length * 0.2 ? 'soon' : 'none';
}

/**
 * Whole minutes that the day is behind its plan; negative: ahead. Null before the first block began, and when
 * nothing is left.
 *
 * While a block runs, its projected end counts against its planned one; between two, how much later than
 * planned it is for the next to begin. A run that begins hours away from its plan (a rehearsal on the evening
 * before, a session held on another day) is measured from its own beginning.
 */
export function delayMinutes(blocks: readonly Block[], nowMs: number, instantOf: InstantOf): number | null {
  const first = firstBegun(blocks);
  if (first === null) return null;
  const away = begun(first) - instantOf(first.startsAt);
  const shift = Math.abs(away) > anotherDay ? away : 0;

  const current = currentBlock(blocks);
  if (current !== null) {
    const projected = Math.max(nowMs, begun(current) + current.pausedMs + lengthMs(current));
    return wholeMinutes(projected - instantOf(current.startsAt + current.minutes) - shift);
  }
  const next = nextBlock(blocks);
  return next === null ? null : Math.max(0, wholeMinutes(nowMs - instantOf(next.startsAt) - shift));
}

export interface PlanAndActual<B> {
  readonly block: B;
  /** Minutes after midnight, local to the room; null when it never began. */
  readonly actualStart: number | null;
  /** Rounded; null while it runs, and when it never began. */
  readonly actualMinutes: number | null;
  /** Actual minus planned minutes; null when there is nothing to compare. */
  readonly difference: number | null;
}

/** Plan against actual, in the order of the plan; blocks that were skipped are there too. */
export function planAndActual<B extends Block>(blocks: readonly B[], minuteOf: MinuteOf): readonly PlanAndActual<B>[] {
  return inOrder(blocks).map((block) => {
    const { startedAt, endedAt } = block;
    const ran = startedAt !== null && endedAt !== null;
    const actualMinutes = ran ? Math.round(elapsedMs(block, 0) / minute) : null;
    return {
      block,
      actualStart: startedAt === null ? null : minuteOf(startedAt),
      actualMinutes,
      difference: actualMinutes === null ? null : actualMinutes - block.minutes,
    };
  });
}

/** Readings of the two clocks, in milliseconds: the wall's can be set and jumps over sleep, the other cannot. */
export interface ClockReadings {
  readonly wallBefore: number;
  readonly wallNow: number;
  readonly monotonicBefore: number;
  readonly monotonicNow: number;
}

/** Two clocks never tick together to the millisecond, and a busy computer reads them apart. */
const clockTolerance = 2_000;

/**
 * Milliseconds the wall clock jumped against the monotonic one between two readings; 0 within two seconds.
 * Positive: the computer slept or its clock was set forward; negative: it was set back.
 */
export function clockJump({ wallBefore, wallNow, monotonicBefore, monotonicNow }: ClockReadings): number {
  const jump = wallNow - wallBefore - (monotonicNow - monotonicBefore);
  return Math.abs(jump) <= clockTolerance ? 0 : jump;
}

/** A hidden window ticks once a minute; nothing but sleep makes a tick later than this. */
const latestTick = 90_000;

/**
 * Milliseconds lost between two ticks that should come every `everyMs`: the computer slept, on systems where the
 * monotonic clock goes on meanwhile (Windows) and `clockJump` therefore sees nothing. 0 for an ordinary delay.
 */
export function lostTicks(
  { monotonicBefore, monotonicNow }: Pick<ClockReadings, 'monotonicBefore' | 'monotonicNow'>,
  everyMs: number,
): number {
  const late = monotonicNow - monotonicBefore - everyMs;
  return late > latestTick ? late : 0;
}

function firstBegun(blocks: readonly Block[]): Block | null {
  const started = blocks.filter((block) => block.startedAt !== null);
  return started.reduce<Block | null>((a, b) => (a !== null && begun(a) <= begun(b) ? a : b), null);
}

/** Only of blocks that have begun. */
function begun(block: Block): number {
  return Date.parse(block.startedAt ?? '');
}

function latest<B extends Block>(blocks: readonly B[], instant: (block: B) => string | null): B | null {
  let found: B | null = null;
  let at = -Infinity;
  for (const block of inOrder(blocks)) {
    const value = Date.parse(instant(block) ?? '');
    if (value >= at) [found, at] = [block, value];
  }
  return found;
}

/** Towards zero, so that nobody is called late over half a minute; never minus zero. */
function wholeMinutes(ms: number): number {
  return Math.trunc(ms / minute) + 0;
}
