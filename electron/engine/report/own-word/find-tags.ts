/** Where the tags of a firm's own Word file stand, and what is wrong with them, by tag and place. */
import { type Area, upright } from '../../../../src/domain/report/page.ts';
import { wordTag, type WordTag } from '../../../../src/domain/report/word-tags.ts';
import { mainPart, textOfPart, textParts, type WordPackage } from './package.ts';
import { textAreas } from './text-area.ts';
import { type Document, type Element, elementsOf, parseXml, wordSpace } from './xml.ts';
import type { WordFileProblem } from '../../../../src/contract/word-files.ts';

export interface FoundTag {
  readonly tag: WordTag;
  /** As it stands between the braces. */
  readonly written: string;
  /** Where it stands, the text has this much room. */
  readonly area: Area;
}

export interface FoundTags {
  readonly tags: readonly FoundTag[];
  readonly problems: readonly WordFileProblem[];
}

type Place = WordFileProblem['place'];

/** @param instrumentIds what may follow `{{instrumento:`; null: anything. */
export function findTags(file: WordPackage, instrumentIds: ReadonlySet<string> | null): FoundTags {
  const tags: FoundTag[] = [];
  const problems: WordFileProblem[] = [];
  const parts = new Set<string>();
  for (const part of textParts(file)) {
    const place = placeOf(part);
    const document = parseXml(textOfPart(file, part) ?? '<none/>');
    const areas = place === 'body' ? textAreas(document) : new Map<Element, Area>();
    for (const [at, { element, text }] of paragraphsOf(document).entries()) {
      const where = { place, paragraph: at + 1, excerpt: excerptOf(text) };
      const found = tagsOf(text, where, instrumentIds, areas.get(element) ?? upright);
      problems.push(...found.problems);
      for (const one of found.tags) {
        const key = JSON.stringify(one.tag);
        // Twice the same figures would be numbered twice, and what refers to them would not know to which.
        if (one.tag.kind !== 'text' && parts.has(key))
          problems.push({ ...where, fault: 'part-twice', tag: one.written.trim() });
        else tags.push(one);
        parts.add(key);
      }
    }
  }
  return { tags, problems };
}

function placeOf(part: string): Place {
  if (part === mainPart) return 'body';
  if (part.startsWith('word/header')) return 'header';
  return part.startsWith('word/footer') ? 'footer' : 'notes';
}

/** The text of each paragraph; one in a text box is a paragraph of its own. */
function paragraphsOf(document: Document): { readonly element: Element; readonly text: string }[] {
  return elementsOf(document, 'p').map((element) => ({
    element,
    text: elementsOf(element, 't')
      .filter((text) => paragraphOf(text) === element)
      .map(({ textContent }) => textContent ?? '')
      .join(''),
  }));
}

function paragraphOf(text: Element): Element | null {
  for (let node = text.parentNode; node !== null; node = node.parentNode) {
    if (node.nodeType === 1 && (node as Element).localName === 'p' && (node as Element).namespaceURI === wordSpace)
      return node as Element;
  }
  return null;
}

function tagsOf(
  paragraph: string,
  where: Pick<WordFileProblem, 'place' | 'paragraph' | 'excerpt'>,
  instrumentIds: ReadonlySet<string> | null,
  area: Area,
): FoundTags {
  const tags: FoundTag[] = [];
  const problems: WordFileProblem[] = [];
  const say = (fault: WordFileProblem['fault'], tag: string): number => problems.push({ ...where, fault, tag });
  const matches = [...paragraph.matchAll(/\{\{([^{}]*)\}\}/g)];
  for (const [whole, written = ''] of matches) {
    const tag = wordTag(written);
    if (tag === undefined) say('unknown', written.trim());
    else if (tag.kind === 'instrument' && instrumentIds?.has(tag.instrumentId) === false)
      say('unknown-instrument', written.trim());
    else if (tag.kind !== 'text' && where.place !== 'body') say('part-outside-body', written.trim());
    else if (tag.kind !== 'text' && paragraph.trim() !== whole) say('part-in-sentence', written.trim());
    else tags.push({ tag, written, area });
  }
  const rest = paragraph.replace(/\{\{[^{}]*\}\}/g, '');
  const open = /\{\{\s*([\p{L}\p{N}:-]*)/u.exec(rest);
  if (open !== null) say('unclosed', open[1] ?? '');
  return { tags, problems };
}

/** Enough to find the paragraph by. */
function excerptOf(paragraph: string): string {
  const text = paragraph.replace(/\s+/g, ' ').trim();
  return text.length <= 60 ? text : `${text.slice(0, 59).trimEnd()}…`;
}
