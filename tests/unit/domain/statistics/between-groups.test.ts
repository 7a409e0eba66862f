import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBetween } from '../../../../src/domain/statistics/change.ts';
import { hedgesG, sampleOf, type Sample } from '../../../../src/domain/statistics/effect-size.ts';
import { intraclass } from '../../../../src/domain/statistics/intraclass.ts';
import { cliffDelta, mannWhitney } from '../../../../src/domain/statistics/mann-whitney.ts';
import { twoSidedNormal, z95 } from '../../../../src/domain/statistics/normal.ts';

const sample = (values: readonly number[]): Sample => {
  const made = sampleOf(values);
  if (made === null) throw new Error('too few values');
  return made;
};

describe('two groups', () => {
  const a = [5, 4, 4, 5];
  const b = [2, 3, 2, 3, 1, 3];

  it('{5,4,4,5} vs {2,3,2,3,1,3}', () => {
    expect(sample(a).mean - sample(b).mean).toBeCloseTo(2.1667, 4);
    expect(hedgesG(sample(a), sample(b))?.g).toBeCloseTo(2.659, 4);
    expect(mannWhitney(a, b)).toMatchObject({ u: 24, method: 'exact' });
    expect(mannWhitney(a, b)?.p).toBeCloseTo(0.009524, 6);
    expect(cliffDelta(a, b)).toBe(1);
  });

  it('the interval of g follows Hedges & Olkin', () => {
    const effect = hedgesG(sample(a), sample(b));
    const g = effect?.g ?? NaN;
    const margin = 1.959964 * Math.sqrt(10 / 24 + g ** 2 / 20);
    expect(effect?.low).toBeCloseTo(g - margin, 5);
    expect(effect?.high).toBeCloseTo(g + margin, 5);
  });

  it('exact p with ties equals listing every arrangement', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }),
        (first, second) => {
          expect(mannWhitney(first, second)?.p).toBeCloseTo(listedP(first, second), 12);
        },
      ),
    );
  });

  it('takes the normal approximation beyond 100,000 arrangements, with tie and continuity correction', () => {
    const first = Array.from({ length: 12 }, (_, i) => (i % 5) + 1);
    const second = Array.from({ length: 12 }, (_, i) => (i % 3) + 1);
    const result = mannWhitney(first, second);
    const all = [...first, ...second];
    const ties = [1, 2, 3, 4, 5].map((v) => all.filter((x) => x === v).length);
    const variance = ((12 * 12) / 12) * (25 - ties.reduce((s, t) => s + t ** 3 - t, 0) / (24 * 23));
    const u = first
      .flatMap((x) => second.map((y) => (x > y ? 1 : x === y ? 0.5 : 0)))
      .reduce<number>((s, x) => s + x, 0);
    expect(result).toMatchObject({ u, method: 'normal' });
    expect(result?.p).toBeCloseTo(twoSidedNormal((Math.abs(u - 72) - 0.5) / Math.sqrt(variance)), 10);
  });

  it('is symmetric and does not depend on the order', () => {
    const group = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(group, group, (first, second) => {
        const there = mannWhitney(first, second);
        const back = mannWhitney(second.toReversed(), first.toReversed());
        expect(back?.p).toBeCloseTo(there?.p ?? NaN, 12);
        expect((back?.u ?? NaN) + (there?.u ?? NaN)).toBe(first.length * second.length);
        expect(there?.p).toBeGreaterThan(0);
        expect(there?.p).toBeLessThanOrEqual(1);
        expect(cliffDelta(first, second)).toBeCloseTo((2 * (there?.u ?? NaN)) / (first.length * second.length) - 1, 12);
      }),
    );
  });

  it('knows when it cannot say: an empty group, no spread', () => {
    expect(mannWhitney([], [1])).toBeNull();
    expect(cliffDelta([1], [])).toBeNull();
    expect(mannWhitney([3, 3], [3, 3, 3])?.p).toBe(1);
    expect(mannWhitney(Array(20).fill(3), Array(20).fill(3))).toEqual({ u: 200, p: 1, method: 'normal' });
    expect(hedgesG({ n: 3, mean: 4, sd: 0 }, { n: 3, mean: 2, sd: 0 })).toBeNull();
    expect(hedgesG({ n: 1, mean: 4, sd: 0 }, { n: 3, mean: 2, sd: 1 })).toBeNull();
    expect(sampleOf([0.1])).toBeNull();
    expect(sampleOf([0.1, 0.1, 0.1])?.sd).toBe(0);
  });
});

