/** The history by day, sitting and run, so that a day with a thousand answers can be read. */
import type { HistoryEntry } from '../../../contract/history-views.ts';
import { localDay } from '../../../domain/words/local-day.ts';

/** After a pause as long as this, somebody sat down again. */
const pauseMs = 45 * 60_000;

/** The same thing done several times in a row, latest first. */
export interface HistoryRun {
  readonly first: HistoryEntry;
  readonly entries: readonly HistoryEntry[];
}

export interface Sitting {
  readonly from: string;
  readonly to: string;
  /** Changes in it. */
  readonly n: number;
  readonly runs: readonly HistoryRun[];
}

export interface HistoryDay {
  /** Local calendar day, e.g. 2026-03-14. */
  readonly day: string;
  readonly sittings: readonly Sitting[];
}

export function daysOf(entries: readonly HistoryEntry[]): HistoryDay[] {
  const byDay = Map.groupBy(entries, ({ at }) => localDay(new Date(at)));
  return [...byDay].map(([day, ofDay]) => ({ day, sittings: sittingsOf(ofDay) }));
}

function sittingsOf(entries: readonly HistoryEntry[]): Sitting[] {
  const sittings: HistoryEntry[][] = [];
  for (const entry of entries) {
    const sitting = sittings.at(-1);
    const later = sitting?.at(-1);
    if (sitting && later && Date.parse(later.at) - Date.parse(entry.at) < pauseMs) sitting.push(entry);
    else sittings.push([entry]);
  }
  return sittings.map((sitting) => ({
    from: sitting.at(-1)?.at ?? '',
    to: sitting[0]?.at ?? '',
    n: sitting.length,
    runs: runsOf(sitting),
  }));
}

function runsOf(entries: readonly HistoryEntry[]): HistoryRun[] {
  const runs: { first: HistoryEntry; entries: HistoryEntry[] }[] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    if (run && isSame(run.first, entry)) run.entries.push(entry);
    else runs.push({ first: entry, entries: [entry] });
  }
  return runs;
}

function isSame(a: HistoryEntry, b: HistoryEntry): boolean {
  const about = ({ command, author, state, note, facts }: HistoryEntry): string =>
    JSON.stringify([command, author, state, note, facts[0]?.exercise ?? null]);
  return about(a) === about(b);
}
