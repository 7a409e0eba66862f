/** What an engagement leaves in one's own reference: totals of instruments, and nothing that says whose they are. */
import type { InstrumentDefinition } from '../instruments/definition.ts';
import type { ExerciseResults } from '../results/results.ts';

/** One index of one instrument. */
export interface ReferenceTotal {
  readonly instrumentId: string;
  readonly version: number;
  readonly lensId: string;
  /** Null for the whole lens. */
  readonly dimensionId: string | null;
  /** 0–100, to one decimal: finer figures could point back at somebody's answers. */
  readonly index: number;
  readonly people: number;
  /** `2026-03`. */
  readonly month: string;
}

/** An instrument that was run, with the day of the session, ISO 8601. */
export interface ReferenceRun {
  readonly definition: InstrumentDefinition;
  readonly results: ExerciseResults;
  readonly heldOn: string;
}

/**
 * The totals of an engagement: of every instrument its last run that shows something. A customer lens that only
 * employees imagined is an opinion like any other and stays; what is too few to be shown is not kept.
 */
export function totalsOf(runs: readonly ReferenceRun[]): ReferenceTotal[] {
  const last = new Map<string, ReferenceTotal[]>();
  const inOrder = runs.toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : 0));
  for (const run of inOrder) {
    const totals = totalsOfRun(run);
    if (totals.length > 0) last.set(run.definition.id, totals);
  }
  return [...last.values()].flat();
}

function totalsOfRun({ definition, results, heldOn }: ReferenceRun): ReferenceTotal[] {
  return results.scales.flatMap(({ lensId, dimensionId, summary, people }) =>
    summary?.index == null || people < results.participation.minimumGroup
      ? []
      : [
          {
            instrumentId: definition.id,
            version: definition.version,
            lensId,
            dimensionId,
            index: Math.round(summary.index * 10) / 10,
            people,
            month: heldOn.slice(0, 7),
          },
        ],
  );
}
