import { type FileChild, Paragraph, TableOfContents } from 'docx';
import type { Flow } from '../../../../src/domain/report/flow.ts';
import type { CaptionList } from '../../../../src/domain/report/model.ts';
import { oneLine } from '../texts/printable.ts';
import { bookmarkOf } from './bookmarks.ts';
import { closedList } from './closed-list.ts';
import { linkedEntry } from './linked-entry.ts';
import { listsThatOpen } from './list-starts.ts';
import type { Look } from './look.ts';
import { styleIds } from './styles/ids.ts';
import { runsOf } from './text.ts';

/** No title stands at the foot of a page with fewer entries. */
const together = 3;

/** The figures or the tables with their pages, worded as Word words them when the client updates the list. */
export function captionList(look: Look, { of, title }: CaptionList, flow: Flow): FileChild[] {
  const name = look.furniture[of];
  const entries = flow.captions.filter((entry) => entry.of === of);
  // In a firm's own file the sizes are the firm's.
  const opens = !look.inTemplate && listsThatOpen(flow).has(of);
  return [
    new Paragraph({
      style: styleIds.listTitle,
      ...(opens ? { pageBreakBefore: true, spacing: { before: 0 } } : {}),
      children: runsOf(look, [title]),
    }),
    closedList(
      new TableOfContents(title, {
        hyperlink: true,
        captionLabelIncludingNumbers: name,
        contentChildren: entries.map(({ number, text }, at) => {
          const line = `${name} ${number}  ${oneLine(text)}`;
          return linkedEntry(look, styleIds.captionList, bookmarkOf(of, number), line, { keepNext: at < together - 1 });
        }),
      }),
    ),
  ];
}
