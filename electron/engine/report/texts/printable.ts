/**
 * Makes somebody's text safe to print. The border of the engine cleans what comes in; files written by other
 * versions did not pass it, and one forbidden character would make Word refuse the whole document.
 */
export function printable(raw: string): string {
  return unusual.test(raw) ? mended(raw) : raw.trim();
}

/** Whether anything but spaces at the edges may have to be mended: of a thousand texts hardly one. */
export const unusual = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\uD800-\uDFFF\uFFFE\uFFFF]/;

function mended(raw: string): string {
  return raw
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029\u000B\u000C]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '')
    .trim();
}

/** On one line, for headings, labels and cells that hold a name. */
export function oneLine(raw: string): string {
  return printable(raw).replace(/\s+/g, ' ');
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** At most `length` UTF-16 units, cut between characters and, where there is one nearby, between words. */
export function clamp(text: string, length: number): string {
  if (text.length <= length) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text.slice(0, length + 64))) {
    if (kept.length + segment.length > length - 1) break;
    kept += segment;
  }
  const space = kept.lastIndexOf(' ');
  return `${(space > kept.length * 0.7 ? kept.slice(0, space) : kept).replace(/[\s.,;:]+$/, '')}…`;
}

/** Without the full stop at its end, so that a sentence can go on. */
export function withoutStop(text: string): string {
  return text.replace(/[.\s]+$/, '');
}

/** First letter in upper case; texts in running sentences are kept in lower case. */
export function capital(text: string): string {
  const first = text.codePointAt(0);
  return first === undefined
    ? text
    : String.fromCodePoint(first).toLocaleUpperCase() + text.slice(first > 0xffff ? 2 : 1);
}
