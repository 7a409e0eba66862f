import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropAt, scrollBy, type Stretch } from '../../../../src/ui/questions/ranking/drop.ts';

/** Rows below each other, with a gap between them. */
const rowsOf = (heights: readonly number[], gap = 8, from = 100): readonly Stretch[] => {
  let top = from - gap;
  return heights.map((height) => {
    top += gap;
    const row = { top, bottom: top + height };
    top = row.bottom;
    return row;
  });
};
const heights = fc.array(fc.integer({ min: 44, max: 200 }), { minLength: 1, maxLength: 60 });

describe('a row that is let go', () => {
  it('falls before the first row whose middle is below it', () => {
    const rows = rowsOf([50, 150, 50]);
    expect([0, 124, 126, 232, 234, 340, 999].map((y) => dropAt(rows, null, y))).toEqual([0, 0, 1, 1, 2, 2, 3]);
  });

  it('has no place below the order, where there are rows without one', () => {
    const rows = rowsOf([50]);
    expect(dropAt(rows, 160, 161)).toBeNull();
    expect(dropAt(rows, 160, 159)).toBe(1);
    expect(dropAt([], 100, 99)).toBe(0);
  });

  it('falls anywhere: its own place again where it was taken from, and further down the lower it is', () => {
    fc.assert(
      fc.property(heights, fc.nat(), fc.nat({ max: 5_000 }), fc.nat({ max: 5_000 }), (all, pick, one, other) => {
        const rows = rowsOf(all);
        const own = pick % rows.length;
        const others = rows.filter((_, at) => at !== own);
        const { top, bottom } = rows[own] as Stretch;
        expect(dropAt(others, null, (top + bottom) / 2)).toBe(own);
        const [high, low] = [Math.min(one, other), Math.max(one, other)].map((y) => dropAt(others, null, y)) as [
          number,
          number,
        ];
        expect(high).toBeLessThanOrEqual(low);
        expect(low).toBeLessThanOrEqual(others.length);
      }),
    );
  });
});

describe('the list under a finger', () => {
  it('goes by at the ends alone, faster the nearer, and never faster than one can follow', () => {
    const seen = { top: 0, bottom: 568 };
    expect([72, 284, 496].map((y) => scrollBy(seen, y))).toEqual([0, 0, 0]);
    expect(scrollBy(seen, 70)).toBe(-1);
    expect(scrollBy(seen, 0)).toBe(-16);
    expect(scrollBy(seen, -500)).toBe(-16);
    expect(scrollBy(seen, 568)).toBe(16);
    expect(scrollBy(seen, 530)).toBeGreaterThan(0);
    expect(scrollBy(seen, 530)).toBeLessThan(16);
  });

  it('stays still in the middle of a list that hardly shows', () => {
    expect(scrollBy({ top: 0, bottom: 40 }, 20)).toBe(0);
    expect(scrollBy({ top: 40, bottom: 40 }, 40)).toBe(0);
  });
});
