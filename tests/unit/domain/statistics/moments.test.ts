import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as moments from '../../../../src/domain/statistics/moments.ts';
import { roundHalfAwayFromZero } from '../../../../src/domain/statistics/rounding.ts';

const { countRatings, indexDifference, indexOf, lowerMedianOf, meanOf, medianOf, sdOf, varianceOf } = moments;
const five = (...values: number[]): number[] => countRatings(values, 5);

describe('moments', () => {
  it('{4,4,5,5,4}', () => {
    const counts = five(4, 4, 5, 5, 4);
    expect(counts).toEqual([0, 0, 0, 3, 2]);
    expect([meanOf(counts), medianOf(counts), lowerMedianOf(counts), indexOf(counts)]).toEqual([4.4, 4, 4, 85]);
    expect(varianceOf(counts)).toBeCloseTo(0.3, 12);
    expect(sdOf(counts)).toBeCloseTo(Math.sqrt(0.3), 12);
  });

  it('a median between two levels, and as the lower level', () => {
    expect(medianOf(five(2, 3))).toBe(2.5);
    expect(lowerMedianOf(five(2, 3))).toBe(2);
    expect(medianOf(five(1, 5, 5, 1))).toBe(3);
    expect(lowerMedianOf(five(1, 5, 5, 1))).toBe(1);
  });

  it('without ratings nothing is available; with one, no spread', () => {
    expect([meanOf, medianOf, lowerMedianOf, indexOf, varianceOf, sdOf].map((f) => f(five()))).toEqual(
      Array(6).fill(null),
    );
    expect(sdOf(five(3))).toBeNull();
    expect(indexDifference(five(3), five())).toBeNull();
  });

  it.each([0, 6, 2.5, NaN, -1])('%d is not a rating on five points', (value) => {
    expect(() => five(value)).toThrow(RangeError);
  });

  it('meets boundaries exactly', () => {
    // 1/3 and 1/3 − 0.15 have no finite binary form; their difference is 15 all the same.
    const third = [20, 0, 0, 0, 10];
    const less = [49, 0, 0, 0, 11];
    expect(indexDifference(third, less)).toBe(15);
    expect(indexOf([3, 0, 0, 0, 1])).toBe(25);
  });

  it('stay in their bounds for any ratings', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 60 }), (values) => {
        const counts = countRatings(values, 7);
        expect(indexOf(counts)).toBeGreaterThanOrEqual(0);
        expect(indexOf(counts)).toBeLessThanOrEqual(100);
        expect(meanOf(counts)).toBeCloseTo(values.reduce((a, b) => a + b, 0) / values.length, 10);
        expect(values).toContain(lowerMedianOf(counts));
      }),
    );
  });
});

describe('rounding for display', () => {
  it.each([
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.5, 0, 1],
    [-0.4, 0, 0],
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [4.45, 1, 4.5],
    [1e-9, 2, 0],
    [1e21, 2, 1e21],
    [62.5, 0, 63],
  ])('%d to %i decimals is %d', (value, digits, expected) => {
    expect(roundHalfAwayFromZero(value, digits)).toBe(expected);
  });
});
