/** Cells that are formatted here are what the library would have formatted. */
import { Paragraph, TableCell, TextRun, WidthType, type IContext, type IRunOptions } from 'docx';
import { expect, it } from 'vitest';
import { PlainCell, plainCells } from '../../../electron/engine/report/word/tables/plain-cell.ts';

it.each([
  ['RespiroTableText', '¿Quién responde? <b>&amp;', false],
  ['RespiroTableFigures', '−3.19', true],
] as const)('%s', (style, text, strong) => {
  const run: IRunOptions = { text, ...(strong && { bold: true }) };
  const cell = new TableCell({
    width: { size: 1234, type: WidthType.DXA },
    children: [new Paragraph({ style, children: [new TextRun(run)] })],
  });
  // Neither asks anything of the document around it.
  const context = { stack: [] } as unknown as IContext;
  const plain = new PlainCell(plainCells(1234, style), text, strong);
  expect(JSON.stringify(plain.prepForXml())).toBe(JSON.stringify(cell.prepForXml(context)));
});
