/** Word files as a firm might bring them, made with the library or by changing one part of another. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  type IRunOptions,
  Packer,
  Paragraph,
  TextRun,
  type FileChild,
} from 'docx';

interface WordFileOptions {
  readonly children: readonly FileChild[];
  readonly header?: string;
  readonly footer?: string;
  readonly fonts?: { readonly headings: string; readonly body: string };
  readonly colours?: { readonly accent1: string; readonly accent2: string };
}

export function wordFile({ children, header, footer, fonts, colours }: WordFileOptions): Promise<Uint8Array> {
  return Packer.toBuffer(
    new Document({
      theme: { fonts: fonts ?? { headings: 'Georgia', body: 'Verdana' }, ...(colours && { colors: colours }) },
      sections: [
        {
          ...(header !== undefined && { headers: { default: new Header({ children: [new Paragraph(header)] }) } }),
          ...(footer !== undefined && { footers: { default: new Footer({ children: [new Paragraph(footer)] }) } }),
          children,
        },
      ],
    }),
  );
}

export const paragraph = (text: string): Paragraph => new Paragraph(text);
export const chapter = (text: string): Paragraph => new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
/** As Word leaves a text that was corrected in its middle. */
export const torn = (...parts: string[]): Paragraph =>
  new Paragraph({
    children: parts.map((text, at) => {
      const run: IRunOptions = { text, bold: at % 2 === 1 };
      return new TextRun(run);
    }),
  });

/** The same file with parts changed, added, or (null) taken out. */
export function changed(
  bytes: Uint8Array,
  parts: Readonly<Record<string, ((text: string) => string) | string | null>>,
): Uint8Array {
  const files = unzipSync(bytes);
  for (const [name, change] of Object.entries(parts)) {
    if (change === null) delete files[name];
    else
      files[name] = strToU8(typeof change === 'string' ? change : change(strFromU8(files[name] ?? new Uint8Array())));
  }
  return zipSync(files);
}

/** Ids as a Spanish Word gives them. */
export function asSpanishWord(bytes: Uint8Array): Uint8Array {
  const rename = (xml: string): string => xml.replaceAll('"Heading1"', '"Ttulo1"').replaceAll('"Heading2"', '"Ttulo2"');
  return changed(bytes, { 'word/styles.xml': rename, 'word/document.xml': rename });
}
