/** One standard deviation to each side of an index, cut off at the ends of the scale. */
export interface IndexSpread {
  readonly from: number;
  readonly to: number;
}

/** `sd` in scale points; the same linear step that makes an index of a mean makes it index points. */
export function indexSpread(index: number, sd: number | null, points: number): IndexSpread | null {
  if (sd === null) return null;
  const half = (sd / (points - 1)) * 100;
  return { from: Math.max(index - half, 0), to: Math.min(index + half, 100) };
}
