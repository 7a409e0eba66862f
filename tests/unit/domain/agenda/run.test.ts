import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../src/domain/agenda/block.ts';
import {
  clockJump,
  currentBlock,
  delayMinutes,
  elapsedMs,
  endOfRun,
  inOrder,
  lengthMs,
  lostTicks,
  nextBlock,
  planAndActual,
  remainingMs,
  warning,
} from '../../../../src/domain/agenda/run.ts';
import { blockOf } from './block-of.ts';

const midnight = Date.UTC(2026, 2, 14);
const instantOf = (minutes: number): number => midnight + minutes * 60_000;
/** `9:05:30` of the session's day, in milliseconds. */
function at(clock: string): number {
  const [h = 0, m = 0, s = 0] = clock.split(':').map(Number);
  return midnight + ((h * 60 + m) * 60 + s) * 1000;
}
const iso = (clock: string): string => new Date(at(clock)).toISOString();
const minuteOf = (instant: string): number => Math.floor((Date.parse(instant) - midnight) / 60_000);
const ran = (from: string, to: string): Partial<Block> => ({ startedAt: iso(from), endedAt: iso(to) });

describe('the order of the day', () => {
  it('goes by planned start; what begins together keeps its order however it arrives', () => {
    const blocks = [blockOf('b', 540, 30), blockOf('a', 540, 15), blockOf('c', 500, 40)];
    fc.assert(
      fc.property(fc.shuffledSubarray(blocks, { minLength: 3 }), (given) => {
        expect(inOrder(given).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
      }),
    );
  });
});

describe('what runs and what comes', () => {
  it('begins with the first block and ends with none', () => {
    const fresh = [blockOf('b', 570, 30), blockOf('a', 540, 30)];
    expect(currentBlock(fresh)).toBeNull();
    expect(nextBlock(fresh)?.id).toBe('a');
    const over = fresh.map((block) => ({ ...block, ...ran('9:00', '9:30') }));
    expect(nextBlock(over)).toBeNull();
  });

  it('passes over what was skipped and what already ran', () => {
    const blocks = [
      blockOf('a', 540, 30, ran('9:00', '9:30')),
      blockOf('b', 570, 30, { startedAt: iso('9:30') }),
      blockOf('c', 600, 15, { skipped: true }),
      blockOf('d', 615, 15, ran('8:00', '8:10')),
      blockOf('e', 630, 15),
    ];
    expect(currentBlock(blocks)?.id).toBe('b');
    expect(nextBlock(blocks)?.id).toBe('e');
  });

  it('goes on after the block that ended last, even when an earlier one was left out', () => {
    const blocks = [blockOf('a', 540, 30), blockOf('b', 570, 30, ran('9:30', '10:00')), blockOf('c', 600, 15)];
    expect(nextBlock(blocks)?.id).toBe('c');
  });

  it('does not run a block that was skipped after it began', () => {
    const blocks = [blockOf('a', 540, 30, { startedAt: iso('9:00'), skipped: true }), blockOf('b', 570, 30)];
    expect(currentBlock(blocks)).toBeNull();
    expect(nextBlock(blocks)?.id).toBe('b');
  });
});

describe('the end of the day', () => {
  it('is when the last block ended, once nothing is left to run', () => {
    const first = blockOf('a', 540, 30, ran('9:00', '9:35'));
    expect(endOfRun([first, blockOf('b', 570, 60)])).toBeNull();
    expect(endOfRun([first, blockOf('b', 570, 60, { startedAt: iso('9:35') })])).toBeNull();
    expect(endOfRun([first, blockOf('b', 570, 60, { skipped: true })])).toBe(iso('9:35'));
    expect(endOfRun([first, blockOf('b', 570, 60, ran('9:35', '10:40'))])).toBe(iso('10:40'));
    expect(endOfRun([blockOf('a', 540, 30, { skipped: true })])).toBeNull();
    expect(endOfRun([])).toBeNull();
  });
});

describe('the time of a block', () => {
  const running = blockOf('a', 540, 20, { startedAt: iso('9:00') });

  it('counts what was granted', () => {
    expect(lengthMs({ ...running, extraMinutes: 5 })).toBe(25 * 60_000);
    expect(lengthMs({ ...running, extraMinutes: -30 })).toBe(0);
    expect(remainingMs({ ...running, extraMinutes: 5 }, at('9:27'))).toBe(-2 * 60_000);
  });

  it('stops when the block ends, and is 0 with the clock set back', () => {
    expect(elapsedMs({ ...running, endedAt: iso('9:12') }, at('15:00'))).toBe(12 * 60_000);
    expect(elapsedMs(running, at('8:30'))).toBe(0);
    // Ten of fifty minutes were spent asleep; on a clock that was set back an hour, ten have passed.
    expect(elapsedMs({ ...running, pausedMs: 10 * 60_000 }, at('9:50'))).toBe(40 * 60_000);
    expect(elapsedMs({ ...running, pausedMs: -60 * 60_000 }, at('8:10'))).toBe(10 * 60_000);
    expect(elapsedMs(blockOf('a', 540, 20), at('15:00'))).toBe(0);
  });

  it.each([
    ['9:15:59', 'none'],
    ['9:16', 'soon'],
    ['9:18:59', 'soon'],
    ['9:19', 'last'],
    ['9:19:59', 'last'],
    ['9:20', 'over'],
    ['11:00', 'over'],
  ])('warns at %s: %s', (clock, expected) => {
    expect(warning(running, at(clock))).toBe(expected);
  });

  it('warns of nothing that does not run', () => {
    expect(warning(blockOf('a', 540, 20), at('15:00'))).toBe('none');
    expect(warning({ ...running, endedAt: iso('9:40') }, at('15:00'))).toBe('none');
  });

  it('warns again later when minutes are granted', () => {
    expect(warning({ ...running, extraMinutes: 20 }, at('9:20'))).toBe('none');
  });
});

describe('behind or ahead', () => {
  const day = (first: Partial<Block>, second: Partial<Block> = {}): Block[] => [
    blockOf('a', 540, 30, first),
    blockOf('b', 570, 60, second),
  ];

  it('says nothing before the first block and when nothing is left', () => {
    expect(delayMinutes(day({}), at('9:40'), instantOf)).toBeNull();
    expect(delayMinutes(day(ran('9:00', '9:30'), ran('9:30', '10:30')), at('12:00'), instantOf)).toBeNull();
  });

  it('projects the end of the block that runs', () => {
    const late = { startedAt: iso('9:07:40') };
    expect(delayMinutes(day(late), at('9:10'), instantOf)).toBe(7);
    expect(delayMinutes(day({ startedAt: iso('8:50') }), at('9:00'), instantOf)).toBe(-10);
    expect(delayMinutes(day({ ...late, extraMinutes: 5 }), at('9:10'), instantOf)).toBe(12);
    expect(delayMinutes(day({ startedAt: iso('9:00') }), at('9:41'), instantOf)).toBe(11);
  });

  it('between two blocks counts only what is later than planned', () => {
    const ended = ran('9:00', '9:20');
    expect(delayMinutes(day(ended), at('9:25'), instantOf)).toBe(0);
    expect(delayMinutes(day(ended), at('9:42'), instantOf)).toBe(12);
  });

  it('is never minus zero', () => {
    expect(Object.is(delayMinutes(day({ startedAt: iso('8:59:30') }), at('9:00'), instantOf), 0)).toBe(true);
  });

  it('measures a rehearsal on the evening before from its own beginning', () => {
    const evening = (clock: string): string => new Date(at(clock) - 24 * 3_600_000).toISOString();
    const blocks = day({ startedAt: evening('20:00'), endedAt: evening('20:30') }, { startedAt: evening('20:34') });
    expect(delayMinutes(blocks, at('20:40') - 24 * 3_600_000, instantOf)).toBe(4);
  });

  it('three hours late is late; beyond that it is another day', () => {
    const begins = (clock: string): number | null => delayMinutes(day({ startedAt: iso(clock) }), at(clock), instantOf);
    expect(begins('12:00')).toBe(180);
    expect(begins('12:01')).toBe(0);
  });

  it('grows with the clock, minute by minute, once a block is over its time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 170 }), (over) => {
        const blocks = day({ startedAt: iso('9:00') });
        expect(delayMinutes(blocks, at('9:30') + over * 60_000, instantOf)).toBe(over);
      }),
    );
  });
});

