/** Cells that a spreadsheet would take for formulas, as other programs read what we write: texts, to the letter. */
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csvText } from '../../../electron/engine/outputs/csv.ts';
import type { OutputTable } from '../../../electron/engine/outputs/table.ts';
import { workbookBytes } from '../../../electron/engine/outputs/xlsx/workbook.ts';
import { readWorkbook, throughLibreOffice, type ReadCell } from '../../support/outputs/read.ts';
import { amount, dice, isTorture, patience, tellFigures } from '../../support/torture.ts';

const signs = ['=', '+', '-', '@', '\t', '\r'];
const bodies = [
  '1+1',
  '2',
  'SUM(A1:A9)',
  'HYPERLINK("http://x.example","y")',
  "cmd|' /C calc'!A0",
  '"";""',
  'Ñandú',
  "'1",
];

/** Line ends are one thing, whatever a program writes them as. */
const told = (cell: ReadCell | undefined): string =>
  (typeof cell === 'object' && cell !== null ? cell.day : String(cell ?? '')).replace(/\r\n?/g, '\n');
const cellsOf = (csv: string): string[] =>
  parse(csv, { bom: true, relax_column_count: true })
    .slice(1)
    .map((row) => told(row[0]));

test(
  'cells that begin with = + - @, a tab or a return are texts for every program that reads them',
  async () => {
    const die = dice('cells');
    const cells = Array.from({ length: amount(48, 2400) }, (_, n) => {
      const sign = signs[n % signs.length] ?? '';
      return `${sign}${bodies[die(bodies.length)] ?? ''}${die(2) === 0 ? '' : ` ${die(1000)}`}`;
    });
    // A column that is never empty keeps rows that a program would take for blank.
    const columns = [
      { title: 'Celda', width: 30 },
      { title: 'n', width: 8 },
    ];
    const table: OutputTable = {
      id: 't',
      title: 'Celdas',
      look: 'table',
      columns,
      rows: cells.map((one, n) => [one, n]),
    };
    const properties = { title: '', author: '', createdAt: '2026-03-14T00:00:00.000Z', language: 'es-MX' } as const;
    const workbook = workbookBytes([table], properties, () => {});
    const [sheet] = await readWorkbook(workbook);
    const byOpenpyxl = (sheet?.rows ?? []).slice(1).map(([one]) => told(one));
    expect(sheet?.types).not.toContain('f');
    expect(byOpenpyxl).toEqual(cells.map(told));
    const figures: Record<string, number> = { cells: cells.length, 'as text by openpyxl': byOpenpyxl.length };
    if (isTorture) {
      const ofWorkbook = cellsOf(await throughLibreOffice('celdas.xlsx', workbook));
      const ofCsv = cellsOf(await throughLibreOffice('celdas.csv', Buffer.from(csvText(table))));
      expect(ofWorkbook).toEqual(cells.map(told));
      expect(ofCsv).toEqual(cells.map((one) => told(`'${one}`)));
      figures['as text by LibreOffice, workbook'] = ofWorkbook.length;
      figures['as text by LibreOffice, CSV'] = ofCsv.length;
    }
    tellFigures('dangerous cells', figures);
  },
  patience,
);
