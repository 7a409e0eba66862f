/**
 * Importance–performance analysis (instrument 1c). Martilla, J. A., & James, J. C. (1977). Importance-performance
 * analysis. Journal of Marketing, 41(1), 77–79.
 */
import type { AmountItem, AmountResult, RatedResults, RatingSummary } from '../results/results.ts';
import { pointsToDistribute } from './points.ts';

export const importanceLens = 'importance';
export const performanceLens = 'performance';

export type ImportanceQuadrant = 'concentrate-here' | 'keep-it-up' | 'low-priority' | 'possible-overkill';

/** In the order in which they are acted upon. */
export const quadrantOrder: readonly ImportanceQuadrant[] = [
  'concentrate-here',
  'keep-it-up',
  'low-priority',
  'possible-overkill',
];

export type ImportanceAxis = 'importance' | 'performance';

/** In points of 100, over the people who distributed them. */
export interface ImportanceSummary {
  readonly n: number;
  readonly mean: number;
  /** Null where only the totals of a show of hands are known. */
  readonly median: number | null;
  /** With n − 1; null for one person, and where only totals are known. */
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
  readonly onLine: readonly ImportanceAxis[];
}

export interface ImportancePerformance {
  readonly attributes: readonly PlacedAttribute[];
  /** The lines: medians of the attributes' means, in points of 100 and in 1–5. Null without attributes to place. */
  readonly lines: Readonly<Record<ImportanceAxis, number>> | null;
  /** Axes on which all attributes are the same, so that there is no higher and no lower. */
  readonly flat: readonly ImportanceAxis[];
}

/** Means that should be equal can differ in their last bits after each form was brought to its total. */
const sameWithin = 1e-9;

/**
 * Quadrants by the medians of importance (mean points) and performance (mean rating) over the attributes that have
 * both. An attribute on a line belongs to the upper half, as does the middle one of an odd number. What the results
 * hide is neither placed nor moves a line. In the order of `attributeIds`.
 */
export function importancePerformance(
  results: Pick<RatedResults, 'amounts' | 'items'>,
  attributeIds: readonly string[],
): ImportancePerformance {
  const shared = results.amounts.find(({ lensId }) => lensId === importanceLens);
  const measured = attributeIds.map((id) => {
    const given = shared?.items?.find(({ itemId }) => itemId === id);
    const importance = shared === undefined || given === undefined ? null : importanceOf(shared, given);
    const item = results.items.find(({ itemId, lensId }) => itemId === id && lensId === performanceLens);
    const performance = item?.summary ?? null;
    const mean = performance?.mean ?? null;
    const at = importance === null || mean === null ? null : { importance: importance.mean, performance: mean };
    return { id, importance, performance, at };
  });
  const placed = measured.flatMap(({ at }) => at ?? []);
  const lines = linesThrough(placed);
  const axes: readonly ImportanceAxis[] = ['importance', 'performance'];
  const isOn = (at: Record<ImportanceAxis, number>, axis: ImportanceAxis): boolean =>
    lines !== null && Math.abs(at[axis] - lines[axis]) <= sameWithin;
  const flat = lines === null ? [] : axes.filter((axis) => placed.every((at) => isOn(at, axis)));
  return {
    attributes: measured.map(({ at, ...attribute }) => {
      if (at === null || lines === null) return { ...attribute, quadrant: null, onLine: [] };
      const isHigh = (axis: ImportanceAxis): boolean => isOn(at, axis) || at[axis] > lines[axis];
      const quadrant = flat.length > 0 ? null : quadrantOf(isHigh('importance'), isHigh('performance'));
      return { ...attribute, quadrant, onLine: axes.filter((axis) => isOn(at, axis)) };
    }),
    lines,
    flat,
  };
}

/** Where points were only counted together, the mean follows from the share; who gave how much stays unknown. */
function importanceOf({ people }: AmountResult, { summary, share }: AmountItem): ImportanceSummary | null {
  if (summary !== null) return summary;
  return share === null ? null : { n: people, mean: share * pointsToDistribute, median: null, sd: null };
}

function quadrantOf(important: boolean, performing: boolean): ImportanceQuadrant {
  if (important) return performing ? 'keep-it-up' : 'concentrate-here';
  return performing ? 'possible-overkill' : 'low-priority';
}

function linesThrough(placed: readonly Record<ImportanceAxis, number>[]): Record<ImportanceAxis, number> | null {
  const importance = median(placed.map((at) => at.importance));
  const performance = median(placed.map((at) => at.performance));
  return importance === null || performance === null ? null : { importance, performance };
}

/** Halfway between the middle two of an even number; null of nothing. */
function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