/** Two-sided p by listing every way of choosing the first group, for small groups only. */
function listedP(first: readonly number[], second: readonly number[]): number {
  const all = [...first, ...second];
  const u = (chosen: readonly number[], rest: readonly number[]): number =>
    chosen.flatMap((x) => rest.map((y) => (x > y ? 1 : x === y ? 0.5 : 0))).reduce<number>((s, x) => s + x, 0);
  const observed = u(first, second);
  let ways = 0;
  let above = 0;
  let below = 0;
  for (let mask = 0; mask < 2 ** all.length; mask += 1) {
    const chosen = all.filter((_, i) => mask & (1 << i));
    if (chosen.length !== first.length) continue;
    const reached = u(
      chosen,
      all.filter((_, i) => !(mask & (1 << i))),
    );
    ways += 1;
    if (reached >= observed) above += 1;
    if (reached <= observed) below += 1;
  }
  return Math.min(1, (2 * Math.min(above, below)) / ways);
}

describe('the normal distribution', () => {
  // 2·sf(z) of an independent library, over both ways of computing it and around their border at 2.5·√2.
  it.each([
    [0, 1],
    [0.1, 0.920344325445942],
    [0.5, 0.6170750774519738],
    [1, 0.31731050786291415],
    [2, 0.04550026389635839],
    [3.5, 0.00046525815807105003],
    [3.54, 0.0004001270320146402],
    [5, 5.733031437583866e-7],
    [10, 1.523970604832094e-23],
    [37, 1.1451142445047853e-299],
  ])('P(|Z| ≥ %d) = %d', (z, p) => expect(Math.abs(twoSidedNormal(z) / p - 1)).toBeLessThan(1e-11));

  it('gives 5 % at the bounds of the 95 % interval', () => expect(twoSidedNormal(z95)).toBeCloseTo(0.05, 14));
});

describe('three or more groups', () => {
  it('{2,4,4,6} {4,5,8,8} {5,8,9,9}', () => {
    const result = intraclass([
      [2, 4, 4, 6],
      [4, 5, 8, 8],
      [5, 8, 9, 9],
    ]);
    expect(result?.icc1).toBeCloseTo(0.434343, 6);
    expect(result?.icc2).toBeCloseTo(0.754386, 6);
  });

  it.each<[string, readonly (readonly number[])[]]>([
    [
      'two groups',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['two groups and an empty one', [[1, 2], [3, 4], []]],
    ['nobody twice', [[1], [2], [3]]],
    [
      'all the same',
      [
        [3, 3],
        [3, 3],
        [3, 3],
      ],
    ],
    [
      'equal means',
      [
        [1, 3],
        [2, 2],
        [1, 3],
      ],
    ],
  ])('%s: not available', (_name, groups) => expect(intraclass(groups)).toBeNull());

  it('unanimous groups that differ are perfectly reliable', () => {
    expect(
      intraclass([
        [1, 1],
        [2, 2],
        [3, 3],
      ]),
    ).toEqual({ icc1: 1, icc2: 1 });
  });
});

describe('change between measurements', () => {
  const before: Sample = { n: 30, mean: 2.5, sd: 0.9 };
  it.each([
    ['improved', { n: 30, mean: 3.4, sd: 0.9 }],
    ['no-demonstrable-change', { n: 30, mean: 2.8, sd: 0.9 }],
    ['no-demonstrable-change', { n: 30, mean: 2.5, sd: 0.9 }],
    ['worsened', { n: 30, mean: 1.6, sd: 0.9 }],
    ['no-demonstrable-change', { n: 1, mean: 5, sd: 0 }],
  ] as const)('%s: %j', (words, after) => {
    const change = changeBetween(before, after);
    expect(change.words).toBe(words);
    expect(change.difference).toBeCloseTo(after.mean - before.mean, 12);
  });

  it('turns round when the measurements change places', () => {
    const after: Sample = { n: 25, mean: 3.4, sd: 1.1 };
    const there = changeBetween(before, after);
    const back = changeBetween(after, before);
    expect(back.words).toBe('worsened');
    expect(back.effect?.low).toBeCloseTo(-(there.effect?.high ?? NaN), 12);
  });
});
