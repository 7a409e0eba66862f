/** How words from a foreign file are compared with ours: case, accents, punctuation and spacing make no difference. */

export function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function pairs(folded: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const word of folded.split(' ')) {
    const padded = ` ${word} `;
    for (let at = 0; at + 1 < padded.length; at += 1) {
      const pair = padded.slice(at, at + 2);
      found.set(pair, (found.get(pair) ?? 0) + 1);
    }
  }
  return found;
}

/** How alike two folded texts are, 0 to 1: Dice's coefficient of their pairs of letters (Dice 1945). */
export function similarity(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  if (a === '' || b === '') return 0;
  const [left, right] = [pairs(a), pairs(b)];
  const size = (all: Map<string, number>): number => [...all.values()].reduce((sum, n) => sum + n, 0);
  let shared = 0;
  for (const [pair, n] of left) shared += Math.min(n, right.get(pair) ?? 0);
  return (2 * shared) / (size(left) + size(right));
}
