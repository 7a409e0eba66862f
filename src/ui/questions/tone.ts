/** Which of the five data colours (1–5) a point of the scale has; scales of other lengths are spread over them. */
export function toneOf(index: number, points: number): number {
  return points < 2 ? 3 : Math.round((index / (points - 1)) * 4) + 1;
}
