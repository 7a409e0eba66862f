import { describe, expect, it } from 'vitest';
import { matchGroup, peopleOf, readTable } from '../../../src/app/screens/people/paste-roster.ts';

const read = (text: string) => {
  const table = readTable(text);
  return peopleOf(table, table.uses);
};

describe('a list copied from a spreadsheet', () => {
  it('is names alone when it has one column', () => {
    expect(read('Ana Torres\r\n  Luis   Prado \r\n\r\n')).toEqual([
      { name: 'Ana Torres', group: '' },
      { name: 'Luis Prado', group: '' },
    ]);
  });

  it('finds its columns by their headers, in any order', () => {
    expect(read('Correo\tÁREA\tNombre\na@x.mx\tDirección\tAna Torres')).toEqual([
      { name: 'Ana Torres', group: 'Dirección' },
    ]);
  });

  it('without headers takes the column that repeats itself for the group', () => {
    const text = 'Ana\tCocina\nLuis\tCocina\nEva\tPisos\nSol\tPisos';
    expect(read(text).map(({ group }) => group)).toEqual(['Cocina', 'Cocina', 'Pisos', 'Pisos']);
  });

  it('skips a column of numbers when it looks for names', () => {
    expect(read('1\tAna\n2\tLuis')).toEqual([
      { name: 'Ana', group: '' },
      { name: 'Luis', group: '' },
    ]);
  });

  it('joins first and last names kept apart', () => {
    const table = readTable('Ana\tTorres\nLuis\tPrado');
    expect(peopleOf(table, ['name', 'name'])[0]).toEqual({ name: 'Ana Torres', group: '' });
  });

  it('reads quoted cells with line ends, quotes and semicolons in them', () => {
    expect(read('"Ana ""Nita""\nTorres";Pisos\n"Prado; Luis";Pisos')).toMatchObject([
      { name: 'Ana "Nita" Torres' },
      { name: 'Prado; Luis' },
    ]);
  });

  it('keeps three hundred rows and any script', () => {
    const rows = Array.from({ length: 300 }, (_, index) => `José 李 🙂 ${index}\tGrupo ${index % 4}`);
    const people = read(rows.join('\n'));
    expect(people).toHaveLength(300);
    expect(people[299]).toEqual({ name: 'José 李 🙂 299', group: 'Grupo 3' });
  });

  it('is nobody when it is blank', () => {
    expect(read(' \n\t\n')).toEqual([]);
  });
});

describe('the group that was meant', () => {
  const groups = [
    { id: 'g1', names: ['Dirección'] },
    { id: 'g2', names: ['Recepción', 'Primera línea', 'Frontline'] },
  ];
  const match = (written: string) => matchGroup(written, groups, ({ names }) => names)?.id;

  it.each([
    ['DIRECCION', 'g1'],
    ['dirección general', 'g1'],
    ['Primera', 'g2'],
    ['frontline', 'g2'],
    ['Cocina', undefined],
    ['', undefined],
  ])('"%s" is %s', (written, id) => {
    expect(match(written)).toBe(id);
  });
});
