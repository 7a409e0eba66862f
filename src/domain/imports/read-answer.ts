/** One cell as an answer to one item through one lens. */
import type { Item, Lens, LocalizedText, Scale } from '../instruments/definition.ts';
import { isText } from '../instruments/asked.ts';
import { shownValue } from '../instruments/scales.ts';
import { foldWords } from './folding.ts';
import type { ProblemCode } from './problems.ts';

export type ReadAnswer =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: number | null }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'problem';
      readonly code: ProblemCode;
      readonly details?: Readonly<Record<string, number>>;
      readonly expected?: readonly LocalizedText[];
    };

const notApplicable = new Set(
  [
    'no aplica',
    'no aplica no se',
    'no aplica no sé',
    'no se',
    'no lo se',
    'no se no aplica',
    'no sabe',
    'n a',
    'na',
    'ns nc',
    'not applicable',
    'does not apply',
    'does not apply don t know',
    'doesn t apply don t know',
    'not applicable don t know',
    'don t know',
    'dont know',
    'i don t know',
  ].map(foldWords),
);

export const saysNotApplicable = (cell: string): boolean => notApplicable.has(foldWords(cell));

/** A number as people and spreadsheets write it: `4`, `4.0`, `4,0`, full-width digits; null for anything else. */
export function readNumber(cell: string): number | null {
  const text = cell.normalize('NFKC').trim();
  return /^[+-]?\d{1,9}([.,]\d{1,12})?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

/** `4 - De acuerdo`, `(4) Agree`, `1st choice`: the number in front of the words. */
function leadingNumber(cell: string): number | null {
  const match = /^\s*\(?\s*(\d{1,3})\s*(?:[-–—.:)=·º°]|st\b|nd\b|rd\b|th\b|\s)/iu.exec(cell.normalize('NFKC'));
  return match?.[1] === undefined ? null : Number(match[1]);
}

/** The words that stand for the points of the scale of an item, lowest first; some only at the ends. */
function pointWords(item: Item, scale: Scale): (readonly LocalizedText[])[] {
  return Array.from({ length: scale.points }, (_, at) => {
    const titles = [scale.pointTitles[at]];
    if (item.kind === 'behaviour-rubric') titles.push(item.levels[at]);
    if (item.kind === 'bipolar-pair' && at === 0) titles.push(item.left);
    if (item.kind === 'bipolar-pair' && at === scale.points - 1) titles.push(item.right);
    return titles.filter((title) => title !== undefined);
  });
}

function readRating(cell: string, item: Item, scale: Scale): ReadAnswer {
  const folded = foldWords(cell);
  const words = pointWords(item, scale);
  const places = words.flatMap((titles, at) =>
    titles.some(({ es, en }) => foldWords(es) === folded || foldWords(en) === folded) ? [at + 1] : [],
  );
  const [only] = places;
  if (only !== undefined && places.length === 1 && folded !== '') return { kind: 'value', value: only };
  const details = { minimum: shownValue(scale, 1), maximum: shownValue(scale, scale.points) };
  const number = readNumber(cell) ?? leadingNumber(cell);
  if (number !== null && !Number.isInteger(number)) return { kind: 'problem', code: 'not-whole', details };
  if (number !== null && number >= details.minimum && number <= details.maximum) {
    return { kind: 'value', value: number - details.minimum + 1 };
  }
  const expected = words.flatMap(([first]) => (first === undefined ? [] : [first]));
  return { kind: 'problem', code: 'not-on-scale', details, expected };
}

function readWhole(cell: string, maximum: number, code: ProblemCode): ReadAnswer {
  const number = readNumber(cell.replace(/%$/, '')) ?? leadingNumber(cell);
  const details = { minimum: 0, maximum };
  if (number !== null && !Number.isInteger(number)) return { kind: 'problem', code: 'not-whole', details };
  if (number === null || number < 0 || number > maximum) return { kind: 'problem', code, details };
  return { kind: 'value', value: number };
}

const longestText = 10_000;

/** @param places how many places a ranking has. */
export function readAnswer(cell: string, item: Item, lens: Lens, scale: Scale, places: number): ReadAnswer {
  if (cell.trim() === '') return { kind: 'empty' };
  if (saysNotApplicable(cell)) return { kind: 'value', value: null };
  if (isText(item)) {
    if (cell.length > longestText) {
      return { kind: 'problem', code: 'text-too-long', details: { length: cell.length, maximum: longestText } };
    }
    return { kind: 'text', text: cell.trim() };
  }
  if (lens.amount !== undefined) return readWhole(cell, lens.amount.each, 'amount-range');
  if (lens.ranking !== undefined) return readWhole(cell, places, 'place-range');
  return readRating(cell, item, scale);
}
