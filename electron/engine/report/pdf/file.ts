/** As much of a PDF as it takes to add something at its end: the table of its objects, and its trailer. */

export interface PdfReference {
  readonly number: number;
  readonly generation: number;
}

export interface PdfFile {
  /** Byte for byte, a character each. */
  readonly text: string;
  /** Where its last table of objects stands, in bytes. */
  readonly table: number;
  /** The number that a new object would have. */
  readonly size: number;
  readonly root: PdfReference;
  /** Null: it says nothing about itself. */
  readonly info: PdfReference | null;
  /** `/ID [...]` of the trailer, or nothing. */
  readonly id: string;
}

/** Null where its table of objects is of another kind than Chromium writes, or there is none. */
export function readPdf(bytes: Uint8Array): PdfFile | null {
  const text = Buffer.from(bytes).toString('latin1');
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-1024))?.[1];
  const table = Number(start ?? -1);
  if (start === undefined || !text.startsWith('xref', table)) return null;
  const from = text.indexOf('trailer', table);
  const trailer = from < 0 ? '' : text.slice(from);
  const size = /\/Size\s+(\d+)/.exec(trailer)?.[1];
  const root = referenceOf(trailer, 'Root');
  if (size === undefined || root === null) return null;
  const id = /\/ID\s*\[[^\]]*\]/.exec(trailer)?.[0] ?? '';
  return { text, table, size: Number(size), root, info: referenceOf(trailer, 'Info'), id };
}

function referenceOf(dictionary: string, key: string): PdfReference | null {
  const [, number, generation] = new RegExp(`/${key}\\s+(\\d+)\\s+(\\d+)\\s+R`).exec(dictionary) ?? [];
  return number === undefined ? null : { number: Number(number), generation: Number(generation) };
}

/** The dictionary that an object is, between its outermost brackets; null where it is not in the last table. */
export function dictionaryOf({ text, table }: PdfFile, { number, generation }: PdfReference): string | null {
  const at = offsetOf(text, table, number);
  const head = `${number} ${generation} obj`;
  if (at === null || !text.startsWith(head, at)) return null;
  const end = text.indexOf('endobj', at);
  return /^\s*<<([\s\S]*)>>\s*$/.exec(text.slice(at + head.length, end))?.[1] ?? null;
}

/** Lines of twenty bytes below the number of the first and how many they are. */
function offsetOf(text: string, table: number, number: number): number | null {
  const section = /\s*(\d+) (\d+)\s*?\r?\n/y;
  section.lastIndex = table + 'xref'.length;
  for (let found = section.exec(text); found !== null; found = section.exec(text)) {
    const [first, count] = [Number(found[1]), Number(found[2])];
    const lines = section.lastIndex;
    if (number >= first && number < first + count) {
      const line = text.slice(lines + 20 * (number - first), lines + 20 * (number - first) + 20);
      return /^\d{10} \d{5} n/.test(line) ? Number(line.slice(0, 10)) : null;
    }
    section.lastIndex = lines + 20 * count;
  }
  return null;
}
