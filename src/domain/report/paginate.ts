/** Breaks a run of measured blocks into pages. Heights in pixels; nothing here knows what a block looks like. */

/** A part of a block that is not torn, except between its lines. */
export interface Atom {
  /** Up to the next atom, the space between included. */
  readonly height: number;
  /** Not the last of its page: a band above its rows, the row before the last. */
  readonly withNext?: boolean;
  /** Where each line begins: how far down, and at which character. Absent: it is not broken. */
  readonly lines?: readonly { readonly top: number; readonly char: number }[];
}

export interface Measured {
  readonly breakBefore: boolean;
  readonly withNext: boolean;
  /** A remark on what stands above: never the first of a page without it. */
  readonly withPrevious?: boolean;
  /** Space around it; the first is dropped at the head of a page, the second runs over its foot. */
  readonly before: number;
  readonly after: number;
  /** What stands above the first atom: a caption, the head of a table. */
  readonly lead: number;
  /** What is repeated above those of a following page. */
  readonly again: number;
  /** What stands below the last one: a note. */
  readonly tail: number;
  /** What it puts at the foot of the page it begins on: footnotes. */
  readonly foot?: number;
  /** At least one. */
  readonly atoms: readonly Atom[];
}

export interface Place {
  readonly atom: number;
  /** Characters of the atom that are behind; 0 at its beginning. */
  readonly char: number;
}

/** A part of a block on one page, from one place up to another. */
export interface Slice {
  readonly block: number;
  readonly from: Place;
  readonly to: Place;
  readonly first: boolean;
  readonly last: boolean;
  /** Below 1 where a thing that cannot be broken is higher than a page. */
  readonly scale: number;
}

/** A text is broken with two lines on either side at least. */
const fewest = 2;

/**
 * Fills pages of `height` in order. Headings stay with what follows, remarks with what they remark on, tables keep two
 * rows together, and every atom stands on exactly one page or is broken between lines: nothing is lost, nothing is
 * printed twice.
 */
export function paginate(blocks: readonly Measured[], height: number): readonly (readonly Slice[])[] {
  const tailed = withRemarks(blocks, height);
  const pages: Slice[][] = [];
  let page: Slice[] = [];
  let used = 0;
  const turn = (): void => {
    if (page.length > 0) pages.push(page);
    page = [];
    used = 0;
  };
  const needs = neededBy(tailed, height);
  for (const [at, block] of blocks.entries()) {
    if (block.breakBefore || used + block.before + (needs[at] ?? 0) > height + slack) turn();
    used += block.foot ?? 0;
    let from: Place = { atom: 0, char: 0 };
    let first = true;
    while (from.atom < block.atoms.length) {
      const top = first ? (page.length === 0 ? 0 : block.before) + block.lead : block.again;
      const room = height + slack - used - top;
      let filled = fill(tailed[at] ?? block, from, room);
      if (isNowhere(filled.to, from) && page.length > 0) {
        turn();
        continue;
      }
      // A page of its own does not hold what should stand together: as much as there is room for.
      if (isNowhere(filled.to, from)) filled = fill(untied(block), from, room);
      const fits = !isNowhere(filled.to, from);
      // Alone on a page and still too high: whole, and smaller.
      const to = fits ? filled.to : { atom: from.atom + 1, char: 0 };
      const last = to.atom >= block.atoms.length;
      const whole = top + rest(block.atoms[from.atom], from.char) + (last ? block.tail : 0);
      const scale = fits ? 1 : Math.min(1, height / whole);
      page.push({ block: at, from, to, first, last, scale });
      used += top + (fits ? filled.height : (whole - top) * scale) + (last ? block.tail + block.after : 0);
      from = to;
      first = false;
      if (!last) turn();
    }
  }
  turn();
  return pages;
}

/**
 * Runs of blocks whose pages have different heights, each beginning a page of its own.
 * @param heightOf the height of the page that a block stands on.
 */
export function paginateRuns(
  blocks: readonly Measured[],
  heightOf: (at: number) => number,
): readonly (readonly Slice[])[] {
  const pages: (readonly Slice[])[] = [];
  for (let from = 0; from < blocks.length;) {
    const height = heightOf(from);
    let to = from + 1;
    while (to < blocks.length && heightOf(to) === height) to += 1;
    for (const page of paginate(blocks.slice(from, to), height))
      pages.push(page.map((slice) => ({ ...slice, block: slice.block + from })));
    from = to;
  }
  return pages;
}

/** Heights are sums of rounded parts. */
const slack = 0.5;

