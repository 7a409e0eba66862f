import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalisePoints, pointsProblem } from '../../../../src/domain/importance-performance/points.ts';
import { importancePerformance } from '../../../../src/domain/importance-performance/quadrants.ts';
import type { InstrumentDefinition } from '../../../../src/domain/instruments/definition.ts';
import type { Answer } from '../../../../src/domain/results/answers.ts';
import { scoreRated } from '../../../../src/domain/results/score-rated.ts';
import { inputOf, valueProposition } from '../fixtures.ts';
import { numbersIn } from '../numbers-in.ts';

describe('100 points', () => {
  it.each<[number[], ReturnType<typeof pointsProblem>]>([
    [[25, 25, 25, 25], null],
    [[100, 0, 0, 0], null],
    [[25, 25, 25, 24], { problem: 'wrong-total', total: 99, left: 1 }],
    [[25, 25, 25, 26], { problem: 'wrong-total', total: 101, left: -1 }],
    [[0, 0, 0, 0], { problem: 'wrong-total', total: 0, left: 100 }],
    [[], { problem: 'wrong-total', total: 0, left: 100 }],
    [[110, -10, 0, 0], { problem: 'not-points', positions: [1] }],
    [[33.4, 33.3, 33.3, NaN], { problem: 'not-points', positions: [0, 1, 2, 3] }],
    [[Infinity, 1e308, 0, 0], { problem: 'not-points', positions: [0, 1] }],
  ])('%s', (points, problem) => expect(pointsProblem(points)).toEqual(problem));

  it('a form with another total keeps its shares', () => {
    expect(normalisePoints([5, 3, 2, 0])).toEqual([50, 30, 20, 0]);
    expect(normalisePoints([100, 60, 40, 0])).toEqual([50, 30, 20, 0]);
    expect(normalisePoints([0, 0, 0, 0])).toBeNull();
    expect(normalisePoints([])).toBeNull();
    expect(normalisePoints([50, 60, -10, 0])).toBeNull();
  });
});

