/** Days of the calendar as they are stored, `2026-03-14`: no time of day, and so no zone. */

/** Whole days from `from` to `to`; negative when `to` is earlier. NaN for what is no day. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** @throws RangeError for what is no day. */
export function dayShifted(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
