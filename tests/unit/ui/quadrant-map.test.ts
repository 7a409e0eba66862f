import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsOf } from '../../../src/domain/language-lens/segments.ts';
import { placeLabels } from '../../../src/ui/charts/place-labels.ts';
import { airBeside, pushedApart, roundTicks, shareOn } from '../../../src/ui/charts/quadrant-map.ts';

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

  const spot = fc.record({
    x: fc.double({ min: 0, max: 1, noNaN: true }),
    y: fc.double({ min: 0, max: 1, noNaN: true }),
    size: fc.integer({ min: 22, max: 52 }),
  });

  it('no disc ever stands on the name of a corner, however many there are and however long the names', () => {
    const any = fc.tuple(fc.array(spot, { minLength: 1, maxLength: 40 }), fc.integer({ min: 18, max: 80 }));
    fc.assert(
      fc.property(any, ([spots, band]) => {
        const frame = { width: 560, height: 370, band };
        const sizes = spots.map(({ size }) => size);
        const air = airBeside(band, sizes, frame.height);
        const up = { from: 0, to: 1 };
        const discs = spots.map(({ x, y, size }) => ({
          x: shareOn(up, x) * frame.width,
          y: (1 - shareOn(up, y, air)) * frame.height,
          size,
        }));
        // Where they belong they are free of the names already, so that only one another moves them.
        for (const { y, size } of discs) {
          expect(y - size / 2).toBeGreaterThanOrEqual(band);
          expect(y + size / 2).toBeLessThanOrEqual(frame.height - band);
        }
        for (const [i, { y }] of pushedApart(discs, frame).entries()) {
          expect(y - (sizes[i] ?? 0) / 2).toBeGreaterThanOrEqual(band);
          expect(y + (sizes[i] ?? 0) / 2).toBeLessThanOrEqual(frame.height - band);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('no number beside a mark stands on the name of a corner either', () => {
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 14 }), fc.integer({ min: 18, max: 80 }), (spots, band) => {
        const frame = { width: 560, height: 370, band };
        const air = airBeside(band, [], frame.height);
        const marks = spots.map(({ x, y }) => ({
          x: shareOn({ from: 0, to: 1 }, x) * frame.width,
          y: (1 - shareOn({ from: 0, to: 1 }, y, air)) * frame.height,
        }));
        for (const [i, offset] of placeLabels(marks, frame).entries()) {
          const y = (marks[i]?.y ?? 0) + offset.y;
          expect(y - 9).toBeGreaterThanOrEqual(band);
          expect(y + 9).toBeLessThanOrEqual(frame.height - band);
        }
      }),
      { numRuns: 60 },
    );
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
