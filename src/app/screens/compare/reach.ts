import type { ComparedRow } from '../../../domain/compare/comparison.ts';

/** Beyond three standard deviations an axis would flatten everything else. */
const most = 3;

/** How far the axis of g goes to both sides, in steps of a half; intervals that go beyond end in an arrow. */
export function reachOf(rows: readonly Pick<ComparedRow, 'effect'>[]): number {
  const widest = Math.max(1, ...rows.flatMap(({ effect }) => (effect ? [-effect.low, effect.high] : [])));
  return Math.min(most, Math.ceil(widest * 2) / 2);
}

/** Zero, and both ends. */
export const ticksOf = (reach: number): readonly number[] => [-reach, 0, reach];
