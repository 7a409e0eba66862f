import type Database from 'better-sqlite3';
import type { HistoryKind } from '../../../src/contract/history-views.ts';
import type { RowChange } from '../storage/change-capture.ts';
import { inEffect } from '../storage/going-back.ts';
import { kindsOf } from './kinds.ts';

export interface DayOfChanges {
  readonly day: string;
  readonly author: string;
  readonly kind: HistoryKind;
  readonly changes: number;
}

/** Changes in effect, counted by day (UTC), author and what they were about first. Nothing finer leaves the house. */
export function daysOfChanges(db: Database.Database): DayOfChanges[] {
  const inForce = inEffect(db);
  const counted = new Map<string, DayOfChanges>();
  const rows = db.prepare<[], { id: number; at: string; author: string; row_changes: string }>(
    'SELECT id, at, author, row_changes FROM changes ORDER BY id',
  );
  for (const { id, at, author, row_changes } of rows.iterate()) {
    if (!inForce.has(id)) continue;
    const [kind = 'structure'] = kindsOf(JSON.parse(row_changes) as RowChange[]);
    const day = at.slice(0, 10);
    const key = JSON.stringify([day, author, kind]);
    counted.set(key, { day, author, kind, changes: (counted.get(key)?.changes ?? 0) + 1 });
  }
  return [...counted.values()].toSorted(
    (a, b) => a.day.localeCompare(b.day) || a.author.localeCompare(b.author) || a.kind.localeCompare(b.kind),
  );
}
