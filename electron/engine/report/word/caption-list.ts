import {
  type FileChild,
  InternalHyperlink,
  PageReference,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import type { CaptionEntry } from '../../../../src/domain/report/flow.ts';
import type { CaptionList } from '../../../../src/domain/report/model.ts';
import { textWidth } from '../../../../src/domain/report/page.ts';
import { oneLine } from '../texts/printable.ts';
import { bookmarkOf } from './bookmarks.ts';
import type { Look } from './look.ts';
import { styleIds } from './styles/ids.ts';
import { runsOf } from './text.ts';

/** The figures or the tables with their pages, worded as Word words them when the client updates the list. */
export function captionList(look: Look, { of, title }: CaptionList, captions: readonly CaptionEntry[]): FileChild[] {
  const name = look.furniture[of];
  return [
    new Paragraph({ style: styleIds.listTitle, children: runsOf(look, [title]) }),
    new TableOfContents(title, {
      hyperlink: true,
      captionLabelIncludingNumbers: name,
      contentChildren: captions.filter((entry) => entry.of === of).map((entry) => entryOf(name, entry)),
    }),
  ];
}

function entryOf(name: string, { of, number, text }: CaptionEntry): Paragraph {
  const bookmark = bookmarkOf(of, number);
  return new Paragraph({
    style: styleIds.captionList,
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children: [
      new InternalHyperlink({
        anchor: bookmark,
        children: [
          new TextRun({ text: `${name} ${number}  ${oneLine(text)}` }),
          new TextRun({ children: [new Tab()] }),
          new PageReference(bookmark, { hyperlink: true }),
        ],
      }),
    ],
  });
}
