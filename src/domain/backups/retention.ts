/** Which backups of an engagement are kept: recent ones close together, older ones further apart. */

/** Why a backup was made. */
export const backupReasons = ['work', 'opening', 'closing', 'migration', 'restoring', 'going-back'] as const;
export type BackupReason = (typeof backupReasons)[number];

export interface KeptBackup {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The calendar day where it was made, e.g. 2026-03-14. */
  readonly day: string;
  readonly reason: BackupReason;
  /** Schema version of its contents. */
  readonly schemaVersion: number;
}

export const kept = { recent: 10, daily: 7, weekly: 4 } as const;

/**
 * Ids of those to keep: the 10 latest; of the latest 7 days and the latest 4 weeks (Monday to Sunday) that have any,
 * the last of each; and the last one before each migration. Days and weeks without work do not count, so that an
 * engagement that rested for a year keeps what it had.
 */
export function backupsToKeep(backups: readonly KeptBackup[]): ReadonlySet<string> {
  const latestFirst = backups.toSorted((a, b) => compare(b.at, a.at) || compare(b.id, a.id));
  return new Set(
    [
      latestFirst.slice(0, kept.recent),
      firstOfEach(latestFirst, ({ day }) => day).slice(0, kept.daily),
      firstOfEach(latestFirst, ({ day }) => weekOf(day)).slice(0, kept.weekly),
      firstOfEach(
        latestFirst.filter(({ reason }) => reason === 'migration'),
        ({ schemaVersion }) => schemaVersion,
      ),
    ]
      .flat()
      .map(({ id }) => id),
  );
}

/** The Monday of the week that a calendar day is in. */
export function weekOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

function firstOfEach<T>(items: readonly T[], keyOf: (item: T) => unknown): T[] {
  const seen = new Set<unknown>();
  return items.filter((item) => {
    const key = keyOf(item);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
