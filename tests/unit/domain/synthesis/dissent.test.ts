import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Consensus } from '../../../../src/domain/results/answers.ts';
import { scoreExercise } from '../../../../src/domain/results/score-exercise.ts';
import { dissentMaps, sideOf, toTalkAbout, type DissentMap } from '../../../../src/domain/synthesis/dissent.ts';
import { ballots, empowerment, inputOf, valueProposition } from '../fixtures.ts';

/** Votes of the empowerment rubric by item, five people; items not named get all threes. */
function mapOf(
  votes: Readonly<Record<string, readonly (number | null)[]>>,
  consensus: readonly Consensus[] = [],
): DissentMap | undefined {
  const people = [0, 1, 2, 3, 4].map((person) => (itemId: string) => (votes[itemId] ?? [3, 3, 3, 3, 3])[person]);
  const input = inputOf(ballots(empowerment, 'front', people), { consensus });
  const results = scoreExercise(empowerment, input);
  return dissentMaps([{ exerciseId: 'x', definition: empowerment, results }])[0];
}

describe('the map of agreement and dissent', () => {
  it.each([
    ['two camps', [1, 5, 1, 5, 1], { rwg: 0, words: 'disagreement', side: 'lower' }],
    ['a shared pain', [1, 1, 1, 1, 1], { rwg: 1, words: 'agreement', side: 'lower', mean: 1 }],
    ['a shared strength', [4, 4, 5, 5, 4], { words: 'agreement', side: 'upper' }],
    ['right in the middle', [1, 5, 3, 1, 5], { words: 'disagreement', side: 'middle', mean: 3 }],
  ])('places %s', (_, given, expected) => {
    expect(mapOf({ em1: given })?.points.find(({ itemId }) => itemId === 'em1')).toMatchObject(expected);
  });

  it('numbers the points from the most disputed', () => {
    const points = mapOf({ em2: [1, 5, 1, 5, 1], em5: [2, 4, 3, 2, 4] })?.points ?? [];
    expect(points.slice(0, 2).map(({ itemId, rank }) => [itemId, rank])).toEqual([
      ['em2', 1],
      ['em5', 2],
    ]);
    expect(points.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('lists what to talk about with what the room concluded', () => {
    const agreed: Consensus = { lensId: 'room', itemId: 'em2', value: 2, reason: 'Depende del turno' };
    const map = mapOf({ em2: [1, 5, 1, 5, 1], em3: [1, 1, 5, 5, 3] }, [agreed]);
    expect(map === undefined ? [] : toTalkAbout(map)).toMatchObject([
      { itemId: 'em2', consensus: { value: 2, reason: 'Depende del turno' } },
      { itemId: 'em3', consensus: null },
    ]);
  });

  it('counts the items that have no place, and draws no empty map', () => {
    expect(mapOf({ em4: [null, null, null, null, null] })?.unplaced).toBe(1);
    const alone = scoreExercise(empowerment, inputOf(ballots(empowerment, 'front', [4, 2])));
    expect(dissentMaps([{ exerciseId: 'x', definition: empowerment, results: alone }])).toEqual([]);
  });

  it('is one map a lens', () => {
    const results = scoreExercise(valueProposition, inputOf(ballots(valueProposition, 'lead', [2, 3, 4, 5])));
    const maps = dissentMaps([{ exerciseId: 'x', definition: valueProposition, results }]);
    expect(maps.map(({ lensId, points }) => [lensId, points.length])).toEqual([
      ['company', 12],
      ['customer', 12],
    ]);
  });

  it('never leaves its frame', () => {
    const vote = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.array(vote, { minLength: 7, maxLength: 7 }), { maxLength: 12 }), (people) => {
        const given = people.map((row) => (itemId: string) => row[Number(itemId.slice(2)) - 1]);
        const results = scoreExercise(empowerment, inputOf(ballots(empowerment, 'front', given)));
        for (const { points, unplaced } of dissentMaps([{ exerciseId: 'x', definition: empowerment, results }])) {
          expect(points.length + unplaced).toBe(7);
          expect(points.every(({ mean, rwg }) => mean >= 1 && mean <= 5 && rwg >= 0 && rwg <= 1)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the side of the scale', () => {
  it.each([
    [1, 5, 'lower'],
    [2.99, 5, 'lower'],
    [3, 5, 'middle'],
    [3.01, 5, 'upper'],
    [4, 7, 'middle'],
    [5, 9, 'middle'],
  ] as const)('of %s on %s points is %s', (mean, points, side) => {
    expect(sideOf(mean, points)).toBe(side);
  });
});
