import fc from 'fast-check';
import { expect, it } from 'vitest';
import { timeText } from '../../../src/domain/agenda/clock.ts';
import { parseTime } from '../../../src/ui/text/parse-time.ts';

it.each([
  ['9', 540],
  ['09', 540],
  ['9:30', 570],
  [' 09:05 ', 545],
  ['9.30', 570],
  ['930', 570],
  ['0930', 570],
  ['1315', 795],
  ['9 h 30', 570],
  ['9h', 540],
  ['13 h', 780],
  ['1:15 pm', 795],
  ['1:15 P.M.', 795],
  ['12 am', 0],
  ['12:05 p. m.', 725],
  ['0:00', 0],
  ['23:59', 1439],
])('reads %j', (typed, minutes) => {
  expect(parseTime(typed)).toBe(minutes);
});

it.each(['', 'nueve', '24:00', '9:60', '9:5', '13:00 pm', '0 am', '-9:30', '9:30:00', '12345', '9:30 x'])(
  'does not take %j for a time',
  (typed) => {
    expect(parseTime(typed)).toBeNull();
  },
);

it('reads back what it writes, for every minute of the day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => {
      expect(parseTime(timeText(minutes))).toBe(minutes);
    }),
  );
});

it('begins the clock again after midnight', () => {
  expect(timeText(1500)).toBe('01:00');
});
