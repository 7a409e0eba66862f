/** Which character stands between the cells of a text file. */

export const separators = [',', ';', '\t', '|'] as const;
export type Separator = (typeof separators)[number];

/** How often each separator stands outside quotes, line by line. */
function countsByLine(sample: string): Record<Separator, number>[] {
  const blank = (): Record<Separator, number> => ({ ',': 0, ';': 0, '\t': 0, '|': 0 });
  const lines: Record<Separator, number>[] = [];
  let line = blank();
  let quoted = false;
  let hasText = false;
  for (const character of sample) {
    if (character === '"') quoted = !quoted;
    if (!quoted && (character === '\n' || character === '\r')) {
      if (hasText) lines.push(line);
      line = blank();
      hasText = false;
    } else {
      hasText = true;
      if (!quoted && character in line) line[character as Separator] += 1;
    }
  }
  // What the sample cuts off counts only when there is nothing else.
  if (hasText && lines.length === 0) lines.push(line);
  return lines;
}

/** The separator that most lines hold equally often; a comma where there is none. */
export function detectSeparator(sample: string): Separator {
  const lines = countsByLine(sample);
  let best: { separator: Separator; score: number } = { separator: ',', score: 0 };
  for (const separator of separators) {
    const times = new Map<number, number>();
    for (const line of lines) times.set(line[separator], (times.get(line[separator]) ?? 0) + 1);
    const [count, n] = [...times].filter(([each]) => each > 0).toSorted((a, b) => b[1] - a[1])[0] ?? [0, 0];
    const score = lines.length === 0 ? 0 : (n / lines.length) * (1 + Math.min(count, 50) / 100);
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}