describe('importance and performance', () => {
  /** One rater of the performance of each attribute; null = nobody. */
  const analyse = (performance: (number | null)[], ...distributions: number[][]) =>
    roomOf(
      performance.map((rating, i) => ({ id: `a${i}`, ratings: rating === null ? [] : [rating], notApplicable: 0 })),
      distributions,
      1,
    );
  const quadrants = (...given: Parameters<typeof analyse>) =>
    analyse(...given).attributes.map(({ quadrant, onLine }) => [quadrant, onLine.join()]);

  it('the four quadrants of Martilla & James, by the medians', () => {
    expect(analyse([2, 5, 1, 4], [40, 30, 20, 10]).lines).toEqual({ importance: 25, performance: 3 });
    expect(quadrants([2, 5, 1, 4], [40, 30, 20, 10])).toEqual([
      ['concentrate-here', ''],
      ['keep-it-up', ''],
      ['low-priority', ''],
      ['possible-overkill', ''],
    ]);
  });

  it('on a line counts as the upper half, and says so', () => {
    expect(quadrants([3, 3, 1, 5, 2], [30, 25, 20, 15, 10])).toEqual([
      ['keep-it-up', 'performance'],
      ['keep-it-up', 'performance'],
      ['concentrate-here', 'importance'],
      ['possible-overkill', ''],
      ['low-priority', ''],
    ]);
  });

  it('without difference on an axis there is no quadrant', () => {
    const flat = analyse([3, 3, 3, 3], [40, 30, 20, 10]);
    expect(flat.flat).toEqual(['performance']);
    expect(flat.attributes.map(({ quadrant }) => quadrant)).toEqual([null, null, null, null]);
    expect(analyse([1, 2, 3, 4], [25, 25, 25, 25]).flat).toEqual(['importance']);
    expect(analyse([3], [100])).toMatchObject({ flat: ['importance', 'performance'] });
  });

  it('an attribute that was not rated does not move the lines', () => {
    const result = analyse([2, null, 4, 5], [10, 60, 20, 10]);
    expect(result.lines).toEqual({ importance: 10, performance: 4 });
    expect(result.attributes[1]).toMatchObject({ quadrant: null, onLine: [], performance: null });
    expect(result.attributes[1]?.importance?.mean).toBe(60);
  });

  it('importance with its n and spread, over the forms that can be used', () => {
    const [first] = analyse([1, 2, 3, 4], [40, 30, 20, 10], [20, 30, 40, 10], [0, 0, 0, 0]).attributes;
    expect(first?.importance).toMatchObject({ n: 2, mean: 30, median: 30 });
    expect(first?.importance?.sd).toBeCloseTo(Math.sqrt(200), 12);
  });

  it('points counted together place an attribute by its share, without a spread', () => {
    const item = { total: 60, share: 0.3, givers: null, summary: null };
    const results = {
      amounts: [
        { lensId: 'importance', people: 2, normalised: 0, items: [{ ...item, itemId: 'a0' }], concordance: null },
      ],
      items: [],
    };
    const [attribute] = importancePerformance(results, ['a0']).attributes;
    expect(attribute?.importance).toEqual({ n: 2, mean: 30, median: null, sd: null });
  });

  it('equal means stay equal after normalising', () => {
    // Each person's points dealt out in turns: three thirds, of which one differs in its last bit.
    const result = analyse([1, 2, 3, 4], [6, 2, 7, 0], [2, 7, 6, 0], [7, 6, 2, 0]);
    const means = result.attributes.slice(0, 3).map(({ importance }) => importance?.mean);
    expect(new Set(means).size).toBe(2);
    expect(result.attributes.filter(({ onLine }) => onLine.includes('importance'))).toHaveLength(3);
  });

  it('what too few answered is not shown, and draws no line', () => {
    const attributes = [1, 2, 3, 3].map((raters, i) => ({
      id: `a${i}`,
      ratings: Array.from({ length: raters }, (_, at) => (at === 0 ? 4 : 3)),
      notApplicable: 0,
    }));
    const points = [40, 30, 20, 10];
    const three = roomOf(attributes, [points, points, points], 3);
    expect(three.attributes.map(({ performance }) => performance?.n)).toEqual([undefined, undefined, 3, 3]);
    expect(three.lines?.importance).toBe(15);
    const two = roomOf(attributes, [points, points, [0, 0, 0, 0]], 3);
    expect(two.attributes.map(({ importance }) => importance)).toEqual([null, null, null, null]);
    expect(two.lines).toBeNull();
  });

  it('nothing to place', () => {
    expect(analyse([])).toEqual({ attributes: [], lines: null, flat: [] });
    expect(analyse([3, 4])).toMatchObject({ lines: null, attributes: [{ importance: null }, { importance: null }] });
    expect(analyse([null, null], [50, 50])).toMatchObject({ lines: null, flat: [] });
  });

  it('for any room: finite; a quadrant exactly where both are known and differ', () => {
    const room = fc.integer({ min: 0, max: 14 }).chain((size) =>
      fc.record({
        ratings: fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 20 }), {
          minLength: size,
          maxLength: size,
        }),
        distributions: fc.array(fc.array(fc.nat(100), { minLength: size, maxLength: size }), { maxLength: 60 }),
        minimumGroup: fc.integer({ min: 1, max: 5 }),
      }),
    );
    fc.assert(
      fc.property(room, ({ ratings, distributions, minimumGroup }) => {
        const attributes = ratings.map((given, i) => ({ id: `a${i}`, ratings: given, notApplicable: 0 }));
        const result = roomOf(attributes, distributions, minimumGroup);
        expect(numbersIn(result).every(Number.isFinite)).toBe(true);
        const total = result.attributes.reduce((sum, { importance }) => sum + (importance?.mean ?? 0), 0);
        if (result.lines !== null) expect(total).toBeCloseTo(100, 6);
        expect(result.attributes.every(({ importance }) => (importance?.n ?? 5) >= minimumGroup)).toBe(true);
        for (const { quadrant, importance, performance } of result.attributes) {
          expect(quadrant !== null).toBe(importance !== null && (performance?.n ?? 0) > 0 && result.flat.length === 0);
        }
      }),
      { numRuns: 60 },
    );
  });
});

interface RoomAttribute {
  readonly id: string;
  readonly ratings: readonly number[];
  readonly notApplicable: number;
}

/** What a room answered, scored by the real domain. */
function roomOf(attributes: readonly RoomAttribute[], distributions: readonly number[][], minimumGroup: number) {
  const item = { kind: 'scale', dimensionId: 'd', question: both('?'), short: both('?') } as const;
  const definition: InstrumentDefinition = {
    ...valueProposition,
    id: 'importance-performance',
    kind: 'scale',
    items: attributes.map(({ id }) => ({ ...item, id })),
    lenses: [
      { id: 'importance', title: both('I'), prompt: both('I'), amount: { kind: 'points', total: 100, each: 100 } },
      { id: 'performance', title: both('P'), prompt: both('P') },
    ],
    dimensions: [{ id: 'd', title: both('D'), about: both('D') }],
  };
  const answer = (ballotId: string, lensId: string, itemId: string, value: number): Answer => ({
    ballotId,
    groupId: 'front',
    lensId,
    itemId,
    value,
    channel: 'paper',
  });
  const answers = [
    ...distributions.flatMap((points, person) =>
      points.map((given, i) => answer(`p${person}`, 'importance', `a${i}`, given)),
    ),
    ...attributes.flatMap(({ id, ratings }) =>
      ratings.map((rating, person) => answer(`r${person}`, 'performance', id, rating)),
    ),
  ];
  const results = scoreRated(definition, inputOf(answers, { minimumGroup }));
  return importancePerformance(
    results,
    attributes.map(({ id }) => id),
  );
}

const both = (text: string) => ({ es: text, en: text });
