/** Two texts of the library are one when they differ in nothing but case and spacing. */
export interface LibraryWords {
  readonly kind: string;
  readonly language: string;
  readonly text: string;
  readonly detail: string;
}

/** Equal for equal ones, whatever the computer's language. */
export function sameWords({ kind, language, text, detail }: LibraryWords): string {
  return JSON.stringify([kind, language, sameness({ text, detail })]);
}

/** The same within one kind and language. */
export function sameness({ text, detail }: Pick<LibraryWords, 'text' | 'detail'>): string {
  return JSON.stringify([text, detail].map((part) => part.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()));
}
