import {
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Cell, Column, Row, TableBlock } from '../../../../../src/domain/report/model.ts';
import type { Look } from '../look.ts';
import { plainText } from '../../../../../src/domain/report/rich-text.ts';
import { styleIds } from '../styles/ids.ts';
import { describeTable } from '../table-alt-text.ts';
import { runsOf } from '../text.ts';
import { BodyCells, cellPadding, paddingOf, standing } from './body-cells.ts';
import { rule, tableRules } from './borders.ts';
import { columnWidths } from './column-widths.ts';
import { cellForm, formedRow, textCell } from './formed-row.ts';

/** Texts longer than this may run over to the next page; shorter rows stay whole. */
export const breakable = 1200;

/**
 * Figures in rows: header repeated on every page, no row torn in two, hidden figures hatched.
 *
 * @param remarked a paragraph that follows belongs to it, as its own note does.
 */
export function dataTable(look: Look, block: TableBlock, remarked = false): Table {
  const widths = columnWidths(look, block);
  const cells = new BodyCells(look, block.columns, widths);
  const rows = [
    headerRow(look, block.columns, widths),
    ...block.rows.map((row, at) => bodyRow(look, block, cells, row, at, remarked || block.note !== null)),
  ];
  const table = new Table({
    rows,
    width: { size: look.area.width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { ...cellPadding, marginUnitType: WidthType.DXA },
    borders: tableRules(look.palette.primary, look.palette.line),
  });
  return describeTable(table, block.caption, block.alt);
}

function headerRow(look: Look, columns: readonly Column[], widths: readonly number[]): TableRow {
  const bottom = rule(look.palette.primary, 6);
  return formedRow(
    'header',
    columns.map((column, at) => {
      const cell = {
        ...paddingOf(columns, at),
        verticalAlign: VerticalAlignTable.BOTTOM,
        borders: { bottom },
      };
      const paragraph = { ...standing(column.align, styleIds.tableHead, styleIds.tableHeadFigures), keepNext: true };
      return textCell(look, cellForm(widths[at] ?? 0, cell, paragraph), [column.title]);
    }),
  );
}

function bodyRow(look: Look, block: TableBlock, cells: BodyCells, row: Row, at: number, remarked: boolean): TableRow {
  // The first two rows stay together, and the last two with the note below: no row is ever alone on a page.
  const first = block.rows.findIndex((one) => 'cells' in one);
  const last = block.rows.length - 1;
  const { above, below } = { above: continues(row), below: continues(block.rows[at + 1]) };
  const withNext = at === last ? remarked : below || at === first || at === last - 1;
  if ('band' in row) return bandRow(look, block.columns.length, row.band);
  // A long text may break across pages; a row of figures may not.
  const cantSplit = !row.cells.some((cell) => lengthOf(cell) > breakable);
  const place = { strong: row.strong === true, withNext, cantSplit, above, below };
  return formedRow(
    cantSplit ? 'whole' : 'torn',
    row.cells.map((cell, column) => cells.draw(cell, column, column === row.cells.length - 1, place)),
  );
}

const continues = (row: Row | undefined): boolean => row !== undefined && 'cells' in row && row.continues === true;

/** A row that titles those below it, and is never left alone at the foot of a page. */
function bandRow(look: Look, columns: number, text: string): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: columns,
        width: { size: look.area.width, type: WidthType.DXA },
        margins: { ...cellPadding, top: 90 },
        shading: { type: ShadingType.CLEAR, color: 'auto', fill: look.palette.tint },
        children: [
          new Paragraph({
            style: styleIds.tableText,
            keepNext: true,
            children: runsOf(look, [text], { bold: true, color: look.palette.primary }),
          }),
        ],
      }),
    ],
  });
}

function lengthOf(cell: Cell): number {
  if (typeof cell === 'string') return cell.length;
  if ('hidden' in cell) return cell.hidden.length;
  return plainText(cell.rich).length;
}
