import { describe, expect, it } from 'vitest';
import { parseEntry, registerSchema } from '../../../src/contract/register-schema.ts';
import type { CellValue, RegisterDefinition } from '../../../src/domain/registers/register.ts';

const both = (text: string) => ({ es: text, en: text });
const options = [
  { id: 'web', title: both('Página') },
  { id: 'phone', title: both('Teléfono') },
];

const register: RegisterDefinition = {
  id: 'thing',
  title: both('Cosas'),
  entry: both('cosa'),
  invitation: both('Escriba'),
  maximumEntries: 10,
  columns: [
    { id: 'name', type: 'text', maximum: 5, title: both('Nombre') },
    { id: 'story', type: 'long', maximum: 300, title: both('Historia') },
    { id: 'value', type: 'whole', minimum: 1, maximum: 5, title: both('Valor') },
    { id: 'cost', type: 'amount', minimum: 0, maximum: 9.5, title: both('Costo') },
    { id: 'cause', type: 'choice', options, title: both('Causa') },
    { id: 'stage', type: 'choice', options, open: true, title: both('Etapa') },
    { id: 'chain', type: 'choices', options, title: both('Canales') },
    { id: 'path', type: 'choices', options, open: true, title: both('Camino') },
    { id: 'legal', type: 'flag', title: both('Ley') },
  ],
};

describe('a cell', () => {
  it.each<[column: string, value: CellValue, kept: CellValue]>([
    ['name', 'abcde', 'abcde'],
    ['name', ' a\n b', 'a  b'],
    ['name', '   ', null],
    ['story', 'uno\r\ndos', 'uno\ndos'],
    ['value', 1, 1],
    ['value', 5, 5],
    ['cost', 9.5, 9.5],
    ['cause', 'web', 'web'],
    ['stage', 'phone', 'phone'],
    ['stage', 'La caja', 'La caja'],
    ['chain', ['web', 'phone', 'web'], ['web', 'phone', 'web']],
    ['chain', [], null],
    ['path', ['web', ' El gerente '], ['web', 'El gerente']],
    ['legal', false, false],
    ['value', null, null],
  ])('%s takes %j as %j', (column, value, kept) => {
    const given = value as string | number | boolean | string[] | null;
    expect(parseEntry(register, { [column]: given })).toEqual({ ok: true, data: { [column]: kept } });
  });

  it.each<[column: string, value: CellValue, problem: string]>([
    ['price', 1, 'unknown-column'],
    ['name', 'abcdef', 'too-long'],
    ['name', 3, 'wrong-type'],
    ['story', 'x'.repeat(301), 'too-long'],
    ['value', 0, 'out-of-range'],
    ['value', 6, 'out-of-range'],
    ['value', 1.5, 'wrong-type'],
    ['value', '3', 'wrong-type'],
    ['cost', 9.6, 'out-of-range'],
    ['cost', Number.NaN, 'wrong-type'],
    ['cost', Number.POSITIVE_INFINITY, 'wrong-type'],
    ['cause', 'sea', 'unknown-option'],
    ['cause', true, 'wrong-type'],
    ['chain', ['web', 'sea'], 'unknown-option'],
    ['chain', 'web', 'wrong-type'],
    ['path', ['x'.repeat(201)], 'too-long'],
    ['legal', 'sí', 'wrong-type'],
  ])('%s refuses %j: %s', (columnId, value, problem) => {
    const given = value as string | number | boolean | string[] | null;
    expect(parseEntry(register, { [columnId]: given })).toEqual({ ok: false, problems: [{ columnId, problem }] });
  });

  it('that is wrong does not hide the others that are', () => {
    const parsed = parseEntry(register, { name: 'ok', value: 9, cause: 'sea' });
    expect(parsed.ok ? [] : parsed.problems.map(({ columnId }) => columnId)).toEqual(['value', 'cause']);
  });
});

it('the description of a register fits its own schema', () => {
  expect(registerSchema.safeParse(register).success).toBe(true);
});
