/** Differences between the groups that are shown. */
import { hedgesG, sampleOf } from '../statistics/effect-size.ts';
import { intraclass, type Intraclass } from '../statistics/intraclass.ts';
import { cliffDelta, mannWhitney } from '../statistics/mann-whitney.ts';
import { indexDifference } from '../statistics/moments.ts';
import { personMean } from './ballots.ts';
import type { GroupGap, ItemResult, RatingSummary, ScaleResult } from './results.ts';
import { shownItems } from './scales.ts';
import { hiddenReason, type Scope } from './scope.ts';

/**
 * The widest gap between two visible groups for every dimension (`itemId` null) and every item (with its
 * dimension), widest first; A is the group with the higher mean. Nothing where fewer than two visible
 * groups have ratings.
 *
 * The difference of a dimension is that of the pooled means that are shown. Its tests take one value a
 * person (the mean of their ratings), since ratings of one person are not independent; they are null
 * where a show of hands leaves persons unknown.
 */
export function groupGaps(
  scope: Scope,
  items: readonly ItemResult[],
  scales: readonly ScaleResult[],
): readonly GroupGap[] {
  const ofItems = items
    .filter((item) => item.summary !== null)
    .map((item) => widest(item, item.dimensionId, item.itemId, (_groupId, summary) => ratingsIn(summary)));
  const ofDimensions = scales
    .filter((scale) => scale.dimensionId !== null)
    .map((scale) => {
      const members = shownItems(
        items.filter((item) => item.lensId === scale.lensId && item.dimensionId === scale.dimensionId),
      );
      return widest(scale, scale.dimensionId, null, (groupId, summary) =>
        members.length === 1 ? ratingsIn(summary) : personMeans(scope, scale.lensId, groupId, members),
      );
    });
  return [...ofDimensions, ...ofItems]
    .flatMap((gap) => gap ?? [])
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
}

/** ICC over the visible groups of one lens, one value a person; null where not available. */
export function lensIcc(scope: Scope, items: readonly ItemResult[], lensId: string): Intraclass | null {
  const members = shownItems(items.filter((item) => item.lensId === lensId));
  const visible = (scope.populations.get(lensId) ?? []).filter(
    (groupId) => hiddenReason(scope, lensId, groupId) === null,
  );
  const values = visible.map((groupId) => personMeans(scope, lensId, groupId, members));
  return values.includes(null) ? null : intraclass(values.flatMap((group) => (group === null ? [] : [group])));
}

type ValuesOf = (groupId: string, summary: RatingSummary) => readonly number[] | null;

function widest(
  result: Pick<ItemResult, 'lensId' | 'groups'>,
  dimensionId: string | null,
  itemId: string | null,
  valuesOf: ValuesOf,
): GroupGap | null {
  const visible = result.groups.flatMap(({ groupId, summary }) => {
    const mean = summary?.mean ?? null;
    return summary === null || mean === null ? [] : [{ groupId, summary, mean }];
  });
  const [first] = visible;
  if (first === undefined || visible.length < 2) return null;
  const highest = visible.reduce((a, b) => (b.mean > a.mean ? b : a), first);
  const others = visible.filter((group) => group !== highest);
  const lowest = others.reduce((a, b) => (b.mean < a.mean ? b : a));
  const a = valuesOf(highest.groupId, highest.summary);
  const b = valuesOf(lowest.groupId, lowest.summary);
  const sampleA = a && sampleOf(a);
  const sampleB = b && sampleOf(b);
  return {
    lensId: result.lensId,
    dimensionId,
    itemId,
    groupA: highest.groupId,
    groupB: lowest.groupId,
    difference: highest.mean - lowest.mean,
    indexDifference: indexDifference(highest.summary.counts, lowest.summary.counts) ?? 0,
    hedgesG: (sampleA && sampleB && hedgesG(sampleA, sampleB)?.g) ?? null,
    mannWhitney: a && b && mannWhitney(a, b),
    cliffDelta: a && b && cliffDelta(a, b),
  };
}

const ratingsIn = (summary: RatingSummary): readonly number[] =>
  summary.counts.flatMap((count, i) => Array.from({ length: count }, () => i + 1));

/** One mean a ballot of the group; null when hands were raised, because those persons are not known. */
function personMeans(
  { ballots, tallies }: Scope,
  lensId: string,
  groupId: string,
  items: readonly ItemResult[],
): readonly number[] | null {
  if (tallies.some((tally) => tally.lensId === lensId && tally.groupId === groupId)) return null;
  const ids = items.map((item) => item.itemId);
  return ballots
    .filter((ballot) => ballot.groupId === groupId)
    .flatMap((ballot) => personMean(ballot, lensId, ids) ?? [])
    .sort((a, b) => a - b);
}
