import { BorderStyle, Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import type { Look } from './look.ts';
import { textWidth } from '../../../../src/domain/report/page.ts';
import { styleIds } from './styles/ids.ts';
import { runsOf } from './text.ts';

const tabStops = (width: number): { type: typeof TabStopType.RIGHT; position: number }[] => [
  { type: TabStopType.RIGHT, position: width },
];

/** Client at the left, report and wave at the right, over a hairline. */
export function headerOf(look: Look, width = textWidth): Header {
  const { furniture, palette } = look;
  return new Header({
    children: [
      new Paragraph({
        style: styleIds.header,
        tabStops: tabStops(width),
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: palette.line, space: 6 } },
        children: [
          ...runsOf(look, [{ strong: furniture.header }]),
          new TextRun({ text: '\t' }),
          ...runsOf(look, [furniture.headerRight]),
        ],
      }),
    ],
  });
}

/** Confidentiality at the left, "page x of y" at the right. */
export function footerOf(look: Look, width = textWidth): Footer {
  const [before, between] = look.furniture.page;
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.footer,
        tabStops: tabStops(width),
        children: [
          ...runsOf(look, [look.furniture.footer]),
          new TextRun({ children: ['\t', before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

/** The cover has neither. */
export function emptyHeader(): Header {
  return new Header({ children: [new Paragraph({ style: styleIds.header })] });
}

export function emptyFooter(): Footer {
  return new Footer({ children: [new Paragraph({ style: styleIds.footer })] });
}
