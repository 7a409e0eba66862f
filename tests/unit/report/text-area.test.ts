/** How wide the text is where a tag of a firm's own file stands. */
import { describe, expect, it } from 'vitest';
import { textAreas } from '../../../electron/engine/report/own-word/text-area.ts';
import { parseXml, wordSpace } from '../../../electron/engine/report/own-word/xml.ts';
import { upright } from '../../../src/domain/report/page.ts';
import { columnWidths } from '../../../electron/engine/report/word/tables/column-widths.ts';
import type { TableBlock } from '../../../src/domain/report/model.ts';

const areasIn = (body: string): (readonly [number, number])[] =>
  [...textAreas(parseXml(`<w:document xmlns:w="${wordSpace}"><w:body>${body}</w:body></w:document>`)).values()].map(
    ({ width, height }) => [width, height] as const,
  );
const section = (inner: string): string => `<w:sectPr>${inner}</w:sectPr>`;
const ending = (inner: string): string => `<w:p><w:pPr>${section(inner)}</w:pPr></w:p>`;
const size = '<w:pgSz w:w="10000" w:h="12000"/>';
const margins = '<w:pgMar w:left="1000" w:right="1000" w:top="-1000" w:bottom="1000" w:gutter="200"/>';

describe('the room for text', () => {
  it('is what paper, margins and gutter leave, each section its own', () => {
    expect(areasIn(`<w:p/>${ending('<w:pgSz w:w="15840" w:h="12240"/>')}<w:p/>${section(size + margins)}`)).toEqual([
      [15840 - 2880, 12240 - 2880],
      [15840 - 2880, 12240 - 2880],
      [7800, 10000],
    ]);
  });

  it('is a column where there are several', () => {
    expect(areasIn(`<w:p/>${section(`${size}${margins}<w:cols w:num="2" w:space="400"/>`)}`)).toEqual([[3700, 10000]]);
    const own = '<w:cols w:num="2" w:equalWidth="0"><w:col w:w="5000" w:space="300"/><w:col w:w="2500"/></w:cols>';
    expect(areasIn(`<w:p/>${section(size + margins + own)}`)).toEqual([[2500, 10000]]);
  });

  it('is a cell’s within its padding, the inner one’s of two', () => {
    const cell = (width: number, inner: string, more = ''): string =>
      `<w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${more}</w:tcPr>${inner}</w:tc></w:tr></w:tbl>`;
    const padded = '<w:tcMar><w:left w:w="300" w:type="dxa"/><w:end w:w="200" w:type="dxa"/></w:tcMar>';
    const body = cell(6000, `<w:p/>${cell(4000, '<w:p/>', padded)}`);
    expect(areasIn(body + section(size + margins)).map(([width]) => width)).toEqual([5784, 3500]);
    const share = '<w:tbl><w:tr><w:tc><w:tcPr><w:tcW w:w="2500" w:type="pct"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>';
    expect(areasIn(share + section(size + margins))[0]).toEqual([7800, 10000]);
  });

  it('forgets what a tracked change was before, and reads lengths with units', () => {
    const before = '<w:sectPrChange w:id="1"><w:sectPr><w:pgSz w:w="5000" w:h="5000"/></w:sectPr></w:sectPrChange>';
    expect(areasIn(`<w:p/>${ending('<w:pgSz w:w="21cm" w:h="842pt"/>' + before)}`)[0]).toEqual([9027, 13960]);
    expect(areasIn('<w:p/>')).toEqual([[upright.width, upright.height]]);
    expect(areasIn(`<w:p/>${section('<w:pgSz w:w="100" w:h="x"/>')}`)).toEqual([[1440, 12960]]);
  });
});

describe('a table on narrower pages', () => {
  const figures = ['Media (desv.)', 'n'].map((title) => ({ title, share: 8, align: 'right' as const }));
  const block: TableBlock = {
    kind: 'table',
    caption: '',
    alt: '',
    note: null,
    columns: [{ title: 'Pregunta', share: 84, align: 'left' }, ...figures],
    rows: [{ cells: ['¿Quién responde por el cliente?', '3.19 (0.62)', '138'] }],
  };

  it('gives figures the room that they need, and is as wide as the text', () => {
    const at = (width: number): number[] => columnWidths({ area: { ...upright, width } }, block);
    expect(at(upright.width)[1]).toBe(771);
    const [words = 0, mean = 0, n = 0] = at(6000);
    expect(mean).toBe(150 + 11 * 110);
    expect(n).toBe(480);
    expect(words + mean + n).toBe(6000);
    for (const width of [1440, 2000, 3000]) {
      expect(at(width).reduce((sum, one) => sum + one, 0)).toBe(width);
      expect(Math.min(...at(width))).toBeGreaterThan(0);
    }
  });
});
