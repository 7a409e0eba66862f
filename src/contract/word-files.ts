/** Word files of the firm's own, in whose look or places the report is written. */

export type WordFileFault = 'too-large' | 'not-word' | 'protected' | 'macros' | 'damaged';

export interface WordFileProblem {
  readonly fault:
    | 'unknown'
    | 'unknown-instrument'
    /** A whole part of the report among other words. */
    | 'part-in-sentence'
    /** A whole part of the report in a header, a footer or a note. */
    | 'part-outside-body'
    | 'part-twice'
    | 'unclosed';
  /** As it was written, without its braces; may be empty. */
  readonly tag: string;
  readonly place: 'body' | 'header' | 'footer' | 'notes';
  /** From 1, within its place. */
  readonly paragraph: number;
  /** The beginning of that paragraph. */
  readonly excerpt: string;
}

export interface WordFileView {
  readonly id: string;
  /** The name it was added under. */
  readonly name: string;
  /** `template`: its tags are filled; `look`: it has none, and lends its theme and styles. */
  readonly use: 'template' | 'look';
  /** Of a template, in their order, each once, without braces. */
  readonly tags: readonly string[];
  /** Heading and body font, for the person to recognise it by. */
  readonly fonts: { readonly heading: string; readonly body: string };
}
