import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findContacts } from '../../../../src/domain/anonymise/find-contacts.ts';
import { looksLikeName, nameFinder } from '../../../../src/domain/anonymise/find-names.ts';
import { foldName, nameWords } from '../../../../src/domain/anonymise/name-words.ts';
import { aroundPlace, replaceAt } from '../../../../src/domain/anonymise/replace.ts';

const people = [
  'María del Carmen López Ruiz',
  'Juan Peña',
  'Rosa Mercado',
  'Juan Ibarra',
  'Li',
  '李小龙',
  'Sofía O’Higgins-Díaz',
].map((name) => ({ name, alone: true }));
const find = nameFinder([...people, { name: 'Hoteles Norte', alone: false }]);
const told = (text: string): [string, readonly number[], boolean][] =>
  find(text).map(({ start, end, who, doubtful }) => [text.slice(start, end), who, doubtful]);

describe('names in a text', () => {
  it.each<[string, [string, readonly number[], boolean][]]>([
    ['Lo dijo maria del carmen lopez ruiz.', [['maria del carmen lopez ruiz', [0], false]]],
    [
      'MARÍA LÓPEZ y Carmen',
      [
        ['MARÍA LÓPEZ', [0], false],
        ['Carmen', [0], false],
      ],
    ],
    ['López, María: sí', [['López, María', [0], false]]],
    [
      'M. López avisó; J. Peña no',
      [
        ['M. López', [0], false],
        ['J. Peña', [1], false],
      ],
    ],
    ['se lo dio a López', [['López', [0], false]]],
    ['Juan no vino', [['Juan', [1, 3], false]]],
    ['Juan Ibarra no vino', [['Juan Ibarra', [3], false]]],
    // A word like any other is told apart; with its other half it is a name.
    [
      'dio pena, y el mercado',
      [
        ['pena', [1], true],
        ['mercado', [2], true],
      ],
    ],
    ['Rosa Mercado', [['Rosa Mercado', [2], false]]],
    ['la casa de la Rosa', [['Rosa', [2], true]]],
    ['Li dijo', [['Li', [4], true]]],
    ['我们告诉李小龙了', [['李小龙', [5], false]]],
    ['Sofia Diaz', [['Sofia Diaz', [6], false]]],
    ["O'Higgins", [["O'Higgins", [6], false]]],
    // Parts of words, and the words of a firm, name nobody.
    ['los juanetes del norte', []],
    ['en Hoteles norte, no en otros hoteles', [['Hoteles norte', [7], false]]],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('finds nothing of a text that names nobody, and a name of signs as it is', () => {
    expect(told('')).toEqual([]);
    expect(nameFinder([])('Juan')).toEqual([]);
    expect(nameFinder([{ name: ' 🦊 ', alone: true }])('el 🦊 dijo')).toMatchObject([{ start: 3, end: 5 }]);
  });

  it('finds any whole name in any text around it, however it is written', () => {
    const name = fc
      .array(fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ÿ]{2,9}$/), { minLength: 1, maxLength: 4 })
      .map((words) => words.join(' '))
      .filter((one) => nameWords(one).length > 0);
    const around = fc.stringMatching(/^[a-z0-9 .,;:¿?]{0,40}$/);
    const written = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.toUpperCase(),
      (text) => text.normalize('NFD'),
      foldName,
    );
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 6 }),
        around,
        around,
        written,
        (names, before, after, as) => {
          const finder = nameFinder(names.map((one) => ({ name: one, alone: true })));
          const text = `${before} | ${as(names[0] ?? '')} | ${after}`;
          const found = finder(text);
          const left = replaceAt(
            text,
            found.map(({ start, end }) => ({ start, end, standIn: '#' })),
          );
          expect(` ${foldName(left)} `).not.toContain(` ${foldName(names[0] ?? '')} `);
          found.forEach(({ start }, at) => expect(start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what else leads to somebody', () => {
  it.each<[string, string[]]>([
    [
      'escriba a juan.pena+cx@correo.com.mx o llame al (55) 1234-5678',
      ['juan.pena+cx@correo.com.mx', '(55) 1234-5678'],
    ],
    ['+52 1 55 1234 5678', ['+52 1 55 1234 5678']],
    ['costó $1,234,567,890.00, en 2026-03-14 y 1234567890.5', []],
    ['folio 12345', []],
  ])('%s', (text, expected) => {
    expect(findContacts(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it('tells a person from a post', () => {
    expect(
      ['Ana Ruiz', 'Ana de la Cruz', 'Gerente de Sucursal', 'Operaciones', 'los de caja', 'Comité CX'].map(
        looksLikeName,
      ),
    ).toEqual([true, true, false, false, false, false]);
  });

  it('shows what stands around a place, cut at words', () => {
    const text = `${'palabra '.repeat(20)}Ana${' palabra'.repeat(20)}`;
    const { before, after } = aroundPlace(text, 160, 163);
    expect(before).toMatch(/^…palabra .*palabra $/);
    expect(after).toMatch(/^ palabra .*palabra…$/);
    expect(aroundPlace('vi a\nAna hoy', 5, 8)).toEqual({ before: 'vi a ', after: ' hoy' });
  });
});
