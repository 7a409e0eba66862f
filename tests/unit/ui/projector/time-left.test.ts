import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeLeft } from '../../../../src/ui/projector/time-left.ts';

const endsAt = '2026-11-22T10:00:00.000Z';
const end = Date.parse(endsAt);

describe('the time left', () => {
  it.each([
    [725_000, '12:05'],
    [724_001, '12:05'],
    [724_000, '12:04'],
    [1, '00:01'],
    [0, '00:00'],
    [-90_000, '00:00'],
    [90 * 60_000, '90:00'],
  ])('with %d ms to go is %s', (left, text) => {
    expect(timeLeft({ endsAt, minutes: 30 }, end - left).text).toBe(text);
  });

  it('keeps the line between nothing and all of it, and wakes when the digits change', () => {
    fc.assert(
      fc.property(fc.integer({ min: -864e5, max: 864e5 }), (left) => {
        const now = end - left;
        const shown = timeLeft({ endsAt, minutes: 30 }, now);
        expect(shown.share).toBeGreaterThanOrEqual(0);
        expect(shown.share).toBeLessThanOrEqual(1);
        expect(shown.text).toMatch(/^\d{2,}:[0-5]\d$/);
        if (shown.nextIn === null) expect(shown.text).toBe('00:00');
        else {
          expect(timeLeft({ endsAt, minutes: 30 }, now + shown.nextIn).text).not.toBe(shown.text);
          expect(timeLeft({ endsAt, minutes: 30 }, now + shown.nextIn - 1).text).toBe(shown.text);
        }
      }),
    );
  });
});
