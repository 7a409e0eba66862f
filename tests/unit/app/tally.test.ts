import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differs, draftOf, sumOf } from '../../../src/app/screens/capture/tally.ts';

const tally = (counts: number[], notApplicable = 0) => ({
  groupId: 'g',
  lensId: 'l',
  itemId: 'i',
  counts,
  notApplicable,
});

describe('a row of a show of hands', () => {
  it('counts empty fields as zero', () => {
    const sum = sumOf({ counts: ['', '2', ' 1 ', '', ''], notApplicable: '' }, 3);
    expect(sum).toEqual({ counts: [0, 2, 1, 0, 0], notApplicable: 0, total: 3, left: 0, problem: null });
  });

  it.each(['-1', '1.5', 'x', '1e3', '１'])('does not take %s for a number', (typed) =>
    expect(sumOf({ counts: [typed], notApplicable: '' }, 9).problem).toBe('not-a-number'),
  );

  it('allows all who are present and not one more', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 2, maxLength: 7 }), fc.nat(20), (counts, notApplicable) => {
        const draft = { counts: counts.map(String), notApplicable: String(notApplicable) };
        const total = counts.reduce((sum, hands) => sum + hands, notApplicable);
        expect(sumOf(draft, total).problem).toBeNull();
        if (total > 0) expect(sumOf(draft, total - 1).problem).toBe('too-many');
      }),
    );
  });

  it('comes back from what is kept as it was typed', () => {
    const kept = tally([0, 3, 0, 1, 0], 2);
    const sum = sumOf(draftOf(kept, 5), 10);
    expect(differs(sum, kept)).toBe(false);
    expect(differs(sum, tally([0, 3, 0, 1, 0], 1))).toBe(true);
    expect(differs(sumOf(draftOf(undefined, 5), 10), undefined)).toBe(false);
  });
});
