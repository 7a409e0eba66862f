import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clientTraces, namesClient } from '../../../../src/domain/library/client-traces.ts';

const client = 'Clínicas Alborada del Sur';

describe('what belongs to one client', () => {
  test.each([
    ['La primera línea no puede decidir', { figures: false, names: [] }],
    ['La brecha es de 1.4 puntos', { figures: true, names: [] }],
    ['En Alborada nadie decide', { figures: false, names: ['Alborada'] }],
    ['Las CLINICAS ALBORADA DEL SUR', { figures: false, names: [client] }],
    // Short words and words in lower case are words.
    ['Al Sur hay clínicas', { figures: false, names: [] }],
    ['Lo dijo Ana Solís', { figures: false, names: ['Ana Solís'] }],
    ['Alboradas', { figures: false, names: [] }],
  ])('%s', (text, expected) => {
    expect(clientTraces(text, client, ['Ana Solís', ''])).toEqual(expected);
  });

  test('a client with the name of a common thing does not forbid the word', () => {
    expect(namesClient('volver a la casa', 'Casa')).toBe(false);
    expect(namesClient('lo que pide Casa', 'Casa')).toBe(true);
    expect(namesClient('lo que pide casa+ hoy', 'casa+')).toBe(true);
  });

  test.each(['Coca-Cola', 'H&M', 'AT&T (México)', 'C++', 'A/B [x] {2} ^$ | \\ . * ?', "L'Oréal", 'Toys «R» Us'])(
    'signs in a name are signs: %s',
    (name) => {
      expect(namesClient(`Así lo vive ${name}, dicen`, name)).toBe(true);
      expect(namesClient('Así lo viven, dicen', name)).toBe(false);
    },
  );

  test('any name is found between spaces, whatever signs it holds', () => {
    const name = fc
      .string({ minLength: 1, unit: 'binary' })
      .map((raw) => raw.trim())
      .filter((raw) => raw !== '');
    fc.assert(
      fc.property(name, (given) => {
        fc.pre(given.normalize('NFD').replace(/\p{M}/gu, '').trim() !== '');
        expect(namesClient(`dice ${given} que`, given)).toBe(true);
      }),
    );
  });

  test('no client, no name', () => {
    expect(clientTraces('Cualquier cosa', '', [])).toEqual({ figures: false, names: [] });
  });
});
