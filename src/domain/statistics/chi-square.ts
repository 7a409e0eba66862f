import { twoSidedNormal } from './normal.ts';

/**
 * Upper tail P(X ≥ x) of the chi-square distribution with `degreesOfFreedom` ≥ 1; 0..1. By its finite sums
 * (Abramowitz & Stegun 1964, 26.4.4 and 26.4.5).
 */
export function chiSquareUpperTail(x: number, degreesOfFreedom: number): number {
  if (x <= 0) return 1;
  const odd = degreesOfFreedom % 2 === 1;
  const scale = odd ? Math.sqrt(2 / Math.PI) * Math.exp(-x / 2) : Math.exp(-x / 2);
  let term = odd ? Math.sqrt(x) : 1;
  let sum = 0;
  for (let step = odd ? 1 : 0; step < degreesOfFreedom; step += 2) {
    if (step > (odd ? 1 : 0)) term *= x / step;
    if (step < degreesOfFreedom - (odd ? 1 : 0)) sum += term;
  }
  return Math.min(1, (odd ? twoSidedNormal(Math.sqrt(x)) : 0) + scale * sum);
}
