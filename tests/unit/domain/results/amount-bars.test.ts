import { describe, expect, it } from 'vitest';
import { amountBars } from '../../../../src/domain/results/amount-bars.ts';

const item = (itemId: string, total: number, share: number | null) => ({
  itemId,
  total,
  share,
  givers: null,
  summary: null,
});

describe('the bars of points and dots', () => {
  it('stand most first, equal ones as they were written; dots are counted, points are a mean a person', () => {
    const items = [item('a', 10, 0.1), item('b', 80, 0.8), item('c', 10, 0.1)];
    expect(amountBars({ items, people: 3 }, { kind: 'dots' })).toEqual([
      { itemId: 'b', part: 1, figure: 80, percent: 80 },
      { itemId: 'a', part: 0.125, figure: 10, percent: 10 },
      { itemId: 'c', part: 0.125, figure: 10, percent: 10 },
    ]);
    const points = amountBars({ items, people: 3 }, { kind: 'points' });
    expect(points?.map(({ figure }) => figure)).toEqual([26.7, 3.3, 3.3]);
  });

  it('are empty, and no number is lost, where nothing was given; hidden, there are none', () => {
    const items = [item('a', 0, null)];
    expect(amountBars({ items, people: 0 }, { kind: 'points' })).toEqual([
      { itemId: 'a', part: 0, figure: 0, percent: null },
    ]);
    expect(amountBars({ items: null, people: 2 }, { kind: 'dots' })).toBeNull();
  });
});
