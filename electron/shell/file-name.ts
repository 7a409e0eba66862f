import { fileNameText } from '../../src/contract/file-name.ts';

/** Names that no file can have on Windows, whatever the extension. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/iu;

/**
 * A file name that every system can hold, from any text: what Windows, macOS or Linux forbid becomes a
 * space, the length is kept under 120 characters, and an empty or reserved name gets one.
 */
export function safeFileName(text: string, extension: string): string {
  const stem = fileNameText(withoutEnding(text, extension)).replace(/[. ]+$/u, '');
  const short = [...stem].slice(0, 120).join('').trim();
  const usable = short === '' || reserved.test(short) ? `Respiro ${short}`.trim() : short;
  return `${usable}.${extension}`;
}

/** A name that ends as the file will is not given the ending twice. */
function withoutEnding(text: string, extension: string): string {
  const ending = `.${extension.toLowerCase()}`;
  let stem = text.trimEnd();
  while (stem.toLowerCase().endsWith(ending)) stem = stem.slice(0, -ending.length).trimEnd();
  return stem;
}
