/** Finding somebody by what is typed of the name or of the code. */
import { foldText } from './fold.ts';

/**
 * Every word typed begins a word of the name or of the code: "mar oc" finds María del Carmen Ochoa, and "p7",
 * "P-07" and "7" all find P07.
 */
export function matchesPerson(
  { name, code }: { readonly name: string; readonly code: string },
  search: string,
): boolean {
  const folded = foldText(code).replaceAll('-', '');
  const number = folded.replace(/^\D*0*/, '');
  const letters = folded.replace(/\d.*$/, '');
  const whole = foldText(name).replaceAll('-', '').split(/\s+/);
  const words = [...foldText(name).split(/[\s-]+/), ...whole, folded, number, letters + number];
  return foldText(search)
    .split(/\s+/)
    .every((typed) => words.some((word) => word.startsWith(typed.replaceAll('-', ''))));
}
