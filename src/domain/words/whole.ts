/** The ratings beside a register: one index of everything rated, where it may be shown. */
import type { ExerciseResults } from '../results/results.ts';

/** Index 0–100 of the first whole lens with the people behind it; null where nothing is shown. */
export function wholeOf(results: ExerciseResults): { readonly index: number; readonly people: number } | null {
  const whole = results.scales.find((scale) => scale.dimensionId === null);
  const index = whole?.summary?.index ?? null;
  return whole === undefined || index === null ? null : { index, people: whole.people };
}
