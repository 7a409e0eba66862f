/** What a file of another library brings to this one. */
import type { LibraryItemWords } from '../../../src/contract/library-views.ts';
import { libraryFile, libraryFileProblems } from '../../../src/contract/library-file.ts';
import { sameWords } from '../../../src/domain/library/same-words.ts';
import { readJsonBytes, type JsonShape, type ReadJson } from './json-file.ts';

/** Bytes. */
export const largestLibrary = 16 * 1024 * 1024;

const shape: JsonShape<readonly LibraryItemWords[]> = {
  largest: largestLibrary,
  problemsOf: libraryFileProblems,
  parse: (json) => libraryFile.parse(json).items,
};

/** Never throws: whatever the bytes are, it is a library or a list of problems. */
export const readLibraryFile = (bytes: Uint8Array): ReadJson<readonly LibraryItemWords[]> =>
  readJsonBytes(bytes, shape);

export interface Arriving {
  readonly added: number;
  readonly same: number;
  readonly different: number;
}

/** How many are new, there already, or there with another rest; a text twice in the file counts once as new. */
export function countArriving(there: readonly LibraryItemWords[], coming: readonly LibraryItemWords[]): Arriving {
  const whole = new Set(there.map((words) => sameWords(words)));
  const first = new Set(there.map((words) => sameWords({ ...words, detail: '' })));
  const counts = { added: 0, same: 0, different: 0 };
  for (const words of coming) {
    const [all, beginning] = [sameWords(words), sameWords({ ...words, detail: '' })];
    if (whole.has(all)) counts.same += 1;
    else if (first.has(beginning)) counts.different += 1;
    else counts.added += 1;
    whole.add(all);
    first.add(beginning);
  }
  return counts;
}
