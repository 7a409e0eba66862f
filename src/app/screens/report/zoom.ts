/** Sizes of the pages on screen; null is as wide as the desk. */
export const zooms = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2] as const;

/** The next size from `now`, larger or smaller; the last one stays. */
export function nextZoom(now: number, step: 1 | -1): number {
  const near = 0.005;
  const found = step > 0 ? zooms.find((zoom) => zoom > now + near) : zooms.findLast((zoom) => zoom < now - near);
  return found ?? now;
}

/** How large a page is that fills the desk, between the smallest and twice its size. */
export function fittingZoom(deskWidth: number, margin: number): number {
  const pageWidth = 816;
  return Math.min(1.25, Math.max(0.5, (deskWidth - 2 * margin) / pageWidth));
}
