import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byStep, ladderResults } from '../../../../src/domain/help-call/ladder.ts';
import type { Answer, ExerciseInput } from '../../../../src/domain/results/answers.ts';
import { numbersIn } from '../numbers-in.ts';
import { said, scenarios, scored } from './help-room.ts';

const ladder = (answers: readonly Answer[], given: Partial<ExerciseInput> = {}) =>
  ladderResults(scored(answers, given), scenarios);
const first = (answers: readonly Answer[], given: Partial<ExerciseInput> = {}) => {
  const [result] = ladder(answers, given);
  if (result === undefined) throw new Error('no result');
  return result;
};

describe('the ladder of the help call', () => {
  it('rung 0 is an answer, "no sé" as an answer to the form is not', () => {
    const { today } = first(said('front', 'today', 'hc1', 0, 0, 3, null)).total;
    expect(today).toMatchObject({ n: 3, notApplicable: 1, counts: [2, 0, 0, 1, 0, 0], mean: 1, median: 0 });
    expect(today?.sd).toBeCloseTo(Math.sqrt(3), 12);
  });

  it('everybody on rung 0 is a mean of 0, on rung 5 one of 5', () => {
    const { total } = first([...said('front', 'today', 'hc1', 0, 0), ...said('front', 'desired', 'hc1', 5, 5)]);
    expect([total.today?.mean, total.desired?.mean, total.step]).toEqual([0, 5, 5]);
  });

  it('rung 2 leaves the customer without help, rung 3 does not', () => {
    const { today } = first(said('front', 'today', 'hc1', 0, 2, 3, 5)).total;
    expect(today?.helpless).toBe(0.5);
    expect(first(said('front', 'today', 'hc1', null)).total.today?.helpless).toBeNull();
  });

  it('the step is exactly the difference of the means, and can go down', () => {
    const step = (today: (number | null)[], desired: (number | null)[]) =>
      first([...said('front', 'today', 'hc1', ...today), ...said('front', 'desired', 'hc1', ...desired)]).total.step;
    expect(step([1, 2], [4, 5])).toBe(3);
    expect(step([1, 1, 2], [1, 2, 1, 1, 1, 2])).toBe(0);
    expect(step([5], [0])).toBe(-5);
    expect(step([5], [])).toBeNull();
    expect(step([null], [5])).toBeNull();
    expect(step([5], [null])).toBeNull();
  });

  it('hands count like answers', () => {
    const hands = { groupId: 'lead', lensId: 'today', itemId: 'hc1', counts: [2, 0, 0, 0, 0, 1], notApplicable: 4 };
    const tallies = [{ ...hands, channel: 'show-of-hands' as const }];
    expect(first(said('front', 'today', 'hc1', 5), { tallies }).total.today).toMatchObject({
      n: 4,
      notApplicable: 4,
      counts: [2, 0, 0, 0, 0, 2],
      median: 2.5,
    });
  });

  it('all scenarios together are pooled from those that are shown', () => {
    const results = ladder(
      [
        ...said('front', 'today', 'hc1', 0, 0, 0),
        ...said('front', 'today', 'hc2', 4, 4, 4),
        ...said('front', 'today', 'hc3', 5, 5),
      ],
      { minimumGroup: 3 },
    );
    const told = results.map(({ scenarioId, total }) => [scenarioId, total.today?.n, total.today?.mean]);
    expect([...told.slice(0, 3), told.at(-1)]).toEqual([
      ['hc1', 3, 0],
      ['hc2', 3, 4],
      ['hc3', undefined, undefined],
      [null, 6, 2],
    ]);
  });

  it('by group, with too few hidden together with the one that would give them away', () => {
    const { groups } = first(
      [
        ...said('lead', 'today', 'hc1', 5, 5),
        ...said('mid', 'today', 'hc1', 4, 4, 4),
        ...said('front', 'today', 'hc1', 1, 1, 1, 1, 1, 1),
      ],
      { minimumGroup: 3 },
    );
    expect(groups.map(({ groupId, hidden, pair }) => [groupId, hidden, pair?.today?.mean])).toEqual([
      ['lead', 'too-few', undefined],
      ['mid', 'protects-another', undefined],
      ['front', null, 1],
    ]);
  });

  it('a group that is too few in one lens is hidden in both: the step would tell', () => {
    const { groups } = first(
      [
        ...said('lead', 'today', 'hc1', 1, 2, 3),
        ...said('lead', 'desired', 'hc1', 5),
        ...said('front', 'today', 'hc1', 1, 2, 3),
        ...said('front', 'desired', 'hc1', 5, 5, 5),
      ],
      { minimumGroup: 3 },
    );
    expect(groups[0]).toEqual({ groupId: 'lead', hidden: 'too-few', pair: null });
  });

  it('the widest step first; without one a scenario is not in the list', () => {
    const steps = byStep(
      ladder([
        ...said('front', 'today', 'hc1', 2),
        ...said('front', 'desired', 'hc1', 3),
        ...said('front', 'today', 'hc2', 1),
        ...said('front', 'desired', 'hc2', 4),
        ...said('front', 'today', 'hc3', 1),
      ]),
    );
    expect(steps.map(({ scenarioId, step }) => [scenarioId, step])).toEqual([
      ['hc2', 3],
      ['hc1', 1],
    ]);
  });

  it('without answers nothing is available', () => {
    const nothing = { today: null, desired: null, step: null };
    expect(ladderResults(scored([]), [])).toMatchObject([{ scenarioId: null, total: nothing }]);
    expect(first([]).total).toEqual(nothing);
  });

  it('for any room: finite, on the ladder, and no total gives a group away', () => {
    const anyAnswer = fc
      .tuple(
        fc.constantFrom('lead', 'mid', 'front'),
        fc.constantFrom('today', 'desired'),
        fc.constantFrom('hc1', 'hc2'),
        fc.option(fc.integer({ min: 0, max: 5 }), { freq: 8 }),
      )
      .map(([groupId, lensId, itemId, value]) => said(groupId, lensId, itemId, value));
    fc.assert(
      fc.property(fc.array(anyAnswer, { maxLength: 300 }), fc.integer({ min: 1, max: 5 }), (given, minimumGroup) => {
        const results = ladder(given.flat(), { minimumGroup });
        expect(numbersIn(results).every(Number.isFinite)).toBe(true);
        for (const { total, groups, scenarioId } of results) {
          for (const summary of [total.today, total.desired]) {
            if (summary === null) continue;
            expect(summary.mean ?? 0).toBeGreaterThanOrEqual(0);
            expect(summary.mean ?? 0).toBeLessThanOrEqual(5);
            expect(summary.counts.reduce((a, b) => a + b, 0)).toBe(summary.n);
          }
          for (const { pair } of groups) {
            if (pair?.today != null && scenarioId !== null) {
              expect(pair.today.n === 0 || pair.today.n >= minimumGroup).toBe(true);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
