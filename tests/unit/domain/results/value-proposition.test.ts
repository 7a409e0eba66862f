import { describe, expect, it } from 'vitest';
import type { Evidence, Tally } from '../../../../src/domain/results/answers.ts';
import type { ValuePropositionResults } from '../../../../src/domain/results/results.ts';
import { scoreExercise } from '../../../../src/domain/results/score-exercise.ts';
import { readingOf } from '../../../../src/domain/results/score-value-proposition.ts';
import { ballots, emptyInput, inputOf, valueProposition } from '../fixtures.ts';

const score = (...args: Parameters<typeof inputOf>): ValuePropositionResults => {
  const results = scoreExercise(valueProposition, inputOf(...args));
  if (results.kind !== 'value-proposition') throw new Error('wrong kind');
  return results;
};
const scale = (results: ValuePropositionResults, lensId: string, dimensionId: string | null = null) =>
  results.scales.find((s) => s.lensId === lensId && s.dimensionId === dimensionId);

const by = (company: number, customer: number) => (_item: string, lens: string) =>
  lens === 'company' ? company : customer;

describe('the reading', () => {
  const bands = valueProposition.readings;

  it.each([
    [0, 'in-love-with-itself'],
    [24.999, 'in-love-with-itself'],
    [25, 'facing-the-mirror'],
    [49.999, 'facing-the-mirror'],
    [50, 'facing-the-customer'],
    [74.999, 'facing-the-customer'],
    [75, 'in-love-with-the-customer'],
    [100, 'in-love-with-the-customer'],
  ])('%d is %s', (index, bandId) => {
    expect(readingOf(bands, index, null)).toEqual({ bandId, loweredFrom: null });
    expect(readingOf(bands, index, 14.999)).toEqual({ bandId, loweredFrom: null });
    expect(readingOf(bands, index, -40)).toEqual({ bandId, loweredFrom: null });
  });

  it.each([
    [75, 'facing-the-customer', 'in-love-with-the-customer'],
    [50, 'facing-the-mirror', 'facing-the-customer'],
    [25, 'in-love-with-itself', 'facing-the-mirror'],
    [24.999, 'in-love-with-itself', null],
  ])('a mirror gap of 15 lowers %d to %s', (index, bandId, loweredFrom) => {
    expect(readingOf(bands, index, 15)).toEqual({ bandId, loweredFrom });
    expect(readingOf(bands, index, 60)).toEqual({ bandId, loweredFrom });
  });

  it('without bands there is none', () => expect(readingOf([], 50, null)).toBeNull());

  it('goes by the customer lens, and a gap of exactly 15 lowers it', () => {
    // Company 4, 4, 4, 4, 4 → 75; customer 3.4 → 60.
    const results = score(ballots(valueProposition, 'front', [by(4, 3), by(4, 3), by(4, 3), by(4, 4), by(4, 4)]));
    expect(scale(results, 'company')?.summary?.index).toBe(75);
    expect(scale(results, 'customer')?.summary?.index).toBe(60);
    expect(results.mirror.overall).toBe(15);
    expect(results.reading).toEqual({ bandId: 'facing-the-mirror', loweredFrom: 'facing-the-customer' });
  });
});

describe('the mirror', () => {
  it('is company − customer, overall and per dimension', () => {
    const focusOnly = (item: string, lens: string): number =>
      lens === 'company' && ['vp01', 'vp02', 'vp03'].includes(item) ? 5 : 3;
    const { mirror } = score(ballots(valueProposition, 'front', [focusOnly, focusOnly, focusOnly]));
    expect(mirror.overall).toBe(12.5);
    expect(mirror.dimensions).toEqual([
      { dimensionId: 'focus', gap: 50 },
      { dimensionId: 'listening', gap: 0 },
      { dimensionId: 'effort', gap: 0 },
      { dimensionId: 'complaint', gap: 0 },
    ]);
  });

  it('is not available while one lens is missing', () => {
    const results = score(ballots(valueProposition, 'front', [3, 3, 3], ['company']));
    expect(results.mirror.overall).toBeNull();
    expect(results.reading).toBeNull();
    expect(results.customerLensIsSupposition).toBe(true);
  });
});

