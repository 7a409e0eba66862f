/** Hard facts beside the votes: where words and data disagree, and what occupancy does to waiting. */
import type { HardFact } from './answers.ts';
import type { EmpowermentDimension, FactFlag } from './results.ts';

export const usesFact = 'uses-90-days';
export const occupancyFact = 'occupancy';
/** From this level on a vote claims that the practice is alive. */
export const claimedLevel = 4;
/** Occupancy in percent above which protected slack is not believable. */
export const overbookedAbove = 85;

/** Flags "las palabras y los datos no coinciden": a level of 4–5 that its fact contradicts. */
export function factFlags(
  dimensions: readonly EmpowermentDimension[],
  facts: readonly HardFact[],
): readonly FactFlag[] {
  const flags: FactFlag[] = [];
  const check = (
    dimensionId: string,
    factId: string,
    rule: FactFlag['rule'],
    contradicts: (value: number) => boolean,
  ): void => {
    const level = dimensions.find((dimension) => dimension.dimensionId === dimensionId)?.level ?? null;
    const value = facts.find((fact) => fact.factId === factId)?.value;
    if (level !== null && level >= claimedLevel && value !== undefined && contradicts(value)) {
      flags.push({ dimensionId, factId, level, value, rule });
    }
  };
  check('discretion', usesFact, 'discretion-unused', (uses) => uses === 0);
  check('slack', occupancyFact, 'slack-overbooked', (percent) => percent > overbookedAbove);
  return flags;
}

/**
 * ρ/(1−ρ): mean number in a system with one server and random arrivals (M/M/1), to which waiting is
 * proportional. From the occupancy in percent; null when unknown and from 100 % on, where it grows
 * without limit.
 */
export function queueFactor(facts: readonly HardFact[]): number | null {
  const percent = facts.find((fact) => fact.factId === occupancyFact)?.value;
  return percent === undefined || percent < 0 || percent >= 100 ? null : percent / (100 - percent);
}
