/** Two-sided 95 % of the standard normal distribution. */
export const z95 = 1.959963984540054;

/** From here on the continued fraction needs fewer terms than the series. */
const seriesUpTo = 2.5;

/**
 * Two-sided tail probability P(|Z| ≥ z) = erfc(z/√2) of the standard normal distribution, for z ≥ 0; 0..1. By the
 * series of erf near 0 and the continued fraction of erfc beyond (Abramowitz & Stegun 1964, 7.1.6 and 7.1.14);
 * relative error below 1e-12.
 */
export function twoSidedNormal(z: number): number {
  const x = z / Math.SQRT2;
  return x < seriesUpTo ? 1 - erfBySeries(x) : erfcByFraction(x);
}

/** erf x = 2/√π · e^(−x²) · Σ 2ⁿx²ⁿ⁺¹ / (1·3·…·(2n+1)); every term is positive, so nothing cancels. */
function erfBySeries(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; term > sum * Number.EPSILON; n += 1) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/** erfc x = e^(−x²)/√π · 1/(x + (1/2)/(x + 1/(x + (3/2)/(x + …)))), from the innermost term outwards. */
function erfcByFraction(x: number): number {
  let below = x;
  for (let k = 60; k >= 1; k -= 1) below = x + k / 2 / below;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * below);
}
