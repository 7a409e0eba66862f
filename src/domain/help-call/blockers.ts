/** What stands in the way of helping: people, processes or culture (instrument 3). */
import { addCounts } from '../statistics/moments.ts';
import type { Scored } from './ladder.ts';

/** Would our people · would our processes let them · would we reward it; the ids of the lenses too. */
export const blockerIds = ['people', 'processes', 'culture'] as const;
export type BlockerId = (typeof blockerIds)[number];

/** Answers per option; they are kept as places: 1 no, 2 en parte, 3 sí. */
export interface BlockerCounts {
  readonly yes: number;
  readonly partly: number;
  readonly no: number;
  readonly notApplicable: number;
}

export interface BlockerResult {
  /** Null = all scenarios together, from the counts that are shown. */
  readonly scenarioId: string | null;
  /** Null when too few answered for it to be shown, or nobody. */
  readonly counts: Readonly<Record<BlockerId, BlockerCounts | null>>;
  /** The blocker most often marked ("en parte" or "no"); several when they are tied, none when nothing was marked. */
  readonly mostMarked: readonly BlockerId[];
}

/** How often it was marked as standing in the way: "en parte" or "no". */
export const marksOf = (counts: BlockerCounts | null): number => (counts?.partly ?? 0) + (counts?.no ?? 0);
/** Those who answered "sí", "en parte" or "no". */
export const answersOf = (counts: BlockerCounts | null): number => marksOf(counts) + (counts?.yes ?? 0);

/** One result a scenario, in order, and last the one of all scenarios; what is hidden in `items` is in none. */
export function blockerResults({ items }: Scored, scenarioIds: readonly string[]): readonly BlockerResult[] {
  const countsOf = (lensId: BlockerId, pooled: readonly string[]): BlockerCounts | null => {
    const shown = items
      .filter((item) => item.lensId === lensId && pooled.includes(item.itemId))
      .flatMap((item) => item.summary ?? []);
    if (shown.length === 0) return null;
    const [no = 0, partly = 0, yes = 0] = addCounts(
      shown.map((summary) => summary.counts),
      3,
    );
    return { yes, partly, no, notApplicable: shown.reduce((sum, summary) => sum + summary.notApplicable, 0) };
  };
  const resultOf = (scenarioId: string | null): BlockerResult => {
    const pooled = scenarioId === null ? scenarioIds : [scenarioId];
    const counts = {
      people: countsOf('people', pooled),
      processes: countsOf('processes', pooled),
      culture: countsOf('culture', pooled),
    };
    const most = Math.max(...blockerIds.map((id) => marksOf(counts[id])));
    return {
      scenarioId,
      counts,
      mostMarked: most === 0 ? [] : blockerIds.filter((id) => marksOf(counts[id]) === most),
    };
  };
  return [...scenarioIds.map(resultOf), resultOf(null)];
}
