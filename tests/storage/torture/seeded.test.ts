import { expect, test } from 'vitest';
import { dice, isTorture, seed, tellFigures } from '../../support/torture.ts';

test('a seed repeats its dice, and another name throws others', () => {
  const throws = (name: string): number[] => {
    const die = dice(name, 7);
    return Array.from({ length: 50 }, () => die(1000));
  };
  expect(throws('a')).toEqual(throws('a'));
  expect(throws('a')).not.toEqual(throws('b'));
  expect(new Set(throws('a')).size).toBeGreaterThan(40);
  tellFigures('torture', { form: isTorture ? 'long' : 'short', seed });
});