describe('customers', () => {
  const employees = ballots(valueProposition, 'front', [by(4, 5), by(4, 5), by(4, 5)]);

  it('replace the employees in their lens, with evidence A, and stay out of the company lens', () => {
    const customers = ballots(valueProposition, 'cust', [by(1, 2), by(1, 2), by(1, 2)]);
    const results = score([...employees, ...customers]);
    expect(results.customerLensIsSupposition).toBe(false);
    expect(scale(results, 'customer')).toMatchObject({ people: 3, evidence: 'A', summary: { index: 25, n: 36 } });
    expect(scale(results, 'customer')?.groups.map((cell) => cell.groupId)).toEqual(['cust']);
    expect(scale(results, 'company')).toMatchObject({ people: 3, evidence: 'C', summary: { index: 75, n: 36 } });
    expect(scale(results, 'company')?.groups.map((cell) => cell.groupId)).toEqual(['lead', 'mid', 'front']);
    expect(results.mirror.overall).toBe(50);
  });

  it('fewer than the minimum neither replace nor mix: the supposition stays', () => {
    const results = score([...employees, ...ballots(valueProposition, 'cust', [1, 1])]);
    expect(results.customerLensIsSupposition).toBe(true);
    expect(scale(results, 'customer')).toMatchObject({ people: 3, summary: { index: 100 } });
    expect(results.participation.answered).toBe(3);
  });
});

describe('evidence', () => {
  const stated = (grade: Evidence['grade'], lensId: string | null, itemId: string | null): Evidence => ({
    grade,
    lensId,
    itemId,
    source: 'Encuesta',
  });
  const front = ballots(valueProposition, 'front', [3, 3, 3]);
  const lead = ballots(valueProposition, 'lead', [3, 3, 3]);

  it.each<[string, readonly Evidence[], string]>([
    ['only the frontline', [], 'C'],
    ['stated of the exercise', [stated('B', null, null)], 'B'],
    ['stated of the lens before the exercise', [stated('B', null, null), stated('D', 'company', null)], 'D'],
    ['stated of the item before the lens', [stated('D', 'company', null), stated('B', null, 'vp01')], 'B'],
    ['stated of item and lens first', [stated('B', null, 'vp01'), stated('A', 'company', 'vp01')], 'A'],
    ['of another lens is not this one', [stated('A', 'customer', null)], 'C'],
    ['of two equals the stronger', [stated('D', null, null), stated('B', null, null)], 'B'],
  ])('%s', (_name, evidence, expected) => {
    const item = score(front, { evidence }).items.find((i) => i.lensId === 'company' && i.itemId === 'vp01');
    expect(item?.evidence).toBe(expected);
  });

  it('leaders, or a mixture, are opinion', () => {
    expect(score(lead).items[0]?.evidence).toBe('D');
    expect(score([...front, ...lead]).items[0]?.evidence).toBe('D');
  });

  it('a scale is as strong as its weakest item', () => {
    const results = score(front, { evidence: [stated('D', null, 'vp02'), stated('A', null, 'vp01')] });
    expect(scale(results, 'company', 'focus')?.evidence).toBe('D');
    expect(scale(results, 'company', 'effort')?.evidence).toBe('C');
  });

  it('no general statement lowers what customers said', () => {
    const results = score(ballots(valueProposition, 'cust', [2, 2, 2]), { evidence: [stated('D', null, null)] });
    expect(scale(results, 'customer')?.evidence).toBe('A');
  });
});

