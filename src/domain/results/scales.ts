/**
 * Dimensions and whole lenses. They are pooled from the item results that are shown and from nothing
 * else: a total that also held hidden answers would give them away by subtraction.
 */
import { ratedLenses, scaleOfLens } from '../instruments/scales.ts';
import { rwgJ } from '../statistics/agreement.ts';
import { addCounts } from '../statistics/moments.ts';
import { cronbachAlpha } from '../statistics/reliability.ts';
import { ratingsOf } from './ballots.ts';
import { weakest } from './evidence.ts';
import { handsThatRated } from './people.ts';
import type { GroupCell, ItemResult, RatingSummary, ScaleResult } from './results.ts';
import { hiddenReason, type Scope } from './scope.ts';
import { summarizePool } from './summarize.ts';

/** Per lens: its dimensions in order, then the whole lens. */
export function scaleResults(scope: Scope, items: readonly ItemResult[]): readonly ScaleResult[] {
  return ratedLenses(scope.definition).flatMap((lens) => {
    const ofLens = items.filter((item) => item.lensId === lens.id);
    const dimensions = scope.definition.dimensions.map(({ id }) =>
      scaleResult(
        scope,
        lens.id,
        id,
        ofLens.filter((item) => item.dimensionId === id),
      ),
    );
    return [...dimensions, scaleResult(scope, lens.id, null, ofLens)];
  });
}

/** Items of a scale whose total is shown, and with it may be added up. */
export const shownItems = (items: readonly ItemResult[]): readonly ItemResult[] =>
  items.filter((item) => item.summary !== null);

function scaleResult(
  scope: Scope,
  lensId: string,
  dimensionId: string | null,
  items: readonly ItemResult[],
): ScaleResult {
  const { definition, ballots, tallies, populations } = scope;
  const { points } = scaleOfLens(definition, lensId);
  const shown = shownItems(items);
  const ids = shown.map((item) => item.itemId);
  const summary = pool(
    shown.flatMap((item) => item.summary ?? []),
    points,
  );
  const raters = ballots.filter((ballot) => ratingsOf(ballot, lensId, ids).length > 0).length;
  const hands = handsThatRated(tallies.filter((tally) => tally.lensId === lensId && ids.includes(tally.itemId)));
  return {
    lensId,
    dimensionId,
    summary: shown.length === 0 ? null : summary,
    people: raters + hands,
    groups: (populations.get(lensId) ?? []).map((groupId): GroupCell => {
      const reason = hiddenReason(scope, lensId, groupId);
      if (reason !== null) return { groupId, hidden: reason, summary: null };
      const cells = shown.flatMap((item) => item.groups.find((cell) => cell.groupId === groupId)?.summary ?? []);
      return { groupId, hidden: null, summary: pool(cells, points) };
    }),
    rwgJ: rwgJ(shown.map((item) => item.summary?.counts ?? [])),
    alpha: alphaOf(scope, lensId, items),
    evidence: shown.length === 0 ? 'D' : weakest(shown.map((item) => item.evidence)),
  };
}

/** A dimension of one item is that item, so its agreement between raters stands. */
function pool(summaries: readonly RatingSummary[], points: number): RatingSummary {
  const [only] = summaries;
  if (only !== undefined && summaries.length === 1) return only;
  const counts = summaries.map((summary) => summary.counts);
  const notApplicable = summaries.reduce((sum, summary) => sum + summary.notApplicable, 0);
  return summarizePool(addCounts(counts, points), notApplicable, rwgJ(counts));
}

/** Over ballots that rated every item of the scale; fewer than the minimum are not described by it. */
function alphaOf({ ballots, input }: Scope, lensId: string, items: readonly ItemResult[]): number | null {
  const ids = items.map((item) => item.itemId);
  const complete = ballots.map((ballot) => ratingsOf(ballot, lensId, ids)).filter((row) => row.length === ids.length);
  return complete.length < input.minimumGroup ? null : cronbachAlpha(complete);
}
