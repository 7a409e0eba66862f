/**
 * Importance–performance analysis (instrument 1c). Martilla, J. A., & James, J. C. (1977). Importance-performance
 * analysis. Journal of Marketing, 41(1), 77–79.
 */
import { isTooFew } from '../privacy/suppression.ts';
import type { RatingSummary } from '../results/results.ts';
import { summarizeRaters } from '../results/summarize.ts';
import { normalisePoints } from './points.ts';

export type ImportanceQuadrant = 'concentrate-here' | 'keep-it-up' | 'low-priority' | 'possible-overkill';

type Axis = 'importance' | 'performance';

export interface RatedAttribute {
  readonly id: string;
  /** Performance ratings per point 1–5, lowest first. */
  readonly counts: readonly number[];
  readonly notApplicable: number;
}

/** In points of 100, over the people whose distribution counts. */
export interface ImportanceSummary {
  readonly n: number;
  readonly mean: number;
  readonly median: number;
  /** With n − 1; null for one person. */
  readonly sd: number | null;
}

export interface PlacedAttribute {
  readonly id: string;
  /** Null when nobody distributed points, or too few for it to be shown. */
  readonly importance: ImportanceSummary | null;
  /** Null when too few rated it for it to be shown. */
  readonly performance: RatingSummary | null;
  /** Null without importance or performance, and where an axis does not separate. */
  readonly quadrant: ImportanceQuadrant | null;
  /** Axes on whose line the attribute lies: there it was counted as the upper half, and this must be told. */
  readonly onLine: readonly Axis[];
}

export interface ImportancePerformance {
  readonly attributes: readonly PlacedAttribute[];
  /** The lines: medians of the attributes' means, in points of 100 and in 1–5. Null without attributes to place. */
  readonly lines: Readonly<Record<Axis, number>> | null;
  /** Axes on which all attributes are the same, so that there is no higher and no lower. */
  readonly flat: readonly Axis[];
}

/** Means that should be equal can differ in their last bits after `normalisePoints`. */
const sameWithin = 1e-9;

/**
 * Quadrants by the medians of importance and performance over the attributes that have both. An attribute on
 * a line belongs to the upper half, as does the middle one of an odd number. `distributions`: one a person, in
 * the order of the attributes; what cannot be normalised does not count. Throws RangeError for a distribution
 * over another number of attributes. Of fewer than `minimumGroup` people nothing is shown, nor any line drawn.
 */
export function importancePerformance(
  attributes: readonly RatedAttribute[],
  distributions: readonly (readonly number[])[],
  minimumGroup: number,
): ImportancePerformance {
  if (distributions.some((points) => points.length !== attributes.length)) {
    throw new RangeError(`a distribution is not over ${attributes.length} attributes`);
  }
  const normalised = distributions.flatMap((points) => {
    const shares = normalisePoints(points);
    return shares === null ? [] : [shares];
  });
  const measured = attributes.map(({ id, counts, notApplicable }, i) => {
    const hasPoints = normalised.length >= minimumGroup;
    const importance = hasPoints ? summarizePoints(normalised.map((shares) => shares[i] ?? 0)) : null;
    const rated = summarizeRaters(counts, notApplicable);
    const performance = isTooFew({ ratings: rated.n, notApplicable }, minimumGroup) ? null : rated;
    const mean = performance?.mean ?? null;
    const at = importance === null || mean === null ? null : { importance: importance.mean, performance: mean };
    return { id, importance, performance, at };
  });
  const placed = measured.flatMap(({ at }) => at ?? []);
  const lines = linesThrough(placed);
  const axes: readonly Axis[] = ['importance', 'performance'];
  const isOn = (at: Record<Axis, number>, axis: Axis): boolean =>
    lines !== null && Math.abs(at[axis] - lines[axis]) <= sameWithin;
  const flat = lines === null ? [] : axes.filter((axis) => placed.every((at) => isOn(at, axis)));
  return {
    attributes: measured.map(({ at, ...attribute }) => {
      if (at === null || lines === null) return { ...attribute, quadrant: null, onLine: [] };
      const isHigh = (axis: Axis): boolean => isOn(at, axis) || at[axis] > lines[axis];
      const quadrant = flat.length > 0 ? null : quadrantOf(isHigh('importance'), isHigh('performance'));
      return { ...attribute, quadrant, onLine: axes.filter((axis) => isOn(at, axis)) };
    }),
    lines,
    flat,
  };
}

function quadrantOf(important: boolean, performing: boolean): ImportanceQuadrant {
  if (important) return performing ? 'keep-it-up' : 'concentrate-here';
  return performing ? 'possible-overkill' : 'low-priority';
}

function linesThrough(placed: readonly Record<Axis, number>[]): Record<Axis, number> | null {
  const importance = median(placed.map((at) => at.importance));
  const performance = median(placed.map((at) => at.performance));
  return importance === null || performance === null ? null : { importance, performance };
}

function summarizePoints(points: readonly number[]): ImportanceSummary | null {
  const middle = median(points);
  if (middle === null) return null;
  const n = points.length;
  const mean = points.reduce((sum, value) => sum + value, 0) / n;
  const squares = points.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n, mean, median: middle, sd: n < 2 ? null : Math.sqrt(squares / (n - 1)) };
}

/** Halfway between the middle two of an even number; null of nothing. */
function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
