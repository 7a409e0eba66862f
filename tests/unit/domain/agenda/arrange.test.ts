import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  closeRanks,
  endOf,
  insertAfter,
  isMovable,
  moveBlock,
  overlaps,
  pastMidnight,
  reorder,
  resizeBlock,
  shiftFollowing,
} from '../../../../src/domain/agenda/arrange.ts';
import type { Block } from '../../../../src/domain/agenda/block.ts';
import { inOrder } from '../../../../src/domain/agenda/run.ts';
import { blockOf } from './block-of.ts';

const begun = { startedAt: '2026-03-14T15:00:00.000Z' };

/** Any agenda: blocks lie on top of each other, some have begun, some were skipped. */
const anyAgenda = fc
  .array(
    fc.record({
      startsAt: fc.integer({ min: 0, max: 1200 }),
      minutes: fc.integer({ min: 1, max: 120 }),
      state: fc.constantFrom({}, {}, {}, begun, { skipped: true }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((list) => list.map(({ startsAt, minutes, state }, i) => blockOf(`b${i}`, startsAt, minutes, state)));

/** An agenda without overlaps, with gaps here and there. */
const tidyAgenda = fc
  .array(fc.record({ gap: fc.integer({ min: 0, max: 20 }), minutes: fc.integer({ min: 1, max: 60 }) }), {
    minLength: 2,
    maxLength: 10,
  })
  .map((list) => {
    let at = 480;
    return list.map(({ gap, minutes }, i) => {
      const block = blockOf(`b${i}`, at + gap, minutes);
      at = endOf(block);
      return block;
    });
  });

const withOneOf = (agenda: fc.Arbitrary<Block[]>) =>
  agenda.chain((blocks) => fc.tuple(fc.constant(blocks), fc.constantFrom(...blocks.map(({ id }) => id))));

const starts = (blocks: readonly Block[]): Record<string, number> =>
  Object.fromEntries(blocks.map(({ id, startsAt }) => [id, startsAt]));
const lengths = (blocks: readonly Block[]): Record<string, number> =>
  Object.fromEntries(blocks.map(({ id, minutes }) => [id, minutes]));
const fixed = (blocks: readonly Block[]): Record<string, number> => starts(blocks.filter((block) => !isMovable(block)));

describe('any rearrangement', () => {
  const moves: Record<string, (blocks: readonly Block[], id: string, n: number) => Block[]> = {
    moveBlock,
    reorder,
    shiftFollowing,
    closeRanks: (blocks, id) => closeRanks(blocks, id),
  };

  it.each(Object.entries(moves))('%s keeps every block and length, and what ran or was skipped', (_name, move) => {
    fc.assert(
      fc.property(withOneOf(anyAgenda), fc.integer({ min: -300, max: 1800 }), ([blocks, id], n) => {
        const after = move(blocks, id, n);
        expect(lengths(after)).toEqual(lengths(blocks));
        expect(fixed(after)).toEqual(fixed(blocks));
        expect(after).toEqual(inOrder(after));
        expect(after.every(({ startsAt }) => startsAt >= 0)).toBe(true);
      }),
    );
  });

  it('does not change the list it was given', () => {
    const blocks = Object.freeze([Object.freeze(blockOf('a', 540, 30)), Object.freeze(blockOf('b', 550, 30))]);
    for (const move of Object.values(moves)) move(blocks, 'a', 7);
    expect(starts(blocks)).toEqual({ a: 540, b: 550 });
  });
});

describe('overlaps', () => {
  it('are sets of blocks that share time; touching is no overlap', () => {
    const blocks = [
      blockOf('a', 540, 30),
      blockOf('b', 570, 30),
      blockOf('c', 590, 30),
      blockOf('d', 610, 5),
      blockOf('e', 700, 60),
      blockOf('f', 710, 5),
      blockOf('g', 710, 60, { skipped: true }),
    ];
    expect(overlaps(blocks)).toEqual([
      ['b', 'c', 'd'],
      ['e', 'f'],
    ]);
  });

  it('name exactly the blocks that share a minute with another', () => {
    fc.assert(
      fc.property(anyAgenda, (blocks) => {
        const real = blocks.filter(({ skipped }) => !skipped);
        const sharing = real.filter((a) => real.some((b) => a !== b && a.startsAt < endOf(b) && b.startsAt < endOf(a)));
        expect(overlaps(blocks).flat().sort()).toEqual(sharing.map(({ id }) => id).sort());
      }),
    );
  });
});

describe('closing ranks', () => {
  it('leaves neither overlap nor gap after the block', () => {
    const blocks = [blockOf('a', 540, 30), blockOf('b', 560, 20), blockOf('c', 700, 10)];
    expect(starts(closeRanks(blocks, 'a'))).toEqual({ a: 540, b: 570, c: 590 });
  });

  it('leaves what comes before alone', () => {
    const blocks = [blockOf('a', 540, 10), blockOf('b', 600, 20), blockOf('c', 700, 10)];
    expect(starts(closeRanks(blocks, 'b'))).toEqual({ a: 540, b: 600, c: 620 });
  });

  it('uses the time of what was skipped and goes around what has begun', () => {
    const blocks = [
      blockOf('a', 540, 30),
      blockOf('b', 570, 60, { skipped: true }),
      blockOf('c', 630, 30),
      blockOf('d', 580, 10, begun),
      blockOf('e', 660, 10),
    ];
    expect(starts(closeRanks(blocks, 'a'))).toMatchObject({ a: 540, b: 570, d: 580, c: 590, e: 620 });
  });

  it('removes every overlap of what may move, from the first block on', () => {
    fc.assert(
      fc.property(anyAgenda, (blocks) => {
        const first = inOrder(blocks)[0]?.id ?? '';
        const after = closeRanks(blocks, first);
        const movable = new Set(after.filter(isMovable).map(({ id }) => id));
        expect(overlaps(after).filter((set) => set.some((id) => movable.has(id)))).toEqual([]);
      }),
    );
  });
});

describe('reordering', () => {
  it('changes places with the neighbour, and the gap between them stays', () => {
    const blocks = [blockOf('a', 540, 30), blockOf('b', 580, 20), blockOf('c', 600, 10)];
    expect(starts(reorder(blocks, 'a', 1))).toEqual({ b: 540, a: 570, c: 600 });
    expect(starts(reorder(blocks, 'c', -2))).toEqual({ c: 540, a: 560, b: 590 });
  });

  it('there and back is where it was', () => {
    fc.assert(
      fc.property(withOneOf(tidyAgenda), fc.integer({ min: -3, max: 3 }), ([blocks, id], steps) => {
        const ids = blocks.map((block) => block.id);
        const room = steps < 0 ? ids.indexOf(id) : ids.length - 1 - ids.indexOf(id);
        fc.pre(Math.abs(steps) <= room);
        expect(reorder(reorder(blocks, id, steps), id, -steps)).toEqual(blocks);
      }),
    );
  });

  it('makes no overlap where there was none', () => {
    fc.assert(
      fc.property(withOneOf(tidyAgenda), fc.integer({ min: -3, max: 3 }), ([blocks, id], steps) => {
        expect(overlaps(reorder(blocks, id, steps))).toEqual([]);
      }),
    );
  });

  it('stops at the ends of the day and at what has begun', () => {
    const blocks = [blockOf('a', 540, 30, begun), blockOf('b', 570, 30), blockOf('c', 600, 30)];
    expect(reorder(blocks, 'b', -1)).toEqual(blocks);
    expect(reorder(blocks, 'c', 1)).toEqual(blocks);
    expect(reorder(blocks, 'a', 1)).toEqual(blocks);
  });

  it('passes over what was skipped', () => {
    const blocks = [blockOf('a', 540, 30), blockOf('b', 570, 15, { skipped: true }), blockOf('c', 585, 10)];
    expect(starts(reorder(blocks, 'c', -1))).toEqual({ c: 540, b: 570, a: 565 });
  });
});

describe('moving, inserting, shifting', () => {
  it('lands on the nearest five minutes of the day', () => {
    const blocks = [blockOf('a', 541, 30)];
    expect(starts(moveBlock(blocks, 'a', 547))).toEqual({ a: 545 });
    expect(starts(moveBlock(blocks, 'a', 548))).toEqual({ a: 550 });
    expect(starts(moveBlock(blocks, 'a', -90))).toEqual({ a: 0 });
    expect(starts(moveBlock(blocks, 'a', 5000))).toEqual({ a: 1435 });
  });

  it('changes one length within a minute and eight hours, and nothing that has begun', () => {
    const blocks = [blockOf('a', 540, 30), blockOf('b', 600, 30, begun)];
    expect(lengths(resizeBlock(blocks, 'a', 45))).toEqual({ a: 45, b: 30 });
    expect(lengths(resizeBlock(blocks, 'a', -5))).toEqual({ a: 1, b: 30 });
    expect(lengths(resizeBlock(blocks, 'a', 999))).toEqual({ a: 480, b: 30 });
    expect(resizeBlock(blocks, 'b', 45)).toEqual(blocks);
  });

  it('inserts after a block, uses up gaps and pushes on only what is in the way', () => {
    const blocks = [blockOf('a', 540, 30), blockOf('b', 580, 20), blockOf('c', 640, 20)];
    const after = insertAfter(blocks, 'a', blockOf('n', 0, 15));
    expect(starts(after)).toEqual({ a: 540, n: 570, b: 585, c: 640 });
    expect(starts(insertAfter(blocks, null, blockOf('n', 0, 30)))).toEqual({ n: 540, a: 570, b: 600, c: 640 });
    expect(starts(insertAfter([], null, blockOf('n', 600, 30)))).toEqual({ n: 600 });
  });

  it('makes no overlap by inserting into a tidy agenda', () => {
    fc.assert(
      fc.property(withOneOf(tidyAgenda), fc.integer({ min: 1, max: 90 }), ([blocks, id], minutes) => {
        const after = insertAfter(blocks, id, blockOf('new', 0, minutes));
        expect(overlaps(after)).toEqual([]);
        expect(after).toHaveLength(blocks.length + 1);
      }),
    );
  });

  it('shifts what follows, all of it with null, and never before midnight', () => {
    const blocks = [blockOf('a', 20, 10, { skipped: true }), blockOf('b', 30, 10), blockOf('c', 90, 10)];
    expect(starts(shiftFollowing(blocks, 'b', 15))).toEqual({ a: 20, b: 30, c: 105 });
    expect(starts(shiftFollowing(blocks, null, -60))).toEqual({ a: 20, b: 0, c: 60 });
  });

  it('tells what would begin after midnight', () => {
    const late = [blockOf('a', 1380, 60), blockOf('b', 1400, 30)];
    expect(pastMidnight(late)).toEqual([]);
    expect(pastMidnight(closeRanks(late, 'a')).map(({ id }) => id)).toEqual(['b']);
  });
});
