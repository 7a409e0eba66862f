import { shortTextLimit } from '../../contract/fields.ts';

/** A text as the one line of an action, at most 200 characters; a longer one ends at a word and says so. */
export function actionWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= shortTextLimit) return line;
  const cut = line.slice(0, shortTextLimit - 1);
  const space = cut.lastIndexOf(' ');
  // Without a space nearby (one endless word) it is cut where it is, but never inside a character.
  const kept = space > shortTextLimit / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '');
  return `${kept}…`;
}
