/** A text as words that can be held against names: case and accents make no difference. */

export interface NameWord {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** Scripts that write no space between words: each sign is a word, so that a name is found inside a sentence. */
const signs = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Khmer}\\p{Script=Lao}';
const word = new RegExp(`[${signs}]\\p{M}*|(?:(?![${signs}])[\\p{L}\\p{N}]\\p{M}*)+`, 'gu');

export function foldName(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

export function nameWords(text: string): NameWord[] {
  return [...text.matchAll(word)].map(([found], at, all) => {
    const start = all[at]?.index ?? 0;
    return { folded: foldName(found), start, end: start + found.length };
  });
}

/** Stand between the words of a name and name nobody. */
const particles: ReadonlySet<string> = new Set(
  'de del la las los el y e i da do dos das di du des le van von der den ter ten bin ibn al san santa mc mac st'.split(
    ' ',
  ),
);

export const isParticle = (folded: string): boolean => particles.has(folded);

/** Whether a word of a name says by itself who is meant: three letters or more, no particle, no number. */
export const tellsAlone = (folded: string): boolean =>
  !isParticle(folded) && (folded.match(/\p{L}/gu)?.length ?? 0) >= 3;
