import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatted, ticks, wrap } from '../../../src/ui/report/charts/text.ts';
import { textInPart } from '../../../src/ui/report/slice.ts';

describe('labels of the charts on the pages', () => {
  it.each([
    [3, '[<5]"";0" %"', ''],
    [42.4, '[<5]"";0" %"', '42 %'],
    [0, '[=0]"";[=6]"";0', ''],
    [6, '[=0]"";[=6]"";0', ''],
    [3, '[=0]"";[=6]"";0', '3'],
    [0.5, '0.00', '0.50'],
    [60, '0"%"', '60%'],
  ])('%d as %s is "%s"', (value, format, written) => {
    expect(formatted(value, format)).toBe(written);
  });

  it('wraps within its width, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 1, max: 3 }), (text, lines) => {
        const wrapped = wrap(text, 120, 12, lines);
        expect(wrapped.length).toBeLessThanOrEqual(lines);
        for (const line of wrapped) expect(line.length).toBeLessThanOrEqual(Math.floor(120 / (12 * 0.48)));
      }),
    );
  });

  it('never has marks without end', () => {
    expect(ticks(0, 100, 25)).toEqual([0, 25, 50, 75, 100]);
    expect(ticks(0, 1, 0)).toEqual([0]);
    expect(ticks(5, 1, 1)).toEqual([5]);
  });
});

describe('a text broken between two pages', () => {
  it('is whole again when put together', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 5 }), fc.nat(60), (parts, char) => {
        const text = parts.map((part, at) => (at % 2 === 0 ? part : { strong: part }));
        const all = parts.join('');
        const cut = Math.min(Math.max(1, char), Math.max(1, all.length - 1));
        const plain = (part: { from: number; to: number | null }): string =>
          textInPart(
            {
              from: { atom: 0, char: part.from },
              to: part.to === null ? { atom: 1, char: 0 } : { atom: 0, char: part.to },
              first: true,
              last: true,
            },
            0,
            text,
          )
            .map((one) => (typeof one === 'string' ? one : Object.values(one).join('')))
            .join('');
        expect(plain({ from: 0, to: cut }) + plain({ from: cut, to: null })).toBe(all);
      }),
    );
  });
});
