/** How tight an executive edition has to be, before and after its pages are counted. */
import { executivePages } from '../../../../src/domain/report/page.ts';
import type { ReportInput } from '../input.ts';
import { buildReportModel } from './build.ts';
import { exercisesRun } from './context.ts';
import { estimatedPages } from './height.ts';
import { boardRooms, roomsOf } from './room.ts';

/** Pages that the estimate gives too many, where it errs at all. */
const errsHigh = 0.3;

/** The tightest step for a report. */
export function tightestOf(input: ReportInput): number {
  if (input.edition === 'board') return boardRooms.length - 1;
  return input.edition === 'executive' ? roomsOf(exercisesRun(input).length).length - 1 : 0;
}

/** The roomiest step whose content seems to fit, found by halving; the tightest where none does. */
export function firstTightness(input: ReportInput): number {
  // One page is laid out in no time.
  if (input.edition === 'board') return 0;
  let [low, high] = [0, tightestOf(input)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (estimatedPages(buildReportModel(input, middle)) <= executivePages + errsHigh) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** After a step that did not fit: half the way to the tightest, or the next where little is missing. */
export function nextTightness(tightness: number, tightest: number, pages: number): number {
  const half = Math.ceil((tightness + tightest) / 2);
  return Math.min(tightest, pages - executivePages > 1 ? Math.max(half, tightness + 1) : tightness + 1);
}