const isNowhere = (to: Place, from: Place): boolean => to.atom === from.atom && to.char === from.char;

/** Blocks whose tails hold the remarks that follow them, or the beginning of long ones, where a page has room for both. */
function withRemarks(blocks: readonly Measured[], height: number): readonly Measured[] {
  const tailed = [...blocks];
  for (let at = blocks.length - 2; at >= 0; at -= 1) {
    const [block, next] = [blocks[at], tailed[at + 1]];
    if (block === undefined || next?.withPrevious !== true || next.breakBefore) continue;
    const remark = block.after + next.before + (next.foot ?? 0) + next.lead + chunk(next, { atom: 0, char: 0 });
    const both = { ...block, tail: block.tail + remark };
    if ((block.foot ?? 0) + block.lead + chunk(both, { atom: 0, char: 0 }) <= height) tailed[at] = both;
  }
  return tailed;
}

/** Nothing keeps its atoms together. */
const untied = (block: Measured): Measured => ({
  ...block,
  atoms: block.atoms.map(({ height, lines }) => ({ height, ...(lines === undefined ? {} : { lines }) })),
});

/** Least height each block needs to begin on a page, with what must follow it there. */
function neededBy(blocks: readonly Measured[], height: number): readonly number[] {
  const needs: number[] = [];
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    const block = blocks[at];
    if (block === undefined) continue;
    const next = blocks[at + 1];
    const least = (block.foot ?? 0) + block.lead + chunk(block, { atom: 0, char: 0 });
    const own = block.withNext
      ? Math.max(
          least,
          (block.foot ?? 0) + block.lead + block.atoms.reduce((sum, atom) => sum + atom.height, 0) + block.tail,
        )
      : least;
    const chained =
      block.withNext && next !== undefined && !next.breakBefore
        ? own + block.after + next.before + (needs[at + 1] ?? 0)
        : own;
    needs[at] = chained <= height ? chained : Math.min(least, height);
  }
  return needs;
}

/** How far the block goes from a place within `room`. */
function fill(block: Measured, from: Place, room: number): { readonly to: Place; readonly height: number } {
  let height = 0;
  let to = from;
  while (to.atom < block.atoms.length) {
    const atom = block.atoms[to.atom];
    const left = rest(atom, to.char);
    const last = to.atom === block.atoms.length - 1;
    const after: Place = { atom: to.atom + 1, char: 0 };
    const follows = atom?.withNext === true && !last ? chunk(block, after) : 0;
    if (height + left + (last ? block.tail : 0) + follows <= room) {
      height += left;
      to = after;
      continue;
    }
    const broken = breakLines(atom, to.char, room - height);
    if (broken !== null) return { to: { atom: to.atom, char: broken.char }, height: height + broken.height };
    break;
  }
  return { to, height };
}

/** The least that stands together from a place on. */
function chunk(block: Measured, { atom: at, char }: Place): number {
  const atom = block.atoms[at];
  const last = at === block.atoms.length - 1;
  const lines = atom?.lines;
  const line = lines?.findIndex((one) => one.char >= char) ?? 0;
  if (lines !== undefined && lines.length - line >= 2 * fewest)
    return (lines[line + fewest]?.top ?? 0) - topOf(lines, line);
  const own = rest(atom, char) + (last ? block.tail : 0);
  return atom?.withNext === true && !last ? own + chunk(block, { atom: at + 1, char: 0 }) : own;
}

/** Height of what is left of an atom. */
function rest(atom: Atom | undefined, char: number): number {
  if (atom === undefined) return 0;
  if (atom.lines === undefined || char === 0) return atom.height;
  return atom.height - topOf(atom.lines, lineAt(atom.lines, char));
}

function breakLines(
  atom: Atom | undefined,
  char: number,
  room: number,
): { readonly char: number; readonly height: number } | null {
  const lines = atom?.lines;
  if (lines === undefined) return null;
  const begin = lineAt(lines, char);
  const start = topOf(lines, begin);
  for (let end = lines.length - fewest; end >= begin + fewest; end -= 1) {
    const line = lines[end];
    if (line !== undefined && line.top - start <= room) return { char: line.char, height: line.top - start };
  }
  return null;
}

function lineAt(lines: NonNullable<Atom['lines']>, char: number): number {
  const at = lines.findIndex((line) => line.char >= char);
  return at < 0 ? lines.length : at;
}

/** A label above the first line belongs to it. */
function topOf(lines: NonNullable<Atom['lines']>, line: number): number {
  return line === 0 ? 0 : (lines[line]?.top ?? 0);
}
