import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratedItems } from '../../../../src/domain/instruments/asked.ts';
import type { Consensus, HardFact } from '../../../../src/domain/results/answers.ts';
import { queueFactor } from '../../../../src/domain/results/facts.ts';
import type { EmpowermentResults } from '../../../../src/domain/results/results.ts';
import { overallLevel } from '../../../../src/domain/results/score-empowerment.ts';
import { scoreExercise } from '../../../../src/domain/results/score-exercise.ts';
import { instrument } from '../../../support/docx/instruments.ts';
import { ballots, empowerment, emptyInput, inputOf } from '../fixtures.ts';

const score = (...args: Parameters<typeof inputOf>): EmpowermentResults => {
  const results = scoreExercise(empowerment, inputOf(...args));
  if (results.kind !== 'empowerment') throw new Error('wrong kind');
  return results;
};
const agree = (itemId: string, value: number): Consensus => ({ lensId: 'room', itemId, value, reason: 'Un caso' });
const fact = (factId: string, value: number): HardFact => ({ factId, value, source: 'Reporte' });

describe('overall level', () => {
  it.each<[(number | null)[], number | null]>([
    [[5, 5, 5, 5, 5, 5, 5], 5],
    [[5, 5, 5, 5, 5, 4, 4], 5],
    [[5, 5, 5, 5, 5, 4, 3], 4],
    [[5, 5, 5, 5, 4, 4, 4], 4],
    [[4, 4, 4, 4, 4, 3, 3], 4],
    [[4, 4, 4, 4, 4, 3, 2], 3],
    [[4, 4, 4, 4, 4, 4, 1], 2],
    [[3, 3, 3, 3, 3, 2, 2], 3],
    [[3, 3, 3, 3, 2, 2, 2], 2],
    [[2, 2, 2, 2, 2, 1, 1], 2],
    [[2, 2, 2, 2, 1, 1, 1], 1],
    [[1, 1, 1, 1, 1, 1, 1], 1],
    [[5, 5, 5, 5, 5, 5, 1], 2],
    [[5, 5, 5, 5, 1, 1, 1], 1],
    [[5, 5, 5, 5, 5, 5, null], null],
    [[], null],
  ])('%j → %j', (levels, expected) => expect(overallLevel(levels, 5)).toBe(expected));

  it('satisfies its own definition, and no higher level does', () => {
    const levels = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 7, maxLength: 7 });
    const holds = (given: readonly number[], level: number): boolean =>
      given.filter((l) => l >= level).length >= 5 && !given.some((l) => l < level - 1);
    fc.assert(
      fc.property(levels, (given) => {
        const level = overallLevel(given, 5) ?? 0;
        expect([5, 4, 3, 2, 1].find((l) => holds(given, l))).toBe(level);
      }),
    );
  });
});

describe('level of a dimension', () => {
  const votes = ballots(empowerment, 'front', [2, 3, 2, 3]);

  it('is the lower median of the votes', () => {
    expect(score(votes).dimensions[0]).toMatchObject({
      dimensionId: 'discretion',
      itemIds: ['em1'],
      mean: 2.5,
      level: 2,
      from: 'median',
      index: 37.5,
    });
  });

  it('is the consensus where there is one, and the votes are kept', () => {
    const results = score(votes, { consensus: [agree('em1', 4)] });
    expect(results.dimensions[0]).toMatchObject({ level: 4, from: 'consensus', index: 37.5 });
    expect(results.dimensions[1]).toMatchObject({ level: 2, from: 'median' });
    expect(results.items[0]).toMatchObject({
      consensus: { value: 4, reason: 'Un caso' },
      summary: { counts: [0, 2, 2, 0, 0] },
    });
  });

  it('does not come from votes that are not shown', () => {
    const results = score(ballots(empowerment, 'front', [2, 3]));
    expect(results.dimensions[0]).toMatchObject({ level: null, from: null, index: null });
    expect(results).toMatchObject({ overallLevel: null, index: null });
  });

  it('all seven: overall level and index from the means', () => {
    expect(score(votes)).toMatchObject({ overallLevel: 2, index: 37.5 });
  });

  it('one dimension without an answer leaves the whole open', () => {
    const results = score(
      ballots(
        empowerment,
        'front',
        Array(4).fill((item: string) => (item === 'em7' ? null : 3)),
      ),
    );
    expect(results.dimensions[6]).toMatchObject({ level: null, index: null });
    expect(results).toMatchObject({ overallLevel: null, index: null });
  });
});

