/** The weakest and the strongest dimension of a lens. */
import type { ScaleResult } from './results.ts';

/** Dimensions closer together than this many index points are not worth telling apart; a convention. */
export const tellingRange = 5;

export interface RankedDimension {
  readonly scale: ScaleResult;
  readonly dimensionId: string;
  /** 0–100. */
  readonly index: number;
}

/**
 * Lowest and highest dimension by index; of equals the first of the definition is the lowest. Null when
 * fewer than two are shown, or they lie within 5 index points: then none is worth singling out.
 */
export function dimensionExtremes(
  scales: readonly ScaleResult[],
  lensId: string,
): { readonly lowest: RankedDimension; readonly highest: RankedDimension } | null {
  const ranked = scales
    .flatMap((scale): RankedDimension[] => {
      const index = scale.summary?.index ?? null;
      if (scale.lensId !== lensId || scale.dimensionId === null || index === null) return [];
      return [{ scale, dimensionId: scale.dimensionId, index }];
    })
    .sort((a, b) => a.index - b.index);
  const [lowest] = ranked;
  const highest = ranked.at(-1);
  if (lowest === undefined || highest === undefined || highest.index - lowest.index < tellingRange) return null;
  return { lowest, highest };
}
