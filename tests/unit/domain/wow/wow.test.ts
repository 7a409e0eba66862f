import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotProblems } from '../../../../src/domain/wow/dots.ts';
import { balance, rankIdeas, wowQuadrant, type DotVote } from '../../../../src/domain/wow/portfolio.ts';
import { respiroAgainstSlack, respiroPerMonth } from '../../../../src/domain/wow/respiro.ts';
import { numbersIn } from '../numbers-in.ts';

const votes = (...list: [string, number][]): DotVote[] => list.map(([ideaId, dots]) => ({ ideaId, dots }));

describe('balance', () => {
  const ideas = [
    { id: 'name', kind: 0 },
    { id: 'near', kind: 49 },
    { id: 'middle', kind: 50 },
    { id: 'feast', kind: 100 },
    { id: 'unplaced', kind: null },
  ];
  it.each<[string, DotVote[], number | null]>([
    ['no votes', [], null],
    ['votes for nothing that is on the line', votes(['unplaced', 3], ['gone', 2]), null],
    ['dots of zero', votes(['name', 0]), null],
    ['49 is every day', votes(['near', 1], ['feast', 1]), 0.5],
    ['50 is grand', votes(['middle', 1], ['name', 3]), 0.75],
    ['all grand', votes(['middle', 1], ['feast', 1]), 0],
    ['all every day; what is not placed does not count', votes(['name', 2], ['unplaced', 9]), 1],
  ])('%s', (_name, given, expected) => expect(balance(ideas, given)).toBe(expected));
});

describe('ranking', () => {
  const ranked = (ids: string[], given: DotVote[]) =>
    rankIdeas(ids, given).map(({ ideaId, dots, rank, tied }) => [ideaId, dots, rank, tied]);

  it('tied ideas share a rank and keep their order', () => {
    expect(ranked(['a', 'b', 'c', 'd', 'e'], votes(['d', 2], ['b', 1], ['b', 1], ['c', 5], ['x', 9]))).toEqual([
      ['c', 5, 1, false],
      ['b', 2, 2, true],
      ['d', 2, 2, true],
      ['a', 0, 4, true],
      ['e', 0, 4, true],
    ]);
  });

  it('nothing to rank', () => expect(ranked([], votes(['a', 1]))).toEqual([]));
});

describe('kind × impact', () => {
  it.each([
    [49, 2, 'everyday-low'],
    [49, 3, 'everyday-high'],
    [50, 2, 'grand-low'],
    [50, 3, 'grand-high'],
    [null, 3, null],
    [50, null, null],
  ])('kind %s, impact %s: %s', (kind, impact, quadrant) => expect(wowQuadrant(kind, impact)).toBe(quadrant));
});

describe('the rules of the dots', () => {
  it.each<[string, DotVote[], number | undefined, string[]]>([
    ['none placed', [], undefined, []],
    ['three, two of them on one card', votes(['a', 2], ['b', 1]), undefined, []],
    ['four of three', votes(['a', 2], ['b', 2]), undefined, ['too-many']],
    ['four of four', votes(['a', 2], ['b', 2]), 4, []],
    ['two of one', votes(['a', 1], ['b', 1]), 1, ['too-many']],
    ['three on one card', votes(['a', 3]), undefined, ['too-many-on-card']],
    ['three on one card, one by one', votes(['a', 1], ['a', 1], ['a', 1]), undefined, ['too-many-on-card']],
    ['both', votes(['a', 3], ['b', 3]), undefined, ['too-many', 'too-many-on-card', 'too-many-on-card']],
    ['a negative one', votes(['a', -1], ['b', 2]), undefined, ['not-a-count']],
    ['half a dot', votes(['a', 0.5]), undefined, ['not-a-count']],
    ['no number', votes(['a', NaN]), undefined, ['not-a-count']],
  ])('%s', (_name, given, each, problems) => {
    expect(dotProblems(given, each).map(({ problem }) => problem)).toEqual(problems);
  });

  it('says how many were placed and how many are allowed', () => {
    expect(dotProblems(votes(['a', 3], ['b', 1]))).toEqual([
      { problem: 'too-many', placed: 4, allowed: 3 },
      { problem: 'too-many-on-card', ideaId: 'a', placed: 3, allowed: 2 },
    ]);
  });
});

describe('respiro', () => {
  const idea = (id: string, minutes: number | null, timesPerMonth: number | null) => ({ id, minutes, timesPerMonth });

  it('is minutes × times, and names what it does not know', () => {
    const ideas = [idea('a', 10, 30), idea('b', 0.5, 200), idea('c', null, 4), idea('d', 5, null), idea('e', 0, 0)];
    expect(respiroPerMonth(ideas)).toEqual({ minutes: 400, unknown: ['c', 'd'] });
    expect(respiroPerMonth([])).toEqual({ minutes: 0, unknown: [] });
  });

  // 10 people × 100 hours are 60,000 minutes.
  it.each<[number, number, number, number, string]>([
    [3000, 80, 12000, 85, 'fits'],
    [3060, 80, 12000, 85.1, 'tight'],
    [12000, 80, 12000, 100, 'tight'],
    [12001, 80, 12000, 80 + 12001 / 600, 'does-not-fit'],
    [0, 86, 8400, 86, 'tight'],
    [0, 100, 0, 100, 'tight'],
    [1, 100, 0, 100 + 1 / 600, 'does-not-fit'],
    [600, 0, 60000, 1, 'fits'],
  ])('%d minutes at an occupancy of %d %%', (need, occupancy, slackMinutes, after, verdict) => {
    const result = respiroAgainstSlack(need, { occupancy, people: 10, hoursPerMonth: 100 });
    expect(result).toMatchObject({ slackMinutes, verdict });
    expect(result?.occupancyAfter).toBeCloseTo(after, 9);
  });

  it.each([
    [80, 0, 100],
    [80, 10, 0],
    [-1, 10, 100],
    [101, 10, 100],
    [NaN, 10, 100],
  ])('nothing to compare with: occupancy %d, %d people, %d hours', (occupancy, people, hoursPerMonth) => {
    expect(respiroAgainstSlack(10, { occupancy, people, hoursPerMonth })).toBeNull();
  });
});

describe('for any portfolio', () => {
  it('of up to 500 ideas: finite, shares within 0–1, every idea ranked once', () => {
    const anyIdea = fc.record({
      kind: fc.option(fc.integer({ min: 0, max: 100 })),
      minutes: fc.option(fc.nat(600)),
      timesPerMonth: fc.option(fc.nat(300)),
    });
    const anyVote = fc.record({ ideaId: fc.nat(520).map(String), dots: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(anyIdea, { maxLength: 500 }), fc.array(anyVote, { maxLength: 500 }), (drafts, given) => {
        const ideas = drafts.map((draft, i) => ({ id: String(i), ...draft }));
        const share = balance(ideas, given) ?? 0;
        expect(share >= 0 && share <= 1).toBe(true);
        const ids = ideas.map(({ id }) => id);
        const ranking = rankIdeas(ids, given);
        expect(ranking.map(({ ideaId }) => ideaId).toSorted()).toEqual(ids.toSorted());
        ranking.forEach(({ dots, rank }) => {
          expect(rank).toBe(1 + ranking.filter((other) => other.dots > dots).length);
        });
        expect(numbersIn(respiroPerMonth(ideas)).every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
