/**
 * Styles that Word has of itself bear ids in the language of the Word that wrote the file: "Ttulo1" is "Heading1". Only
 * their names are the same everywhere, so the ids are made so too before anything is written in these styles.
 */
import { strToU8 } from 'fflate';
import { stylesPart, textOfPart, type WordPackage } from './package.ts';
import { attributeOf, childOf, elementsOf, parseXml, wordSpace, writeXml } from './xml.ts';

const canonical: Readonly<Record<string, string>> = {
  normal: 'Normal',
  'heading 1': 'Heading1',
  'heading 2': 'Heading2',
  caption: 'Caption',
  hyperlink: 'Hyperlink',
  'footnote text': 'FootnoteText',
  'footnote reference': 'FootnoteReference',
  'toc 1': 'TOC1',
  'toc 2': 'TOC2',
  'toc 3': 'TOC3',
  'table of figures': 'TableofFigures',
};

/** Elements whose value is the id of a style. */
const pointers = ['pStyle', 'rStyle', 'tblStyle', 'basedOn', 'next', 'link', 'styleLink', 'numStyleLink'] as const;

/** The same file with the ids that an English Word would have given. */
export function withCanonicalStyleIds(file: WordPackage): WordPackage {
  const styles = textOfPart(file, stylesPart);
  if (styles === undefined) return file;
  const renamed = renamesOf(styles);
  if (renamed.size === 0) return file;
  const parts = { ...file.parts };
  for (const name of Object.keys(parts)) {
    if (!/^word\/[^/]+\.xml$/.test(name)) continue;
    const text = textOfPart(file, name) ?? '';
    if (![...renamed.keys()].some((id) => text.includes(id))) continue;
    const document = parseXml(text);
    for (const pointer of pointers) {
      for (const element of elementsOf(document, pointer)) {
        const id = renamed.get(attributeOf(element, 'val') ?? '');
        if (id !== undefined) element.setAttributeNS(wordSpace, 'w:val', id);
      }
    }
    if (name === stylesPart) {
      for (const style of elementsOf(document, 'style')) {
        const id = renamed.get(attributeOf(style, 'styleId') ?? '');
        if (id !== undefined) style.setAttributeNS(wordSpace, 'w:styleId', id);
      }
    }
    parts[name] = strToU8(writeXml(document));
  }
  return { parts };
}

/** From the ids that were found to those that are meant; none that is taken by another style. */
function renamesOf(stylesXml: string): ReadonlyMap<string, string> {
  const styles = elementsOf(parseXml(stylesXml), 'style');
  const taken = new Set(styles.map((style) => attributeOf(style, 'styleId')));
  return new Map(
    styles.flatMap((style): [string, string][] => {
      const id = attributeOf(style, 'styleId') ?? '';
      const meant = canonical[(attributeOf(childOf(style, 'name'), 'val') ?? '').toLowerCase()];
      return meant === undefined || meant === id || taken.has(meant) ? [] : [[id, meant]];
    }),
  );
}
