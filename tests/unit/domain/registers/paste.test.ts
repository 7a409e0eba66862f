import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCell } from '../../../../src/domain/registers/cells.ts';
import { planPaste } from '../../../../src/domain/registers/paste.ts';
import type { CellValue, EntryData } from '../../../../src/domain/registers/register.ts';
import { parseTsv, writeTsv } from '../../../../src/domain/registers/tsv.ts';
import { columns, register } from './register-fixture.ts';

describe('a copied range', () => {
  it.each<[string, string[][]]>([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\nb', [['a'], ['b']]],
    ['a\rb', [['a'], ['b']]],
    ['\t', [['', '']]],
    [
      'a\t\r\n\tb',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['"dos\nlíneas"\t"con ""comillas"""', [['dos\nlíneas', 'con "comillas"']]],
    ['"Hola" dijo\tb', [['"Hola" dijo', 'b']]],
    ['"sin cerrar\tb', [['"sin cerrar', 'b']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['', []],
  ])('%j', (text, rows) => expect(parseTsv(text)).toEqual(rows));

  it('comes back as it was copied', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', ' ', 'é') });
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      )
      // A last row of one empty cell and the line end of a spreadsheet are the same text.
      .filter((rows) => rows.at(-1)?.join('\t') !== '');
    fc.assert(
      fc.property(table, (rows) => {
        expect(parseTsv(writeTsv(rows))).toEqual(rows);
      }),
    );
  });
});

const target = { register, ids: ['r1', 'r2'], row: 0, column: 0 };

describe('what is pasted', () => {
  it('goes from the cursor down and to the right, and adds rows at the end', () => {
    const plan = planPaste({ ...target, row: 1, column: 2 }, [
      ['4', '12'],
      ['5', '1.234'],
    ]);
    expect(plan).toEqual({
      rows: [
        { id: 'r2', data: { rating: 4, whole: 12 } },
        { id: null, data: { rating: 5, whole: 1234 } },
      ],
      problems: [],
    });
  });

  it('names what does not fit by row and column, and keeps the rest', () => {
    const plan = planPaste({ ...target, column: 7 }, [
      ['phone', 'quizá', 'más'],
      ['', 'sí', ''],
    ]);
    expect(plan.problems).toEqual([
      { row: 1, columnId: 'flag', text: 'quizá', reason: 'not-yes-or-no' },
      { row: 1, columnId: null, text: 'más', reason: 'no-column' },
    ]);
    expect(plan.rows).toEqual([
      { id: 'r1', data: { choices: ['phone'] } },
      { id: 'r2', data: { choices: null, flag: true } },
    ]);
  });

  it('ends where the register is full', () => {
    const plan = planPaste({ ...target, row: 8 }, [['a'], ['b'], ['c'], ['']]);
    expect(plan.rows.map(({ data }) => data.text)).toEqual(['a', 'b']);
    expect(plan.problems).toEqual([{ row: 11, columnId: null, text: 'c', reason: 'full' }]);
  });

  it('leaves out the titles of the columns and blank lines, and empties a cell that is there', () => {
    expect(
      planPaste(target, [
        ['NOMBRE', 'story'],
        ['', ''],
        ['b', ''],
        ['', ''],
      ]).rows,
    ).toEqual([
      { id: 'r1', data: { text: null, long: null } },
      { id: 'r2', data: { text: 'b', long: null } },
    ]);
  });
});

describe('copying and pasting', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'Ñ', '9', '"', "'"), minLength: 1, maxLength: 12 });
  const id = fc.constantFrom('phone', 'counter', 'both');
  const link = fc.oneof(id, words);
  const perhaps = (value: fc.Arbitrary<CellValue>) => fc.option(value);
  const row = fc.record({
    text: words,
    long: perhaps(fc.array(words, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'))),
    rating: perhaps(fc.integer({ min: 1, max: 5 })),
    whole: perhaps(fc.integer({ min: 0, max: 100_000 })),
    amount: perhaps(fc.double({ min: -1e6, max: 1e9, noNaN: true }).map((n) => n + 0 || 0)),
    choice: perhaps(id),
    open: perhaps(link),
    choices: perhaps(fc.array(link, { minLength: 1, maxLength: 6 })),
    flag: perhaps(fc.boolean()),
  });

  it.each(['es', 'en'] as const)('gives the same rows, in %s', (language) => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 10 }), (rows) => {
        const copied = writeTsv(
          rows.map((data: EntryData) => register.columns.map((column) => writeCell(column, data[column.id], language))),
        );
        const plan = planPaste({ ...target, ids: [] }, parseTsv(copied));
        expect(plan).toEqual({ rows: rows.map((data) => ({ id: null, data })), problems: [] });
      }),
    );
  });

  it('has a column for each type', () => expect(Object.keys(columns)).toHaveLength(register.columns.length));
});
