/** What a firm's own Word file is to the report: a template whose tags are filled, or theme and styles for a new one. */
import type { WordFileProblem } from '../../../../src/contract/word-files.ts';
import { RespiroError } from '../../../../src/contract/errors.ts';
import type { BrandKitView } from '../../../../src/contract/views.ts';
import { findTags, type FoundTag, type FoundTags } from './find-tags.ts';
import { houseKit } from './house-look.ts';
import { houseStyles, type HouseStyles } from './house-styles.ts';
import { asDocument, openWordFile, type WordPackage } from './package.ts';
import { withCanonicalStyleIds } from './style-ids.ts';

export type House = { readonly kit: BrandKitView } & (
  | { readonly use: 'template'; readonly file: WordPackage; readonly tags: readonly FoundTag[] }
  | { readonly use: 'look'; readonly styles: HouseStyles }
);

export interface ReadWordFile extends FoundTags {
  readonly file: WordPackage;
}

/**
 * @param instrumentIds what may follow `{{instrumento:`; null: anything, and one that was not run is left empty.
 * @throws RespiroError `word-file-refused`.
 */
export function readWordFile(bytes: Uint8Array, instrumentIds: ReadonlySet<string> | null): ReadWordFile {
  const file = withCanonicalStyleIds(asDocument(openWordFile(bytes)));
  return { file, ...findTags(file, instrumentIds) };
}

/** @throws RespiroError `word-file-refused`; `word-file-tags` when a tag cannot be filled. */
export function houseOf(bytes: Uint8Array, given: BrandKitView): House {
  const { file, tags, problems } = readWordFile(bytes, null);
  const [first] = problems;
  if (first !== undefined) throw problemError(first);
  const kit = houseKit(file, given);
  return tags.length > 0 ? { use: 'template', kit, file, tags } : { use: 'look', kit, styles: houseStyles(file) };
}

function problemError({ fault, tag, place, paragraph, excerpt }: WordFileProblem): RespiroError {
  return new RespiroError('word-file-tags', `${fault} in ${place}, paragraph ${paragraph}`, {
    fault,
    tag,
    place,
    paragraph,
    excerpt,
  });
}
