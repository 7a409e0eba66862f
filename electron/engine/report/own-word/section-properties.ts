/** Properties of a section of a firm's own Word file, for the parts it is cut into when some of its pages lie on their side. */
import { attributeOf, childOf, type Element, elementsOf, wordSpace } from './xml.ts';

/** Upright, in one column of lines that run across, and with nothing that would begin anew in each of its parts. */
export function canTurn(section: Element): boolean {
  const [size, columns, direction] = ['pgSz', 'cols', 'textDirection'].map((name) => childOf(section, name));
  const [width, height] = ['w', 'h'].map((name) => Number(attributeOf(size, name)));
  const startsAnew = [
    ...elementsOf(section, 'numRestart').map((element) => attributeOf(element, 'val') === 'eachSect'),
    ...elementsOf(section, 'pos').map((element) => attributeOf(element, 'val') === 'sectEnd'),
  ];
  return (
    Number(height) > Number(width) &&
    !(Number(attributeOf(columns, 'num') ?? 1) > 1) &&
    ['lrTb', 'lr', undefined].includes(attributeOf(direction, 'val')) &&
    !startsAnew.includes(true)
  );
}

/** Another of the same, without what was tracked as changed in it. */
export function copyOf(section: Element): Element {
  const copy = section.cloneNode(true) as Element;
  remove(copy, 'sectPrChange');
  return copy;
}

/** Begins a page; what is only for the first page of a section, or counts from it, was said by the part before. */
export function goOn(section: Element): void {
  for (const name of ['type', 'titlePg', 'sectPrChange']) remove(section, name);
  const numbers = childOf(section, 'pgNumType');
  numbers?.removeAttributeNS(wordSpace, 'start');
  if (numbers?.attributes.length === 0) section.removeChild(numbers);
  const borders = childOf(section, 'pgBorders');
  const display = attributeOf(borders, 'display');
  if (display === 'firstPage') remove(section, 'pgBorders');
  if (display === 'notFirstPage') borders?.removeAttributeNS(wordSpace, 'display');
}

/**
 * Lays the pages of an upright section on their side. The sheet is turned clockwise, so that what is bound or punched
 * stays at the same edge: the left margin becomes the upper one.
 */
export function layOnSide(section: Element): void {
  const size = childOf(section, 'pgSz');
  const [width, height] = ['w', 'h'].map((name) => attributeOf(size, name) ?? '');
  size?.setAttributeNS(wordSpace, 'w:w', height ?? '');
  size?.setAttributeNS(wordSpace, 'w:h', width ?? '');
  size?.setAttributeNS(wordSpace, 'w:orient', 'landscape');
  const margins = childOf(section, 'pgMar');
  const [top, right, bottom, left] = ['top', 'right', 'bottom', 'left'].map((name) => attributeOf(margins, name));
  for (const [name, margin] of Object.entries({ top: left, right: top, bottom: right, left: bottom }))
    // A minus stands before a margin that headers may not push; at the sides there is no such thing.
    if (margin !== undefined) margins?.setAttributeNS(wordSpace, `w:${name}`, margin.replace(/^-/, ''));
  // A printer's own, which say how the sheet lies.
  remove(section, 'printerSettings');
  remove(section, 'sectPrChange');
}

function remove(section: Element, name: string): void {
  const child = childOf(section, name);
  if (child !== undefined) section.removeChild(child);
}
