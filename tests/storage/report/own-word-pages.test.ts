/** A firm's own paper and margins: what is filled in is as wide as the text there, and never wider. */
import {
  Document,
  Header,
  Packer,
  PageBreak,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { ISectionOptions } from 'docx';
import { expect, it } from 'vitest';
import { twipsPerPixel } from '../../../src/domain/report/page.ts';
import { misplaced } from '../../support/docx/contents.ts';
import { lintDocx } from '../../support/docx/lint.ts';
import { part } from '../../support/docx/package.ts';
import { pagesInLibreOffice } from '../../support/docx/pdf.ts';
import { reportInput } from '../../support/docx/report-input.ts';
import { schemaFaults } from '../../support/docx/validate.ts';
import { write } from '../../support/docx/write.ts';

const emuPerTwip = 635;

/** Text widths: 11,240; 6,591; 7,040; and 12,960 on its side. Turned, those upright have 13,840; 9,906; 13,840. */
const papers = {
  'narrow margins': paper(12240, 15840, 500),
  'A5-like': paper(8391, 11906, 900),
  'Letter with wide margins': paper(12240, 15840, 2600),
  'Letter on its side': paper(12240, 15840, 1440, PageOrientation.LANDSCAPE),
} as const;

function paper(width: number, height: number, side: number, orientation?: 'landscape'): ISectionOptions['properties'] {
  const size = { width, height, ...(orientation && { orientation }) };
  return { page: { size, margin: { left: side, right: side, top: 1000, bottom: 1000 } } };
}

interface Extents {
  /** Of every table: the sum of its columns. */
  readonly tables: readonly number[];
  readonly drawings: readonly number[];
  /** Of every tab at the right edge. */
  readonly tabs: readonly number[];
}

const all = (xml: string, pattern: RegExp): number[] => [...xml.matchAll(pattern)].map(([, value]) => Number(value));

function extentsOf(xml: string): Extents {
  return {
    tables: [...xml.matchAll(/<w:tblGrid>([\s\S]*?)<\/w:tblGrid>/g)].map(([, grid = '']) =>
      all(grid, /<w:gridCol w:w="(\d+)"/g).reduce((sum, width) => sum + width, 0),
    ),
    drawings: all(xml, /<wp:extent cx="(\d+)"/g).map((emu) => emu / emuPerTwip),
    tabs: all(xml, /<w:tab w:val="right" w:pos="(\d+)"/g),
  };
}

const children = ['{{contenido}}', '{{informe}}'].map((tag) => new Paragraph(tag));

it.each([
  ['narrow margins', 11240, [13840]],
  ['A5-like', 6591, [9906]],
  ['Letter on its side', 12960, []],
] as const)('%s', async (name, width, turned) => {
  const wordFile = await Packer.toBuffer(new Document({ sections: [{ properties: papers[name] ?? {}, children }] }));
  const written = await write({ ...reportInput({ day: true }), wordFile }, false);
  const { tables, drawings, tabs } = extentsOf(part(written.file, 'word/document.xml'));
  expect([tables.length > 10, drawings.length > 5, tabs.length > 10]).toEqual([true, true, true]);
  expect(new Set(tables)).toEqual(new Set([width, ...turned]));
  expect(new Set(tabs)).toEqual(new Set([width]));
  expect(Math.max(...drawings)).toBeLessThanOrEqual(width);
  expect(Math.max(...drawings)).toBeGreaterThan(width - twipsPerPixel);
  // Pictures leave room for their captions.
  const height = name === 'A5-like' ? 9906 : name === 'Letter on its side' ? 10240 : 13840;
  const highest = all(part(written.file, 'word/document.xml'), /<wp:extent cx="\d+" cy="(\d+)"/g);
  expect(Math.max(...highest) / emuPerTwip).toBeLessThan(height - 1500);
});

it('turns pages of A4 between others, with their headers, numbers and contents', async () => {
  const header = (text: string): Header => new Header({ children: [new Paragraph(text)] });
  const size = { width: 11906, height: 16838 };
  const margin = { left: 2000, right: 1417, top: 1700, bottom: 1134 };
  const pageBreak = new Paragraph({ children: [new TextRun('Lo de antes'), new PageBreak()] });
  const wordFile = await Packer.toBuffer(
    new Document({
      evenAndOddHeaderAndFooters: true,
      sections: [
        {
          properties: { titlePage: true, page: { size, margin, pageNumbers: { start: 1 } } },
          headers: { default: header('Impar'), even: header('Par'), first: header('Primera') },
          children: [new Paragraph('{{contenido}}'), pageBreak, new Paragraph('{{anexos}}'), new Paragraph('{{ruta}}')],
        },
        { properties: { ...papers['Letter with wide margins'] }, children: [new Paragraph('{{informe}}')] },
      ],
    }),
  );
  const written = await write({ ...reportInput({ instruments: ['empowerment'] }), wordFile });
  expect(await schemaFaults(written)).toEqual([]);
  expect(lintDocx(written.file)).toEqual([]);
  const xml = part(written.file, 'word/document.xml');
  const sections = [...xml.matchAll(/<w:sectPr[\s\S]*?<\/w:sectPr>/g)].map(([section]) => section);
  const sizes = sections.map((section) => /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(section)?.slice(1).join(' × '));
  expect(sizes).toEqual(['11906 × 16838', '16838 × 11906', '11906 × 16838', '12240 × 15840']);
  expect(sections.map((section) => section.match(/headerReference/g)?.length ?? 0)).toEqual([3, 3, 3, 0]);
  expect(sections.map((section) => section.includes('titlePg'))).toEqual([true, false, false, false]);
  expect(new Set(extentsOf(xml).tables)).toEqual(new Set([11906 - 3417, 16838 - 2834, 7040]));
  const pages = await pagesInLibreOffice(written.bytes);
  expect(misplaced(written, pages)).toEqual([]);
  expect(Math.abs(pages.length - written.pages)).toBeLessThanOrEqual(1);
  const headers = pages.map((page) => page.trim().split(/\s/)[0]);
  expect(headers.slice(0, 7)).toEqual(['Primera', 'Par', 'Impar', 'Par', 'Impar', 'Par', 'Impar']);
  // Also the page on which the appendix begins on its side, and the next.
  expect(Math.min(...pages.map((page) => page.trim().split(/\s+/).length))).toBeGreaterThan(20);
});

it('each tag by its own section, and in a cell by the cell', async () => {
  const cell = (size: number, text: string): TableCell =>
    new TableCell({ width: { size, type: WidthType.DXA }, children: [new Paragraph(text)] });
  const wordFile = await Packer.toBuffer(
    new Document({
      sections: [
        { properties: papers['A5-like'] ?? {}, children: [new Paragraph('{{respuesta}}')] },
        {
          properties: { ...papers['Letter on its side'], type: SectionType.NEXT_PAGE },
          children: [new Paragraph('{{prioridades}}')],
        },
        {
          properties: { ...papers['Letter with wide margins'], type: SectionType.NEXT_PAGE },
          children: [
            new Table({
              columnWidths: [2000, 5000],
              rows: [new TableRow({ children: [cell(2000, 'Ruta'), cell(5000, '{{ruta}}')] })],
            }),
          ],
        },
      ],
    }),
  );
  const written = await write({ ...reportInput(), wordFile }, false);
  expect(await schemaFaults(written)).toEqual([]);
  const { tables } = extentsOf(part(written.file, 'word/document.xml'));
  expect([...new Set(tables)]).toEqual([6591, 12960, 7000, 5000 - 2 * 108]);
});
