import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canvasWidth, placeCanvas } from '../../../../src/ui/projector/canvas.ts';

describe('the canvas in its box', () => {
  it.each([
    [1920, 1080, 1080, 1],
    [1280, 720, 1080, 1280 / 1920],
    [1024, 768, 1440, 1024 / 1920],
    [300, 168.75, 1080, 300 / 1920],
  ])('fills %d × %d', (width, height, own, scale) => {
    expect(placeCanvas(width, height)).toEqual({ height: own, scale, left: 0, top: 0 });
  });

  it('stands in the middle of a box that is wider or higher than any display', () => {
    const wide = placeCanvas(3000, 900);
    expect(wide).toMatchObject({ height: 900, scale: 1, left: 540, top: 0 });
    const tall = placeCanvas(500, 2000);
    expect(tall.height).toBe(1440);
    expect(tall.left).toBeCloseTo(0);
    expect(tall.top).toBeCloseTo((2000 - 375) / 2);
  });

  it('never leaves its box', () => {
    const size = fc.integer({ min: 1, max: 8000 });
    fc.assert(
      fc.property(size, size, (width, height) => {
        const place = placeCanvas(width, height);
        expect(place.left).toBeGreaterThanOrEqual(-1e-6);
        expect(place.top).toBeGreaterThanOrEqual(-1e-6);
        expect(place.left * 2 + canvasWidth * place.scale).toBeCloseTo(width, 6);
        expect(place.top * 2 + place.height * place.scale).toBeCloseTo(height, 6);
      }),
    );
  });

  it('is a full screen until its box has a size', () => {
    expect(placeCanvas(0, 0)).toEqual({ height: 1080, scale: 1, left: 0, top: 0 });
  });
});
