/** Names in the numbers of a rule: a finding is one sentence, so they are few and short. */

const mostNamed = 3;
const usual = 80;
/** Where they stand in a title, which holds 200 characters. */
export const inTitle = 40;

/** Up to three, one a line, in the order given. */
export const named = (names: readonly string[], longest = usual): string =>
  names
    .slice(0, mostNamed)
    .map((name) => clipped(name, longest))
    .join('\n');

/** On one line, cut to what a sentence can hold. */
export function clipped(text: string, longest = usual): string {
  const characters = Array.from(text.replace(/\s+/g, ' ').trim());
  if (characters.length <= longest) return characters.join('');
  return `${characters
    .slice(0, longest - 1)
    .join('')
    .trimEnd()}…`;
}
