import fc from 'fast-check';
import { expect, it } from 'vitest';
import { daysBetween, dayShifted } from '../../../../src/domain/agenda/calendar-day.ts';

it.each([
  ['2026-02-28', 1, '2026-03-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-01-01', -1, '2025-12-31'],
  ['2026-10-25', 7, '2026-11-01'],
])('%s and %i days is %s', (day, days, shifted) => {
  expect(dayShifted(day, days)).toBe(shifted);
  expect(daysBetween(day, shifted)).toBe(days);
});

it('goes as far as it came', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -4_000, max: 4_000 }), (start, days) => {
      const day = dayShifted('1990-01-01', start);
      expect(daysBetween(day, dayShifted(day, days))).toBe(days);
    }),
  );
});

it('tells what is no day', () => {
  expect(daysBetween('mañana', '2026-01-01')).toBeNaN();
  expect(() => dayShifted('mañana', 1)).toThrow(RangeError);
});
