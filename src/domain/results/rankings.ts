/** Items that people put in order. */
import { ratedItems } from '../instruments/asked.ts';
import { rankingLenses } from '../instruments/scales.ts';
import { decideSuppression } from '../privacy/suppression.ts';
import { chiSquareUpperTail } from '../statistics/chi-square.ts';
import { kendallW, midranks } from '../statistics/concordance.ts';
import type { Ballot } from './ballots.ts';
import type { RankingConcordance, RankingGroup, RankingItem, RankingResult } from './results.ts';
import type { Scope } from './scope.ts';

/**
 * One result for each lens through which the items are put in order. A person who gave no place, or only "no aplica",
 * does not count. What a person left without a place stands, for them, at the mean of the places that remain: the midrank
 * of a tie, as in Kendall's W. Of fewer people than the minimum nothing is shown.
 */
export function rankingResults(scope: Scope): readonly RankingResult[] {
  return rankingLenses(scope.definition).map(({ id }) => rankingResult(scope, id));
}

function rankingResult(scope: Scope, lensId: string): RankingResult {
  const { definition, ballots, input } = scope;
  const itemIds = ratedItems(definition).map((item) => item.id);
  const ordering = ballots.filter((ballot) => orders(ballot, lensId, itemIds));
  const given = ordering.map((ballot) => placesBy(ballot, lensId, itemIds));
  const people = given.length;
  const partial = given.filter((places) => places.filter((place) => place === 0).length > 1).length;
  if (people === 0 || people < input.minimumGroup)
    return { lensId, people, partial: 0, items: null, concordance: null, groups: [] };
  // Behind every place that was given, and level with one another.
  const judges = given.map((places) => places.map((place) => (place === 0 ? itemIds.length + 1 : place)));
  const ranks = judges.map((judge) => midranks(judge).ranks);
  const items = itemIds
    .map((itemId, i): RankingItem => {
      const own = ranks.map((row) => row[i] ?? 0);
      // A place that others skipped closes up: the order is what was said, not the number.
      const placed = ranks.filter((_, judge) => hasPlace(given[judge] ?? [], i)).map((row) => row[i] ?? 0);
      return {
        itemId,
        ...describe(own),
        places: itemIds.map((_, at) => placed.filter((rank) => rank === at + 1).length),
        unplaced: people - placed.length,
      };
    })
    .sort((a, b) => a.meanRank - b.meanRank);
  const groups = rankingGroups(scope, lensId, itemIds, {
    of: ordering.map(({ groupId }) => groupId),
    ranks,
  });
  return { lensId, people, partial, items, concordance: concordanceOf(judges), groups };
}

/**
 * The order of each group. Which groups are hidden is decided from who put something in order, with those who said
 * "no aplica", and from the head counts, as through a lens that is rated.
 */
function rankingGroups(
  { groups, populations, ballots, input, hiddenPeople }: Scope,
  lensId: string,
  itemIds: readonly string[],
  { of, ranks }: { readonly of: readonly string[]; readonly ranks: readonly (readonly number[])[] },
): readonly RankingGroup[] {
  const asked = groups.map(({ id }) => id).filter((id) => populations.get(lensId)?.includes(id) ?? false);
  const ordered = (groupId: string): number => of.filter((id) => id === groupId).length;
  const answered = (groupId: string): number =>
    ballots.filter(({ groupId: id, values }) => id === groupId && (values.get(lensId)?.size ?? 0) > 0).length;
  const row = asked.map((id) => ({ ratings: ordered(id), notApplicable: Math.max(0, answered(id) - ordered(id)) }));
  const hidden = decideSuppression(asked, [row], input.minimumGroup, hiddenPeople);
  return asked.flatMap((groupId): readonly RankingGroup[] => {
    const reason = hidden.get(groupId);
    if (reason !== undefined) return [{ groupId, hidden: reason, people: null, items: null }];
    const own = ranks.filter((_, person) => of[person] === groupId);
    if (own.length === 0) return [];
    const items = itemIds.map((itemId, i) => ({ itemId, ...describe(own.map((rank) => rank[i] ?? 0)) }));
    return [{ groupId, hidden: null, people: own.length, items }];
  });
}

const orders = (ballot: Ballot, lensId: string, itemIds: readonly string[]): boolean =>
  placesBy(ballot, lensId, itemIds).some((place) => place > 0);

/** The places one person gave, as one row in the order of the items; 0 is none. */
const placesBy = ({ values }: Ballot, lensId: string, itemIds: readonly string[]): readonly number[] =>
  itemIds.map((itemId) => values.get(lensId)?.get(itemId) ?? 0);

/** The only item left without a place has the last one, whether it was said or not. */
function hasPlace(places: readonly number[], i: number): boolean {
  return (places[i] ?? 0) > 0 || places.filter((place) => place === 0).length === 1;
}

function describe(ranks: readonly number[]): Pick<RankingItem, 'meanRank' | 'median' | 'sd'> {
  const n = ranks.length;
  // In order, so that the last digits do not tell in which order people came.
  const sorted = ranks.toSorted((a, b) => a - b);
  const mean = sorted.reduce((a, b) => a + b, 0) / n;
  const median = ((sorted[Math.floor((n - 1) / 2)] ?? 0) + (sorted[Math.floor(n / 2)] ?? 0)) / 2;
  const squares = sorted.reduce((sum, rank) => sum + (rank - mean) ** 2, 0);
  return { meanRank: mean, median, sd: n < 2 ? null : Math.sqrt(squares / (n - 1)) };
}

function concordanceOf(judges: readonly (readonly number[])[]): RankingConcordance | null {
  const found = kendallW(judges);
  if (found === null) return null;
  const { w, chiSquare, degreesOfFreedom } = found;
  return { w, chiSquare, degreesOfFreedom, p: chiSquareUpperTail(chiSquare, degreesOfFreedom) };
}
