/** What is left of a block, for the line and the digits; never less than nothing. */
import type { ProjectorTimer } from '../../contract/projector.ts';

export interface TimeLeft {
  /** "12:05"; minutes go on beyond an hour. */
  readonly text: string;
  /** Of the full length, 0–1. */
  readonly share: number;
  /** Until the digits change, in milliseconds; null when they never will. */
  readonly nextIn: number | null;
}

/** @param now in milliseconds since 1970. */
export function timeLeft(timer: ProjectorTimer, now: number): TimeLeft {
  const left = Math.max(0, Date.parse(timer.endsAt) - now);
  const seconds = Math.ceil(left / 1000);
  const digits = (value: number): string => String(value).padStart(2, '0');
  return {
    text: `${digits(Math.floor(seconds / 60))}:${digits(seconds % 60)}`,
    share: Math.min(1, left / (timer.minutes * 60_000)),
    nextIn: left === 0 ? null : left % 1000 || 1000,
  };
}
