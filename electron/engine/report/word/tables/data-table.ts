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
import { cleaned, runsOf } from '../text.ts';
import { rule, tableRules } from './borders.ts';
import { columnWidths } from './column-widths.ts';
import { PlainCell, type PlainCells, plainCells } from './plain-cell.ts';

/** Texts longer than this may run over to the next page; shorter rows stay whole. */
export const breakable = 1200;

const padding = { top: 64, bottom: 64, left: 70, right: 70 } as const;
/** Air between a column of figures and the words to its right. */
const afterFigures = 180;

/**
 * Figures in rows: header repeated on every page, no row torn in two, hidden figures hatched.
 *
 * @param remarked a paragraph that follows belongs to it, as its own note does.
 */
export function dataTable(look: Look, block: TableBlock, remarked = false): Table {
  const widths = columnWidths(look, block);
  const plain = block.columns.map(({ align }, at) =>
    plainCells(widths[at] ?? 0, align === 'right' ? styleIds.tableFigures : styleIds.tableText),
  );
  const rows = [
    headerRow(look, block.columns, widths),
    ...block.rows.map((row, at) => bodyRow(look, block, widths, plain, row, at, remarked || block.note !== null)),
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
              ...standing(column.align, styleIds.tableHead, styleIds.tableHeadFigures),
              keepNext: true,
              children: runsOf(look, [column.title]),
            }),
          ],
        }),
    ),
  });
}

function bodyRow(
  look: Look,
  block: TableBlock,
  widths: readonly number[],
  plain: readonly PlainCells[],
  row: Row,
  at: number,
  remarked: boolean,
): TableRow {
  // The first two rows stay together, and the last two with the note below: no row is ever alone on a page.
  const first = block.rows.findIndex((one) => 'cells' in one);
  const last = block.rows.length - 1;
  const withNext = at === last ? remarked : at === first || at === last - 1;
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
        plain: plain[column] ?? plainCells(width, styleIds.tableText),
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

/** The style of a cell; that of figures stands at the right by itself. */
function standing(align: Align, words: string, figures: string): Pick<IParagraphOptions, 'style' | 'alignment'> {
  if (align === 'right') return { style: figures };
  return { style: words, ...(align === 'centre' ? { alignment: AlignmentType.CENTER } : {}) };
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
  readonly plain: PlainCells;
  readonly align: Align;
  readonly padding: ReturnType<typeof paddingOf>;
  readonly strong: boolean;
  readonly withNext: boolean;
  readonly cantSplit: boolean;
}

function bodyCell(
  look: Look,
  cell: Cell,
  { span, width, plain, align, padding: own, strong, withNext, cantSplit }: CellLook,
): TableCell {
  const hidden = typeof cell === 'object' && 'hidden' in cell;
  const text = typeof cell === 'string' ? [cell] : hidden ? [{ muted: cell.hidden }] : cell.rich;
  // What most cells of a long table are.
  const [only, more] = text;
  if (
    !hidden &&
    span === 1 &&
    align !== 'centre' &&
    own.margins === undefined &&
    !withNext &&
    cantSplit &&
    more === undefined
  ) {
    const isStrong = typeof only === 'object' && 'strong' in only;
    const words = typeof only === 'string' ? only : isStrong ? only.strong : '';
    const line = cleaned(words);
    if (line !== '' && !line.includes('\n')) return new PlainCell(plain, line, strong || isStrong);
  }
  return new TableCell({
    ...(span > 1 ? { columnSpan: span } : {}),
    width: { size: width, type: WidthType.DXA },
    ...own,
    ...(hidden
      ? { shading: { type: ShadingType.THIN_DIAGONAL_STRIPE, color: look.palette.line, fill: 'FFFFFF' } }
      : {}),
    children: [
      new Paragraph({
        ...standing(hidden ? 'left' : align, styleIds.tableText, styleIds.tableFigures),
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
