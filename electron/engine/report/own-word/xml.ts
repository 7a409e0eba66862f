/** The little of XML that reading somebody's Word file takes. */
import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { RespiroError } from '../../../../src/contract/errors.ts';

export type { Document, Element } from '@xmldom/xmldom';

export const wordSpace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** @throws RespiroError `word-file-refused` where the text is no XML. */
export function parseXml(text: string): Document {
  try {
    return new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    }).parseFromString(text.replace(/^\uFEFF/, ''), 'text/xml');
  } catch {
    throw new RespiroError('word-file-refused', 'a part of the Word file is no XML', { fault: 'damaged' });
  }
}

export const writeXml = (document: Document): string => new XMLSerializer().serializeToString(document);

export const isElement = (node: unknown): node is Element =>
  typeof node === 'object' && node !== null && 'nodeType' in node && node.nodeType === 1;

/** Every element of Word's own of that name, in the order of the text. */
export function elementsOf(within: Document | Element, name: string): Element[] {
  return Array.from(within.getElementsByTagNameNS(wordSpace, name));
}

export function childOf(element: Element, name: string): Element | undefined {
  return Array.from(element.childNodes).find(
    (node): node is Element => node.nodeType === 1 && node.namespaceURI === wordSpace && node.localName === name,
  );
}

export function attributeOf(element: Element | undefined, name: string): string | undefined {
  return element?.getAttributeNS(wordSpace, name) ?? undefined;
}
