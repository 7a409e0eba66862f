import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acrossOf, downOf } from '../../../src/ui/charts/agreement-map.ts';
import { needsLeader, placeLabels } from '../../../src/ui/charts/place-labels.ts';

const frame = { width: 560, height: 340 };

describe('numbers beside points', () => {
  it('stand at the right, or where there is room', () => {
    expect(placeLabels([{ x: 100, y: 100 }], frame)).toEqual([{ x: 17, y: 0 }]);
    expect(placeLabels([{ x: 555, y: 100 }], frame)[0]?.x).toBeLessThan(0);
  });

  it('of points on the same spot stand apart', () => {
    const same = Array.from({ length: 7 }, () => ({ x: 280, y: 90 }));
    const offsets = placeLabels(same, frame);
    expect(new Set(offsets.map(({ x, y }) => `${x} ${y}`)).size).toBe(7);
    expect(offsets.some(needsLeader)).toBe(true);
  });

  it('are given for any points, in their order', () => {
    const spot = fc.record({
      x: fc.double({ min: 0, max: 560, noNaN: true }),
      y: fc.double({ min: 0, max: 340, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 14 }), (points) => {
        const offsets = placeLabels(points, frame);
        expect(offsets).toHaveLength(points.length);
        expect(offsets.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
      }),
    );
  });
});

describe('places on the map', () => {
  it.each([
    [1, 5, 10],
    [3, 5, 50],
    [5, 5, 90],
    [4, 7, 50],
  ])('a rating of %s on %s points is at %s %% across', (rating, points, share) => {
    expect(acrossOf(rating, points)).toBeCloseTo(share);
  });

  it('full agreement is above none, both inside', () => {
    expect(downOf(1)).toBeGreaterThan(0);
    expect(downOf(0)).toBeLessThan(100);
    expect(downOf(1)).toBeLessThan(downOf(0));
  });
});
