/** What stands in the way of helping: people, processes or culture (instrument 3). */
import { isTooFew } from '../privacy/suppression.ts';

/** Would our people · would our processes let them · would we reward it. */
export const blockerIds = ['people', 'processes', 'culture'] as const;
export type BlockerId = (typeof blockerIds)[number];

/** "Sí", "en parte", "no", and "no sé": one ballot is a row with a single 1, a show of hands one with its totals. */
export interface BlockerCounts {
  readonly yes: number;
  readonly partly: number;
  readonly no: number;
  readonly notApplicable: number;
}

export interface BlockerAnswers extends BlockerCounts {
  readonly scenarioId: string;
  readonly blockerId: BlockerId;
}

export interface BlockerResult {
  /** Null = all scenarios together, from the counts that are shown. */
  readonly scenarioId: string | null;
  /** Null when too few answered for it to be shown. */
  readonly counts: Readonly<Record<BlockerId, BlockerCounts | null>>;
  /** The blocker most often marked ("en parte" or "no"); several when they are tied, none when nothing was marked. */
  readonly mostMarked: readonly BlockerId[];
}

/** One result a scenario, in order, and last the one of all scenarios. */
export function blockerResults(
  scenarioIds: readonly string[],
  answers: readonly BlockerAnswers[],
  minimumGroup: number,
): readonly BlockerResult[] {
  const ofScenario = scenarioIds.map((scenarioId) =>
    resultOf(scenarioId, (blockerId) => {
      const counts = add(answers.filter((row) => row.scenarioId === scenarioId && row.blockerId === blockerId));
      const { yes, partly, no, notApplicable } = counts;
      return isTooFew({ ratings: yes + partly + no, notApplicable }, minimumGroup) ? null : counts;
    }),
  );
  const all = resultOf(null, (blockerId) => add(ofScenario.flatMap(({ counts }) => counts[blockerId] ?? [])));
  return [...ofScenario, all];
}

function resultOf(scenarioId: string | null, countsOf: (id: BlockerId) => BlockerCounts | null): BlockerResult {
  const counts = { people: countsOf('people'), processes: countsOf('processes'), culture: countsOf('culture') };
  const marks = (id: BlockerId): number => (counts[id]?.partly ?? 0) + (counts[id]?.no ?? 0);
  const most = Math.max(...blockerIds.map(marks));
  return { scenarioId, counts, mostMarked: most === 0 ? [] : blockerIds.filter((id) => marks(id) === most) };
}

function add(rows: readonly BlockerCounts[]): BlockerCounts {
  const total = (of: keyof BlockerCounts): number => rows.reduce((sum, row) => sum + row[of], 0);
  return { yes: total('yes'), partly: total('partly'), no: total('no'), notApplicable: total('notApplicable') };
}
