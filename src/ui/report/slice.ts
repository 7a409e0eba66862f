/** What part of a block is drawn: its atoms, and of the first and last of them the letters. */
import type { Place } from '../../domain/report/paginate.ts';
import type { Inline, RichText } from '../../domain/report/model.ts';
import { inlineText } from '../../domain/report/rich-text.ts';

export interface Part {
  readonly from: Place;
  readonly to: Place;
  readonly first: boolean;
  readonly last: boolean;
}

export const whole: Part = { from: { atom: 0, char: 0 }, to: { atom: Infinity, char: 0 }, first: true, last: true };

/** Whether anything of the atom is in the part. */
export function holds({ from, to }: Part, atom: number): boolean {
  return atom >= from.atom && (atom < to.atom || (atom === to.atom && to.char > 0));
}

/** The atoms of the part, each with its place in the block. */
export function inPart<T>(part: Part, items: readonly T[]): readonly { readonly item: T; readonly at: number }[] {
  return items.map((item, at) => ({ item, at })).filter(({ at }) => holds(part, at));
}

/** The text of an atom that is in the part. */
export function textInPart({ from, to }: Part, atom: number, text: RichText): RichText {
  const begin = atom === from.atom ? from.char : 0;
  const end = atom === to.atom && to.char > 0 ? to.char : Infinity;
  if (begin === 0 && end === Infinity) return text;
  let passed = 0;
  return text.flatMap((inline) => {
    const own = inlineText(inline);
    const cut = own.slice(Math.max(0, begin - passed), Math.max(0, end - passed));
    passed += own.length;
    return cut === '' ? [] : [withText(inline, cut)];
  });
}

function withText(inline: Inline, text: string): Inline {
  if (typeof inline === 'string') return text;
  if ('reference' in inline) return { ...inline, reference: text };
  return Object.fromEntries(Object.keys(inline).map((key) => [key, text])) as unknown as Inline;
}
