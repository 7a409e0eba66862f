import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareUpperTail } from '../../../../src/domain/statistics/chi-square.ts';
import type { InstrumentDefinition } from '../../../../src/domain/instruments/definition.ts';
import type { Answer } from '../../../../src/domain/results/answers.ts';
import type { RankingResult, RatedResults } from '../../../../src/domain/results/results.ts';
import { scoreExercise } from '../../../../src/domain/results/score-exercise.ts';
import { onlyWords, openQuestion, orderAndWords, ratedAndWords } from '../../../support/mixed-instrument.ts';
import { inputOf } from '../fixtures.ts';

/** One row a person: the place of each item, 0 for none, null for "no aplica". */
const sheets = (lensId: string, idOf: (i: number) => string, rows: readonly (readonly (number | null)[])[]): Answer[] =>
  rows.flatMap((row, person) =>
    row.map((value, i) => ({
      ballotId: `b${String(person).padStart(3, '0')}`,
      groupId: 'front',
      lensId,
      itemId: idOf(i),
      value,
      channel: 'paper' as const,
    })),
  );

function ratedOf(definition: InstrumentDefinition, answers: readonly Answer[]): RatedResults {
  const results = scoreExercise(definition, inputOf(answers));
  if (results.kind !== 'rated') throw new Error('not rated');
  return results;
}

const ordered = (rows: readonly (readonly (number | null)[])[]): RankingResult => {
  const [ranking] = ratedOf(
    orderAndWords,
    sheets('order', (i) => `o-${i + 1}`, rows),
  ).rankings;
  if (ranking === undefined) throw new Error('nothing in order');
  return ranking;
};

/** The published example: ten projects, four judges. */
function tenProjects(): RankingResult {
  const [one] = orderAndWords.items;
  if (one?.kind !== 'scale') throw new Error('no item');
  const definition = {
    ...orderAndWords,
    items: Array.from({ length: 10 }, (_, i) => ({ ...one, id: `p${i}` })),
  };
  const rows = [
    [1, 3, 4, 5, 2, 8, 6, 7, 10, 9],
    [2, 1, 4, 5, 6, 3, 8, 7, 10, 9],
    [3, 2, 1, 5, 7, 4, 6, 8, 9, 10],
    [4, 2, 3, 1, 6, 7, 5, 9, 8, 10],
  ];
  const [ranking] = ratedOf(
    definition,
    sheets('order', (i) => `p${i}`, rows),
  ).rankings;
  if (ranking === undefined) throw new Error('nothing in order');
  return ranking;
}

