/** What would happen today and what should happen, on the ladder of the help call (instrument 3). */
import { shownValue } from '../instruments/scales.ts';
import type { HiddenReason, ItemResult } from '../results/results.ts';
import { addCounts, meanOf, medianOf, sdOf, sumsOf } from '../statistics/moments.ts';

/** Rungs 0 «No sé» … 5 «Va más allá y sorprende», kept as places 1..6. 0 is an answer like any other; only null is "no aplica". */
export const ladderRungs = 6;
/** Rungs 0–2 leave the customer without help. */
export const helplessRungs = 3;

export type LadderLens = 'today' | 'desired';

/** One distribution over the ladder; mean, median and sd in rungs 0–5. */
export interface LadderSummary {
  readonly n: number;
  readonly notApplicable: number;
  /** Answers per rung: position 0 is rung 0. */
  readonly counts: readonly number[];
  readonly mean: number | null;
  readonly median: number | null;
  readonly sd: number | null;
  /** 0–1 of the answers on rungs 0–2; null without any. */
  readonly helpless: number | null;
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

/** `items`: the scored results, whose hidden totals and groups are null already. */
export interface Scored {
  readonly items: readonly ItemResult[];
}

/**
 * One result a scenario, in order, and last the one of all scenarios, pooled from the distributions that are
 * shown. A group that is hidden in one lens is hidden in both, because the step subtracts one lens from the
 * other; hiding more than the scoring did can give nothing away.
 */
export function ladderResults({ items }: Scored, scenarioIds: readonly string[]): readonly LadderResult[] {
  const groupIds = [...new Set(items.flatMap(({ lensId, groups }) => (isLadder(lensId) ? groups : [])).map(groupOf))];
  const hidden = new Map(
    items
      .filter(({ lensId }) => isLadder(lensId))
      .flatMap(({ groups }) =>
        groups.flatMap((cell) => (cell.hidden === null ? [] : [[cell.groupId, cell.hidden] as const])),
      )
      // Too few is the reason to tell, wherever it is one.
      .sort(([, a], [, b]) => Number(a === 'too-few') - Number(b === 'too-few')),
  );
  const resultOf = (scenarioId: string | null): LadderResult => {
    const pooled = scenarioId === null ? scenarioIds : [scenarioId];
    const pairOf = (groupId: string | null): LadderPair => {
      const summaryOf = (lensId: LadderLens): LadderSummary | null =>
        summarize(
          items
            .filter((item) => item.lensId === lensId && pooled.includes(item.itemId) && item.summary !== null)
            .flatMap((item) =>
              groupId === null
                ? (item.summary ?? [])
                : (item.groups.find((cell) => cell.groupId === groupId)?.summary ?? []),
            ),
        );
      const today = summaryOf('today');
      const desired = summaryOf('desired');
      return { today, desired, step: stepBetween(today, desired) };
    };
    return {
      scenarioId,
      total: pairOf(null),
      groups: groupIds.map((groupId) => {
        const reason = hidden.get(groupId) ?? null;
        return { groupId, hidden: reason, pair: reason === null ? pairOf(groupId) : null };
      }),
    };
  };
  return [...scenarioIds.map(resultOf), resultOf(null)];
}

const isLadder = (lensId: string): boolean => lensId === 'today' || lensId === 'desired';
const groupOf = ({ groupId }: { readonly groupId: string }): string => groupId;

type Counted = Pick<LadderSummary, 'counts' | 'notApplicable'>;

/** Null without any answer. */
function summarize(cells: readonly Counted[]): LadderSummary | null {
  const counts = addCounts(
    cells.map((cell) => cell.counts),
    ladderRungs,
  );
  const notApplicable = cells.reduce((sum, cell) => sum + cell.notApplicable, 0);
  const { n } = sumsOf(counts);
  if (n + notApplicable === 0) return null;
  const rung = (place: number | null): number | null => (place === null ? null : shownValue({ first: 0 }, place));
  const low = counts.slice(0, helplessRungs).reduce((sum, count) => sum + count, 0);
  return {
    n,
    notApplicable,
    counts,
    mean: rung(meanOf(counts)),
    median: rung(medianOf(counts)),
    sd: sdOf(counts),
    helpless: n === 0 ? null : low / n,
  };
}

/** One division of integers, so that equal means are exactly no step. */
function stepBetween(today: LadderSummary | null, desired: LadderSummary | null): number | null {
  if (today === null || desired === null || today.n === 0 || desired.n === 0) return null;
  const from = sumsOf(today.counts);
  const to = sumsOf(desired.counts);
  return (to.sum * from.n - from.sum * to.n) / (to.n * from.n);
}

/** The scenarios with a step, the widest first; all together are not one of them. */
export const byStep = (ladder: readonly LadderResult[]) =>
  ladder
    .flatMap(({ scenarioId, total }) =>
      scenarioId === null || total.step === null ? [] : [{ scenarioId, total, step: total.step }],
    )
    .sort((a, b) => b.step - a.step);
