/**
 * Rounds half away from zero to `digits` decimals (2.5 → 3, −2.5 → −3), for display only. The decimal
 * text of the number decides what a half is, so that 1.005 shows as 1.01 and not as 1.00. Never −0.
 */
export function roundHalfAwayFromZero(value: number, digits = 0): number {
  if (!Number.isFinite(value)) return value;
  const shifted = Number(shift(Math.abs(value), digits));
  const rounded = Number(shift(Math.floor(shifted + 0.5), -digits));
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** The number × 10^by, moved in its decimal text. */
function shift(value: number, by: number): string {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  return `${digits}e${Number(exponent) + by}`;
}
