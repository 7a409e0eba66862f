/** Short ways to write the blocks of the model. */
import type {
  Align,
  Callout,
  Cell,
  Column,
  Heading,
  Inline,
  Paragraph,
  ParagraphLook,
  RichText,
  SeeAlso,
} from '../../../../src/domain/report/model.ts';

export function chapter(
  text: string,
  kicker: string | null,
  newPage = true,
  footnotes: readonly string[] = [],
): Heading {
  return { kind: 'heading', level: 1, text, kicker, newPage, ...(footnotes.length > 0 ? { footnotes } : {}) };
}

export function heading(text: string): Heading {
  return { kind: 'heading', level: 2, text, kicker: null, newPage: false };
}

export function paragraph(text: string | RichText, look: ParagraphLook = 'body', withNext = false): Paragraph {
  return { kind: 'paragraph', look, text: typeof text === 'string' ? [text] : text, withNext };
}

/** `about`: what each paragraph comes from; null or absent where a rule wrote it. */
export function callout(
  label: string,
  paragraphs: readonly (string | RichText)[],
  tone: Callout['tone'],
  about?: Callout['about'],
): Callout {
  const texts = paragraphs.map((one) => (typeof one === 'string' ? [one] : one));
  return { kind: 'callout', label, tone, paragraphs: texts, ...(about === undefined ? {} : { about }) };
}

export function column(title: string, share: number, align: Align = 'left'): Column {
  return { title, share, align };
}

export function rich(...text: Inline[]): Cell {
  return { rich: text };
}

/** A reference to the block with that key, as a sentence of its own. */
export function see(key: string, before: (name: string) => string, space = ' '): SeeAlso {
  return { see: key, before: (name) => `${space}${before(name)}`, after: '.' };
}
