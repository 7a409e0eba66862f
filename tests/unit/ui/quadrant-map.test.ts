import { describe, expect, it } from 'vitest';
import { segmentsOf } from '../../../src/domain/language-lens/segments.ts';
import { pushedApart, roundTicks, shareOn } from '../../../src/ui/charts/quadrant-map.ts';

describe('a map of four corners', () => {
  it.each([
    [0, 0.07],
    [50, 0.5],
    [100, 0.93],
    [-10, 0.07],
    [200, 0.93],
  ])('%s of 0–100 stands at %s', (value, share) => {
    expect(shareOn({ from: 0, to: 100 }, value)).toBeCloseTo(share, 10);
  });

  it('an axis without length stands in the middle', () => expect(shareOn({ from: 5, to: 5 }, 5)).toBe(0.5));

  it.each<[number, number[]]>([
    [40, [0, 10, 20, 30, 40]],
    [10, [0, 2, 4, 6, 8, 10]],
    [7.5, [0, 2, 4, 6]],
    [0, [0]],
  ])('round numbers up to %s', (to, ticks) => expect(roundTicks(0, to)).toEqual(ticks));

  it('moves discs off one another, within the frame, the same way each time', () => {
    const heap = Array.from({ length: 12 }, () => ({ x: 0, y: 300, size: 30 }));
    const frame = { width: 600, height: 300 };
    const places = pushedApart(heap, frame);
    for (const [i, one] of places.entries()) {
      expect(one.x >= 15 && one.x <= 585 && one.y >= 15 && one.y <= 285).toBe(true);
      for (const other of places.slice(i + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(20);
    }
    expect(pushedApart(heap, frame)).toEqual(places);
  });

  it('leaves discs that are apart where they are', () => {
    const discs = [
      { x: 100, y: 100, size: 30 },
      { x: 200, y: 100, size: 30 },
    ];
    expect(pushedApart(discs, { width: 400, height: 300 })).toEqual([
      { x: 100, y: 100 },
      { x: 200, y: 100 },
    ]);
  });
});

it('a highlighted text is cut where highlights begin and end', () => {
  const spans = [
    { start: 0, end: 5, side: 'us' },
    { start: 12, end: 17, side: 'customer' },
  ] as const;
  expect(segmentsOf('Somos de un usted', spans).map(({ text, side }) => [text, side])).toEqual([
    ['Somos', 'us'],
    [' de un ', null],
    ['usted', 'customer'],
  ]);
  expect(segmentsOf('', [])).toEqual([]);
});
