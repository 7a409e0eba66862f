/** How high a report will stand, roughly and at once: laying it out takes a second, adding its lines up does not. */
import type { ChartSpec } from '../../../../src/domain/report/charts.ts';
import type { Block, Cell, Note, ReportModel, TableBlock } from '../../../../src/domain/report/model.ts';
import { page } from '../../../../src/domain/report/page.ts';
import { plainText, richNote } from '../../../../src/domain/report/rich-text.ts';

/** In points, as everything here. */
const pageHeight = (page.height - page.top - page.bottom) / 20;
/** Characters in a line as wide as the text, at one point of type. */
const lineAtOnePoint = 1130;

/** Pages of an executive edition, with a fraction: the cover, the page that answers, and what flows after them. */
export function estimatedPages(model: ReportModel): number {
  const [answer, ...flowing] = model.sections;
  const height = (section: typeof answer): number =>
    (section?.blocks ?? []).reduce((sum, block) => sum + heightOf(block, model.sections), 0);
  const rest = flowing.reduce((sum, section) => sum + height(section), 0);
  return 1 + Math.ceil(height(answer) / pageHeight) + rest / pageHeight;
}

function heightOf(block: Block, sections: ReportModel['sections']): number {
  switch (block.kind) {
    case 'heading':
      return block.level === 1
        ? (block.kicker === null ? 0 : 42) + lines(block.text, 18) * 23 + 8
        : 14 + lines(block.text, 12.5) * 16;
    case 'paragraph':
      return paragraphHeight(plainText(block.text), block.look);
    case 'callout':
      return 46 + block.paragraphs.reduce((sum, text) => sum + lines(plainText(text), 11.5) * 15 + 4, 0);
    case 'figures':
      return 90;
    case 'reasons':
      return block.items.reduce((sum, { title, text }) => sum + 30 + lines(title, 13) * 15 + lines(text, 12) * 15, 0);
    case 'quote':
      return 40 + lines(block.text, 13.5) * 18;
    case 'chart':
      return 27 + chartHeight(block.chart) + noteHeight(block.note);
    case 'table':
      return 27 + tableHeight(block) + (block.note === null ? 10 : noteHeight(block.note));
    case 'lanes':
      return 60 + 30 * Math.max(...block.lanes.map(({ items }) => items.length));
    case 'photos':
      return 280;
    case 'captions':
      return 48 + 15 * sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => isListed(kind, block.of))).length;
    case 'contents':
      return 48 + 21 * sections.flatMap(({ blocks }) => blocks.filter(isChapter)).length;
  }
}

function isListed(kind: Block['kind'], of: 'figure' | 'table'): boolean {
  return of === 'table' ? kind === 'table' : kind === 'chart' || kind === 'photos';
}

function isChapter(block: Block): boolean {
  return block.kind === 'heading' && block.level === 1;
}

function paragraphHeight(text: string, look: string): number {
  if (look === 'lead') return lines(text, 11) * 16 + 7;
  if (look === 'note') return noteHeight(text);
  return lines(text, 10.5) * 15 + (look === 'bullet' ? 4 : 7);
}

function noteHeight(note: Note): number {
  const text = richNote(note);
  return text === null ? 0 : 11 + lines(plainText(text), 8.5) * 11;
}

/** As the charts of the compact look are drawn. */
function chartHeight(chart: ChartSpec): number {
  const pixels = 'rows' in chart ? 58 + chart.rows.length * 27 : 250;
  return Math.min(pixels, 400) * 0.75;
}

function tableHeight({ columns, rows }: TableBlock): number {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const rowHeight = (cells: readonly Cell[]): number =>
    8 +
    12.5 *
      Math.max(1, ...cells.map((cell, at) => lines(cellText(cell), 9.5, ((columns[at]?.share ?? 0) / total) * 0.9)));
  const head = rowHeight(columns.map(({ title }) => title));
  return rows.reduce((sum, row) => sum + ('band' in row ? 21 : rowHeight(row.cells)), head);
}

function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  return 'hidden' in cell ? cell.hidden : plainText(cell.rich);
}

/** Lines of a text in a type of `size` points, over the given share of the width. */
function lines(text: string, size: number, width = 1): number {
  const fits = Math.max(4, (lineAtOnePoint * width) / size);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / fits)), 0);
}
