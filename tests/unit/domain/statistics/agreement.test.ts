import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adM, agreementOf, agreementWords, awg, rwgJ } from '../../../../src/domain/statistics/agreement.ts';
import { criticalRwg } from '../../../../src/domain/statistics/critical-value.ts';
import { countRatings } from '../../../../src/domain/statistics/moments.ts';
import { rwg } from '../../../../src/domain/statistics/rwg.ts';

const five = (...values: number[]): number[] => countRatings(values, 5);

describe('agreement of one object', () => {
  it.each([
    { values: [4, 4, 5, 5, 4], rwg: 0.85, awg: null, adM: 0.48 },
    { values: [3, 4, 4, 5], rwg: 0.666667, awg: 0.666667, adM: 0.5 },
    { values: [1, 5, 1, 5, 1], rwg: 0, awg: -1, adM: 1.92 },
    { values: [5, 5, 5], rwg: 1, awg: 1, adM: 0 },
    { values: [1, 1], rwg: 1, awg: 1, adM: 0 },
  ])('$values', (expected) => {
    const counts = five(...expected.values);
    expect(rwg(counts)).toBeCloseTo(expected.rwg, 6);
    expect(adM(counts)).toBeCloseTo(expected.adM, 10);
    if (expected.awg === null) expect(awg(counts)).toBeNull();
    else expect(awg(counts)).toBeCloseTo(expected.awg, 6);
  });

  it.each([[[]], [[3]]])('%j: nothing is available', (values) => {
    const nothing = { rwg: null, awg: null, adM: null, criticalValue: null, words: null, mayBeChance: false };
    expect(agreementOf(five(...values))).toEqual(nothing);
  });

  it('awg is available at both of its bounds and nowhere beyond', () => {
    // k = 4: bounds [(3 + 5)/4, (15 + 1)/4] = [2, 4].
    expect(awg(five(1, 1, 1, 5))).not.toBeNull();
    expect(awg(five(3, 4, 4, 5))).not.toBeNull();
    expect(awg(five(4, 4, 4, 5))).toBeNull();
    expect(awg(five(1, 1, 1, 2))).toBeNull();
  });

  it.each([
    [1, 'agreement'],
    [0.7, 'agreement'],
    [0.6999999, 'partial'],
    [0.5, 'partial'],
    [0.4999999, 'disagreement'],
    [0, 'disagreement'],
  ])('%d is %s', (value, words) => expect(agreementWords(value)).toBe(words));

  it('meets 0.70 and 0.50 exactly: s² of 0.6 and of 1 on five points', () => {
    expect(agreementOf(five(3, 3, 4, 2, 3, 2)).rwg).toBeGreaterThan(0.7);
    expect(agreementOf([0, 0, 3, 2, 0])).toMatchObject({ rwg: 0.85 });
    expect(agreementOf(five(2, 3, 3, 4, 3, 3, 2, 4, 3, 4, 2)).words).toBe('agreement');
    expect(agreementOf(five(2, 3, 4))).toMatchObject({ rwg: 0.5, words: 'partial' });
    expect(agreementOf(five(2, 2, 3, 4, 2))).toMatchObject({ words: 'partial' });
  });

  it('two unanimous raters prove nothing; five do', () => {
    expect(agreementOf(five(4, 4))).toMatchObject({ rwg: 1, criticalValue: null, mayBeChance: true });
    expect(agreementOf(five(4, 4, 4, 4, 4)).mayBeChance).toBe(false);
  });

  it('a value at its critical value is not chance', () => {
    expect(agreementOf(five(4, 4, 5, 5, 4))).toMatchObject({ rwg: 0.85, criticalValue: 0.85, mayBeChance: false });
  });
});

describe('rwg(j)', () => {
  it('of one item is its rwg', () => expect(rwgJ([five(3, 4, 4, 5)])).toBeCloseTo(2 / 3, 12));

  it('rises with the number of items: J = 3, r = 1/3 gives 2/(2 + 1/3)', () => {
    expect(rwgJ(Array(3).fill(five(3, 4, 4, 5)))).toBeCloseTo(2 / (2 + 1 / 3), 12);
  });

  it('caps r at 1', () => expect(rwgJ([five(1, 5, 1, 5, 1)])).toBe(0));

  it.each([[[]], [[five(3)]], [[five(3, 4), five()]]])('%j is not available', (items) => {
    expect(rwgJ(items)).toBeNull();
  });
});

describe('critical value', () => {
  it.each([
    [5, 3, 1],
    [5, 4, 1],
    [5, 5, 0.85],
    [5, 6, 0.7167],
    [5, 7, 0.6667],
    [5, 8, 0.6071],
    [5, 9, 0.5694],
    [5, 10, 0.5278],
    [5, 12, 0.4545],
    [5, 15, 0.3952],
    [7, 3, 1],
    [7, 4, 0.9167],
    [7, 5, 0.8],
    [7, 6, 0.7],
    [7, 8, 0.5893],
    [7, 10, 0.5],
  ])('A = %i, n = %i: %d', (points, n, expected) => expect(criticalRwg(n, points)).toBeCloseTo(expected, 4));

  it.each([
    [0, 5],
    [1, 5],
    [2, 5],
    [2, 7],
  ])('n = %i, A = %i: no value beats chance', (n, points) => expect(criticalRwg(n, points)).toBeNull());

  it('continues smoothly where the simulation takes over, and falls towards 0', () => {
    const values = [28, 30, 32, 36, 60, 120, 300].map((n) => criticalRwg(n, 5) ?? NaN);
    values.slice(1).forEach((value, i) => expect(value).toBeLessThan((values[i] ?? 0) + 0.01));
    // Large n: s² is nearly normal with sd √((2.8)/n)·… ; 1.645 sd below σ²E = 2.
    expect(values.at(-1)).toBeCloseTo((1.645 * Math.sqrt((6.8 - 4) / 300)) / 2, 1);
  });
});

const ratings = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 40 });

describe('for any ratings', () => {
  it('stays within its bounds and does not depend on the order', () => {
    fc.assert(
      fc.property(ratings, (values) => {
        const agreement = agreementOf(five(...values));
        expect(agreementOf(five(...values.toReversed()))).toEqual(agreement);
        if (values.length < 2) return;
        expect(agreement.rwg).toBeGreaterThanOrEqual(0);
        expect(agreement.rwg).toBeLessThanOrEqual(1);
        expect(agreement.adM).toBeGreaterThanOrEqual(0);
        expect(agreement.adM).toBeLessThanOrEqual(2);
        if (agreement.awg !== null) {
          expect(agreement.awg).toBeGreaterThanOrEqual(-1);
          expect(agreement.awg).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('turning the scale round changes no agreement', () => {
    fc.assert(
      fc.property(ratings, (values) => {
        expect(agreementOf(five(...values.map((value) => 6 - value)))).toEqual(agreementOf(five(...values)));
      }),
    );
  });
});
