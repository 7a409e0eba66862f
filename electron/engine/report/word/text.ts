import { type ParagraphChild, TextRun } from 'docx';
import type { Inline, RichText } from '../../../../src/domain/report/model.ts';
import { printable, unusual } from '../texts/printable.ts';
import { referenceTo } from './bookmarks.ts';
import type { Look } from './look.ts';

interface RunLook {
  readonly bold?: boolean;
  readonly color?: string;
  readonly underline?: Record<string, never>;
}

/** Rich text as runs of Word; a line break in the text is a break in the paragraph. */
export function runsOf(look: Look, text: RichText, base: RunLook = {}): ParagraphChild[] {
  return text.flatMap((part) => partRuns(look, part, base));
}

function partRuns(look: Look, part: Inline, base: RunLook): ParagraphChild[] {
  if (typeof part === 'string') return lines(part, base);
  if ('reference' in part) return [referenceTo(part)];
  if ('see' in part) return [];
  if ('strong' in part) return lines(part.strong, { ...base, bold: true });
  if ('muted' in part) return lines(part.muted, { ...base, color: look.palette.muted });
  if ('underlined' in part) return lines(part.underlined, { ...base, underline: {} });
  return lines(part.accent, { ...base, bold: true, color: look.palette.accent });
}

/** As it can be printed; what is left of line breaks is meant. */
export function cleaned(text: string): string {
  if (!unusual.test(text) && text.trim() === text) return breakable(text);
  // A space at the edge belongs to the neighbouring run and is kept; `printable` trims.
  const [, before = '', inner = '', after = ''] = /^([ \n]*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return `${before}${breakable(printable(inner))}${after.includes('\n') ? '' : after}`;
}

function lines(text: string, run: RunLook): TextRun[] {
  return cleaned(text)
    .split('\n')
    .map((line, at) => new TextRun({ ...run, text: line, ...(at > 0 ? { break: 1 } : {}) }));
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const longestWord = 80;

/** A word that no line can hold may break, invisibly; laying out one of ten thousand letters takes ten seconds. */
function breakable(text: string): string {
  if (text.length < longestWord) return text;
  return text.replace(/\S{80,}/g, (word) => {
    const letters = [...graphemes.segment(word)].map(({ segment }) => segment);
    return letters.map((letter, at) => (at > 0 && at % 40 === 0 ? `\u200B${letter}` : letter)).join('');
  });
}
