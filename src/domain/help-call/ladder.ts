/** What would happen today and what should happen, on the ladder of the help call (instrument 3). */
import { addAnswerCounts, decideSuppression, isTooFew } from '../privacy/suppression.ts';
import type { Answer, Tally } from '../results/answers.ts';
import type { HiddenReason } from '../results/results.ts';
import { tabulate, type TableCell } from '../results/tabulate.ts';
import { addCounts, medianOf, sdOf, sumsOf } from '../statistics/moments.ts';

/** Rungs 0 «No sé» … 5 «Va más allá y sorprende». 0 is an answer like any other; only null is "no aplica". */
export const ladderRungs = 6;

export type LadderLens = 'today' | 'desired';
const lenses: readonly LadderLens[] = ['today', 'desired'];

export interface LadderInput {
  readonly groupIds: readonly string[];
  readonly scenarioIds: readonly string[];
  /** `itemId` = scenario, `lensId` = `today` or `desired`, `value` = rung 0–5. */
  readonly answers: readonly Answer[];
  /** `counts` = hands per rung, from 0 up: six of them. */
  readonly tallies: readonly Tally[];
  /** Smallest number of answers a group must have to be shown. */
  readonly minimumGroup: number;
}

/** One distribution over the ladder; mean, median and sd in rungs. */
export interface LadderSummary {
  readonly n: number;
  readonly notApplicable: number;
  /** Answers per rung: position 0 is rung 0. */
  readonly counts: readonly number[];
  readonly mean: number | null;
  readonly median: number | null;
  readonly sd: number | null;
}

export interface LadderPair {
  /** Null when too few answered for it to be shown, or nobody. */
  readonly today: LadderSummary | null;
  readonly desired: LadderSummary | null;
  /** Mean desired − mean today, in rungs −5 … 5; null when either is not available. */
  readonly step: number | null;
}

export interface LadderGroup {
  readonly groupId: string;
  readonly hidden: HiddenReason | null;
  /** Null when the group is hidden. */
  readonly pair: LadderPair | null;
}

export interface LadderResult {
  /** Null = all scenarios together; n then counts answers, not people. */
  readonly scenarioId: string | null;
  readonly total: LadderPair;
  readonly groups: readonly LadderGroup[];
}

/**
 * One result a scenario, in order, and last the one of all scenarios, pooled from the distributions that are
 * shown. A group is hidden in both lenses and all scenarios or in none, because the step subtracts one lens
 * from the other. Answers of groups or scenarios that are not listed do not count. Throws RangeError for an
 * answer that is not on the ladder.
 */
export function ladderResults(input: LadderInput): readonly LadderResult[] {
  const { groupIds, scenarioIds, minimumGroup } = input;
  // The table counts ratings from 1, the ladder from 0.
  const shifted = input.answers.map((answer) => ({
    ...answer,
    value: answer.value === null ? null : answer.value + 1,
  }));
  const table = tabulate(() => ladderRungs, shifted, input.tallies);
  const cellsOf = (lensId: LadderLens, scenarioId: string): readonly TableCell[] =>
    groupIds.map((groupId) => table(lensId, scenarioId, groupId));
  const answersIn = ({ n, notApplicable }: TableCell) => ({ ratings: n, notApplicable });
  const hidden = decideSuppression(
    groupIds,
    lenses.flatMap((lensId) => scenarioIds.map((id) => cellsOf(lensId, id).map(answersIn))),
    minimumGroup,
  );
  const isShown = (lensId: LadderLens, scenarioId: string): boolean =>
    !isTooFew(addAnswerCounts(cellsOf(lensId, scenarioId).map(answersIn)), minimumGroup);

  const resultOf = (scenarioId: string | null): LadderResult => {
    const pooled = scenarioId === null ? scenarioIds : [scenarioId];
    const pairOf = (only: number | null): LadderPair => {
      const summaryOf = (lensId: LadderLens): LadderSummary | null =>
        summarize(
          pooled
            .filter((id) => isShown(lensId, id))
            .flatMap((id) => cellsOf(lensId, id).filter((_, group) => only === null || group === only)),
        );
      const today = summaryOf('today');
      const desired = summaryOf('desired');
      return { today, desired, step: stepBetween(today, desired) };
    };
    return {
      scenarioId,
      total: pairOf(null),
      groups: groupIds.map((groupId, group) => {
        const reason = hidden.get(groupId) ?? null;
        return { groupId, hidden: reason, pair: reason === null ? pairOf(group) : null };
      }),
    };
  };
  return [...scenarioIds.map(resultOf), resultOf(null)];
}

/** Null without any answer. */
function summarize(cells: readonly TableCell[]): LadderSummary | null {
  const counts = addCounts(
    cells.map((cell) => cell.counts),
    ladderRungs,
  );
  const notApplicable = cells.reduce((sum, cell) => sum + cell.notApplicable, 0);
  const { n, sum } = sumsOf(counts);
  if (n + notApplicable === 0) return null;
  const median = medianOf(counts);
  return {
    n,
    notApplicable,
    counts,
    mean: n === 0 ? null : (sum - n) / n,
    median: median === null ? null : median - 1,
    sd: sdOf(counts),
  };
}

/** One division of integers, so that equal means are exactly no step. */
function stepBetween(today: LadderSummary | null, desired: LadderSummary | null): number | null {
  if (today === null || desired === null || today.n === 0 || desired.n === 0) return null;
  const from = sumsOf(today.counts);
  const to = sumsOf(desired.counts);
  return (to.sum * from.n - from.sum * to.n) / (to.n * from.n);
}
