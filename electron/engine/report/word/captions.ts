import { Bookmark, Paragraph, type ParagraphChild, SequentialIdentifier, TextRun } from 'docx';
import type { Note } from '../../../../src/domain/report/model.ts';
import { richNote } from '../../../../src/domain/report/rich-text.ts';
import { printable } from '../texts/printable.ts';
import { bookmarkOf } from './bookmarks.ts';
import type { Look } from './look.ts';
import { runsOf } from './text.ts';
import { styleIds } from './styles/ids.ts';

/** "Figura 3 · …", numbered by Word's own field, above what it names and on the same page. */
export function captionOf(look: Look, kind: 'figure' | 'table', number: string, text: string): Paragraph {
  const { furniture, palette } = look;
  return new Paragraph({
    style: 'Caption',
    keepNext: true,
    children: [
      new TextRun({ text: `${furniture[kind]} `, color: palette.accent }),
      // One sequence per kind and language, so that Word's own "Insert caption" goes on counting.
      new Bookmark({ id: bookmarkOf(kind, number), children: [new SequentialIdentifier(furniture[kind])] }),
      new TextRun({ text: `  ${printable(text)}` }),
    ],
  });
}

/** What stands below a figure or table: how to read it. */
export function noteOf(look: Look, note: Exclude<Note, null>, keepNext = false): Paragraph {
  const runs = (richNote(note) ?? []).flatMap((part) =>
    typeof part === 'string' ? noteRuns(part) : runsOf(look, [part]),
  );
  return new Paragraph({ style: styleIds.note, keepLines: true, ...(keepNext ? { keepNext } : {}), children: runs });
}

/** r*wg is written with its index lowered. */
function noteRuns(text: string): ParagraphChild[] {
  const [, before = '', inner = '', after = ''] = /^([ \u00A0]*)([\s\S]*?)([ \u00A0]*)$/.exec(text) ?? [];
  return `${before}${printable(inner)}${after}`
    .split('r*wg')
    .flatMap((part, at) => [
      ...(at > 0 ? [new TextRun({ text: 'r' }), new TextRun({ text: 'wg', subScript: true })] : []),
      ...(part === '' ? [] : [new TextRun(part)]),
    ]);
}
