import { type FileChild, Paragraph, TableOfContents } from 'docx';
import type { CaptionEntry } from '../../../../src/domain/report/flow.ts';
import type { CaptionList } from '../../../../src/domain/report/model.ts';
import { oneLine } from '../texts/printable.ts';
import { bookmarkOf } from './bookmarks.ts';
import { linkedEntry } from './linked-entry.ts';
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
      contentChildren: captions
        .filter((entry) => entry.of === of)
        .map(({ number, text }) =>
          linkedEntry(look, styleIds.captionList, bookmarkOf(of, number), `${name} ${number}  ${oneLine(text)}`),
        ),
    }),
  ];
}
