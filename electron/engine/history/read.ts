import type Database from 'better-sqlite3';
import type { HistoryEntry, HistoryState } from '../../../src/contract/history-views.ts';
import { goBackCommand } from '../storage/change-log.ts';
import type { RowChange } from '../storage/change-capture.ts';
import { inEffect } from '../storage/going-back.ts';
import { factsOf } from './facts.ts';
import { kindsOf } from './kinds.ts';
import { Names } from './names.ts';

interface Row {
  id: number;
  command: string;
  at: string;
  author: string;
  note: string;
  state: 'done' | 'undone' | 'abandoned';
  row_changes: string;
}

/** The latest `limit` changes, or of those older than change `before`, latest first, with what each of them did. */
export function readHistory(db: Database.Database, limit: number, before: number | null): HistoryEntry[] {
  return db.transaction(() => {
    const names = new Names(db);
    const inForce = inEffect(db);
    const momentOf = db.prepare<[number], { at: string }>('SELECT at FROM changes WHERE id = ?');
    return db
      .prepare<[number, number], Row>(
        `SELECT id, command, at, author, note, state, row_changes FROM changes WHERE id < ? ORDER BY id DESC LIMIT ?`,
      )
      .all(before ?? Number.MAX_SAFE_INTEGER, limit)
      .map(({ row_changes, note, ...entry }): HistoryEntry => {
        const rowChanges = JSON.parse(row_changes) as RowChange[];
        const isGoingBack = entry.command === goBackCommand;
        return {
          ...entry,
          state: stateOf(entry, inForce, isGoingBack),
          note: isGoingBack ? '' : note,
          kinds: kindsOf(rowChanges),
          ...factsOf(rowChanges, names),
          backTo: isGoingBack ? (momentOf.get(Number(note))?.at ?? null) : null,
        };
      });
  })();
}

function stateOf(
  { id, state, command }: Row | Omit<Row, 'row_changes' | 'note'>,
  inForce: ReadonlySet<number>,
  isGoingBack: boolean,
): HistoryState {
  if (state === 'undone') return 'undone';
  // The beginning of an engagement cannot be undone, and was not given up.
  if (state === 'abandoned') return command === 'engagement.create' ? 'done' : 'given-up';
  return isGoingBack || inForce.has(id) ? 'done' : 'gone-back';
}
