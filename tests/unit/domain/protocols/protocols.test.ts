import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protocolDecision, robotIndex, type Frequency } from '../../../../src/domain/protocols/protocol.ts';

describe('the decision on a protocol', () => {
  it.each<[number | null, number | null, boolean, string | null, boolean, string[]]>([
    // value, rigidity, legal → step, decided by the legal flag, ratings in the reasons
    [5, 5, false, 'keep', false, ['value']],
    [4, 5, true, 'keep', false, ['value']],
    [4, null, false, 'keep', false, ['value']],
    [3, 4, false, 'loosen', false, ['value', 'rigidity']],
    [3, 3, false, 'keep', false, ['value', 'rigidity']],
    [3, 4, true, 'loosen-manner', true, ['value', 'rigidity']],
    [3, 3, true, 'keep', false, ['value', 'rigidity']],
    [2, 5, false, 'remove', false, ['value']],
    [2, null, false, 'remove', false, ['value']],
    [1, 1, false, 'remove', false, ['value']],
    [2, 4, true, 'loosen-manner', true, ['value', 'rigidity']],
    [2, 3, true, 'keep', true, ['value', 'rigidity']],
    [null, 5, false, null, false, []],
    [3, null, false, null, false, []],
    [2, null, true, null, false, []],
  ])('value %s, rigidity %s, legal %s → %s', (value, rigidity, legal, step, legalDecided, ratings) => {
    const decision = protocolDecision({ value, rigidity, legal });
    expect(decision).toMatchObject({ step, legalDecided });
    expect(decision.reasons.map(({ rating }) => rating)).toEqual(ratings);
  });

  it('tells what is missing, and the numbers that decided', () => {
    expect(protocolDecision({ value: null, rigidity: null, legal: false }).missing).toEqual(['value']);
    expect(protocolDecision({ value: 3, rigidity: null, legal: false }).missing).toEqual(['rigidity']);
    expect(protocolDecision({ value: 2, rigidity: 4, legal: true }).reasons).toEqual([
      { rule: 'loosen-manner', rating: 'value', value: 2, comparison: 'at-most', threshold: 2 },
      { rule: 'loosen-manner', rating: 'rigidity', value: 4, comparison: 'at-least', threshold: 4 },
    ]);
    expect(protocolDecision({ value: 3, rigidity: 3, legal: false }).reasons).toEqual([
      { rule: 'keep', rating: 'value', value: 3, comparison: 'below', threshold: 4 },
      { rule: 'keep', rating: 'rigidity', value: 3, comparison: 'below', threshold: 4 },
    ]);
    expect(protocolDecision({ value: 4, rigidity: 1, legal: false }).reasons).toEqual([
      { rule: 'keep', rating: 'value', value: 4, comparison: 'at-least', threshold: 4 },
    ]);
  });

  it('what the law asks for is never removed, and its rule never loosened', () => {
    const rating = fc.option(fc.integer({ min: 1, max: 5 }));
    fc.assert(
      fc.property(rating, rating, (value, rigidity) => {
        const { step } = protocolDecision({ value, rigidity, legal: true });
        expect(['keep', 'loosen-manner', null]).toContain(step);
      }),
    );
  });
});

describe('robot index', () => {
  const protocols = (...list: [number | null, Frequency | null][]) =>
    list.map(([value, frequency]) => ({ value, frequency }));

  it.each([
    ['none', protocols(), null],
    ['none with a value', protocols([null, 'daily']), null],
    ['none with a frequency', protocols([1, null]), null],
    ['a value of 2 counts, 3 does not', protocols([2, 'monthly'], [3, 'monthly']), 50],
    ['daily 20 against weekly 4', protocols([1, 'daily'], [5, 'weekly']), (100 * 20) / 24],
    ['weekly 4 against monthly 1', protocols([1, 'weekly'], [5, 'monthly']), 80],
    ['monthly 1 against rare 0.2', protocols([5, 'monthly'], [1, 'rare']), (100 * 0.2) / 1.2],
    ['the unrated weigh nothing', protocols([1, 'daily'], [5, 'daily'], [null, 'daily'], [1, null]), 50],
    ['all of one kind', protocols([1, 'rare'], [2, 'daily']), 100],
    ['none of it', protocols([3, 'rare'], [5, 'daily']), 0],
  ])('%s', (_name, list, expected) => {
    const index = robotIndex(list);
    if (expected === null || index === null) expect(index).toBe(expected);
    else expect(index).toBeCloseTo(expected, 12);
  });

  it('stays within 0–100 for 500 protocols, whatever they are', () => {
    const protocol = fc.record({
      value: fc.option(fc.integer({ min: 1, max: 5 })),
      frequency: fc.option(fc.constantFrom<Frequency>('daily', 'weekly', 'monthly', 'rare')),
    });
    fc.assert(
      fc.property(fc.array(protocol, { maxLength: 500 }), (list) => {
        const index = robotIndex(list) ?? 0;
        expect(index >= 0 && index <= 100).toBe(true);
      }),
    );
  });
});
