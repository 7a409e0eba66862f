/** Who put what where, group by group, without giving a small group away. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../src/domain/results/answers.ts';
import type { RankingResult } from '../../../../src/domain/results/results.ts';
import { scoreExercise } from '../../../../src/domain/results/score-exercise.ts';
import { orderAndWords } from '../../../support/mixed-instrument.ts';
import { inputOf } from '../fixtures.ts';

interface Sheet {
  readonly groupId: string;
  /** The place of each option; 0 is none. */
  readonly places: readonly number[];
}

const answersOf = (sheets: readonly Sheet[]): Answer[] =>
  sheets.flatMap(({ groupId, places }, person) =>
    places.map((value, i) => ({
      ballotId: `b${String(person).padStart(3, '0')}`,
      groupId,
      lensId: 'order',
      itemId: `o-${i + 1}`,
      value,
      channel: 'paper' as const,
    })),
  );

function ranked(sheets: readonly Sheet[]): RankingResult {
  const results = scoreExercise(orderAndWords, inputOf(answersOf(sheets)));
  const [ranking] = results.kind === 'rated' ? results.rankings : [];
  if (ranking === undefined) throw new Error('nothing in order');
  return ranking;
}

const times = (n: number, groupId: string, places: readonly number[]): Sheet[] =>
  Array.from({ length: n }, () => ({ groupId, places }));

describe('an order by group', () => {
  it('holds for each group its people, mean places and spread, options in the order of the definition', () => {
    const { groups } = ranked([
      ...times(3, 'lead', [1, 2, 3, 4]),
      ...times(2, 'front', [4, 3, 2, 1]),
      { groupId: 'front', places: [1, 3, 2, 4] },
    ]);
    expect(groups.map(({ groupId, hidden, people }) => [groupId, hidden, people])).toEqual([
      ['lead', null, 3],
      ['front', null, 3],
    ]);
    expect(groups[0]?.items?.map(({ meanRank, sd }) => [meanRank, sd])).toEqual([
      [1, 0],
      [2, 0],
      [3, 0],
      [4, 0],
    ]);
    expect(groups[1]?.items?.map(({ itemId, meanRank }) => [itemId, meanRank])).toEqual([
      ['o-1', 3],
      ['o-2', 3],
      ['o-3', 2],
      ['o-4', 2],
    ]);
    // 4, 4 and 1.
    expect(groups[1]?.items?.[0]?.sd).toBeCloseTo(Math.sqrt(3), 12);
  });

  it('hides a small group, and the next smallest with it', () => {
    const { groups } = ranked([
      ...times(2, 'lead', [1, 2, 3, 4]),
      ...times(3, 'mid', [1, 2, 3, 4]),
      ...times(6, 'front', [4, 3, 2, 1]),
    ]);
    expect(groups.map(({ groupId, hidden, people }) => [groupId, hidden, people])).toEqual([
      ['lead', 'too-few', null],
      ['mid', 'protects-another', null],
      ['front', null, 6],
    ]);
  });

  it('says nothing of groups where the whole is not shown', () => {
    expect(ranked(times(2, 'lead', [1, 2, 3, 4])).groups).toEqual([]);
    expect(ranked([]).groups).toEqual([]);
  });

  it('gives no hidden group away: their people dealt out anew among them change no figure', () => {
    const sheet = fc.record({
      groupId: fc.constantFrom('lead', 'mid', 'front'),
      places: fc
        .shuffledSubarray([0, 1, 2, 3], { minLength: 1 })
        .map((one) => [0, 1, 2, 3].map((i) => one.indexOf(i) + 1)),
    });
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 16 }), fc.nat(), (sheets, seed) => {
        const before = ranked(sheets);
        const hidden = new Set(before.groups.flatMap(({ groupId, hidden: why }) => (why === null ? [] : [groupId])));
        const places = sheets.flatMap((one, at) => (hidden.has(one.groupId) ? [at] : []));
        if (places.length < 2) return;
        const shift = 1 + (seed % (places.length - 1));
        const redealt = sheets.map((one, at) => {
          const i = places.indexOf(at);
          const from = sheets[places[(i + shift) % places.length] ?? 0];
          return i === -1 || from === undefined ? one : { groupId: one.groupId, places: from.places };
        });
        const after = ranked(redealt);
        expect(after.groups).toEqual(before.groups);
        expect(after.items).toEqual(before.items);
        // What is left after subtracting the visible groups is enough people, of two groups where there are two.
        const visible = before.groups.reduce((sum, { people }) => sum + (people ?? 0), 0);
        if (before.items !== null && hidden.size > 0) {
          expect(before.people - visible).toBeGreaterThanOrEqual(3);
          const answering = new Set(sheets.map(({ groupId }) => groupId));
          if (answering.size > 1) expect(hidden.size).toBeGreaterThanOrEqual(2);
        }
      }),
    );
  });
});