describe('items put in order', () => {
  it('agree as Kendall W says: S 1048, W 0.793939, χ² 28.5818', () => {
    const { concordance, items } = tenProjects();
    expect(concordance?.w).toBeCloseTo(0.793939, 6);
    expect(concordance?.chiSquare).toBeCloseTo(28.5818, 4);
    expect(concordance?.degreesOfFreedom).toBe(9);
    expect(concordance?.p).toBeCloseTo(0.000762, 6);
    // p1: 3, 1, 2, 2.
    expect(items?.[0]).toMatchObject({ itemId: 'p1', meanRank: 2, median: 2, unplaced: 0 });
    expect(items?.[0]?.sd).toBeCloseTo(0.8165, 4);
    expect(items?.[0]?.places).toEqual([1, 2, 1, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('count what was left without a place at the mean of the places that remain', () => {
    const { people, partial, items } = ordered([
      [1, 0, 0, 0],
      [1, 2, 0, 0],
      [2, 1, 3, 0],
    ]);
    expect([people, partial]).toEqual([3, 2]);
    const of = (id: string) => items?.find(({ itemId }) => itemId === id);
    expect(of('o-1')).toMatchObject({ meanRank: 4 / 3, places: [2, 1, 0, 0], unplaced: 0 });
    // 3 of the first person, 2 and 1 of the others.
    expect(of('o-2')).toMatchObject({ meanRank: 2, places: [1, 1, 0, 0], unplaced: 1 });
    // The last item of the third person has the last place, though nobody wrote it.
    expect(of('o-4')).toMatchObject({ meanRank: (3 + 3.5 + 4) / 3, places: [0, 0, 0, 1], unplaced: 2 });
  });

  it('close up where a place was skipped: the order is what was said', () => {
    const { items } = ordered([
      [2, 4, 0, 0],
      [2, 4, 0, 0],
      [2, 4, 0, 0],
    ]);
    expect(items?.map(({ itemId, meanRank }) => [itemId, meanRank])).toEqual([
      ['o-1', 1],
      ['o-2', 2],
      ['o-3', 3.5],
      ['o-4', 3.5],
    ]);
  });

  it('are not shown of fewer people than the minimum, nor of nobody', () => {
    expect(ordered([[1, 2, 3, 4]])).toMatchObject({ people: 1, items: null, concordance: null });
    expect(ordered([])).toMatchObject({ people: 0, items: null, concordance: null });
    expect(ordered([[null, null, null, null]])).toMatchObject({ people: 0, items: null });
  });

  it('hold whatever was ordered: ranks add up, places and those without one are the people, W within 0 and 1', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1 });
    fc.assert(
      fc.property(fc.array(order, { minLength: 3, maxLength: 12 }), (orders) => {
        const { items, people, concordance } = ordered(
          orders.map((one) => [0, 1, 2, 3].map((i) => one.indexOf(i) + 1)),
        );
        expect(people).toBe(orders.length);
        expect(items?.reduce((sum, { meanRank }) => sum + meanRank, 0)).toBeCloseTo(10, 9);
        for (const { places, unplaced } of items ?? []) {
          expect(places.reduce((a, b) => a + b, unplaced)).toBe(people);
        }
        if (concordance !== null) {
          expect(concordance.w).toBeGreaterThanOrEqual(0);
          expect(concordance.w).toBeLessThanOrEqual(1 + 1e-12);
          expect(concordance.p).toBeGreaterThanOrEqual(0);
          expect(concordance.p).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('make no rating, index or gap', () => {
    const results = ratedOf(
      orderAndWords,
      sheets('order', (i) => `o-${i + 1}`, [
        [1, 2, 3, 4],
        [1, 2, 3, 4],
        [1, 2, 3, 4],
      ]),
    );
    expect(results).toMatchObject({ items: [], scales: [], gaps: [], index: null, icc: null });
    expect(results.participation.answered).toBe(3);
  });
});

describe('questions in words', () => {
  const said = (person: number, value: number | null): Answer => ({
    ballotId: `b${person}`,
    groupId: 'front',
    lensId: 'room',
    itemId: openQuestion.id,
    value,
    channel: 'kiosk',
  });

  it('count who answered, and change no figure', () => {
    const ratings = sheets('room', (i) => `q-${i + 1}`, [
      [4, 5],
      [3, 4],
      [5, 5],
    ]).map((answer) => ({ ...answer, ballotId: `b${Number(answer.ballotId.slice(1))}` }));
    const words = [said(0, 1), said(1, 1), said(2, null), said(3, 1)];
    const withWords = ratedOf(ratedAndWords, [...ratings, ...words]);
    const without = ratedOf(ratedAndWords, ratings);
    expect(withWords.texts).toEqual([{ itemId: openQuestion.id, lensId: 'room', people: 3, notApplicable: 1 }]);
    expect(withWords.participation.answered).toBe(4);
    expect(withWords.items.map(({ itemId }) => itemId)).toEqual(['q-1', 'q-2']);
    const { items, scales, index, gaps } = without;
    expect(withWords).toMatchObject({ items, scales, index, gaps });
  });

  it('alone make no figure at all', () => {
    const results = ratedOf(onlyWords, [said(0, 1), said(1, 1), said(2, 1)]);
    expect(results).toMatchObject({ items: [], scales: [], gaps: [], index: null, amounts: [], rankings: [] });
    expect(results.texts[0]?.people).toBe(3);
    expect(results.participation.answered).toBe(3);
  });
});

describe('the upper tail of chi-square', () => {
  it.each([
    [3.841458820694124, 1],
    [5.991464547107979, 2],
    [7.814727903251179, 3],
    [9.487729036781154, 4],
    [16.918977604620448, 9],
    [18.307038053275146, 10],
  ])('is 0.05 at %d with %d degrees of freedom', (x, df) => expect(chiSquareUpperTail(x, df)).toBeCloseTo(0.05, 6));

  it('is 1 at nothing', () => expect(chiSquareUpperTail(0, 3)).toBe(1));
});
