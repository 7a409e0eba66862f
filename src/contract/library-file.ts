/** The firm's library as one file, to be taken to another computer. */
import { z } from 'zod';
import { keptWords } from './commands/library.ts';
import { schemaProblems, type DefinitionProblem } from './instrument-problems.ts';
import type { LibraryItemWords } from './library-views.ts';

export const libraryFileKind = 'respiro-library';
/** Raised whenever an older version of the application could not read the file any more. */
export const libraryFileVersion = 1;
/** Items. */
export const libraryFileLimit = 5_000;

export const libraryFile = z.strictObject({
  kind: z.literal(libraryFileKind),
  version: z.literal(libraryFileVersion),
  items: z.array(keptWords).max(libraryFileLimit),
});

/** Everything that keeps `json` from being a library, one problem a path; what it is at all comes first. */
export function libraryFileProblems(json: unknown): readonly DefinitionProblem[] {
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) {
    const { kind, version } = json as Readonly<Record<string, unknown>>;
    if (kind !== libraryFileKind) return [{ path: 'kind', reason: kind === undefined ? 'missing' : 'file-kind' }];
    if (typeof version === 'number' && version > libraryFileVersion)
      return [{ path: 'version', reason: 'file-version' }];
  }
  const parsed = libraryFile.safeParse(json);
  if (parsed.success) return [];
  const problems = schemaProblems(parsed.error.issues, json);
  return problems.filter(({ path }, i) => problems.findIndex((other) => other.path === path) === i);
}

export const libraryFileOf = (items: readonly LibraryItemWords[]): z.input<typeof libraryFile> => ({
  kind: libraryFileKind,
  version: libraryFileVersion,
  items: items.map(({ kind, language, text, detail, tags }) => ({ kind, language, text, detail, tags: [...tags] })),
});
