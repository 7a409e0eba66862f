/** What a report says, without how: the same blocks for whoever writes them in another way. */
import type { Block, Cell, ChartBlock, ReportModel, TableBlock } from '../../../src/domain/report/model.ts';
import { plainText, richNote } from '../../../src/domain/report/rich-text.ts';

export type PlainBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | ChartBlock;

const cellText = (cell: Cell): string =>
  typeof cell === 'string' ? cell : 'rich' in cell ? plainText(cell.rich) : cell.hidden;

/** The blocks of the whole report in their order; photos and the contents are left to the report itself. */
export function plainBlocks({ cover, sections }: ReportModel): PlainBlock[] {
  const front =
    cover === null
      ? []
      : [cover.client, cover.title, cover.subtitle, ...cover.details.map((one) => `${one.label}: ${one.value}`)];
  return [...front.map(paragraph), ...sections.flatMap(({ blocks }) => blocks.flatMap(plainBlock))];
}

const paragraph = (text: string): PlainBlock => ({ kind: 'paragraph', text });

function plainBlock(block: Block): PlainBlock[] {
  switch (block.kind) {
    case 'heading':
      return [
        ...(block.kicker === null ? [] : [paragraph(block.kicker)]),
        { kind: 'heading', level: block.level, text: block.text },
      ];
    case 'paragraph':
      return [paragraph(plainText(block.text))];
    case 'callout':
      return [{ kind: 'table', rows: [[block.label], ...block.paragraphs.map((one) => [plainText(one)])] }];
    case 'figures':
      return [table(block.items, ({ value, unit, label, note }) => [`${value} ${unit}`, label, note])];
    case 'reasons':
      return [table(block.items, ({ title, text, note }) => [title, text, note])];
    case 'quote':
      return [block.text, block.source].filter((text) => text !== '').map(paragraph);
    case 'lanes':
      return [table(block.lanes, ({ title, note, items }) => [title, note, ...items])];
    case 'table':
      return [
        paragraph(block.caption),
        {
          kind: 'table',
          rows: [block.columns.map(({ title }) => title), ...rowsOf(block)],
        },
        ...(block.note === null ? [] : [paragraph(plainText(richNote(block.note) ?? []))]),
      ];
    case 'chart':
      return [
        paragraph(block.caption),
        block,
        ...(block.note === null ? [] : [paragraph(plainText(richNote(block.note) ?? []))]),
      ];
    default:
      return [];
  }
}

/** What continues a row stands in its cells: not a cell more than the report has. */
function rowsOf({ rows }: TableBlock): string[][] {
  const written: string[][] = [];
  for (const row of rows) {
    const cells = 'band' in row ? [row.band] : row.cells.map(cellText);
    const above = 'cells' in row && row.continues === true ? written.at(-1) : undefined;
    if (above === undefined) written.push(cells);
    else for (const [at, text] of cells.entries()) if (text !== '') above[at] = `${above[at] ?? ''}\n${text}`;
  }
  return written;
}

function table<T>(items: readonly T[], cells: (item: T) => readonly string[]): PlainBlock {
  return { kind: 'table', rows: items.map(cells) };
}
