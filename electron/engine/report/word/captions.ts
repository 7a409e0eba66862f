import { Paragraph, SequentialIdentifier, TextRun } from 'docx';
import { printable } from '../texts/printable.ts';
import type { Look } from './look.ts';
import { styleIds } from './styles/ids.ts';

/** "Figura 3 · …", numbered by Word's own field, above what it names and on the same page. */
export function captionOf(look: Look, kind: 'figure' | 'table', text: string): Paragraph {
  const { furniture, palette } = look;
  return new Paragraph({
    style: 'Caption',
    keepNext: true,
    children: [
      new TextRun({ text: `${furniture[kind]} `, color: palette.accent }),
      // One sequence per kind and language, so that Word's own "Insert caption" goes on counting.
      new SequentialIdentifier(furniture[kind]),
      new TextRun({ text: `  ${printable(text)}` }),
    ],
  });
}

/** What stands below a figure or table: how to read it. */
export function noteOf(text: string): Paragraph {
  return new Paragraph({ style: styleIds.note, keepLines: true, children: noteRuns(text) });
}

/** r*wg is written with its index lowered. */
function noteRuns(text: string): TextRun[] {
  return printable(text)
    .split('r*wg')
    .flatMap((part, at) => [
      ...(at > 0 ? [new TextRun({ text: 'r' }), new TextRun({ text: 'wg', subScript: true })] : []),
      ...(part === '' ? [] : [new TextRun(part)]),
    ]);
}
