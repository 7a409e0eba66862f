/** Two-sided 95 % of the standard normal distribution. */
export const z95 = 1.959963984540054;

/**
 * Two-sided tail probability P(|Z| ≥ z) of the standard normal distribution, for z ≥ 0; 0..1. By the
 * Chebyshev fit of erfc (Press et al., Numerical Recipes, §6.2), relative error below 1.2e-7.
 */
export function twoSidedNormal(z: number): number {
  const x = z / Math.SQRT2;
  const t = 1 / (1 + 0.5 * x);
  const coefficients = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
    0.17087277,
  ];
  const polynomial = coefficients.reduceRight((sum, coefficient) => sum * t + coefficient, 0);
  return Math.min(1, t * Math.exp(-x * x + polynomial));
}
