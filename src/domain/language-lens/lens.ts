/** The language lens: a mirror of how a promise speaks, and never part of a score (instrument 1a). */
import { formsOf, wordsIn, type LensWords } from './words.ts';

/** `undecided`: a «su» of which the words alone do not tell whose it is. */
export type LensSide = 'us' | 'customer' | 'undecided';

/** What to highlight: UTF-16 offsets, `end` exclusive, as `String.slice` takes them. */
export interface LensSpan {
  readonly start: number;
  readonly end: number;
  readonly side: LensSide;
}

export interface LensReading {
  /** Expressions of each side; one of several words counts once. Together as many as there are spans. */
  readonly us: number;
  readonly customer: number;
  readonly undecided: number;
  /** In the order of the text, without overlap. */
  readonly spans: readonly LensSpan[];
}

/** Reads one promise. */
export type LanguageLens = (text: string) => LensReading;

type ListedSide = keyof Pick<LensWords, 'us' | 'customer' | 'customerIfNamed'>;
const listedSides: readonly ListedSide[] = ['us', 'customer', 'customerIfNamed'];

/**
 * Prepares the lists once, to read any number of promises. Throws SyntaxError for a pattern that is none, and
 * for a form that is on two sides.
 *
 * Whole words only; where two expressions overlap, the longer one counts. Words of an expression may be apart by
 * spaces, line breaks or a hyphen, but not by punctuation.
 *
 * «su» says nothing about whose it is: it is counted for the customer only where the same promise names the
 * customer in another way («usted y su familia»), and told as undecided everywhere else («líderes en su ramo»).
 * Where a customer is named and «su» is somebody else's («el cliente y el banco con su sistema»), the lens is
 * wrong; the words alone cannot decide that.
 */
export function languageLens(words: LensWords): LanguageLens {
  const sides = new Map<string, ListedSide>();
  let longest = 0;
  for (const side of listedSides) {
    for (const form of words[side].flatMap(formsOf)) {
      if ((sides.get(form) ?? side) !== side) throw new SyntaxError(`on two sides: ${form}`);
      sides.set(form, side);
      longest = Math.max(longest, form.split(' ').length);
    }
  }
  return (text) => {
    const found = withoutOverlap(expressionsIn(text, sides, longest));
    const isNamed = found.some(({ side }) => side === 'customer');
    const spans = found.map(({ start, end, side }): LensSpan => {
      if (side !== 'customerIfNamed') return { start, end, side };
      return { start, end, side: isNamed ? 'customer' : 'undecided' };
    });
    const count = (side: LensSide): number => spans.filter((span) => span.side === side).length;
    return { us: count('us'), customer: count('customer'), undecided: count('undecided'), spans };
  };
}

/** From word `first` to word `last` of the text. */
interface Expression extends Pick<LensSpan, 'start' | 'end'> {
  readonly first: number;
  readonly last: number;
  readonly side: ListedSide;
}

/** Every listed expression, overlapping ones too. */
function expressionsIn(text: string, sides: ReadonlyMap<string, ListedSide>, longest: number): readonly Expression[] {
  const words = wordsIn(text);
  return words.flatMap(({ start }, first) => {
    const found: Expression[] = [];
    let form = '';
    let reached = start;
    for (const [i, { folded, start: from, end }] of words.slice(first, first + longest).entries()) {
      if (i > 0 && !between.test(text.slice(reached, from))) break;
      form = i === 0 ? folded : `${form} ${folded}`;
      reached = end;
      const side = sides.get(form);
      if (side !== undefined) found.push({ first, last: first + i, start, end, side });
    }
    return found;
  });
}

/** What may stand between the words of an expression. */
const between = /^(?:\s+|[-\u2010\u2011])$/u;

/** Longest first, of equal length the earlier; what shares a word with one that was taken is left. */
function withoutOverlap(expressions: readonly Expression[]): readonly Expression[] {
  const used = new Set<number>();
  const byLength = expressions.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const taken = byLength.filter(({ first, last }) => {
    const positions = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    if (positions.some((position) => used.has(position))) return false;
    for (const position of positions) used.add(position);
    return true;
  });
  return taken.sort((a, b) => a.start - b.start);
}
