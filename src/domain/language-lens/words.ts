/** The word lists of the language lens, as `resources/language/` holds them, and their patterns (instrument 1a). */

/**
 * Patterns are words separated by one space; a word may hold alternatives, also empty ones: `nuestr(o|a|os|as)`,
 * `sin que tenga(|n) que`. Case and accents do not matter; ñ is a letter of its own.
 */
export interface LensWords {
  readonly language: string;
  /** About us. */
  readonly us: readonly string[];
  /** About the customer. */
  readonly customer: readonly string[];
  /** «su»: about the customer where the same text names the customer in another way; else nobody can tell. */
  readonly customerIfNamed: readonly string[];
}

/** All forms of a pattern, folded. Throws SyntaxError for brackets that do not match or are nested, and for no word. */
export function formsOf(pattern: string): readonly string[] {
  const parts = pattern.split(/(\([^()]*\))/u);
  let forms = [''];
  for (const part of parts) {
    const alternatives = part.startsWith('(') && part.endsWith(')') ? part.slice(1, -1).split('|') : [part];
    if (alternatives.some((text) => /[()|]/u.test(text))) throw new SyntaxError(`not a pattern: ${pattern}`);
    forms = forms.flatMap((form) => alternatives.map((text) => form + text));
  }
  const folded = forms.map((form) =>
    wordsIn(form)
      .map(({ folded: word }) => word)
      .join(' '),
  );
  if (folded.some((form) => form === '')) throw new SyntaxError(`not a pattern: ${pattern}`);
  return folded;
}

/** A word of a text: `start` and `end` (exclusive) in UTF-16 units, as `String.slice` takes them. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** Letters, digits and the marks on them; a soft hyphen shows nothing, so it does not end a word. */
const word = /[\p{L}\p{N}\p{M}_\u00AD]+/gu;

export function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(word)].map((match) => ({
    folded: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Lower case without accents, but with the tilde of ñ: «años» is not «anos». */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<![nN])\p{M}|(?!\u0303)\p{M}|\u00AD/gu, '')
    .toLowerCase();
}
