/**
 * The reference: the same blocks written with the library as its manual shows it, without any
 * look; only the charts are the report's own, whose labels and axes are what they say.
 */
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, WidthType, type FileChild } from 'docx';
import type { Look } from '../../../electron/engine/report/word/look.ts';
import { chartRun } from '../../../electron/engine/report/word/charts/chart.ts';
import type { PlainBlock } from './content.ts';

export async function writePlain(look: Look, blocks: readonly PlainBlock[]): Promise<Uint8Array> {
  return Packer.toBuffer(new Document({ sections: [{ children: blocks.map((block) => childOf(look, block)) }] }));
}

function childOf(look: Look, block: PlainBlock): FileChild {
  switch (block.kind) {
    case 'heading':
      return new Paragraph({
        text: block.text,
        heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
      });
    case 'paragraph':
      return new Paragraph(block.text);
    case 'table':
      return tableOf(block.rows);
    case 'chart':
      return new Paragraph({ children: [chartRun(look, block)] });
  }
}

function tableOf(rows: readonly (readonly string[])[]): Table {
  const columns = Math.max(1, ...rows.map((cells) => cells.length));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: Array.from(
            { length: columns },
            (_, at) => new TableCell({ children: [new Paragraph(cells[at] ?? '')] }),
          ),
        }),
    ),
  });
}