describe('participation and channels', () => {
  it('takes hands through one lens and papers through the other for the same people', () => {
    const groups = [{ id: 'front', role: 'frontline', present: 6 }] as const;
    const papers = (n: number) => ballots(valueProposition, 'front', Array<number>(n).fill(3), ['customer']);
    const hands = {
      groupId: 'front',
      lensId: 'company',
      itemId: 'vp01',
      counts: [0, 6, 0, 0, 0],
      notApplicable: 0,
      channel: 'show-of-hands',
    } as const;
    const of = (tally: Tally, written = 6) => score(papers(written), { groups, tallies: [tally] }).participation;
    expect(of(hands)).toMatchObject({ answered: 6, channels: { phone: 6, 'show-of-hands': 6 } });
    // Three on paper and three by hand of the same question are six people, whoever was marked present.
    const half = { ...hands, lensId: 'customer', counts: [0, 3, 0, 0, 0] };
    expect(of(half, 3)).toMatchObject({ answered: 6 });
    expect(of({ ...half, counts: [0, 5, 0, 0, 0] }, 3)).toMatchObject({ answered: 8 });
  });

  it('counts ballots with any answer, "no aplica" included, and the largest show of hands', () => {
    const tally = (itemId: string, counts: number[]) =>
      ({ groupId: 'mid', lensId: 'company', itemId, counts, notApplicable: 1, channel: 'show-of-hands' }) as const;
    const results = score(ballots(valueProposition, 'front', [3, 4, null]), {
      tallies: [tally('vp01', [0, 1, 2, 1, 0]), tally('vp02', [0, 2, 2, 1, 1])],
    });
    expect(results.participation).toMatchObject({
      answered: 10,
      present: 45,
      channels: { phone: 3, 'show-of-hands': 7 },
    });
  });

  it('a head count cannot be subtracted either, where an item shows no total', () => {
    const usual = (item: string): number | undefined => (item === 'vp12' ? undefined : 3);
    const odd = (item: string): number | undefined => (item === 'vp12' ? 3 : undefined);
    const { participation } = score([
      ...ballots(valueProposition, 'front', [usual, usual, usual]),
      ...ballots(valueProposition, 'mid', [odd]),
    ]);
    expect(participation.answered).toBe(4);
    expect(participation.groups.map(({ groupId, answered, hidden }) => [groupId, answered, hidden])).toEqual([
      ['lead', 0, null],
      ['mid', null, 'too-few'],
      ['front', null, 'protects-another'],
      ['cust', 0, null],
    ]);
  });

  it('a show of hands adds to the distribution, and leaves persons unknown', () => {
    const tallies = valueProposition.items.map(
      (item) =>
        ({
          groupId: 'mid',
          lensId: 'company',
          itemId: item.id,
          counts: [0, 0, 0, 0, 4],
          notApplicable: 0,
          channel: 'paper',
        }) as const,
    );
    const results = score(ballots(valueProposition, 'front', [1, 1, 2], ['company']), { tallies });
    expect(results.items[0]).toMatchObject({ summary: { n: 7, counts: [2, 1, 0, 0, 4] } });
    const ofDimension = results.gaps.find((gap) => gap.dimensionId === 'focus' && gap.itemId === null);
    expect(ofDimension).toMatchObject({ groupA: 'mid', groupB: 'front', hedgesG: null, mannWhitney: null });
    const ofItem = results.gaps.find((gap) => gap.itemId === 'vp01');
    expect(ofItem).toMatchObject({ mannWhitney: { u: 12, method: 'exact' }, cliffDelta: 1 });
  });
});

describe('reliability', () => {
  const complete = (base: number) => (item: string) => base + (Number(item.slice(2)) % 2);
  const without = (missing: string, base: number) => (item: string) => (item === missing ? null : complete(base)(item));
  const alphaOf = (people: Parameters<typeof ballots>[2], minimumGroup: number): number | null =>
    scale(score(ballots(valueProposition, 'front', people), { minimumGroup }), 'company', 'focus')?.alpha ?? null;

  it('is of the ballots that rated every item of the scale', () => {
    expect(alphaOf([complete(1), complete(4), complete(3)], 3)).toBeCloseTo(1, 12);
    const people = [complete(1), complete(4), without('vp01', 2), without('vp02', 3), without('vp03', 1)];
    expect(alphaOf(people, 2)).toBeCloseTo(1, 12);
  });

  it('describes nobody when those ballots are fewer than the minimum', () => {
    const people = [complete(1), complete(4), without('vp01', 2), without('vp02', 3), without('vp03', 1)];
    expect(alphaOf(people, 3)).toBeNull();
  });
});

