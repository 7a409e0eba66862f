import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Tally } from '../../../../src/domain/results/answers.ts';
import type { AmountResult } from '../../../../src/domain/results/results.ts';
import { scoreExercise } from '../../../../src/domain/results/score-exercise.ts';
import { answerable, inputOf } from '../fixtures.ts';

const found = (id: string) => {
  const definition = answerable.find((one) => one.id === id);
  if (definition === undefined) throw new Error(`no ${id}`);
  return definition;
};
const wow = found('wow-portfolio');
const importance = found('importance-performance');

const sheets = (lensId: string, rows: readonly (readonly number[])[]): Answer[] =>
  rows.flatMap((row, person) =>
    row.map((value, i) => ({
      ballotId: `b${person}`,
      groupId: 'front',
      lensId,
      itemId: `row${i}`,
      value,
      channel: 'paper' as const,
    })),
  );
const wall = (groupId: string, itemId: string, dots: number): Tally => ({
  groupId,
  lensId: 'dots',
  itemId,
  counts: [dots],
  notApplicable: 0,
  channel: 'show-of-hands',
});

function amountOf(definition: typeof wow, answers: readonly Answer[], tallies: readonly Tally[] = []): AmountResult {
  const results = scoreExercise(definition, inputOf(answers, { tallies }));
  const [amount] = results.kind === 'rated' ? results.amounts : [];
  if (amount === undefined) throw new Error('nothing shared out');
  return amount;
}

describe('points shared out', () => {
  it('are told by mean, median, sd and share, over those who gave', () => {
    const rows = [
      [70, 30, 0, 0],
      [50, 50, 0, 0],
      [60, 10, 30, 0],
    ];
    const { people, items } = amountOf(importance, sheets('importance', rows));
    expect(people).toBe(3);
    expect(items?.map(({ total, share, givers }) => [total, share, givers])).toEqual([
      [180, 0.6, 3],
      [90, 0.3, 3],
      [30, 0.1, 1],
      [0, 0, 0],
    ]);
    expect(items?.[0]?.summary).toEqual({ n: 3, mean: 60, median: 60, sd: 10 });
  });

  it('of a sheet that does not make 100 keep their proportions in the mean', () => {
    const rows = [
      [40, 40, 0, 0],
      [50, 50, 0, 0],
      [10, 10, 0, 0],
    ];
    const { items, normalised } = amountOf(importance, sheets('importance', rows));
    expect(items?.[0]?.summary).toEqual({ n: 3, mean: 50, median: 50, sd: 0 });
    // Nobody weighs more than another: the sum is of what was brought to 100, as the mean is.
    expect(items?.[0]?.total).toBe(150);
    expect(normalised).toBe(2);
  });

  it('above 100 weigh no more than those of anybody else', () => {
    const rows = [
      [90, 90, 20, 0],
      [0, 0, 100, 0],
      [0, 0, 100, 0],
    ];
    const { items, normalised } = amountOf(importance, sheets('importance', rows));
    expect(items?.map(({ share }) => share)).toEqual([0.15, 0.15, 0.7, 0]);
    expect(normalised).toBe(1);
  });

  it('counted for a whole group weigh as much as that many people have', () => {
    const onPaper = sheets('importance', [[0, 100, 0, 0]]);
    const counted = (itemId: string, points: number): Tally => ({
      ...wall('back', itemId, points),
      lensId: 'importance',
    });
    const { people, items } = amountOf(importance, onPaper, [counted('row0', 140), counted('row1', 20)]);
    expect(people).toBe(3);
    expect(items?.map(({ total }) => Math.round(total))).toEqual([175, 125, 0, 0]);
    expect(items?.[0]?.summary).toBeNull();
  });

  it('of too few people, or of dots, say nothing of what was brought to a total', () => {
    expect(amountOf(importance, sheets('importance', [[10], [20]])).normalised).toBe(0);
    expect(amountOf(wow, sheets('dots', [[1], [2], [1]])).normalised).toBe(0);
  });

  it('of fewer people than the minimum are not shown', () => {
    const rows = [[100], [100]];
    expect(amountOf(importance, sheets('importance', rows))).toMatchObject({ people: 2, items: null });
    // An empty sheet is nobody.
    expect(amountOf(importance, sheets('importance', [...rows, [0]]))).toMatchObject({ people: 2, items: null });
  });
});

describe('dots', () => {
  it('counted on a wall stand for as many people as had to spend all they had, group by group', () => {
    const tallies = [wall('front', 'row0', 4), wall('front', 'row1', 3), wall('mid', 'row0', 1)];
    const { people, items } = amountOf(wow, [], tallies);
    expect(people).toBe(4);
    expect(items?.map(({ total, givers, summary }) => [total, givers, summary])).toEqual([
      [5, null, null],
      [3, null, null],
      [0, null, null],
      [0, null, null],
    ]);
  });

  it('counted on a wall are people in the participation too, over all cards and not only the fullest', () => {
    const tallies = Array.from({ length: 4 }, (_, i) => wall('front', `row${i}`, 3));
    const { participation } = scoreExercise(wow, inputOf([], { tallies }));
    expect(participation.answered).toBe(4);
    expect(participation.channels).toEqual({ 'show-of-hands': 4 });
  });

  it('make shares that add up to 1, in any order of the sheets', () => {
    const row = fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 0, max: 2 })));
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 12 }), (rows) => {
        const amount = amountOf(wow, sheets('dots', rows));
        const answers = sheets('dots', rows).toReversed();
        expect(amountOf(wow, answers)).toEqual(amount);
        const shares = amount.items?.map(({ share }) => share ?? 0) ?? [];
        if (amount.items !== null) expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
        expect(amount.people).toBe(rows.filter((given) => given.some((dots) => dots > 0)).length);
      }),
    );
  });
});
