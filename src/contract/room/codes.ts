/** The code that is typed by hand, and the secret that only a QR carries. */

/** Letters that cannot be taken for each other or for a digit, in writing or said aloud; no vowels but A and E. */
export const codeLetters = 'ACDEFHJKMNPRTWXY';
export const codeLength = 6;

/** What somebody typed as a code, or null while it is none: case, spaces and hyphens do not count. */
export function readCode(typed: string): string | null {
  const letters = typed.toUpperCase().replaceAll(/[\s-]/g, '');
  const isCode = letters.length === codeLength && [...letters].every((letter) => codeLetters.includes(letter));
  return isCode ? letters : null;
}

/** As it is read from a wall: two groups of three. */
export const shownCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
