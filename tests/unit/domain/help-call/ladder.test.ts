import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ladderResults, type LadderInput, type LadderLens } from '../../../../src/domain/help-call/ladder.ts';
import type { Answer } from '../../../../src/domain/results/answers.ts';
import { numbersIn } from '../numbers-in.ts';

const answer = (groupId: string, lensId: LadderLens, itemId: string, value: number | null): Answer => ({
  ballotId: 'b',
  groupId,
  lensId,
  itemId,
  value,
  channel: 'phone',
});
const answers = (groupId: string, lensId: LadderLens, itemId: string, ...values: (number | null)[]): Answer[] =>
  values.map((value) => answer(groupId, lensId, itemId, value));
const inputOf = (given: Partial<LadderInput>): LadderInput => ({
  groupIds: ['lead', 'front'],
  scenarioIds: ['gift'],
  answers: [],
  tallies: [],
  minimumGroup: 1,
  ...given,
});
const only = (given: Partial<LadderInput>) => {
  const [first] = ladderResults(inputOf(given));
  if (first === undefined) throw new Error('no result');
  return first;
};

describe('the ladder of the help call', () => {
  it('rung 0 is an answer, "no sé" as an answer to the form is not', () => {
    const { today } = only({ answers: answers('front', 'today', 'gift', 0, 0, 3, null) }).total;
    expect(today).toMatchObject({ n: 3, notApplicable: 1, counts: [2, 0, 0, 1, 0, 0], mean: 1, median: 0 });
    expect(today?.sd).toBeCloseTo(Math.sqrt(3), 12);
  });

  it('everybody on rung 0 is a mean of 0, on rung 5 one of 5', () => {
    const { total } = only({
      answers: [...answers('front', 'today', 'gift', 0, 0), ...answers('front', 'desired', 'gift', 5, 5)],
    });
    expect([total.today?.mean, total.desired?.mean, total.step]).toEqual([0, 5, 5]);
  });

  it('the step is exactly the difference of the means, and can go down', () => {
    const step = (today: (number | null)[], desired: (number | null)[]) =>
      only({
        answers: [...answers('front', 'today', 'gift', ...today), ...answers('front', 'desired', 'gift', ...desired)],
      }).total.step;
    expect(step([1, 2], [4, 5])).toBe(3);
    expect(step([1, 1, 2], [1, 2, 1, 1, 1, 2])).toBe(0);
    expect(step([5], [0])).toBe(-5);
    expect(step([5], [])).toBeNull();
    expect(step([null], [5])).toBeNull();
    expect(step([5], [null])).toBeNull();
  });

  it('hands count like answers', () => {
    const { today } = only({
      answers: answers('front', 'today', 'gift', 5),
      tallies: [
        {
          groupId: 'lead',
          lensId: 'today',
          itemId: 'gift',
          counts: [2, 0, 0, 0, 0, 1],
          notApplicable: 4,
          channel: 'show-of-hands',
        },
      ],
    }).total;
    expect(today).toMatchObject({ n: 4, notApplicable: 4, counts: [2, 0, 0, 0, 0, 2], median: 2.5 });
  });

  it.each([-1, 6, 2.5])('%d is not on the ladder', (value) => {
    expect(() => only({ answers: answers('front', 'today', 'gift', value) })).toThrow(RangeError);
  });

  it('all scenarios together are pooled from those that are shown', () => {
    const results = ladderResults(
      inputOf({
        scenarioIds: ['gift', 'salad', 'tickets'],
        minimumGroup: 3,
        answers: [
          ...answers('front', 'today', 'gift', 0, 0, 0),
          ...answers('front', 'today', 'salad', 4, 4, 4),
          ...answers('front', 'today', 'tickets', 5, 5),
        ],
      }),
    );
    expect(results.map(({ scenarioId, total }) => [scenarioId, total.today?.n, total.today?.mean])).toEqual([
      ['gift', 3, 0],
      ['salad', 3, 4],
      ['tickets', undefined, undefined],
      [null, 6, 2],
    ]);
  });

  it('by group, with too few hidden together with the one that would give them away', () => {
    const of = (groupId: string, value: number, people: number): Answer[] =>
      answers(groupId, 'today', 'gift', ...Array<number>(people).fill(value));
    const groups = only({
      groupIds: ['lead', 'mid', 'front', 'customer'],
      minimumGroup: 3,
      answers: [...of('lead', 5, 2), ...of('mid', 4, 3), ...of('front', 1, 6)],
    }).groups;
    expect(groups.map(({ groupId, hidden, pair }) => [groupId, hidden, pair?.today?.mean])).toEqual([
      ['lead', 'too-few', undefined],
      ['mid', 'protects-another', undefined],
      ['front', null, 1],
      ['customer', null, undefined],
    ]);
  });

  it('a group that is too few in one lens is hidden in both: the step would tell', () => {
    const [lead] = only({
      minimumGroup: 3,
      answers: [
        ...answers('lead', 'today', 'gift', 1, 2, 3),
        ...answers('lead', 'desired', 'gift', 5),
        ...answers('front', 'today', 'gift', 1, 2, 3),
        ...answers('front', 'desired', 'gift', 5, 5, 5),
      ],
    }).groups;
    expect(lead).toEqual({ groupId: 'lead', hidden: 'too-few', pair: null });
  });

  it('without answers nothing is available', () => {
    const nothing = { today: null, desired: null, step: null };
    expect(ladderResults(inputOf({ scenarioIds: [], groupIds: [] }))).toEqual([
      { scenarioId: null, total: nothing, groups: [] },
    ]);
    expect(only({}).groups).toEqual([
      { groupId: 'lead', hidden: null, pair: nothing },
      { groupId: 'front', hidden: null, pair: nothing },
    ]);
  });

  it('for any room: finite, on the ladder, and no total lost', () => {
    const anyAnswer = fc
      .tuple(
        fc.constantFrom('lead', 'mid', 'front'),
        fc.constantFrom<LadderLens>('today', 'desired'),
        fc.constantFrom('gift', 'salad'),
        fc.option(fc.integer({ min: 0, max: 5 }), { freq: 8 }),
      )
      .map((parts) => answer(...parts));
    fc.assert(
      fc.property(fc.array(anyAnswer, { maxLength: 500 }), fc.integer({ min: 1, max: 5 }), (given, minimumGroup) => {
        const results = ladderResults(
          inputOf({ groupIds: ['lead', 'mid', 'front'], scenarioIds: ['gift', 'salad'], answers: given, minimumGroup }),
        );
        expect(numbersIn(results).every(Number.isFinite)).toBe(true);
        for (const { total, groups, scenarioId } of results) {
          for (const summary of [total.today, total.desired]) {
            if (summary === null) continue;
            expect(summary.mean ?? 0).toBeGreaterThanOrEqual(0);
            expect(summary.mean ?? 0).toBeLessThanOrEqual(5);
            expect(summary.counts.reduce((a, b) => a + b, 0)).toBe(summary.n);
          }
          const shown = groups.flatMap(({ pair }) => pair?.today ?? []);
          const n = shown.reduce((sum, summary) => sum + summary.n, 0);
          if (total.today !== null && scenarioId !== null) {
            const left = total.today.n - n;
            expect(left === 0 || left >= minimumGroup).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
