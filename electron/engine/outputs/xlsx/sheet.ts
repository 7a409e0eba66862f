import { looksLikeFormula } from '../formula.ts';
import type { OutputCell, OutputColumn, OutputTable } from '../table.ts';
import { headerStyle, labelStyle, styleOf, titleStyle } from './styles.ts';
import { cellText, columnName, daySerial, xmlText } from './xml.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Titles of the columns, each once: a table refuses two of the same name. */
export function columnTitles({ columns }: OutputTable): string[] {
  const seen = new Map<string, number>();
  return columns.map(({ title }) => {
    const times = (seen.get(title.toLowerCase()) ?? 0) + 1;
    seen.set(title.toLowerCase(), times);
    return times === 1 ? title : `${title} ${times}`;
  });
}

/** A table needs a row below its header, even an empty one. */
const rowsOf = (table: OutputTable): OutputTable['rows'] =>
  table.rows.length === 0 ? [table.columns.map(() => null)] : table.rows;

/** One worksheet; a table has its header frozen, and its filters. */
export function sheetXml(table: OutputTable, isFirst: boolean): string {
  const isTable = table.look === 'table';
  const widths = table.columns
    .map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const last = columnName(table.columns.length - 1);
  const rows = rowsOf(table);
  const pane = isTable
    ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>'
    : '';
  const head = isTable
    ? columnTitles(table).map((title, at) => textCell(`${columnName(at)}1`, title, headerStyle))
    : [textCell('A1', table.columns[0]?.title ?? '', titleStyle)];
  const header = `<row r="1" ht="${isTable ? 30 : 34}" customHeight="1">${head.join('')}</row>`;
  const body = rows.map((row, at) => rowXml(table, row, at + 2)).join('');
  const setup = `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup orientation="${isTable ? 'landscape' : 'portrait'}" fitToHeight="0"/>`;
  return `${declaration}<worksheet xmlns="${main}" xmlns:r="${relations}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}${rows.length + 1}"/><sheetViews><sheetView${isTable ? '' : ' showGridLines="0"'}${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths}</cols><sheetData>${header}${body}</sheetData>${setup}${isTable ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : ''}</worksheet>`;
}

/** The part that names a table and gives it filters. */
export function tableXml(table: OutputTable, id: number): string {
  const range = `A1:${columnName(table.columns.length - 1)}${rowsOf(table).length + 1}`;
  const columns = columnTitles(table)
    .map((title, at) => `<tableColumn id="${at + 1}" name="${xmlText(title)}"/>`)
    .join('');
  return `${declaration}<table xmlns="${main}" id="${id}" name="${table.id}" displayName="${table.id}" ref="${range}" totalsRowShown="0"><autoFilter ref="${range}"/><tableColumns count="${table.columns.length}">${columns}</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
}

function rowXml(table: OutputTable, row: readonly OutputCell[], number: number): string {
  const cells = row.map((cell, at) => {
    const column = table.columns[at];
    const reference = `${columnName(at)}${number}`;
    if (column === undefined || cell === null || cell === '') return '';
    if (table.look === 'cover' && at === 0 && typeof cell === 'string') return textCell(reference, cell, labelStyle);
    return cellXml(reference, cell, column);
  });
  const lines = linesOf(table, row);
  return `<row r="${number}"${lines > 1 ? ` ht="${Math.min(409, lines * 15)}"` : ''}>${cells.join('')}</row>`;
}

/** Lines of the tallest text of a row: not every program measures wrapped rows when it opens a file. */
function linesOf({ columns }: OutputTable, row: readonly OutputCell[]): number {
  return Math.max(
    1,
    ...row.map((cell, at) => {
      const column = columns[at];
      if (typeof cell !== 'string' || column?.wrap !== true) return 1;
      return cell
        .split('\n')
        .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 0.9) / column.width)), 0);
    }),
  );
}

function cellXml(reference: string, cell: Exclude<OutputCell, null>, column: OutputColumn): string {
  const wrap = column.wrap === true;
  if (typeof cell === 'number') {
    const format = ({ 1: 'd1', 2: 'd2', 3: 'd3' } as const)[column.decimals ?? 0] ?? 'general';
    if (!Number.isFinite(cell)) return '';
    return `<c r="${reference}" s="${styleOf({ format, wrap: false, quoted: false })}"><v>${cell}</v></c>`;
  }
  if (typeof cell === 'object') {
    const serial = daySerial(cell.day);
    if (serial === null) return cell.day === '' ? '' : textCell(reference, cell.day, textStyle(cell.day, wrap));
    return `<c r="${reference}" s="${styleOf({ format: 'date', wrap: false, quoted: false })}"><v>${serial}</v></c>`;
  }
  return textCell(reference, cell, textStyle(cell, wrap));
}

const textStyle = (text: string, wrap: boolean): number =>
  styleOf({ format: 'text', wrap, quoted: looksLikeFormula(text) });

/** Typed as a text: whatever it begins with, it is never a formula. */
function textCell(reference: string, text: string, style: number): string {
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cellText(text))}</t></is></c>`;
}