describe('groups compared', () => {
  it('gives the widest gap first, tested on one value a person', () => {
    const results = score([
      ...ballots(valueProposition, 'lead', [5, 4, 5], ['company']),
      ...ballots(valueProposition, 'mid', [4, 4, 3], ['company']),
      ...ballots(valueProposition, 'front', [2, 1, 2], ['company']),
    ]);
    const gap = results.gaps.find((g) => g.itemId === null && g.dimensionId === 'effort');
    expect(gap).toMatchObject({
      groupA: 'lead',
      groupB: 'front',
      cliffDelta: 1,
      mannWhitney: { u: 9, method: 'exact' },
    });
    expect(gap?.difference).toBeCloseTo(14 / 3 - 5 / 3, 12);
    // C(6,3) = 20 arrangements of three persons, not C(18,9) of nine ratings; two tie-free extremes.
    expect(gap?.mannWhitney?.p).toBeCloseTo(0.1, 12);
    const widths = results.gaps.map((g) => Math.abs(g.difference));
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    expect(results.icc).toBeNull();
  });

  it('ICC over the main lens, from three visible groups on', () => {
    const answers = [
      ...ballots(valueProposition, 'lead', [5, 4, 5], ['customer']),
      ...ballots(valueProposition, 'mid', [4, 4, 3], ['customer']),
      ...ballots(valueProposition, 'front', [2, 1, 2], ['customer']),
    ];
    expect(score(answers).icc?.icc1).toBeGreaterThan(0.7);
    expect(score(answers, { minimumGroup: 4 }).icc).toBeNull();
  });
});

describe('little or nothing', () => {
  it('nobody: nulls everywhere', () => {
    const results = scoreExercise(valueProposition, emptyInput);
    expect(results).toMatchObject({ reading: null, icc: null, gaps: [], mirror: { overall: null } });
    expect(results.items).toHaveLength(24);
    expect(results.items.every((item) => item.summary === null)).toBe(true);
    expect(results.scales.every((s) => s.summary === null && s.people === 0 && s.alpha === null)).toBe(true);
    expect(results.participation).toMatchObject({ answered: 0, channels: {} });
  });

  it('one participant: hidden, total included', () => {
    const results = score(ballots(valueProposition, 'lead', [4]));
    expect(results.items.every((item) => item.summary === null)).toBe(true);
    expect(results.items[0]?.groups[0]).toEqual({ groupId: 'lead', hidden: 'too-few', summary: null });
    expect(results.reading).toBeNull();
  });

  it('all the same: no spread, full agreement, no reliability', () => {
    const results = score(ballots(valueProposition, 'lead', [3, 3, 3, 3]));
    expect(results.items[0]?.summary).toMatchObject({ sd: 0, index: 50, agreement: { rwg: 1, words: 'agreement' } });
    expect(scale(results, 'company')).toMatchObject({ alpha: null, rwgJ: 1 });
  });

  it('only "no aplica": counted, never a zero', () => {
    const results = score(ballots(valueProposition, 'lead', [null, null, null]));
    expect(results.items[0]?.summary).toMatchObject({ n: 0, notApplicable: 3, mean: null, index: null, sd: null });
    expect(results.reading).toBeNull();
  });

  it('answers that do not belong are left out; a wrong rating is an error', () => {
    const [answer] = ballots(valueProposition, 'lead', [3]);
    if (answer === undefined) throw new Error('no answer');
    expect(score([{ ...answer, itemId: 'gone' }]).participation.answered).toBe(0);
    expect(() => score([{ ...answer, value: 6 }])).toThrow(RangeError);
  });

  it('a group that only the answers know is part of the total', () => {
    const results = score(ballots(valueProposition, 'night-shift', [3, 3, 3]));
    expect(results.participation.groups.at(-1)).toMatchObject({ groupId: 'night-shift', role: null, answered: 3 });
  });
});
