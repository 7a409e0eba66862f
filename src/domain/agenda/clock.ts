/** Between a plan (minutes after midnight) and instants, in the time zone of this computer, which is the room's. */
import { minutesOfDay } from './block.ts';
import type { InstantOf, MinuteOf } from './run.ts';

/** @param day the session's day, ISO 8601. Minutes past 1439 fall on the next day. */
export function clockOf(day: string): InstantOf {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return (minutes) => new Date(year, month - 1, date, 0, minutes).getTime();
}

/** Whole minutes after midnight of that instant. */
export const minuteOf: MinuteOf = (instant) => {
  const at = new Date(instant);
  return at.getHours() * 60 + at.getMinutes();
};

/** Minutes after midnight as they stand on a clock: `09:05`. Past midnight it begins again at `00:00`. */
export function timeText(minutes: number): string {
  const ofDay = ((minutes % minutesOfDay) + minutesOfDay) % minutesOfDay;
  return [Math.floor(ofDay / 60), ofDay % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
