/** Rows that are formatted here are what the library would have formatted. */
import { AlignmentType, Paragraph, ShadingType, TableCell, TableRow, WidthType, type IContext } from 'docx';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildReportModel } from '../../../electron/engine/report/model/build.ts';
import { lookOf } from '../../../electron/engine/report/word/look.ts';
import { cellForm, formedRow, textCell } from '../../../electron/engine/report/word/tables/formed-row.ts';
import { rule } from '../../../electron/engine/report/word/tables/borders.ts';
import { runsOf } from '../../../electron/engine/report/word/text.ts';
import type { RichText } from '../../../src/domain/report/model.ts';
import { reportInput } from '../../support/docx/report-input.ts';

const input = reportInput();
const look = lookOf(input.kit, buildReportModel(input).furniture, false);
// None of them asks anything of the document around it.
const context = { stack: [] } as unknown as IContext;

const words = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', ' ', '\n', 'dos\nlíneas', ' al borde ', '&<>"\'', '\u0007', '\u00A0%', '=HOY()'),
);
const inline = fc.oneof(
  words,
  words.map((strong) => ({ strong })),
  words.map((muted) => ({ muted })),
  words.map((accent) => ({ accent })),
  words.map((underlined) => ({ underlined })),
);
const cell = fc.record(
  {
    columnSpan: fc.integer({ min: 2, max: 5 }),
    margins: fc.constant({ top: 64, bottom: 64, left: 180, right: 70 }),
    shading: fc.constant({ type: ShadingType.THIN_DIAGONAL_STRIPE, color: 'E4DFD5', fill: 'FFFFFF' }),
    borders: fc.constant({ bottom: rule('0F5C63', 6) }),
  },
  { requiredKeys: [] },
);
const paragraph = fc.record(
  {
    style: fc.constantFrom('RespiroTableText', 'RespiroTableFigures'),
    alignment: fc.constant(AlignmentType.CENTER),
    keepNext: fc.constant(true),
    spacing: fc.constant({ line: 240, lineRule: 'auto' as const }),
  },
  { requiredKeys: ['style'] },
);

it('writes any text in any look as the library does', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('header', 'whole', 'torn'),
      fc.array(
        fc.record({
          width: fc.integer({ min: 1, max: 9000 }),
          cell,
          paragraph,
          text: fc.array(inline),
          strong: fc.boolean(),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      (kind, cells) => {
        const formed = formedRow(
          kind,
          cells.map(({ width, cell, paragraph, text, strong }) =>
            textCell(look, cellForm(width, cell, paragraph), text as RichText, strong),
          ),
        );
        const row = new TableRow({
          ...(kind === 'torn' ? {} : { cantSplit: true }),
          ...(kind === 'header' ? { tableHeader: true } : {}),
          children: cells.map(
            ({ width, cell, paragraph, text, strong }) =>
              new TableCell({
                ...cell,
                width: { size: width, type: WidthType.DXA },
                children: [
                  new Paragraph({
                    ...paragraph,
                    children: runsOf(look, text as RichText, strong ? { bold: true } : {}),
                  }),
                ],
              }),
          ),
        });
        expect(written(formed.prepForXml(context))).toEqual(written(row.prepForXml(context)));
      },
    ),
  );
});

/** Said of spaces only where there are some at an edge: elsewhere it changes nothing. */
function written(xml: unknown): unknown {
  return JSON.parse(JSON.stringify(xml), (name, value: unknown): unknown => {
    if (name !== 'w:t' || !Array.isArray(value)) return value;
    const text: unknown = value.at(-1);
    return typeof text === 'string' && text.trim() === text ? [text] : value;
  }) as unknown;
}
