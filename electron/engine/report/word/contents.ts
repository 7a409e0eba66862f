import { createHash } from 'node:crypto';
import {
  Bookmark,
  type FileChild,
  LeaderType,
  Paragraph,
  type ParagraphChild,
  StyleLevel,
  TableOfContents,
} from 'docx';
import type { ContentsEntry } from '../../../../src/domain/report/flow.ts';
import { printable } from '../texts/printable.ts';
import { closedList } from './closed-list.ts';
import { linkedEntry } from './linked-entry.ts';
import type { Look } from './look.ts';
import { frontHeadingName, styleIds } from './styles/ids.ts';
import { cleaned, runsOf } from './text.ts';

/** At most forty letters, as Word allows; hidden among those that it offers. */
export function headingBookmark(blockId: string): string {
  return `_RefHeading${createHash('sha256').update(blockId).digest('hex').slice(0, 16)}`;
}

/** A title on one line, where its entry in the contents leads. Spaces that hold a figure and its unit together stay. */
export function linkedTitle(look: Look, blockId: string, text: string): ParagraphChild {
  return new Bookmark({ id: headingBookmark(blockId), children: runsOf(look, [titleLine(text)]) });
}

/**
 * The contents with its entries written out, of which the library fills in the pages: it would read the whole report
 * again to find the titles, and set the numbers of ten chapters or more on another edge.
 */
export function contentsList(look: Look, title: string, levels: 1 | 2, entries: readonly ContentsEntry[]): FileChild[] {
  const listed = entries.filter(({ level, text }) => level <= levels && titleLine(text) !== '');
  return [
    new Paragraph({
      style: styleIds.contentsTitle,
      ...(look.inTemplate ? {} : { pageBreakBefore: true }),
      children: runsOf(look, [title]),
    }),
    closedList(
      new TableOfContents(title, {
        hyperlink: true,
        headingStyleRange: `1-${levels}`,
        stylesWithLevels: [new StyleLevel(frontHeadingName, 3)],
        tabLeader: LeaderType.NONE,
        ...(look.inTemplate ? { beginDirty: false } : {}),
        contentChildren: listed.map((entry) => entryOf(look, entry)),
      }),
    ),
  ];
}

/** Without our numbers in a firm's own file: its headings have the firm's, or none. */
function entryOf(look: Look, { blockId, level, number, text }: ContentsEntry): Paragraph {
  const style = number === '' ? 'TOC3' : level === 1 ? 'TOC1' : 'TOC2';
  return linkedEntry(look, style, headingBookmark(blockId), cleaned(titleLine(text)), {
    number: look.inTemplate ? '' : number,
  });
}

const titleLine = (text: string): string => printable(text).replace(/\s*\n\s*/g, ' ');
