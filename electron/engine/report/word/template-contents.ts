import { createHash } from 'node:crypto';
import { type FileChild, LeaderType, Paragraph, StyleLevel, TableOfContents } from 'docx';
import type { ContentsEntry } from '../../../../src/domain/report/flow.ts';
import { oneLine } from '../texts/printable.ts';
import { closedList } from './closed-list.ts';
import { linkedEntry } from './linked-entry.ts';
import type { Look } from './look.ts';
import { frontHeadingName, styleIds } from './styles/ids.ts';
import { runsOf } from './text.ts';

/** At most forty letters, as Word allows; hidden among those that it offers. */
export function headingBookmark(blockId: string): string {
  return `_RefHeading${createHash('sha256').update(blockId).digest('hex').slice(0, 16)}`;
}

/** The contents with its entries written out: in a firm's own file the library fills only the pages. */
export function templateContents(
  look: Look,
  title: string,
  levels: 1 | 2,
  contents: readonly ContentsEntry[],
): FileChild[] {
  return [
    new Paragraph({ style: styleIds.contentsTitle, children: runsOf(look, [title]) }),
    closedList(
      new TableOfContents(title, {
        hyperlink: true,
        headingStyleRange: `1-${levels}`,
        stylesWithLevels: [new StyleLevel(frontHeadingName, 3)],
        tabLeader: LeaderType.NONE,
        beginDirty: false,
        contentChildren: contents.filter(({ level }) => level <= levels).map((entry) => entryOf(look, entry)),
      }),
    ),
  ];
}

/** Without our numbers: the headings of a firm's own file have the firm's, or none. */
function entryOf(look: Look, { blockId, level, number, text }: ContentsEntry): Paragraph {
  const style = number === '' ? 'TOC3' : level === 1 ? 'TOC1' : 'TOC2';
  return linkedEntry(look, style, headingBookmark(blockId), oneLine(text));
}
