/** Points and dots that people shared out among the items. */
import { normalisePoints } from '../importance-performance/points.ts';
import type { AmountRule, Lens } from '../instruments/definition.ts';
import { amountLenses } from '../instruments/scales.ts';
import { kendallW } from '../statistics/concordance.ts';
import type { Ballot } from './ballots.ts';
import type { AmountItem, AmountResult, AmountSummary } from './results.ts';
import type { Scope } from './scope.ts';

/**
 * One result for each lens through which an amount is shared out. What a person gave to no item is 0; a person who gave
 * nothing at all, or only "no aplica", does not count. Of fewer people than the minimum nothing is shown.
 */
export function amountResults(scope: Scope): readonly AmountResult[] {
  return amountLenses(scope.definition).map((lens) => amountResult(scope, lens));
}

function amountResult({ definition, ballots, tallies, input }: Scope, { id: lensId, amount }: Lens): AmountResult {
  const itemIds = definition.items.map((item) => item.id);
  const rows = ballots.flatMap((ballot) => givenBy(ballot, lensId, itemIds));
  const onWall = tallies.filter((tally) => tally.lensId === lensId);
  const people = rows.length + (amount === undefined ? 0 : peopleOnWall(onWall, amount));
  if (people === 0 || people < input.minimumGroup) return { lensId, people, items: null, concordance: null };
  const shared =
    amount?.kind === 'points'
      ? rows.flatMap((row) => {
          const points = normalisePoints(row, amount.total);
          return points === null ? [] : [points];
        })
      : rows;
  const totals = itemIds.map(
    (itemId, i) =>
      sum(rows.map((row) => row[i] ?? 0)) + sum(onWall.flatMap((one) => (one.itemId === itemId ? one.counts : []))),
  );
  const all = sum(totals);
  const known = onWall.length === 0;
  const items = itemIds.map((itemId, i): AmountItem => {
    const given = shared.map((row) => row[i] ?? 0);
    const total = totals[i] ?? 0;
    return {
      itemId,
      total,
      share: all === 0 ? null : total / all,
      givers: known ? given.filter((points) => points > 0).length : null,
      summary: known ? summarize(given) : null,
    };
  });
  return { lensId, people, items, concordance: known ? (kendallW(shared)?.w ?? null) : null };
}

/** What one person gave to each item, as one row; none where nothing was given. */
function givenBy({ values }: Ballot, lensId: string, itemIds: readonly string[]): readonly (readonly number[])[] {
  const given = itemIds.map((itemId) => values.get(lensId)?.get(itemId) ?? 0);
  return sum(given) === 0 ? [] : [given];
}

/** At least so many people had to spend all they had, group by group. */
function peopleOnWall(
  tallies: readonly { groupId: string; counts: readonly number[] }[],
  { total }: AmountRule,
): number {
  const byGroup = new Map<string, number>();
  for (const { groupId, counts } of tallies) byGroup.set(groupId, (byGroup.get(groupId) ?? 0) + sum(counts));
  return sum([...byGroup.values()].map((given) => Math.ceil(given / total)));
}

function summarize(given: readonly number[]): AmountSummary | null {
  const n = given.length;
  if (n === 0) return null;
  const mean = sum(given) / n;
  const sorted = given.toSorted((a, b) => a - b);
  const median = ((sorted[Math.floor((n - 1) / 2)] ?? 0) + (sorted[Math.floor(n / 2)] ?? 0)) / 2;
  return { n, mean, median, sd: n < 2 ? null : Math.sqrt(sum(given.map((part) => (part - mean) ** 2)) / (n - 1)) };
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
