/**
 * Milliseconds as a stopwatch shows them: `18:24`, `1:05:00`; what is over its time without a sign, the words
 * beside it tell. Counted in whole seconds, so that the last second is `00:00` and not a minute too many.
 */
export function clockText(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours = 0, ...rest] = parts;
  const text = rest.map((part) => String(part).padStart(2, '0')).join(':');
  return hours > 0 ? `${hours}:${text}` : text;
}
