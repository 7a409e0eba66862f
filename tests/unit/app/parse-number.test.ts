import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../../src/app/screens/capture/parse-number.ts';

describe('numbers as people type them', () => {
  it.each([
    ['1500', 1500],
    ['1,500', 1500],
    ['1,234,567.5', 1_234_567.5],
    ['12.5', 12.5],
    ['12,5', 12.5],
    ['1 500', 1500],
    ['−3', -3],
    ['0', 0],
    ['1,50', 1.5],
    ['', null],
    ['12%', null],
    ['1.2.3', null],
    ['Infinity', null],
  ])('%s', (typed, value) => expect(parseNumber(typed)).toBe(value));
});