describe('leaders − frontline', () => {
  it('is the difference of the visible means', () => {
    const answers = [...ballots(empowerment, 'lead', [5, 4, 4]), ...ballots(empowerment, 'front', [2, 2, 1, 3])];
    expect(score(answers).dimensions[0]?.leadersMinusFrontline).toBeCloseTo(13 / 3 - 2, 12);
  });

  it.each([
    ['absent', ballots(empowerment, 'front', [2, 2, 1, 3])],
    ['hidden', [...ballots(empowerment, 'lead', [5, 4]), ...ballots(empowerment, 'front', [2, 2, 1, 3])]],
  ])('is null when one of them is %s', (_name, answers) => {
    expect(score(answers).dimensions[0]?.leadersMinusFrontline).toBeNull();
  });
});

describe('words and data', () => {
  it.each<[string, string, number, string, number, string[]]>([
    ['em1', 'level 4, never used', 4, 'uses-90-days', 0, ['discretion-unused']],
    ['em1', 'level 5, never used', 5, 'uses-90-days', 0, ['discretion-unused']],
    ['em1', 'level 3, never used', 3, 'uses-90-days', 0, []],
    ['em1', 'level 4, used once', 4, 'uses-90-days', 1, []],
    ['em3', 'level 4 at 85 %', 4, 'occupancy', 85, []],
    ['em3', 'level 4 above 85 %', 4, 'occupancy', 85.1, ['slack-overbooked']],
    ['em3', 'level 5 at 99 %', 5, 'occupancy', 99, ['slack-overbooked']],
    ['em3', 'level 3 at 99 %', 3, 'occupancy', 99, []],
  ])('%s: %s', (itemId, _name, level, factId, value, rules) => {
    const { flags } = score([], { consensus: [agree(itemId, level)], facts: [fact(factId, value)] });
    expect(flags.map((flag) => flag.rule)).toEqual(rules);
    for (const flag of flags) expect(flag).toMatchObject({ level, value, factId });
  });

  it.each([
    [80, 4],
    [90, 9],
    [95, 19],
    [0, 0],
    [100, null],
    [101, null],
  ])('occupancy of %d %% makes %j', (percent, factor) => {
    const result = queueFactor([fact('occupancy', percent)]);
    if (factor === null) expect(result).toBeNull();
    else expect(result).toBeCloseTo(factor, 12);
  });

  it('unknown occupancy makes nothing', () => expect(score([]).queueFactor).toBeNull());
});

it('nobody: nulls', () => {
  const results = scoreExercise(empowerment, emptyInput);
  expect(results).toMatchObject({ overallLevel: null, index: null, flags: [], facts: [], queueFactor: null });
  expect(results.items).toHaveLength(7);
});

describe('the long form, three statements a dimension', () => {
  const long = instrument('empowerment-long');
  const scored = (values: Readonly<Record<string, readonly number[]>>, consensus: readonly Consensus[] = []) => {
    const answers = Object.entries(values).flatMap(([itemId, ratings]) =>
      ratings.map((value, person) => ({
        ballotId: `b${person}`,
        groupId: 'front',
        lensId: 'room',
        itemId,
        value,
        channel: 'paper' as const,
      })),
    );
    const results = scoreExercise(long, inputOf(answers, { consensus }));
    if (results.kind !== 'empowerment') throw new Error('wrong kind');
    return results;
  };
  const votes = { el01: [1, 1, 1], el02: [2, 2, 2], el03: [5, 5, 4] };

  it('takes the lower median of all the votes of the dimension', () => {
    expect(scored(votes).dimensions[0]).toMatchObject({
      dimensionId: 'discretion',
      itemIds: ['el01', 'el02', 'el03'],
      level: 2,
      from: 'median',
    });
    expect(scored(votes).dimensions[0]?.mean).toBeCloseTo(23 / 9, 12);
  });

  it('takes what was agreed once every statement is agreed, and not before', () => {
    const two = [agree('el01', 4), agree('el02', 5)];
    expect(scored(votes, two).dimensions[0]).toMatchObject({ level: 2, from: 'median' });
    expect(scored(votes, [...two, agree('el03', 3)]).dimensions[0]).toMatchObject({ level: 4, from: 'consensus' });
  });

  it('shares the dimensions and the facts of the rubric', () => {
    expect(long.dimensions).toEqual(empowerment.dimensions);
    expect(long.facts).toEqual(empowerment.facts);
    for (const { id } of long.dimensions)
      expect(ratedItems(long).filter((item) => item.dimensionId === id)).toHaveLength(3);
  });
});
