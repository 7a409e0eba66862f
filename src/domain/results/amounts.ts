/** Points and dots that people shared out among the items. */
import { normalisePoints } from '../importance-performance/points.ts';
import type { AmountRule, Lens } from '../instruments/definition.ts';
import { ratedItems } from '../instruments/asked.ts';
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
  const itemIds = ratedItems(definition).map((item) => item.id);
  const given = ballots.flatMap((ballot) => givenBy(ballot, lensId, itemIds));
  const onWall = tallies.filter((tally) => tally.lensId === lensId);
  const walls = amount === undefined ? [] : wallsOf(onWall, amount);
  const people = given.length + sum(walls.map((wall) => wall.people));
  if (people === 0 || people < input.minimumGroup) {
    return { lensId, people, normalised: 0, items: null, concordance: null };
  }
  const isPoints = amount?.kind === 'points';
  const rows = isPoints ? given.flatMap((row) => normalised(row, amount.total)) : given;
  const weightOf = new Map(isPoints ? walls.map((wall) => [wall.groupId, wall.weight]) : []);
  const totals = itemIds.map((itemId, i) => {
    const counted = onWall.filter((one) => one.itemId === itemId);
    const fromWalls = counted.map(({ groupId, counts }) => sum(counts) * (weightOf.get(groupId) ?? 1));
    return sum(rows.map((row) => row[i] ?? 0)) + sum(fromWalls);
  });
  const all = sum(totals);
  const known = onWall.length === 0;
  const items = itemIds.map((itemId, i): AmountItem => {
    const ofItem = rows.map((row) => row[i] ?? 0);
    const total = totals[i] ?? 0;
    return {
      itemId,
      total,
      share: all === 0 ? null : total / all,
      givers: known ? ofItem.filter((points) => points > 0).length : null,
      summary: known ? summarize(ofItem) : null,
    };
  });
  const off = isPoints ? given.filter((row) => sum(row) !== amount.total).length : 0;
  return { lensId, people, normalised: off, items, concordance: known ? (kendallW(rows)?.w ?? null) : null };
}

function normalised(row: readonly number[], to: number): readonly (readonly number[])[] {
  const points = normalisePoints(row, to);
  return points === null ? [] : [points];
}

/** What one person gave to each item, as one row; none where nothing was given. */
function givenBy({ values }: Ballot, lensId: string, itemIds: readonly string[]): readonly (readonly number[])[] {
  const given = itemIds.map((itemId) => values.get(lensId)?.get(itemId) ?? 0);
  return sum(given) === 0 ? [] : [given];
}

/**
 * The groups that were counted together. At least so many people had to spend all they had; `weight` brings a
 * group's points to what that many people have, as each person's are.
 */
function wallsOf(
  tallies: readonly { groupId: string; counts: readonly number[] }[],
  { total }: AmountRule,
): readonly { readonly groupId: string; readonly people: number; readonly weight: number }[] {
  const byGroup = new Map<string, number>();
  for (const { groupId, counts } of tallies) byGroup.set(groupId, (byGroup.get(groupId) ?? 0) + sum(counts));
  return [...byGroup].map(([groupId, given]) => {
    const people = Math.ceil(given / total);
    return { groupId, people, weight: given === 0 ? 1 : (people * total) / given };
  });
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
