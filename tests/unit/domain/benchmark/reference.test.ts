import { describe, expect, it } from 'vitest';
import { referenceOf } from '../../../../src/domain/benchmark/reference.ts';

describe('one’s own reference', () => {
  it.each([
    [[], 5],
    [[50], 4],
    [[10, 20, 30, 40], 1],
  ])('of %j says that %i are missing', (indices, missing) => {
    expect(referenceOf(indices)).toEqual({ kind: 'missing', engagements: indices.length, missing });
  });

  it.each([
    [[50, 10, 40, 20, 30], 30, 20, 40],
    [[60, 10, 50, 20, 40, 30], 35, 22.5, 47.5],
    [[48, 48, 48, 48, 48], 48, 48, 48],
  ])('of %j is the median %d between the quartiles %d and %d', (indices, median, low, high) => {
    expect(referenceOf(indices)).toEqual({ kind: 'shown', engagements: indices.length, median, low, high });
  });
});
