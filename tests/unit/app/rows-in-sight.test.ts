import { describe, expect, it } from 'vitest';
import { offsetsOf, rowAt, rowsInSight, usualHeight } from '../../../src/app/screens/register/rows-in-sight.ts';

describe('a list of five hundred rows', () => {
  const offsets = offsetsOf(500, new Map([[0, 100]]));

  it('begins each row where the one before ends', () => {
    expect(offsets.slice(0, 3)).toEqual([0, 100, 100 + usualHeight]);
    expect(offsets).toHaveLength(501);
  });

  it('draws those in sight, a few around them, and the one with the cursor', () => {
    const rows = rowsInSight(offsets, usualHeight * 200, usualHeight * 20, 3);
    expect(rows[0]).toBe(3);
    expect(rows.length).toBeLessThan(45);
    expect(rows).toContain(rowAt(offsets, usualHeight * 210));
    expect(rowsInSight(offsets, 0, 200, 0)[0]).toBe(0);
    expect(rowsInSight(offsets, 1e9, 200, 499).at(-1)).toBe(499);
  });

  it('finds the row at a height, also beyond the ends', () => {
    expect([-5, 0, 99, 100, 1e9].map((y) => rowAt(offsets, y))).toEqual([0, 0, 0, 1, 499]);
    expect(rowAt(offsetsOf(0, new Map()), 10)).toBe(0);
  });
});
