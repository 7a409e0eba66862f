/** Seconds as minutes and seconds, e.g. `1:05`. */
export function minutesLeft(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
