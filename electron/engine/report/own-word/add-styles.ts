/** Gives a template the styles that the report is written in and that it does not have. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { Document, Packer } from 'docx';
import type { Look } from '../word/look.ts';
import { stylesOf } from '../word/styles/all.ts';
import { numberingOf } from '../word/numbering.ts';
import { stylesPart, textOfPart, type WordPackage } from './package.ts';
import { attributeOf, childOf, elementsOf, parseXml, writeXml } from './xml.ts';

const empty = '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';

/** The template's own styles stay as they are, also those that it calls as we call ours. */
export async function withReportStyles(file: WordPackage, look: Look, locale: string): Promise<WordPackage> {
  const target = parseXml(textOfPart(file, stylesPart) ?? empty);
  const root = target.documentElement;
  if (root === null) return file;
  const present = elementsOf(target, 'style');
  const ids = new Set(present.map((style) => attributeOf(style, 'styleId')));
  const names = new Set(present.map((style) => attributeOf(childOf(style, 'name'), 'val')?.toLowerCase()));
  for (const style of elementsOf(parseXml(await ourStyles(look, locale)), 'style')) {
    const name = attributeOf(childOf(style, 'name'), 'val')?.toLowerCase();
    if (ids.has(attributeOf(style, 'styleId')) || names.has(name)) continue;
    // Lists of ours are added with what uses them; a style that names one would point at whatever has its number.
    for (const list of elementsOf(style, 'numPr')) list.parentNode?.removeChild(list);
    root.appendChild(target.importNode(style, true));
  }
  return { parts: { ...file.parts, [stylesPart]: strToU8(writeXml(target)) } };
}

/** As the library writes them, in a document of nothing else. */
async function ourStyles(look: Look, locale: string): Promise<string> {
  const document = new Document({
    styles: stylesOf(look, locale),
    numbering: numberingOf(look),
    sections: [{ children: [] }],
  });
  const parts = unzipSync(await Packer.toBuffer(document), { filter: ({ name }) => name === stylesPart });
  return strFromU8(parts[stylesPart] ?? new Uint8Array());
}
