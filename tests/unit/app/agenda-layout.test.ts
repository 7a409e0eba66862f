import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisOf, marksOf, placesOf } from '../../../src/app/screens/agenda/layout.ts';
import { endOf } from '../../../src/domain/agenda/arrange.ts';
import { blockOf } from '../domain/agenda/block-of.ts';

const anyBlocks = fc
  .array(fc.record({ startsAt: fc.integer({ min: 0, max: 1439 }), minutes: fc.integer({ min: 1, max: 480 }) }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((list) => list.map(({ startsAt, minutes }, i) => blockOf(`b${i}`, startsAt, minutes)));

describe('the axis', () => {
  it('holds every block, with room to drag below', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const { from, to } = axisOf(blocks);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(Math.min(...blocks.map(({ startsAt }) => startsAt))).toBeGreaterThanOrEqual(from);
        expect(to - Math.max(...blocks.map(endOf))).toBeGreaterThanOrEqual(30);
      }),
    );
  });

  it('marks the half hours between its ends', () => {
    expect(marksOf({ from: 525, to: 600, pixelsPerMinute: 3 })).toEqual([540, 570, 600]);
  });
});

describe('the places of the blocks', () => {
  it('tell the length by the height', () => {
    const blocks = [blockOf('a', 540, 15), blockOf('b', 555, 240)];
    const axis = axisOf(blocks);
    const places = placesOf(blocks, axis);
    expect(axis).toMatchObject({ from: 525, pixelsPerMinute: 3 });
    expect(places.get('a')).toEqual({ top: 45, height: 45, lane: 0, lanes: 1 });
    expect(places.get('b')).toEqual({ top: 90, height: 720, lane: 0, lanes: 1 });
  });

  it('leave a line of text to what is shorter, and set it beside what follows', () => {
    const blocks = [blockOf('a', 540, 1), blockOf('b', 541, 5), blockOf('c', 546, 5)];
    const axis = axisOf(blocks);
    const places = placesOf(blocks, axis);
    expect(axis.pixelsPerMinute).toBe(4);
    expect(places.get('a')).toEqual({ top: 60, height: 20, lane: 0, lanes: 2 });
    expect(places.get('b')).toMatchObject({ height: 20, lane: 1 });
    expect(places.get('c')).toMatchObject({ lane: 0, lanes: 1 });
  });

  it('never lay one block over another', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const places = placesOf(blocks, axisOf(blocks));
        for (const a of blocks) {
          for (const b of blocks) {
            if (a === b || a.startsAt >= endOf(b) || b.startsAt >= endOf(a)) continue;
            const [first, second] = [places.get(a.id), places.get(b.id)];
            expect(first?.lanes).toBe(second?.lanes);
            expect(first?.lane).not.toBe(second?.lane);
          }
        }
      }),
    );
  });

  it('give the whole width to what shares its time with nothing', () => {
    const blocks = [blockOf('a', 540, 30), blockOf('b', 550, 60), blockOf('c', 570, 10), blockOf('d', 610, 10)];
    const lanes = [...placesOf(blocks, axisOf(blocks))].map(([id, { lane, lanes: of }]) => `${id} ${lane}/${of}`);
    expect(lanes).toEqual(['a 0/2', 'b 1/2', 'c 0/2', 'd 0/1']);
  });
});
