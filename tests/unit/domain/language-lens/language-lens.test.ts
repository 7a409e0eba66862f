import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageLens, type LanguageLens } from '../../../../src/domain/language-lens/lens.ts';
import { formsOf, type LensWords } from '../../../../src/domain/language-lens/words.ts';

const load = (language: 'es' | 'en'): LensWords =>
  JSON.parse(
    readFileSync(new URL(`../../../../resources/language/${language}.json`, import.meta.url), 'utf8'),
  ) as LensWords;
const lists = { es: load('es'), en: load('en') };
const lenses = { es: languageLens(lists.es), en: languageLens(lists.en) };

/** What is highlighted, in the words of the text. */
const highlighted = (lens: LanguageLens, text: string): string[] =>
  lens(text).spans.map(({ start, end, side }) => `${side}: ${text.slice(start, end)}`);

describe('patterns', () => {
  it.each<[string, string[]]>([
    ['nos', ['nos']],
    ['Líder(|es)', ['lider', 'lideres']],
    ['nuestr(o|a)', ['nuestro', 'nuestra']],
    [
      'sin que (usted|tú) tenga(|n) que',
      ['sin que usted tenga que', 'sin que usted tengan que', 'sin que tu tenga que', 'sin que tu tengan que'],
    ],
  ])('%s', (pattern, forms) => expect(formsOf(pattern)).toEqual(forms));

  it.each(['lider(es', 'lideres)', 'a((b|c)d)', 'a|b', '', '  ', '(|)'])('%s is none', (pattern) => {
    expect(() => formsOf(pattern)).toThrow(SyntaxError);
  });

  it('a form on two sides is refused', () => {
    const words = { language: 'x', us: ['líder'], customer: ['LIDER'], customerIfNamed: [] };
    expect(() => languageLens(words)).toThrow('on two sides: lider');
  });
});

describe('the Spanish lens', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['Somos líderes.', ['us: Somos', 'us: líderes']],
    ['SOMOS LIDERES', ['us: SOMOS', 'us: LIDERES']],
    ['Tenemos 30 años de experiencia', ['us: Tenemos', 'us: años de experiencia']],
    ['años\n  de\u00A0experiencia', ['us: años\n  de\u00A0experiencia']],
    ['treinta años, de experiencia diversa', []],
    ['anos de experiencia', []],
    ['ũsted, ńos', ['customer: ũsted', 'us: ńos']],
    ['Nuestros premios son únicos: los mejores', ['us: Nuestros', 'us: premios', 'us: únicos', 'us: mejores']],
    ['Usted logra más', ['customer: Usted', 'customer: logra']],
    ['El cliente resuelve lo que necesita', ['customer: cliente', 'customer: resuelve', 'customer: necesita']],
    ['Paga sin que tenga que llamar', ['customer: sin que tenga que']],
    ['Sin que usted tenga que venir', ['customer: Sin que usted tenga que']],
    ['Aquí estamos cuando nos necesite', ['us: estamos', 'customer: cuando nos necesite']],
    ['Tú decides, contigo', ['customer: Tú', 'customer: contigo']],
    ['Nuestro cliente', ['us: Nuestro', 'customer: cliente']],
    // Never inside a word.
    ['unos enteros, innosotros, necesitamos, clienteling', []],
    ['nuestra_marca, nos2', []],
    // Other forms of the same letters.
    [
      'nu\u0301estro, lide\u0301r, an\u0303os de experiencia',
      ['us: nu\u0301estro', 'us: lide\u0301r', 'us: an\u0303os de experiencia'],
    ],
    ['nues\u00ADtro', ['us: nues\u00ADtro']],
    ['👩‍🚀 nos 🚀usted', ['us: nos', 'customer: usted']],
  ])('%s', (text, expected) => expect(highlighted(lenses.es, text)).toEqual(expected));

  it('offsets are UTF-16 units', () => {
    expect(lenses.es('🚀 nos').spans).toEqual([{ start: 3, end: 6, side: 'us' }]);
  });

  it.each<[string, string[]]>([
    ['Líderes en su ramo', ['us: Líderes', 'undecided: su']],
    ['Usted y su familia', ['customer: Usted', 'customer: su']],
    ['Cuidamos sus ahorros, cliente', ['customer: sus', 'customer: cliente']],
    ['Los suyos y nosotros', ['undecided: suyos', 'us: nosotros']],
    ['Su casa y su auto', ['undecided: Su', 'undecided: su']],
    ['El sur, el suelo', []],
  ])('«su» is the customer’s only beside another word for the customer: %s', (text, expected) => {
    expect(highlighted(lenses.es, text)).toEqual(expected);
  });
});

describe('the English lens', () => {
  it.each<[string, string[]]>([
    ['We’re the leading, award-winning firm', ['us: We', 'us: leading', 'us: award-winning']],
    ['Our 30 years of experience', ['us: Our', 'us: years of experience']],
    ['You pay without having to call', ['customer: You', 'customer: without having to']],
    ['Customers and their needs', ['customer: Customers', 'customer: their', 'customer: needs']],
    ['Analysts and their rankings', ['undecided: their']],
    ['Thus, hours of bus rides; yours', ['customer: yours']],
  ])('%s', (text, expected) => expect(highlighted(lenses.en, text)).toEqual(expected));
});

describe('longest match first', () => {
  const lens = languageLens({ language: 'x', us: ['a b', 'b c d', 'c'], customer: ['a', 'd e'], customerIfNamed: [] });

  it.each([
    ['a b', ['us: a b']],
    ['a b c', ['us: a b', 'us: c']],
    ['a b c d', ['customer: a', 'us: b c d']],
    ['a b c d e', ['customer: a', 'us: b c d']],
    ['a b d e', ['us: a b', 'customer: d e']],
    ['a, b c', ['customer: a', 'us: c']],
    ['a - b', ['customer: a']],
  ])('%s', (text, expected) => expect(highlighted(lens, text)).toEqual(expected));
});

describe.each(['es', 'en'] as const)('for any text (%s)', (language) => {
  const { us, customer, customerIfNamed } = lists[language];
  const forms = [us, customer, customerIfNamed].flat().flatMap(formsOf);
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...forms) },
    { weight: 2, arbitrary: fc.constantFrom(' ', '-', ', ', '\n', '', 'ñ', 'é', '\u0301', '🚀', 'x') },
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(' '));
  const isInWord = /[\p{L}\p{N}\p{M}_]/u;

  it('spans are ordered, disjoint, within the text, on whole words, and as many as counted', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (given) => {
        const { spans, ...counts } = lenses[language](given);
        let reached = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          reached = end;
          expect(isInWord.test([...given.slice(0, start)].at(-1) ?? '')).toBe(false);
          expect(isInWord.test([...given.slice(end)][0] ?? '')).toBe(false);
        }
        expect(reached).toBeLessThanOrEqual(given.length);
        for (const side of ['us', 'customer', 'undecided'] as const) {
          expect(counts[side]).toBe(spans.filter((span) => span.side === side).length);
        }
        if (counts.undecided > 0) expect(counts.customer).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('every listed form is found, in capitals too', () => {
    for (const form of forms) {
      expect(highlighted(lenses[language], form.toUpperCase()).map((hit) => hit.split(': ')[1])).toEqual([
        form.toUpperCase(),
      ]);
    }
  });
});
