/** A block of a session's agenda: what was planned, and what became of it. */

export const blockKinds = ['welcome', 'exercise', 'activity', 'break', 'plan', 'closing'] as const;

/** `exercise` runs an instrument; `plan` turns findings into actions; `activity` is anything else. */
export type BlockKind = (typeof blockKinds)[number];

/** The plan of a block. */
export interface PlannedBlock {
  readonly id: string;
  readonly kind: BlockKind;
  /** Planned start in minutes after midnight of the session's day, 0–1439. */
  readonly startsAt: number;
  /** Planned length, 1–480. */
  readonly minutes: number;
}

/** What became of it. A block that was skipped may not have started. */
export interface BlockRun {
  /** Instant, ISO 8601 in UTC; null before it began. */
  readonly startedAt: string | null;
  /** Null while it runs, and before. */
  readonly endedAt: string | null;
  /**
   * Milliseconds between beginning and end that were not spent on it: it was left and taken up again, or the
   * computer slept. Negative where the computer's clock was set back meanwhile.
   */
  readonly pausedMs: number;
  /** Minutes granted beyond the plan while it ran; may be negative. */
  readonly extraMinutes: number;
  readonly skipped: boolean;
}

export type Block = PlannedBlock & BlockRun;

/** A block of which nothing has happened yet. */
export const notRun: BlockRun = {
  startedAt: null,
  endedAt: null,
  pausedMs: 0,
  extraMinutes: 0,
  skipped: false,
};

export const longestBlock = 480;
export const minutesOfDay = 1440;
