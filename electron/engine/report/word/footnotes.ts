import { FootnoteReferenceRun, Paragraph, TextRun } from 'docx';
import type { Footnote } from '../../../../src/domain/report/flow.ts';
import type { Look } from './look.ts';
import { runsOf } from './text.ts';

/** The raised number, with what stands at the foot of its page. */
export function footnoteMark(look: Look, { text }: Footnote): FootnoteReferenceRun {
  return new FootnoteReferenceRun({
    children: [new Paragraph({ style: 'FootnoteText', children: [new TextRun(' '), ...runsOf(look, [text])] })],
  });
}
