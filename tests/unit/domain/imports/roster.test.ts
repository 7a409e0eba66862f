import { describe, expect, it } from 'vitest';
import { proposeRoster } from '../../../../src/domain/imports/roster.ts';

const rowsOf = (text: string) => text.split('\n').map((line, at) => ({ line: at + 1, cells: line.split('\t') }));
const untitled = (text: string) => {
  const rows = rowsOf(text);
  return proposeRoster(rows[0]?.cells.map(() => '') ?? [], rows);
};

describe('the columns of a list of people', () => {
  it('without titles: the first with letters is the name, the one that repeats itself the group', () => {
    expect(untitled('Ana Torres\nLuis Prado')).toEqual(['name']);
    expect(untitled('1\tAna\n2\tLuis')).toEqual(['ignore', 'name']);
    expect(untitled('Ana\tCocina\nLuis\tCocina\nEva\tPisos\nSol\tPisos')).toEqual(['name', 'group']);
    expect(untitled('a@x.mx\tAna\tDirección\nl@x.mx\tLuis\tCocina')).toEqual(['ignore', 'name', 'group']);
    expect(untitled('Ana\tSupport areas\nLuis\t')).toEqual(['name', 'group']);
    expect(untitled('Ana\ta@x.mx\nLuis\tl@x.mx\nEva\te@x.mx')).toEqual(['name', 'ignore']);
    expect(untitled('')).toEqual(['ignore']);
  });

  it('are found by their titles in any order, and a title nobody knows does not take the name away', () => {
    expect(proposeRoster(['Correo', 'ÁREA', 'Nombre'], [])).toEqual(['ignore', 'group', 'name']);
    expect(proposeRoster(['Quién', 'Grupo'], rowsOf('Ana Torres\tDirección'))).toEqual(['name', 'group']);
    expect(proposeRoster(['Código', 'Grupo'], rowsOf('P01\tDirección'))).toEqual(['code', 'group']);
  });
});
