/** A code of six letters in two groups of three, as it is read aloud and copied by hand. */
export function codeInTwo(code: string): string {
  const half = Math.ceil(code.length / 2);
  return `${code.slice(0, half)}\u00a0${code.slice(half)}`;
}
