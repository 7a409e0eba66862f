/** Draws what the people of the sample give of their points and dots: the same every time. */
import type { AmountRule } from '../../src/domain/instruments/definition.ts';
import { seededRandom } from '../../src/domain/statistics/random.ts';
import { hash, normal } from './draw.ts';
import type { SampleExercise, SampleGroup } from './source-exercise.ts';

/** People share out points in fives, as a rule. */
const step = 5;
/** Standard deviation of the logarithm of a person's own weight around that of the group. */
const ownTaste = 0.35;

/**
 * What one person gives to each item, in the order of the weights; the whole amount is spent.
 *
 * @param name unique within the group; what is given depends on it and on nothing else.
 */
export function drawAmounts(
  exercise: SampleExercise,
  group: SampleGroup,
  name: string,
  lensId: string,
  rule: AmountRule,
): readonly number[] {
  const weights = exercise.shares[lensId]?.[group];
  if (weights === undefined) throw new Error(`the sample gives no shares for ${lensId} of ${group}`);
  const random = seededRandom(hash([exercise.wave, exercise.instrumentId, group, name, lensId].join('/')));
  const own = weights.map((weight) => weight * Math.exp(ownTaste * normal(random)));
  const unit = rule.kind === 'points' ? step : 1;
  return rule.kind === 'points' ? shareOut(own, rule, unit) : placeDots(own, rule, random);
}

/** By largest remainder (Hare quota), in whole steps. */
function shareOut(weights: readonly number[], { total }: AmountRule, unit: number): readonly number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (weight / all) * (total / unit));
  const given = exact.map(Math.floor);
  const left = total / unit - given.reduce((sum, steps) => sum + steps, 0);
  const byRemainder = exact.map((steps, at) => ({ at, rest: steps - Math.floor(steps) }));
  const lucky = byRemainder.toSorted((a, b) => b.rest - a.rest).slice(0, left);
  return given.map((steps, at) => (steps + (lucky.some((one) => one.at === at) ? 1 : 0)) * unit);
}

/** One dot after the other, each with the odds of the weights, on what may still take one. */
function placeDots(weights: readonly number[], { total, each }: AmountRule, random: () => number): readonly number[] {
  const given = weights.map(() => 0);
  for (let dot = 0; dot < total; dot += 1) {
    const open = weights.map((weight, at) => ((given[at] ?? 0) < each ? weight : 0));
    let place = random() * open.reduce((sum, weight) => sum + weight, 0);
    let at = open.findIndex((weight) => (place -= weight) < 0);
    if (at < 0) at = open.findLastIndex((weight) => weight > 0);
    given[at] = (given[at] ?? 0) + 1;
  }
  return given;
}
