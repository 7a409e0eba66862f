/** How much room the text has where a tag stands: the columns of its section, or the cell of a table. */
import { type Area, page, upright } from '../../../../src/domain/report/page.ts';
import { attributeOf, childOf, type Document, type Element, elementsOf, isElement, wordSpace } from './xml.ts';

/** Narrower than this no table of ours is one: then it reaches out. */
const narrowest = 1440;
/** Word's own, where a cell says nothing. */
const cellPadding = 108;
/** Twentieths of a point, in which a length without a unit is. */
const units: Readonly<Record<string, number>> = { '': 1, pt: 20, in: 1440, cm: 567, mm: 56.7, pc: 240, pi: 240 };

/** A section of the body: its paragraphs and tables, and what it says of its pages. */
export interface Section {
  readonly children: readonly Element[];
  readonly properties: Element | undefined;
}

/** In their order. What a section says stands at its end. */
export function sectionsOf(document: Document): Section[] {
  const sections: Section[] = [];
  let children: Element[] = [];
  for (const child of Array.from(elementsOf(document, 'body')[0]?.childNodes ?? [])) {
    if (!isElement(child)) continue;
    const ofBody = child.localName === 'sectPr';
    if (!ofBody) children.push(child);
    const properties = ofBody ? child : elementsOf(child, 'sectPr').findLast(endsSection);
    if (properties === undefined) continue;
    sections.push({ children, properties });
    children = [];
  }
  return children.length > 0 ? [...sections, { children, properties: undefined }] : sections;
}

/** The area of each paragraph of the body, also of those in its tables. */
export function textAreas(document: Document): ReadonlyMap<Element, Area> {
  const areas = new Map<Element, Area>();
  for (const { children, properties } of sectionsOf(document)) {
    const area = properties === undefined ? upright : areaOf(properties);
    const paragraphs = children.flatMap((child) => [
      ...(child.localName === 'p' ? [child] : []),
      ...elementsOf(child, 'p'),
    ]);
    for (const paragraph of paragraphs) areas.set(paragraph, within(paragraph, area));
  }
  return areas;
}

/** Not what it was before somebody's tracked change. */
const endsSection = ({ parentNode }: Element): boolean => isElement(parentNode) && parentNode.localName === 'pPr';

/** The text's, or of one column where there are several. */
export function areaOf(section: Element): Area {
  const [size, margin, columns] = ['pgSz', 'pgMar', 'cols'].map((name) => childOf(section, name));
  const said = (element: Element | undefined, name: string, otherwise: number): number =>
    Math.abs(lengthOf(attributeOf(element, name)) ?? otherwise);
  const margins = (...names: readonly string[]): number =>
    names.reduce((sum, name) => sum + said(margin, name, name === 'gutter' ? 0 : 1440), 0);
  const width = said(size, 'w', page.width) - margins('left', 'right', 'gutter');
  const height = said(size, 'h', page.height) - margins('top', 'bottom');
  const own = columns && attributeOf(columns, 'equalWidth')?.match(/^(0|false|off)$/) ? elementsOf(columns, 'col') : [];
  const widths = own.flatMap((column) => lengthOf(attributeOf(column, 'w')) ?? []);
  const count = Math.max(1, Number(attributeOf(columns, 'num') ?? 1) || 1);
  const column = (width - (count - 1) * said(columns, 'space', 720)) / count;
  return { width: whole(widths.length > 0 ? Math.min(width, ...widths) : column), height: whole(height) };
}

/** A paragraph in a table has its cell; in a table within a table, the inner one's. */
function within(paragraph: Element, area: Area): Area {
  const cell = ancestorOf(paragraph, 'tc');
  const properties = cell && childOf(cell, 'tcPr');
  const width = properties && childOf(properties, 'tcW');
  const said = lengthOf(attributeOf(width, 'w'));
  if (cell === undefined || said === undefined || (attributeOf(width, 'type') ?? 'dxa') !== 'dxa') return area;
  const table = ancestorOf(cell, 'tbl');
  const ofTable = table && childOf(table, 'tblPr');
  const margins = [properties && childOf(properties, 'tcMar'), ofTable && childOf(ofTable, 'tblCellMar')];
  const padding = (...names: readonly string[]): number =>
    margins
      .flatMap((margin) => names.map((name) => lengthOf(attributeOf(margin && childOf(margin, name), 'w'))))
      .find((one) => one !== undefined) ?? cellPadding;
  return { ...area, width: whole(Math.min(area.width, said - padding('left', 'start') - padding('right', 'end'))) };
}

function ancestorOf(element: Element, name: string): Element | undefined {
  for (let node = element.parentNode; node !== null; node = node.parentNode)
    if (isElement(node) && node.localName === name && node.namespaceURI === wordSpace) return node;
  return undefined;
}

const whole = (twips: number): number => Math.max(narrowest, Math.floor(twips));

/** Undefined where it is not said, or in words that are none. */
function lengthOf(value: string | undefined): number | undefined {
  const [, number, unit = ''] = /^(-?\d+(?:\.\d+)?)([a-z]{2})?$/.exec(value ?? '') ?? [];
  const factor = units[unit];
  return number === undefined || factor === undefined ? undefined : Number(number) * factor;
}
