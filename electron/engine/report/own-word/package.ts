/** A firm's own Word file, taken apart as a stranger's: sizes first, then what it claims to be, then its parts. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { WordFileFault } from '../../../../src/contract/word-files.ts';
import { RespiroError } from '../../../../src/contract/errors.ts';

/** Bytes. A template with photos on its cover has a tenth of it. */
export const largestWordFile = 20 * 1024 * 1024;
const largestUnzipped = 120 * 1024 * 1024;
const mostParts = 2_000;

export const mainPart = 'word/document.xml';
export const stylesPart = 'word/styles.xml';
const typesPart = '[Content_Types].xml';

const mainTypes = {
  document: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  template: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
} as const;

export interface WordPackage {
  readonly parts: Readonly<Record<string, Uint8Array>>;
}

const refused = (fault: WordFileFault): RespiroError =>
  new RespiroError('word-file-refused', `the Word file is refused: ${fault}`, { fault });

/**
 * Reads a .docx or .dotx; nothing of it is run.
 *
 * @throws RespiroError `word-file-refused` with `fault`: one of `WordFileFault`.
 */
export function openWordFile(bytes: Uint8Array): WordPackage {
  if (bytes.byteLength > largestWordFile) throw refused('too-large');
  // What Office encrypts, and what it wrote before 2007, is no zip but an OLE container.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw refused('protected');
  if (!startsWith(bytes, [0x50, 0x4b])) throw refused('not-word');
  const parts = unzipped(bytes);
  const types = parts[typesPart];
  if (types === undefined || parts[mainPart] === undefined) throw refused('not-word');
  const declared = strFromU8(types);
  if (
    /macroEnabled|vbaProject/.test(declared) ||
    Object.keys(parts).some((name) => name.endsWith('.bin') && /vba/i.test(name))
  )
    throw refused('macros');
  if (!declared.includes(mainTypes.document) && !declared.includes(mainTypes.template)) throw refused('not-word');
  for (const [name, part] of Object.entries(parts)) {
    // Entities are how a small file becomes a large one, and how one reads what is not its own.
    if (/\.(xml|rels)$/.test(name) && strFromU8(part.subarray(0, 2_000)).includes('<!DOCTYPE'))
      throw refused('damaged');
  }
  return { parts };
}

/** As a document: Word opens a template under another name as a new, nameless one, which nobody expects of a report. */
export function asDocument({ parts }: WordPackage): WordPackage {
  const types = strFromU8(parts[typesPart] ?? new Uint8Array()).replaceAll(mainTypes.template, mainTypes.document);
  return { parts: { ...parts, [typesPart]: strToU8(types) } };
}

export function zipWordFile({ parts }: WordPackage): Uint8Array {
  return zipSync({ ...parts }, { level: 6 });
}

export function textOfPart({ parts }: WordPackage, name: string): string | undefined {
  const part = parts[name];
  return part === undefined ? undefined : strFromU8(part);
}

/** Document, headers, footers and notes: wherever a tag may stand. */
export function textParts({ parts }: WordPackage): string[] {
  return Object.keys(parts)
    .filter((name) => name === mainPart || /^word\/(header|footer|footnotes|endnotes)\d*\.xml$/.test(name))
    .toSorted((a, b) => Number(b === mainPart) - Number(a === mainPart) || a.localeCompare(b));
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  let count = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        count += 1;
        if (total > largestUnzipped || count > mostParts) throw refused('too-large');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof RespiroError ? error : refused('damaged');
  }
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}
