import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allyQuadrant, serviceHealth, type AllyRatings } from '../../../../src/domain/allies/ally.ts';
import { recommendedStep } from '../../../../src/domain/allies/recommended-step.ts';
import { numbersIn } from '../numbers-in.ts';

/** In the order: attitude, role, training, replaceable, insource, visibility, contingency. */
type Seven = readonly [
  number | null,
  number | null,
  number | null,
  number | null,
  number | null,
  number | null,
  number | null,
];
const ally = ([attitude, role, training, replaceable, insource, visibility, contingency]: Seven): AllyRatings => ({
  attitude,
  role,
  training,
  replaceable,
  insource,
  visibility,
  contingency,
});
const rated = (...ratings: [number | null, number | null, number | null]): AllyRatings =>
  ally([...ratings, 3, 3, 3, 3]);

describe('service health', () => {
  it.each<[number | null, number | null, number | null, number | null]>([
    [1, 1, 1, 0],
    [5, 5, 5, 100],
    [4, 4, 4, 75],
    [4, 4, 3, 200 / 3],
    [1, 3, 5, 50],
    [null, 5, 5, null],
    [5, null, 5, null],
    [5, 5, null, null],
  ])('attitude %s, role %s, training %s: %s', (attitude, role, training, health) => {
    expect(serviceHealth(rated(attitude, role, training))).toBe(health);
  });

  it.each([0, 6, 2.5])('%d is not a rating', (value) => {
    expect(() => serviceHealth(rated(value, 3, 3))).toThrow(RangeError);
  });
});

describe('impact × health', () => {
  it.each([
    [3, 69.9, 'act-first'],
    [3, 70, 'protect'],
    [5, 0, 'act-first'],
    [5, 100, 'protect'],
    [2, 69.9, 'improve'],
    [2, 70, 'maintain'],
    [null, 70, null],
    [3, null, null],
  ])('impact %s, health %s: %s', (impact, health, quadrant) => {
    expect(allyQuadrant(impact, health)).toBe(quadrant);
  });
});

describe('the recommended step', () => {
  it.each<[string, Seven, string]>([
    ['health of 75', [4, 4, 4, 5, 5, 5, 5], 'keep'],
    ['health of 75 comes before a poor role', [5, 2, 5, 5, 5, 5, 5], 'keep'],
    ['health of 75 comes before a poor attitude', [2, 5, 5, 5, 5, 5, 5], 'keep'],
    ['health of 66.7 is not enough', [4, 4, 3, 5, 5, 5, 5], 'negotiate-and-watch'],
    ['an attitude of 3, a role of 2', [3, 2, 2, 5, 5, 5, 5], 'explain-role'],
    ['a role of 2 although trained', [3, 2, 5, 5, 5, 5, 5], 'explain-role'],
    ['a role of 3, training of 2', [3, 3, 2, 5, 5, 5, 5], 'train'],
    ['a role of 3, training of 3', [3, 3, 3, 5, 5, 5, 5], 'negotiate-and-watch'],
    ['an attitude of 2 with alternatives', [2, 2, 2, 3, 5, 5, 5], 'replace'],
    ['alternatives come before doing it ourselves', [1, 5, 5, 3, 3, 5, 5], 'replace'],
    ['no alternatives, but we could', [2, 2, 2, 2, 3, 5, 5], 'insource'],
    ['neither', [2, 2, 2, 2, 2, 5, 5], 'negotiate-and-watch'],
  ])('%s: %s → %s', (_name, ratings, step) => {
    expect(recommendedStep(ally(ratings))).toMatchObject({ step, preparePlan: false, missing: [] });
  });

  it.each<[string, number | null, number | null, boolean | null, string[], string[]]>([
    ['both at 3', 3, 3, false, [], []],
    ['it would not be noticed', 2, 3, true, ['visibility'], []],
    ['nothing is ready', 3, 2, true, ['contingency'], []],
    ['both', 1, 1, true, ['contingency', 'visibility'], []],
    ['one below 3 is enough', 2, null, true, ['visibility'], []],
    ['one at 3 is not', 3, null, null, [], ['contingency']],
    ['nor the other', null, 3, null, [], ['visibility']],
    ['neither known', null, null, null, [], ['contingency', 'visibility']],
  ])('plan: %s', (_name, visibility, contingency, preparePlan, because, missing) => {
    const { reasons, ...rest } = recommendedStep(ally([5, 5, 5, null, null, visibility, contingency]));
    expect(rest).toEqual({ step: 'keep', preparePlan, missing });
    expect(reasons.filter(({ rule }) => rule === 'prepare-plan').map(({ rating }) => rating)).toEqual(because);
  });

  it.each<[string, Seven, string[]]>([
    ['nothing rated', [null, null, null, null, null, 5, 5], ['attitude', 'role', 'training']],
    ['health is open', [1, null, 1, 5, 5, 5, 5], ['role']],
    ['alternatives are asked for before doing it ourselves', [2, 2, 2, null, null, 5, 5], ['replaceable']],
    ['doing it ourselves', [2, 2, 2, 2, null, 5, 5], ['insource']],
    ['step and plan', [2, 2, 2, null, null, null, 5], ['replaceable', 'visibility']],
  ])('stays open: %s', (_name, ratings, missing) => {
    expect(recommendedStep(ally(ratings))).toMatchObject({ step: null, missing, reasons: [] });
  });

  it('tells each number on the way, and what it was held against', () => {
    expect(recommendedStep(ally([2, 4, 3, 2, 3, 5, 1])).reasons).toEqual([
      { rule: 'insource', rating: 'health', value: 50, comparison: 'below', threshold: 70 },
      { rule: 'insource', rating: 'attitude', value: 2, comparison: 'below', threshold: 3 },
      { rule: 'insource', rating: 'replaceable', value: 2, comparison: 'below', threshold: 3 },
      { rule: 'insource', rating: 'insource', value: 3, comparison: 'at-least', threshold: 3 },
      { rule: 'prepare-plan', rating: 'contingency', value: 1, comparison: 'below', threshold: 3 },
    ]);
    expect(recommendedStep(rated(3, 3, 2)).reasons.map(({ rating, comparison }) => [rating, comparison])).toEqual([
      ['health', 'below'],
      ['attitude', 'at-least'],
      ['role', 'at-least'],
      ['training', 'below'],
    ]);
  });

  it('for any ratings: open exactly when something is missing, and every reason holds', () => {
    const rating = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 6 });
    fc.assert(
      fc.property(fc.tuple(rating, rating, rating, rating, rating, rating, rating), (seven) => {
        const result = recommendedStep(ally(seven));
        expect(result.missing.length > 0).toBe(result.step === null || result.preparePlan === null);
        expect(result.missing.every((id) => ally(seven)[id] === null)).toBe(true);
        expect(numbersIn(result).every(Number.isFinite)).toBe(true);
        for (const { value, comparison, threshold } of result.reasons) {
          expect(value >= threshold).toBe(comparison === 'at-least');
        }
      }),
    );
  });
});