describe('plan against actual', () => {
  it('lists every block in the order of the plan', () => {
    const rows = planAndActual(
      [
        blockOf('c', 640, 30, { skipped: true }),
        blockOf('b', 570, 60, { startedAt: iso('9:44') }),
        blockOf('a', 540, 30, ran('9:05', '9:43:40')),
      ],
      minuteOf,
    );
    expect(rows.map(({ block, ...row }) => ({ id: block.id, ...row }))).toEqual([
      { id: 'a', actualStart: 545, actualMinutes: 39, difference: 9 },
      { id: 'b', actualStart: 584, actualMinutes: null, difference: null },
      { id: 'c', actualStart: null, actualMinutes: null, difference: null },
    ]);
  });
});

describe('the clock', () => {
  const readings = { wallBefore: 1000, wallNow: 2000, monotonicBefore: 50, monotonicNow: 1050 };

  it('tolerates two seconds either way', () => {
    expect(clockJump(readings)).toBe(0);
    expect(clockJump({ ...readings, wallNow: 4000 })).toBe(0);
    expect(clockJump({ ...readings, wallNow: 0 })).toBe(0);
  });

  it('tells sleep and a changed clock', () => {
    expect(clockJump({ ...readings, wallNow: 2000 + 3_600_000 })).toBe(3_600_000);
    expect(clockJump({ ...readings, wallNow: 2000 - 60_000 })).toBe(-60_000);
  });

  it('tells sleep where the monotonic clock went on, and no slow tick', () => {
    expect(lostTicks({ monotonicBefore: 0, monotonicNow: 61_000 }, 1000)).toBe(0);
    expect(lostTicks({ monotonicBefore: 0, monotonicNow: 3_601_000 }, 1000)).toBe(3_600_000);
  });
});
