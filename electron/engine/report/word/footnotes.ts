import { FootnoteReferenceRun, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Footnote } from '../../../../src/domain/report/flow.ts';
import type { Look } from './look.ts';
import { runsOf } from './text.ts';

/** The marks of a title, apart from one another: 11 and 12 are not 1112. */
export function footnoteMarks(look: Look, footnotes: readonly Footnote[]): ParagraphChild[] {
  return footnotes.flatMap((footnote, at) => [
    ...(at === 0 ? [] : [new TextRun({ text: ', ', superScript: true })]),
    footnoteMark(look, footnote),
  ]);
}

/** The raised number, with what stands at the foot of its page. */
function footnoteMark(look: Look, { text }: Footnote): FootnoteReferenceRun {
  return new FootnoteReferenceRun({
    children: [new Paragraph({ style: 'FootnoteText', children: [new TextRun(' '), ...runsOf(look, [text])] })],
  });
}
