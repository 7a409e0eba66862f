import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addAnswerCounts,
  decideSuppression,
  isTooFew,
  type AnswerCount,
  type SuppressionRow,
} from '../../../../src/domain/privacy/suppression.ts';

const row = (...ratings: number[]): SuppressionRow => ratings.map((n) => ({ ratings: n, notApplicable: 0 }));
const decide = (rows: readonly SuppressionRow[], minimum = 3): Record<string, string> =>
  Object.fromEntries(decideSuppression(['a', 'b', 'c', 'd'], rows, minimum));

describe('which groups are hidden', () => {
  it.each<[string, readonly SuppressionRow[], Record<string, string>]>([
    ['nobody answered', [row(0, 0, 0, 0)], {}],
    ['all are large enough', [row(3, 8, 5, 4)], {}],
    ['a group without answers hides nothing', [row(3, 8, 0, 4)], {}],
    ['one small group takes the next smallest with it', [row(10, 2, 5, 8)], { b: 'too-few', c: 'protects-another' }],
    ['two small groups of three together protect each other', [row(10, 2, 1, 8)], { b: 'too-few', c: 'too-few' }],
    ['two of one are still too few', [row(10, 1, 1, 8)], { b: 'too-few', c: 'too-few', d: 'protects-another' }],
    ['two groups: both', [row(10, 2, 0, 0)], { a: 'protects-another', b: 'too-few' }],
    ['small on one item is hidden on all', [row(9, 9, 9, 9), row(9, 2, 5, 9)], { b: 'too-few', c: 'protects-another' }],
    [
      'the protector must have answered there',
      [row(9, 2, 0, 8), row(9, 5, 4, 8)],
      { b: 'too-few', d: 'protects-another' },
    ],
    ['a total too small shows nothing to subtract from', [row(0, 2, 0, 0), row(9, 0, 9, 9)], { b: 'too-few' }],
    ['nobody is left to protect with', [row(0, 2, 0, 0), row(0, 5, 0, 0)], { b: 'too-few' }],
  ])('%s', (_name, rows, expected) => expect(decide(rows)).toEqual(expected));

  it('a single rating among many "no aplica" is as exposed as a single answer', () => {
    expect(isTooFew({ ratings: 1, notApplicable: 9 }, 3)).toBe(true);
    expect(isTooFew({ ratings: 0, notApplicable: 2 }, 3)).toBe(true);
    expect(isTooFew({ ratings: 0, notApplicable: 3 }, 3)).toBe(false);
    expect(isTooFew({ ratings: 3, notApplicable: 1 }, 3)).toBe(false);
    expect(isTooFew({ ratings: 0, notApplicable: 0 }, 3)).toBe(false);
  });

  it('a minimum of one hides nobody', () => expect(decide([row(1, 1, 2, 1)], 1)).toEqual({}));
});

const count: fc.Arbitrary<AnswerCount> = fc.record({
  ratings: fc.integer({ min: 0, max: 6 }),
  notApplicable: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 3 })),
});
const exercise = fc.record({
  minimum: fc.integer({ min: 1, max: 5 }),
  rows: fc.array(fc.array(count, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
});
const ids = ['a', 'b', 'c', 'd'];

describe('for any answers', () => {
  it('what is left after subtraction is two groups and the minimum, or nobody was left to hide', () => {
    fc.assert(
      fc.property(exercise, ({ minimum, rows }) => {
        const hidden = decideSuppression(ids, rows, minimum);
        for (const counts of rows) {
          if (isTooFew(addAnswerCounts(counts), minimum)) continue;
          const concealed = counts.filter((_, g) => hidden.has(ids[g] ?? ''));
          const answered = concealed.filter((c) => c.ratings + c.notApplicable > 0);
          const visible = counts.filter((c, g) => !hidden.has(ids[g] ?? '') && c.ratings + c.notApplicable > 0);
          expect(visible.some((c) => isTooFew(c, minimum))).toBe(false);
          if (answered.length === 0 || visible.length === 0) continue;
          expect(answered.length).toBeGreaterThanOrEqual(2);
          expect(concealed.filter((c) => c.ratings > 0).length).not.toBe(1);
          expect(isTooFew(addAnswerCounts(concealed), minimum)).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('hides everyone who gave too few, and only groups that had to be', () => {
    fc.assert(
      fc.property(exercise, ({ minimum, rows }) => {
        const hidden = decideSuppression(ids, rows, minimum);
        ids.forEach((id, g) => {
          const few = rows.some((counts) => isTooFew(counts[g] ?? { ratings: 0, notApplicable: 0 }, minimum));
          expect(hidden.get(id) === 'too-few').toBe(few);
        });
        if (![...hidden.values()].includes('too-few')) expect(hidden.size).toBe(0);
      }),
    );
  });
});
