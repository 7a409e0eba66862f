import { InternalHyperlink, PageReference, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { textWidth } from '../../../../src/domain/report/page.ts';

/**
 * A line of a contents table or a list: it leads to the bookmark and ends with its page, at the right edge of the text.
 * @param text one printable line.
 */
export function linkedEntry(style: string, bookmark: string, text: string): Paragraph {
  return new Paragraph({
    style,
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children: [
      new InternalHyperlink({
        anchor: bookmark,
        children: [
          new TextRun({ text }),
          new TextRun({ children: [new Tab()] }),
          new PageReference(bookmark, { hyperlink: true }),
        ],
      }),
    ],
  });
}
