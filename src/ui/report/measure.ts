/** Reads from a drawn block what breaking it into pages has to know. */
import type { Block } from '../../domain/report/model.ts';
import { plainText } from '../../domain/report/rich-text.ts';
import type { Atom, Measured } from '../../domain/report/paginate.ts';

/** Fewer lines are never broken, so nobody asks where they begin; a remark is small and stays whole for longer. */
const fewestLines = 4;
const fewestOfRemark = 8;

/** @param target holds the block's element, at the width of the text. */
export function measured(block: Block, target: HTMLElement): Measured {
  const root = target.firstElementChild ?? target;
  const isRemark = block.kind === 'paragraph' && block.look === 'note';
  const fewest = isRemark ? fewestOfRemark : fewestLines;
  const footnotes = target.querySelector('[data-footnotes]');
  const { paddingTop, paddingBottom } = getComputedStyle(root);
  const [before, after] = [parseFloat(paddingTop) || 0, parseFloat(paddingBottom) || 0];
  const { top, bottom } = root.getBoundingClientRect();
  const atoms = [...root.querySelectorAll<HTMLElement>('[data-atom]')];
  const elements = root.matches('[data-atom]') ? [root as HTMLElement] : atoms;
  const tail = root.querySelector('[data-tail]');
  const end = tail?.getBoundingClientRect().top ?? bottom - after;
  const inner = root.matches('[data-atom]');
  const tops = elements.map((element) => element.getBoundingClientRect().top + (inner ? before : 0));
  return {
    breakBefore: block.kind === 'contents' || (block.kind === 'heading' && block.level === 1 && block.newPage),
    withNext: staysWithNext(block),
    withPrevious: isRemark,
    before,
    after,
    lead: (tops[0] ?? top + before) - top - before,
    again: root.querySelector('[data-again]')?.getBoundingClientRect().height ?? 0,
    tail: tail === null ? 0 : bottom - after - end,
    foot: footnotes?.getBoundingClientRect().height ?? 0,
    // A block that holds nothing has its place all the same.
    atoms:
      elements.length === 0
        ? [{ height: Math.max(0, end - top - before) }]
        : elements.map((element, at) => atomOf(element, tops[at] ?? 0, tops[at + 1] ?? end, fewest)),
  };
}

/** Nothing is printed where a remark could be written: it does not part a title from its text. */
function staysWithNext(block: Block): boolean {
  if (block.kind === 'heading') return true;
  return block.kind === 'paragraph' && (block.withNext || block.look === 'label' || plainText(block.text) === '');
}

function atomOf(element: HTMLElement, top: number, next: number, fewest: number): Atom {
  const lined = element.matches('[data-lines]') ? element : element.querySelector<HTMLElement>('[data-lines]');
  const lines = lined === null ? [] : linesOf(lined, top);
  return {
    height: Math.max(0, next - top),
    ...(element.hasAttribute('data-with-next') ? { withNext: true } : {}),
    ...(lines.length >= fewest ? { lines } : {}),
  };
}

/** Where each line begins: found by halving, so that a text of ten thousand letters takes no time. */
function linesOf(element: HTMLElement, top: number): NonNullable<Atom['lines']> {
  const lineHeight = parseFloat(getComputedStyle(element).lineHeight) || 16;
  if (element.getBoundingClientRect().height < lineHeight * (fewestLines - 0.5)) return [];
  const letters = new Letters(element);
  const lines: { top: number; char: number }[] = [];
  let char = 0;
  while (char < letters.count) {
    const y = letters.topOf(char);
    lines.push({ top: y - top, char });
    let [low, high] = [char + 1, Math.min(letters.count, char + 400)];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (letters.topOf(middle) > y + lineHeight / 2) high = middle;
      else low = middle + 1;
    }
    char = low;
  }
  // Tops are those of the letters; lines are a little higher.
  const first = lines[0]?.top ?? 0;
  const lead = element.getBoundingClientRect().top - top;
  return lines.map((line) => ({ ...line, top: line.top - first + lead }));
}

/** The letters of an element, counted through all its text. */
class Letters {
  readonly #nodes: readonly { readonly node: Text; readonly from: number }[];
  readonly #range = document.createRange();
  readonly count: number;

  constructor(element: HTMLElement) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes: { node: Text; from: number }[] = [];
    let count = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      nodes.push({ node: node as Text, from: count });
      count += (node as Text).length;
    }
    this.#nodes = nodes;
    this.count = count;
  }

  /** Top of the line that holds the letter; a space that a line's end swallowed has that of what follows it. */
  topOf(char: number): number {
    const at = this.#nodes.findLastIndex(({ from, node }) => from <= char && node.length > 0);
    const place = this.#nodes[at];
    if (place === undefined) return 0;
    const offset = Math.min(char - place.from, place.node.length - 1);
    this.#range.setStart(place.node, offset);
    this.#range.setEnd(place.node, offset + 1);
    const rects = this.#range.getClientRects();
    return (rects[rects.length - 1] ?? this.#range.getBoundingClientRect()).top;
  }
}
