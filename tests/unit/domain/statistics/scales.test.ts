import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kendallW, midranks } from '../../../../src/domain/statistics/concordance.ts';
import { cronbachAlpha } from '../../../../src/domain/statistics/reliability.ts';

describe('Cronbach α', () => {
  it('Shrout & Fleiss (1979)', () => {
    const rows = [
      [9, 2, 5, 8],
      [6, 1, 3, 2],
      [8, 4, 6, 8],
      [7, 1, 2, 6],
      [10, 5, 6, 9],
      [6, 2, 4, 7],
    ];
    expect(cronbachAlpha(rows)).toBeCloseTo(0.909316, 6);
  });

  it.each<[string, number[][]]>([
    ['nobody', []],
    ['one respondent', [[1, 2, 3]]],
    ['one item', [[1], [2], [3]]],
    [
      'totals that do not vary',
      [
        [1, 5],
        [5, 1],
        [3, 3],
      ],
    ],
  ])('%s: not available', (_name, rows) => expect(cronbachAlpha(rows)).toBeNull());

  it('is 1 for identical items, and never more', () => {
    expect(
      cronbachAlpha([
        [1, 1],
        [3, 3],
        [4, 4],
      ]),
    ).toBeCloseTo(1, 12);
    const row = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const alpha = cronbachAlpha(rows);
        if (alpha !== null) expect(alpha).toBeLessThanOrEqual(1 + 1e-12);
        expect(cronbachAlpha(rows.toReversed())).toBe(alpha);
      }),
    );
  });
});

describe('Kendall W', () => {
  it('ten projects, four judges', () => {
    const result = kendallW([
      [1, 3, 4, 5, 2, 8, 6, 7, 10, 9],
      [2, 1, 4, 5, 6, 3, 8, 7, 10, 9],
      [3, 2, 1, 5, 7, 4, 6, 8, 9, 10],
      [4, 2, 3, 1, 6, 7, 5, 9, 8, 10],
    ]);
    expect(result?.s).toBe(1048);
    expect(result?.w).toBeCloseTo(0.793939, 6);
    expect(result?.chiSquare).toBeCloseTo(28.5818, 4);
    expect(result?.degreesOfFreedom).toBe(9);
  });

  it('corrects for ties: judges who tie alike agree perfectly', () => {
    expect(
      kendallW([
        [1, 2, 2, 4],
        [1, 2, 2, 4],
        [5, 7, 7, 9],
      ])?.w,
    ).toBeCloseTo(1, 12);
    expect(midranks([10, 20, 20, 40])).toEqual({ ranks: [1, 2.5, 2.5, 4], tie: 6 });
  });

  it.each<[string, number[][]]>([
    ['one judge', [[1, 2, 3]]],
    ['one object', [[1], [1]]],
    [
      'nothing but ties',
      [
        [1, 1, 1],
        [2, 2, 2],
      ],
    ],
  ])('%s: not available', (_name, judges) => expect(kendallW(judges)).toBeNull());

  it('lies between 0 and 1', () => {
    const judge = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(judge, { minLength: 2, maxLength: 6 }), (judges) => {
        const w = kendallW(judges)?.w ?? 0;
        expect(w).toBeGreaterThanOrEqual(0);
        expect(w).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});
