import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, longText, requiredText, shortText } from '../../../src/contract/fields.ts';

const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  maxLength: 60,
});

describe('texts at the border', () => {
  test('never keep what XML cannot hold', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const clean = cleanText(raw);
        expect(clean.isWellFormed()).toBe(true);
        // The characters that XML 1.0 allows, but for the tab, which becomes a space.
        expect(clean).toMatch(/^[\n\u0020-\u007E\u00A0-\uFFFD\u{10000}-\u{10FFFF}]*$/u);
      }),
    );
  });

  test('are the same when cleaned twice', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        expect(cleanText(cleanText(raw))).toBe(cleanText(raw));
      }),
    );
  });

  test('keep accents, emoji and other scripts', () => {
    const text = 'Año «é» ¿qué? 👩🏽‍💼 日本語 עברית e\u0301';
    expect(longText.parse(text)).toBe(text);
  });

  test('are one line where one line is asked for, and must hold something where needed', () => {
    expect(shortText.parse('  dos\r\nlíneas ')).toBe('dos líneas');
    expect(requiredText.safeParse(' \u0000\n ').success).toBe(false);
  });
});
