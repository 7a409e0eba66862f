import { describe, expect, it } from 'vitest';
import { parseAmount } from '../../../../src/domain/registers/amounts.ts';
import {
  isRating,
  matchingOptions,
  readCell,
  writeCell,
  type ReadCell,
} from '../../../../src/domain/registers/cells.ts';
import type { CellValue } from '../../../../src/domain/registers/register.ts';
import { columns } from './register-fixture.ts';

const value = (read: ReadCell): CellValue | string => (read.ok ? read.value : `!${read.reason}`);

describe('a number as it is typed', () => {
  it.each([
    ['12', 12],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234', 1234],
    ['1.234', 1.234],
    ['1.234.567', 1_234_567],
    ['1,5', 1.5],
    ['0,123', 0.123],
    ['12,3456', 12.3456],
    ['1 234,50', 1234.5],
    ['1 234', 1234],
    ['$ 1,200.00', 1200],
    ['MXN 1,200', 1200],
    ['MX$1,200', 1200],
    ['15 min', 15],
    ['3 veces', 3],
    ['−4.5', -4.5],
    ['.5', 0.5],
    ['1e-7', 1e-7],
  ])('%s is %d', (typed, expected) => expect(parseAmount(typed)).toBe(expected));

  it.each(['', 'doce', '1,23,4', '1.2.3', '1,234.5.6', '5-3', '$', '1e999'])('%j is none', (typed) =>
    expect(parseAmount(typed)).toBeNull(),
  );

  it('parts thousands with a point where decimals make no sense', () => {
    expect(parseAmount('1.234', true)).toBe(1234);
    expect(parseAmount('1.5', true)).toBe(1.5);
  });
});

describe('a cell that is read', () => {
  it.each([
    ['text', '  Ana  ', 'Ana'],
    ['text', 'dos\r\nlíneas', 'dos líneas'],
    ['text', 'x'.repeat(20), 'x'.repeat(20)],
    ['text', 'x'.repeat(21), '!too-long'],
    ['long', 'dos\r\nlíneas', 'dos\nlíneas'],
    ['long', 'x'.repeat(61), '!too-long'],
    ['rating', '5', 5],
    ['rating', '6', '!out-of-range'],
    ['rating', '0', '!out-of-range'],
    ['rating', '2.5', '!not-whole'],
    ['whole', '1.234', 1234],
    ['amount', '1.234,5', 1234.5],
    ['amount', 'mucho', '!not-a-number'],
    ['choice', 'TELEFONO', 'phone'],
    ['choice', 'counter', 'counter'],
    ['choice', 'Paloma mensajera', '!unknown-option'],
    ['open', 'Counter', 'counter'],
    ['open', 'Paloma  mensajera', 'Paloma mensajera'],
    ['flag', 'Sí', true],
    ['flag', 'x', true],
    ['flag', 'NO', false],
    ['flag', 'quizá', '!not-yes-or-no'],
    ['flag', '', null],
    ['amount', '   ', null],
  ] as const)('%s: %j', (column, typed, expected) => expect(value(readCell(columns[column], typed))).toBe(expected));

  it.each([
    ['Phone, Mostrador', ['phone', 'counter']],
    ['Teléfono › Teléfono › Eco', ['phone', 'phone', 'Eco']],
    ['phone > counter', ['phone', 'counter']],
    ['phone; ; counter', ['phone', 'counter']],
    ['Correo, chat', ['both']],
    ['Correo, chat › phone', ['both', 'phone']],
    [' › ', null],
  ])('a chain: %j', (typed, expected) => expect(value(readCell(columns.choices, typed))).toEqual(expected));

  it('names the link of a closed chain that is no option', () => {
    expect(value(readCell({ ...columns.choices, open: false }, 'phone, nube'))).toBe('!unknown-option');
  });
});

describe('a cell that is written', () => {
  it('uses the titles of the language, and the text where there is no option', () => {
    expect(writeCell(columns.choices, ['phone', 'Eco'], 'en')).toBe('Phone › Eco');
    expect(writeCell(columns.choice, 'phone', 'es')).toBe('Teléfono');
    expect(writeCell(columns.flag, true, 'es')).toBe('sí');
    expect(writeCell(columns.flag, false, 'en')).toBe('no');
    expect(writeCell(columns.amount, 1234.5, 'es')).toBe('1234.5');
    expect(writeCell(columns.text, undefined, 'es')).toBe('');
  });
});

describe('options that match what is typed', () => {
  it('begin with it first, whatever the accents and the language', () => {
    expect(matchingOptions(columns.choice, 'C').map(({ id }) => id)).toEqual(['counter', 'both']);
    expect(matchingOptions(columns.choice, 'télé').map(({ id }) => id)).toEqual(['phone']);
    expect(matchingOptions(columns.choice, 'hat').map(({ id }) => id)).toEqual(['both']);
    expect(matchingOptions(columns.choice, '')).toHaveLength(3);
    expect(matchingOptions(columns.choice, 'zz')).toEqual([]);
  });
});

it('only a few digits with two ends are a rating', () => {
  expect(Object.values(columns).filter(isRating)).toEqual([columns.rating]);
});
