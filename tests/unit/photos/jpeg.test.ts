import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanJpeg } from '../../../electron/engine/photos/jpeg.ts';
import { jpeg, secret } from '../../support/jpeg.ts';

const holds = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes).includes(text);

describe('a photo', () => {
  test('keeps its picture and loses what it says about its place', () => {
    const taken = jpeg({ width: 64, height: 40, withMetadata: true });
    expect(holds(taken, secret)).toBe(true);
    const clean = cleanJpeg(taken);
    expect(clean).toMatchObject({ width: 64, height: 40 });
    expect(holds(clean.bytes, secret)).toBe(false);
    expect(holds(clean.bytes, 'Exif')).toBe(false);
    expect([...clean.bytes]).toEqual([...jpeg({ width: 64, height: 40 })]);
  });

  test('cleaned twice is cleaned once', () => {
    const once = cleanJpeg(jpeg({ withMetadata: true })).bytes;
    expect([...cleanJpeg(once).bytes]).toEqual([...once]);
  });

  test('with several scans keeps them all', () => {
    const one = jpeg({ width: 16, height: 8 });
    const scanAt = Buffer.from(one).lastIndexOf(Buffer.from([0xff, 0xda]));
    const scan = one.subarray(scanAt, -2);
    const progressive = new Uint8Array([...one.subarray(0, -2), ...scan, 0xff, 0xd9]);
    expect([...cleanJpeg(progressive).bytes]).toEqual([...progressive]);
  });

  test('that is cut off anywhere is refused', () => {
    const whole = jpeg({ width: 32, height: 32, withMetadata: true });
    const end = Buffer.from(whole).lastIndexOf(Buffer.from([0xff, 0xd9]));
    for (let length = 0; length <= end; length += 1) {
      expect(() => cleanJpeg(whole.subarray(0, length)), `${length} bytes`).toThrow(
        expect.objectContaining({ code: 'photo-unreadable' }),
      );
    }
  });

  test('of any bytes is cleaned or refused, never anything else', () => {
    const hostile = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.array(fc.tuple(fc.nat(600), fc.nat(255)), { maxLength: 12 }).map((damage) => {
        const bytes = jpeg({ width: 32, height: 32, withMetadata: true });
        for (const [at, value] of damage) if (at < bytes.length) bytes[at] = value;
        return bytes;
      }),
    );
    fc.assert(
      fc.property(hostile, (bytes) => {
        try {
          const { bytes: clean, width, height } = cleanJpeg(bytes);
          expect(clean.length).toBeLessThanOrEqual(bytes.length);
          expect(Math.min(width, height)).toBeGreaterThan(0);
          expect([...clean.subarray(0, 2)]).toEqual([0xff, 0xd8]);
        } catch (error) {
          expect(error).toMatchObject({ code: 'photo-unreadable' });
        }
      }),
      { numRuns: 500 },
    );
  });
});
