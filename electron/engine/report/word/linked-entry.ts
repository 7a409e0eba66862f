import { InternalHyperlink, PageReference, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { Look } from './look.ts';
import { titleAt } from './styles/ids.ts';

/**
 * A line of a contents table or a list: it leads to the bookmark and ends with its page, at the right edge of the text.
 * @param text one printable line.
 * @param number before the text, which begins where the lines of its style do.
 * @param keepNext it stands on the page of the entry behind it.
 */
export function linkedEntry(
  { area }: Pick<Look, 'area'>,
  style: string,
  bookmark: string,
  text: string,
  { number = '', keepNext = false }: { readonly number?: string; readonly keepNext?: boolean } = {},
): Paragraph {
  return new Paragraph({
    style,
    ...(keepNext ? { keepNext } : {}),
    tabStops: [
      ...(number === '' ? [] : [{ type: TabStopType.LEFT, position: style === 'TOC1' ? titleAt.TOC1 : titleAt.TOC2 }]),
      { type: TabStopType.RIGHT, position: area.width },
    ],
    children: [
      new InternalHyperlink({
        anchor: bookmark,
        children: [
          ...(number === '' ? [] : [new TextRun({ text: number }), new TextRun({ children: [new Tab()] })]),
          new TextRun({ text }),
          new TextRun({ children: [new Tab()] }),
          new PageReference(bookmark, { hyperlink: true }),
        ],
      }),
    ],
  });
}
