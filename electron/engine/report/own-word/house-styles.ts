/** Theme and styles of a firm's own Word file, for a new document. */
import { themeOfFile } from './house-look.ts';
import { stylesPart, textOfPart, type WordPackage } from './package.ts';
import { attributeOf, elementsOf, parseXml, writeXml } from './xml.ts';

export interface HouseStyles {
  /** The part as XML. */
  readonly styles: string;
  readonly ids: ReadonlySet<string>;
  readonly theme: ReturnType<typeof themeOfFile>;
}

const empty = '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';

export function houseStyles(file: WordPackage): HouseStyles {
  const text = textOfPart(file, stylesPart) ?? empty;
  const styles = parseXml(text);
  // Their lists stay behind in the file; a style that names one would take whatever list has that number here.
  for (const list of elementsOf(styles, 'numPr')) list.parentNode?.removeChild(list);
  const ids = elementsOf(styles, 'style').flatMap((style) => attributeOf(style, 'styleId') ?? []);
  return { styles: writeXml(styles), ids: new Set(ids), theme: themeOfFile(file) };
}
