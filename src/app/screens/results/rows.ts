/** What the results screen lists, out of the one model of results. */
import { isRated } from '../../../domain/instruments/asked.ts';
import type { InstrumentDefinition, RatedItem } from '../../../domain/instruments/definition.ts';
import { ratedLenses } from '../../../domain/instruments/scales.ts';
import type { GroupRole } from '../../../domain/results/answers.ts';
import type { ExerciseResults, ItemResult, ScaleResult } from '../../../domain/results/results.ts';

export interface ItemEntry {
  readonly item: RatedItem;
  readonly result: ItemResult;
  /** Its number in the questionnaire. */
  readonly n: number;
}

/** The lens that the reading is made by: the customer's, or the last, as soon as it can be shown; see `scoreRated`. */
export function mainLensOf(definition: InstrumentDefinition, results: ExerciseResults | null): string {
  if (results?.kind === 'rated') return ratedLenses(definition)[0]?.id ?? '';
  const wanted = definition.lenses.toSorted((a, b) => Number(a.id === 'customer') - Number(b.id === 'customer'));
  const shown = wanted.findLast((lens) => results !== null && scaleOf(results, lens.id, null)?.summary != null);
  return (shown ?? wanted.at(-1))?.id ?? '';
}

/** Items of a lens, the ones that hurt most first; those without figures at the end. */
export function byPain(
  definition: InstrumentDefinition,
  results: ExerciseResults,
  lensId: string,
): readonly ItemEntry[] {
  const entries = definition.items.flatMap((item, index) => {
    if (!isRated(item)) return [];
    const result = results.items.find((one) => one.itemId === item.id && one.lensId === lensId);
    return result === undefined ? [] : [{ item, result, n: index + 1 }];
  });
  return entries.toSorted((a, b) => painOf(a) - painOf(b) || a.n - b.n);
}

const painOf = ({ result }: ItemEntry): number => result.summary?.mean ?? Number.MAX_VALUE;

/** Ratings pooled over a dimension, or over the whole lens where `dimensionId` is null. */
export function scaleOf(results: ExerciseResults, lensId: string, dimensionId: string | null): ScaleResult | undefined {
  return results.scales.find((scale) => scale.lensId === lensId && scale.dimensionId === dimensionId);
}

/** Mean of the group of this role in one item or scale; null when hidden or absent. */
export function meanOfRole(
  results: ExerciseResults,
  result: Pick<ScaleResult, 'groups'>,
  role: GroupRole,
): number | null {
  const groupId = results.participation.groups.find((group) => group.role === role)?.groupId;
  return result.groups.find((cell) => cell.groupId === groupId)?.summary?.mean ?? null;
}
