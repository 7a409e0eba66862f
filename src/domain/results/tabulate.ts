/** Answers and shows of hands, added up per lens, item and group. */
import type { Answer, Tally } from './answers.ts';

export interface TableCell {
  readonly n: number;
  readonly notApplicable: number;
  /** Ratings per point, lowest first. */
  readonly counts: readonly number[];
}

/** Looks up a cell; without answers it is a cell of zeros. */
export type Table = (lensId: string, itemId: string, groupId: string) => TableCell;

interface MutableCell {
  n: number;
  notApplicable: number;
  readonly counts: number[];
}

/** `pointsOf`: length of each lens' scale. Throws RangeError for a rating that is not on the scale: a sum over a wrong answer would look right. */
export function tabulate(
  pointsOf: (lensId: string) => number,
  answers: readonly Answer[],
  tallies: readonly Tally[],
): Table {
  const empty = (lensId: string): MutableCell => ({
    n: 0,
    notApplicable: 0,
    counts: Array.from({ length: pointsOf(lensId) }, () => 0),
  });
  const cells = new Map<string, MutableCell>();
  const cellFor = (lensId: string, itemId: string, groupId: string): MutableCell => {
    const key = JSON.stringify([lensId, itemId, groupId]);
    const cell = cells.get(key) ?? empty(lensId);
    cells.set(key, cell);
    return cell;
  };
  for (const { lensId, itemId, groupId, value } of answers) {
    const cell = cellFor(lensId, itemId, groupId);
    if (value === null) cell.notApplicable += 1;
    else addRatings(cell, value - 1, 1);
  }
  for (const { lensId, itemId, groupId, counts, notApplicable } of tallies) {
    const cell = cellFor(lensId, itemId, groupId);
    cell.notApplicable += notApplicable;
    counts.forEach((count, i) => addRatings(cell, i, count));
  }
  return (lensId, itemId, groupId) => cells.get(JSON.stringify([lensId, itemId, groupId])) ?? empty(lensId);
}

function addRatings(cell: MutableCell, position: number, count: number): void {
  const before = cell.counts[position];
  if (before === undefined) throw new RangeError(`rating ${position + 1} is not on this scale`);
  cell.counts[position] = before + count;
  cell.n += count;
}
