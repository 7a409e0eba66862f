import { change as changeWords } from '../../../src/domain/words/es/change.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../../electron/engine/report/texts/en.ts';
import { es } from '../../../electron/engine/report/texts/es.ts';
import { numberWords } from '../../../electron/engine/report/texts/numbers.ts';
import { clamp, oneLine, printable } from '../../../electron/engine/report/texts/printable.ts';
import { cleaned } from '../../../electron/engine/report/word/text.ts';
import { hostileTexts } from '../../support/docx/hostile.ts';

/** Paths of all leaves, with what each is. */
function shape(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${path}:${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => shape(inner, `${path}.${key}`));
}

describe('the texts of the report', () => {
  it('say the same things in both languages', () => {
    expect(shape(en).sort()).toEqual(shape(es).sort());
  });

  it.each([
    [es.roadmap.title(1, '1', 1, '1'), 'Una acción, todavía sin responsable'],
    [es.roadmap.title(4, '4', 1, '1'), 'Cuatro acciones; a una le falta responsable'],
    [es.roadmap.title(12, '12', 3, '3'), '12 acciones; a 3 les falta responsable'],
    [es.priorities.title(1, '1'), 'Un hallazgo que atender'],
    [es.priorities.title(3, '3'), 'Tres hallazgos, en orden de atención'],
    [es.scope.title(1, '1', '4'), 'Respondió 1 persona de 4 presentes'],
    [changeWords.better(1, 'Foco', true), 'Mejoró Foco; lo demás no muestra un cambio demostrable'],
    [changeWords.better(2, 'Foco y Escucha', false), 'Mejoraron Foco y Escucha'],
    [en.roadmap.title(2, '2', 2, '2'), 'Two actions; 2 lack an owner'],
    [en.scope.title(1, '1', '4'), '1 person answered, of 4 present'],
  ])('agree in number and gender: %s', (said, expected) => {
    expect(said).toBe(expected);
  });
});

describe('numbers', () => {
  const [spanish, english] = [numberWords('es'), numberWords('en')];

  it.each([
    [spanish.integer(2.5), '3'],
    [spanish.integer(-2.5), '−3'],
    [spanish.integer(-0.4), '0'],
    [spanish.decimal(1.005, 2), '1.01'],
    [spanish.signed(21.6, 0), '+22'],
    [spanish.signed(-3, 0), '−3'],
    [spanish.signed(0.2, 0), '0'],
    [spanish.percent(34.5), '34.5\u00A0%'],
    [english.percent(88), '88%'],
    [spanish.day('2026-03-14'), '14 de marzo de 2026'],
    [english.day('2026-03-14'), 'March 14, 2026'],
    [spanish.day('pronto'), 'pronto'],
    [spanish.list(['a', 'b', 'c']), 'a, b y c'],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected);
  });
});

describe('texts that people typed', () => {
  it.each(hostileTexts.map((text) => [text]))('hold nothing that XML forbids', (text) => {
    const clean = printable(text);
    expect(clean.isWellFormed()).toBe(true);
    expect(clean).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/);
    expect(oneLine(text)).not.toContain('\n');
  });

  it('are mended alike whether or not they seem to need it', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('\u00A0a', ' b ', 'c\r\nd', 'e\u2028', '\uFEFFf', 'g\u200B', 'h'.repeat(79), 'í'.repeat(200)),
    );
    fc.assert(
      fc.property(text, (one) => {
        // A bell is taken out; before it, nothing is taken for granted.
        expect(printable(one)).toBe(printable(`\u0007${one}`));
        expect(cleaned(one.trim())).toBe(cleaned(`\u0007${one.trim()}`));
      }),
    );
  });

  it('are cut between characters and words, never inside one', () => {
    expect(clamp('una frase con varias palabras', 16)).toBe('una frase con…');
    expect(clamp('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 13)).toBe('👩‍👩‍👧‍👦…');
    expect(clamp('corta', 16)).toBe('corta');
  });
});
