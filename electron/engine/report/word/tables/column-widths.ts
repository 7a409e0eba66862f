/** How a table's width is shared out among its columns, in twentieths of a point. */
import type { Cell, TableBlock } from '../../../../../src/domain/report/model.ts';
import { onItsSide, upright } from '../../../../../src/domain/report/page.ts';
import { plainText } from '../../../../../src/domain/report/rich-text.ts';
import type { Look } from '../look.ts';

type Place = Pick<Look, 'area'>;

/** Of a letter in a table, in a font that runs wide. */
const letter = 110;
/** Left and right of a cell's text together. */
const padding = 150;
/** A column of words may break a long one; one of figures may not. */
const mostOfWords = 0.22;
const shortLine = 12;

/** Shares as twentieths of a point that add up to the width of the text. */
export function widthsOf({ area: { width: full } }: Place, columns: readonly { readonly share: number }[]): number[] {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  return rounded(
    columns.map(({ share }) => (share / total) * full),
    full,
  );
}

/** By their shares; on pages narrower than the shares were meant for, no figure is torn in two while there is room. */
export function columnWidths(look: Place, block: TableBlock): number[] {
  const shared = widthsOf(look, block.columns);
  const full = look.area.width;
  if (full >= (block.wide === true ? onItsSide : upright).width) return shared;
  const needed = block.columns.map((column, at) => {
    // What continues a row spans more than one.
    const cells = block.rows.flatMap((row) => ('band' in row || row.continues ? [] : (row.cells[at] ?? [])));
    const longest = Math.max(
      longestWord([column.title], 0),
      longestWord(cells, column.align === 'left' ? 0 : shortLine),
    );
    const need = padding + letter * longest;
    return column.align === 'left' ? Math.min(need, full * mostOfWords) : need;
  });
  const missing = shared.map((width, at) => Math.max(0, (needed[at] ?? 0) - width));
  const spare = shared.map((width, at) => Math.max(0, width - (needed[at] ?? 0)));
  const [wanted, given] = [missing, spare].map((all) => all.reduce((sum, one) => sum + one, 0)) as [number, number];
  if (wanted === 0 || given === 0) return shared;
  const moved = Math.min(wanted, given);
  return rounded(
    shared.map((width, at) => width + ((missing[at] ?? 0) / wanted) * moved - ((spare[at] ?? 0) / given) * moved),
    full,
  );
}

/** Whole numbers that add up to the same; the first column takes what is left. */
function rounded(widths: readonly number[], full: number): number[] {
  const floors = widths.map(Math.floor);
  const spent = floors.reduce((sum, width) => sum + width, 0);
  return floors.map((width, at) => (at === 0 ? width + full - spent : width));
}

/** Its letters, or those of a short line of figures, "3.19 (0.62)", that is to stay one. */
function longestWord(cells: readonly Cell[], line: number): number {
  const words = cells
    .flatMap((cell) => textOf(cell).split('\n'))
    .flatMap((text) => (text.length <= line ? text : text.split(' ')));
  return Math.max(0, ...words.map(({ length }) => length));
}

function textOf(cell: Cell): string {
  // Why figures are hidden may be set in more lines.
  if (typeof cell === 'object' && 'hidden' in cell) return '';
  return typeof cell === 'string' ? cell : plainText(cell.rich);
}
