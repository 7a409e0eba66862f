import type { Inline, Note, RichText } from './model.ts';

/** The letters of one part of a text. A reference that has no number yet has none. */
export function inlineText(part: Inline): string {
  if (typeof part === 'string') return part;
  if ('reference' in part) return part.reference;
  if ('see' in part) return '';
  return Object.values(part)[0] ?? '';
}

/** Without its liberties. */
export function plainText(text: RichText): string {
  return text.map(inlineText).join('');
}

export function richNote(note: Note): RichText | null {
  return typeof note === 'string' ? [note] : note;
}
