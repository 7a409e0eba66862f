/** The part of the results that every instrument has. */
import { groupGaps, lensIcc } from './gaps.ts';
import { itemResults } from './items.ts';
import { participationOf } from './participation.ts';
import type { GroupGap, ItemResult, Participation, ScaleResult } from './results.ts';
import { scaleResults } from './scales.ts';
import type { Scope } from './scope.ts';

export interface SharedResults {
  readonly participation: Participation;
  readonly items: readonly ItemResult[];
  readonly scales: readonly ScaleResult[];
  readonly gaps: readonly GroupGap[];
  readonly icc: { readonly icc1: number; readonly icc2: number } | null;
}

/** `mainLensId`: the lens over whose groups the ICC is computed. */
export function sharedResults(scope: Scope, mainLensId: string): SharedResults {
  const items = itemResults(scope);
  const scales = scaleResults(scope, items);
  return {
    participation: participationOf(scope),
    items,
    scales,
    gaps: groupGaps(scope, items, scales),
    icc: lensIcc(scope, items, mainLensId),
  };
}

/** The scale of a lens: one of its dimensions, or with null the whole lens. */
export function scaleOf(
  scales: readonly ScaleResult[],
  lensId: string,
  dimensionId: string | null,
): ScaleResult | undefined {
  return scales.find((scale) => scale.lensId === lensId && scale.dimensionId === dimensionId);
}
