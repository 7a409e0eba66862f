/** Numbers of figures and tables in a filled template: Word is not asked to work them out, so that nothing prompts. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { mainPart } from './package.ts';

/** A field that counts, as the library leaves it in a patched file: without its number, and to be updated. */
const unnumbered =
  /(<w:fldChar w:fldCharType="begin") w:dirty="true"(\/><w:instrText[^>]*>\s*SEQ (\S+)[^<]*<\/w:instrText><w:fldChar w:fldCharType="separate"\/>)(<w:fldChar w:fldCharType="end"\/>)|<w:instrText[^>]*>\s*SEQ (\S+)[^<]*<\/w:instrText>/g;

/** Those that the template had count as well: one sequence for each name, in the order of the text. */
export function withSequenceNumbers(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const counts = new Map<string, number>();
  const next = (name: string): number => {
    const number = (counts.get(name) ?? 0) + 1;
    counts.set(name, number);
    return number;
  };
  const text = strFromU8(parts[mainPart] ?? new Uint8Array()).replace(
    unnumbered,
    (whole: string, begin?: string, middle?: string, ours?: string, end?: string, theirs?: string) => {
      if (ours !== undefined) return `${begin}${middle}<w:t>${next(ours)}</w:t>${end}`;
      if (theirs !== undefined) next(theirs);
      return whole;
    },
  );
  return zipSync({ ...parts, [mainPart]: strToU8(text) }, { level: 6 });
}
