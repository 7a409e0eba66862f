import {
  AlignmentType,
  type IParagraphOptions,
  type ITableCellOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Align, Cell, Column, Row, TableBlock } from '../../../../../src/domain/report/model.ts';
import type { Look } from '../look.ts';
import { plainText } from '../../../../../src/domain/report/rich-text.ts';
import { styleIds } from '../styles/ids.ts';
import { describeTable } from '../table-alt-text.ts';
import { runsOf } from '../text.ts';
import { rule, tableRules } from './borders.ts';
import { columnWidths } from './column-widths.ts';

/** Texts longer than this may run over to the next page; shorter rows stay whole. */
export const breakable = 1200;

const alignments = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, centre: AlignmentType.CENTER } as const;
const padding = { top: 64, bottom: 64, left: 70, right: 70 } as const;
/** Air between a column of figures and the words to its right. */
const afterFigures = 180;

/** Figures in rows: header repeated on every page, no row torn in two, hidden figures hatched. */
export function dataTable(look: Look, block: TableBlock): Table {
  const widths = columnWidths(look, block);
  const rows = [
    headerRow(look, block.columns, widths),
    ...block.rows.map((row, at) => bodyRow(look, block, widths, row, at)),
  ];
  const table = new Table({
    rows,
    width: { size: look.area.width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { ...padding, marginUnitType: WidthType.DXA },
    borders: tableRules(look.palette.primary, look.palette.line),
  });
  return describeTable(table, block.caption, block.alt);
}

function headerRow(look: Look, columns: readonly Column[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      (column, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          ...paddingOf(columns, at),
          verticalAlign: VerticalAlignTable.BOTTOM,
          borders: { bottom: rule(look.palette.primary, 6) },
          children: [
            new Paragraph({
              style: styleIds.tableHead,
              ...alignedAs(column.align),
              children: runsOf(look, [column.title]),
            }),
          ],
        }),
    ),
  });
}

function bodyRow(look: Look, block: TableBlock, widths: readonly number[], row: Row, at: number): TableRow {
  // The last two rows stay together: a table never leaves one row alone on a page.
  const withNext = at === block.rows.length - 2;
  if ('band' in row) return bandRow(look, block.columns.length, row.band);
  // A long text may break across pages; a row of figures may not.
  const cantSplit = !row.cells.some((cell) => lengthOf(cell) > breakable);
  const strong = row.strong === true;
  return new TableRow({
    cantSplit,
    children: row.cells.map((cell, column) => {
      const last = column === row.cells.length - 1;
      const span = last ? block.columns.length - column : 1;
      const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
      const align = block.columns[column]?.align ?? 'left';
      return bodyCell(look, cell, {
        span,
        width,
        align,
        padding: paddingOf(block.columns, column),
        strong,
        withNext,
        cantSplit,
      });
    }),
  });
}

/** What a cell says of its own beyond the table: a file of thousands of cells says everything else once. */
function paddingOf(columns: readonly Column[], at: number): Pick<ITableCellOptions, 'margins'> {
  const crowded = columns[at]?.align === 'left' && columns[at - 1]?.align === 'right';
  return crowded ? { margins: { ...padding, left: afterFigures } } : {};
}

function alignedAs(align: Align): Pick<IParagraphOptions, 'alignment'> {
  return align === 'left' ? {} : { alignment: alignments[align] };
}

/** A row that titles those below it, and is never left alone at the foot of a page. */
function bandRow(look: Look, columns: number, text: string): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: columns,
        width: { size: look.area.width, type: WidthType.DXA },
        margins: { ...padding, top: 90 },
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

interface CellLook {
  readonly span: number;
  readonly width: number;
  readonly align: Align;
  readonly padding: ReturnType<typeof paddingOf>;
  readonly strong: boolean;
  readonly withNext: boolean;
  readonly cantSplit: boolean;
}

function bodyCell(
  look: Look,
  cell: Cell,
  { span, width, align, padding: own, strong, withNext, cantSplit }: CellLook,
): TableCell {
  const hidden = typeof cell === 'object' && 'hidden' in cell;
  const text = typeof cell === 'string' ? [cell] : hidden ? [{ muted: cell.hidden }] : cell.rich;
  return new TableCell({
    ...(span > 1 ? { columnSpan: span } : {}),
    width: { size: width, type: WidthType.DXA },
    ...own,
    ...(hidden
      ? { shading: { type: ShadingType.THIN_DIAGONAL_STRIPE, color: look.palette.line, fill: 'FFFFFF' } }
      : {}),
    children: [
      new Paragraph({
        style: styleIds.tableText,
        ...alignedAs(hidden ? 'left' : align),
        ...(withNext ? { keepNext: true } : {}),
        // Lines of a row that breaks are set solid: page layout cannot follow wider ones over the edge.
        ...(cantSplit ? {} : { spacing: { line: 240, lineRule: 'auto' as const } }),
        children: runsOf(look, text, strong ? { bold: true } : {}),
      }),
    ],
  });
}

function lengthOf(cell: Cell): number {
  if (typeof cell === 'string') return cell.length;
  if ('hidden' in cell) return cell.hidden.length;
  return plainText(cell.rich).length;
}
