import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  inChosenOrder,
  isMovable,
  printedOnly,
  type SectionChoice,
} from '../../../../src/domain/report/composition.ts';

const natural = ['answer', 'contents', 'scope', 'profile', 'instrument:a', 'instrument:b', 'roadmap', 'appendix'];
const same = (key: string): string => key;
const shown = (...keys: string[]): SectionChoice[] => keys.map((key) => ({ key, printed: true }));

describe('the order of the parts', () => {
  it('is that of the methodology while nothing is chosen', () => {
    expect(inChosenOrder(natural, same, [])).toEqual(natural);
  });

  it('is the chosen one', () => {
    const chosen = shown('scope', 'roadmap', 'instrument:b', 'profile', 'instrument:a');
    expect(inChosenOrder(natural, same, chosen)).toEqual([
      'answer',
      'contents',
      'scope',
      'roadmap',
      'instrument:b',
      'profile',
      'instrument:a',
      'appendix',
    ]);
  });

  it('takes up what was not there when it was chosen, behind what it follows by nature', () => {
    const chosen = shown('roadmap', 'profile', 'scope', 'instrument:a');
    expect(inChosenOrder(natural, same, chosen)).toEqual([
      'answer',
      'contents',
      'roadmap',
      'profile',
      'scope',
      'instrument:a',
      'instrument:b',
      'appendix',
    ]);
  });

  it('holds every part once, and moves no fixed one, whatever was chosen', () => {
    const key = fc.constantFrom(...natural, 'gone', 'instrument:old');
    const choices = fc.uniqueArray(key).map((keys) => shown(...keys));
    const parts = fc.subarray(natural);
    fc.assert(
      fc.property(parts, choices, (present, chosen) => {
        const ordered = inChosenOrder(present, same, chosen);
        expect(ordered.toSorted()).toEqual(present.toSorted());
        const fixedOpening = present.filter((part) => part === 'answer' || part === 'contents');
        expect(ordered.slice(0, fixedOpening.length)).toEqual(fixedOpening);
        if (present.includes('appendix')) expect(ordered.at(-1)).toBe('appendix');
        const chosenKeys = chosen.map(({ key: one }) => one).filter((one) => isMovable(one) && present.includes(one));
        expect(ordered.filter((part) => chosenKeys.includes(part))).toEqual(chosenKeys);
      }),
    );
  });
});

describe('what is printed', () => {
  it('is everything but what was left out', () => {
    const chosen = [...shown('scope'), { key: 'profile', printed: false }, { key: 'gone', printed: false }];
    expect(printedOnly(natural, same, chosen)).toEqual(natural.filter((key) => key !== 'profile'));
  });
});
