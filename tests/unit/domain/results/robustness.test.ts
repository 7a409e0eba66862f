import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRuns, type Run } from '../../../../src/domain/compare/compare-runs.ts';
import { scoreExercise } from '../../../../src/domain/results/score-exercise.ts';
import { anyExercise } from '../arbitrary.ts';
import { ballots, empowerment, groups, inputOf, valueProposition } from '../fixtures.ts';
import { numbersIn } from '../numbers-in.ts';

describe('for any answers', () => {
  it('no number is NaN or infinite, and every figure stays in its bounds', () => {
    fc.assert(
      fc.property(anyExercise, ({ definition, input }) => {
        const results = scoreExercise(definition, input);
        expect(numbersIn(results).every(Number.isFinite)).toBe(true);
        for (const { summary } of [...results.items, ...results.scales]) {
          if (summary === null) continue;
          expect(summary.counts.reduce((a, b) => a + b, 0)).toBe(summary.n);
          if (summary.index === null) continue;
          expect(summary.index).toBeGreaterThanOrEqual(0);
          expect(summary.index).toBeLessThanOrEqual(100);
        }
        for (const { items } of results.kind === 'rated' ? results.amounts : []) {
          const shares = items?.flatMap(({ share }) => share ?? []) ?? [];
          expect(shares.length === 0 ? 1 : shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        }
        for (const gap of results.gaps) {
          expect(gap.difference).toBeGreaterThanOrEqual(0);
          expect(gap.mannWhitney?.p ?? 1).toBeLessThanOrEqual(1);
          expect(Math.abs(gap.cliffDelta ?? 0)).toBeLessThanOrEqual(1);
        }
        const named = groups.map(({ id, role }) => ({ id, role, name: '' }));
        const run = { definition, results, groups: named, entries: [] };
        expect(numbersIn(compareRuns(run, run)).every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('never reads an object it was given as its own to change', () => {
    fc.assert(
      fc.property(anyExercise, ({ definition, input }) => {
        const before = structuredClone(input);
        scoreExercise(definition, input);
        expect(input).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });
});

describe('change between waves', () => {
  const runOf = (results: ReturnType<typeof scoreExercise>): Run => ({
    definition: valueProposition,
    results,
    groups: groups.map(({ id, role }) => ({ id, role, name: '' })),
    entries: [],
  });
  const wave = (values: number[]): Run =>
    runOf(scoreExercise(valueProposition, inputOf(ballots(valueProposition, 'front', values))));
  const before = wave([1, 2, 2, 3, 2, 1, 2, 3, 2, 2]);
  const after = wave([4, 4, 5, 4, 3, 4, 5, 4, 4, 4]);

  it('says what moved, by people and not by ratings', () => {
    const overall = compareRuns(before, after).lenses.find(({ lensId }) => lensId === 'customer')?.whole;
    expect(overall).toMatchObject({
      words: 'improved',
      peopleBefore: 10,
      peopleAfter: 10,
      before: 25,
      after: 77.5,
    });
    expect(overall?.difference).toBeCloseTo(52.5, 12);
    // With n = 10 people the interval is √12 times as wide as with 120 ratings.
    const width = (overall?.effect?.high ?? 0) - (overall?.effect?.low ?? 0);
    expect(width).toBeGreaterThan(1.5);
  });

  it('the same wave twice has not changed', () => {
    const { lenses } = compareRuns(before, before);
    const words = lenses.flatMap(({ whole, dimensions }) => [whole, ...dimensions].map((row) => row?.words));
    expect(words).toEqual(Array(10).fill('no-demonstrable-change'));
  });

  it('an imagined customer and a real one are not compared', () => {
    const real = scoreExercise(
      valueProposition,
      inputOf([...ballots(valueProposition, 'front', [3, 3, 4]), ...ballots(valueProposition, 'cust', [3, 3, 4])]),
    );
    const { lenses, leftOut } = compareRuns(before, runOf(real));
    expect(lenses.map(({ lensId }) => lensId)).toEqual(['company']);
    expect(leftOut).toMatchObject([{ lensId: 'customer', why: 'supposition', sides: ['before'] }]);
  });

  it('what one wave did not show is left out and told, and so are different instruments', () => {
    expect(compareRuns(wave([3]), after)).toMatchObject({
      lenses: [],
      leftOut: [
        { lensId: 'company', why: 'too-few', sides: ['before'] },
        { lensId: 'customer', why: 'too-few', sides: ['before'] },
      ],
    });
    const results = scoreExercise(empowerment, inputOf(ballots(empowerment, 'front', [3, 3, 3])));
    expect(() => compareRuns(before, { ...runOf(results), definition: empowerment })).toThrow(RangeError);
  });
});
