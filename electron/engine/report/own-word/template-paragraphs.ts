/** Paragraphs of a firm's own template: what is seen of them, and those that are added to it. */
import { attributeOf, childOf, type Element, elementsOf, isElement, wordSpace } from './xml.ts';

/** Nothing is seen of these by themselves. */
const unseen: ReadonlySet<string | null> = new Set([
  'r',
  'rPr',
  'bookmarkStart',
  'bookmarkEnd',
  'proofErr',
  'lastRenderedPageBreak',
]);
/** What of a paragraph without text is seen all the same. */
const drawn = ['pBdr', 'shd', 'numPr', 'framePr'] as const;

/** The name of the tag that is all that the paragraph says; null where it says anything else. */
export function onlyTagOf(element: Element | undefined): string | null {
  if (element?.localName !== 'p') return null;
  const text = elementsOf(element, 't').map(({ textContent }) => textContent ?? '');
  return /^\s*\{\{([^{}]*)\}\}\s*$/.exec(text.join(''))?.[1] ?? null;
}

/** Whether nothing is seen of it but that a page may end. */
export function isBlank(element: Element): boolean {
  if (element.localName !== 'p') return unseen.has(element.localName);
  const properties = childOf(element, 'pPr');
  return seenIn(element).every(endsPage) && !drawn.some((name) => properties && childOf(properties, name));
}

/** Takes out the page breaks that stand at the start, or at the end, of what these paragraphs say. */
export function dropBreaks(elements: readonly Element[], side: 'start' | 'end'): void {
  for (const element of side === 'start' ? elements : elements.toReversed()) {
    if (element.localName !== 'p') return;
    const seen = seenIn(element);
    const other = (one: Element): boolean => !endsPage(one);
    const breaks =
      side === 'start'
        ? seen.slice(0, seen.some(other) ? seen.findIndex(other) : seen.length)
        : seen.slice(seen.findLastIndex(other) + 1);
    for (const one of breaks) one.parentNode?.removeChild(one);
    if (seen.some(other)) return;
  }
}

/** What the paragraph says of the section that it ends. */
export function sectionEndOf(paragraph: Element): Element | undefined {
  const properties = childOf(paragraph, 'pPr');
  return properties && childOf(properties, 'sectPr');
}

/** An empty paragraph of one point that ends a section. */
export function paragraphEnding(section: Element): Element {
  const properties = make(section, 'pPr');
  properties.appendChild(make(section, 'spacing', { before: '0', after: '0', line: '20', lineRule: 'exact' }));
  properties.appendChild(section);
  const paragraph = make(section, 'p');
  paragraph.appendChild(properties);
  return paragraph;
}

export function paragraphOf(beside: Element, text: string): Element {
  const [paragraph, run, words] = [make(beside, 'p'), make(beside, 'r'), make(beside, 't')];
  words.textContent = text;
  run.appendChild(words);
  paragraph.appendChild(run);
  return paragraph;
}

/** Of the paragraph's own, in its order: text, pictures, fields, breaks. */
function seenIn(paragraph: Element): Element[] {
  return Array.from(paragraph.childNodes).flatMap((node) => {
    if (!isElement(node)) return [];
    const element = node;
    if (element.localName === 'pPr' || element.localName === 'rPr') return [];
    if (element.localName === 'r') return seenIn(element);
    if (element.localName === 't' && element.textContent === '') return [];
    return unseen.has(element.localName) ? [] : [element];
  });
}

const endsPage = (element: Element): boolean => element.localName === 'br' && attributeOf(element, 'type') === 'page';

function make(beside: Element, name: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const document = beside.ownerDocument;
  if (document === null) throw new Error('an element of no document');
  const element = document.createElementNS(wordSpace, `w:${name}`);
  for (const [key, value] of Object.entries(attributes)) element.setAttributeNS(wordSpace, `w:${key}`, value);
  return element;
}
