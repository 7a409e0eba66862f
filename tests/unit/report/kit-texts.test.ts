import { describe, expect, it } from 'vitest';
import { filled, placeholderNames, unknownPlaceholders } from '../../../src/domain/report/kit.ts';

const filling = { client: 'Grupo Alborada', firm: 'Ágora', consultant: 'Elena', wave: 'T1' };

describe('a text of head or foot', () => {
  it.each([
    ['{firma} · {cliente}', 'Ágora · Grupo Alborada'],
    ['{Firm}, { client }', 'Ágora, Grupo Alborada'],
    ['Sin nada', 'Sin nada'],
    ['', 'otro'],
    ['{nadie}', '{nadie}'],
  ])('says %s as %s', (text, said) => expect(filled(text, filling, 'otro')).toBe(said));

  it('leaves no mark hanging where a value is empty, and falls back where all are', () => {
    expect(filled('{firma} · {cliente}', { ...filling, firm: '' }, 'otro')).toBe('Grupo Alborada');
    expect(filled('{firma}', { ...filling, firm: '' }, 'otro')).toBe('otro');
  });

  it('tells the words that nothing stands for, and knows all it offers', () => {
    expect(unknownPlaceholders('{firma} {precio}')).toEqual(['precio']);
    for (const name of [...placeholderNames.es, ...placeholderNames.en]) {
      expect(unknownPlaceholders(`{${name}}`)).toEqual([]);
    }
  });
});
