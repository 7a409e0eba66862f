/** Items that people put in order. */
import { ratedItems } from '../instruments/asked.ts';
import { rankingLenses } from '../instruments/scales.ts';
import { chiSquareUpperTail } from '../statistics/chi-square.ts';
import { kendallW, midranks } from '../statistics/concordance.ts';
import type { Ballot } from './ballots.ts';
import type { RankingConcordance, RankingItem, RankingResult } from './results.ts';
import type { Scope } from './scope.ts';

/**
 * One result for each lens through which the items are put in order. A person who gave no place, or only "no aplica",
 * does not count. What a person left without a place stands, for them, at the mean of the places that remain: the midrank
 * of a tie, as in Kendall's W. Of fewer people than the minimum nothing is shown.
 */
export function rankingResults(scope: Scope): readonly RankingResult[] {
  return rankingLenses(scope.definition).map(({ id }) => rankingResult(scope, id));
}

function rankingResult({ definition, ballots, input }: Scope, lensId: string): RankingResult {
  const itemIds = ratedItems(definition).map((item) => item.id);
  const given = ballots.flatMap((ballot) => placesBy(ballot, lensId, itemIds));
  const people = given.length;
  const partial = given.filter((places) => places.filter((place) => place === 0).length > 1).length;
  if (people === 0 || people < input.minimumGroup)
    return { lensId, people, partial: 0, items: null, concordance: null };
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
  return { lensId, people, partial, items, concordance: concordanceOf(judges) };
}

/** The places one person gave, as one row in the order of the items; 0 is none. */
function placesBy({ values }: Ballot, lensId: string, itemIds: readonly string[]): readonly (readonly number[])[] {
  const places = itemIds.map((itemId) => values.get(lensId)?.get(itemId) ?? 0);
  return places.every((place) => place === 0) ? [] : [places];
}

/** The only item left without a place has the last one, whether it was said or not. */
function hasPlace(places: readonly number[], i: number): boolean {
  return (places[i] ?? 0) > 0 || places.filter((place) => place === 0).length === 1;
}

function describe(ranks: readonly number[]): Pick<RankingItem, 'meanRank' | 'median' | 'sd'> {
  const n = ranks.length;
  const mean = ranks.reduce((a, b) => a + b, 0) / n;
  const sorted = ranks.toSorted((a, b) => a - b);
  const median = ((sorted[Math.floor((n - 1) / 2)] ?? 0) + (sorted[Math.floor(n / 2)] ?? 0)) / 2;
  const squares = ranks.reduce((sum, rank) => sum + (rank - mean) ** 2, 0);
  return { meanRank: mean, median, sd: n < 2 ? null : Math.sqrt(squares / (n - 1)) };
}

function concordanceOf(judges: readonly (readonly number[])[]): RankingConcordance | null {
  const found = kendallW(judges);
  if (found === null) return null;
  const { w, chiSquare, degreesOfFreedom } = found;
  return { w, chiSquare, degreesOfFreedom, p: chiSquareUpperTail(chiSquare, degreesOfFreedom) };
}
