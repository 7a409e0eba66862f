/**
 * A time of day as people type it, in minutes after midnight: `9`, `9:30`, `930`, `09.30`, `9 h 30`, `1:15 pm`.
 * Null when it is none.
 */
export function parseTime(typed: string): number | null {
  const text = typed.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const match = /^(\d{1,2})(?: ?[:.h ] ?(\d{2})|(\d{2}))?(?: ?h)? ?(?:(a|p)\.? ?m\.?)?$/.exec(text);
  if (!match) return null;
  const [, hourText = '', spaced, joined, half] = match;
  const minute = Number(spaced ?? joined ?? 0);
  const hour = inDay(Number(hourText), half);
  return hour === null || minute > 59 ? null : hour * 60 + minute;
}

function inDay(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour > 23 ? null : hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}
