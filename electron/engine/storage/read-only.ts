/** Working copies that are only looked at. */
import type Database from 'better-sqlite3';
import type { ReadOnlyReason } from '../../../src/contract/views.ts';
import { followedTables } from './change-capture.ts';

/** Key in `meta` of a working copy; a file never has it. */
export const readOnlyKey = 'read_only';

const reasons: readonly ReadOnlyReason[] = ['newer', 'in-use', 'on-purpose'];

/** Why a working copy may not be changed; null when it may. */
export function readOnlyReason(db: Database.Database): ReadOnlyReason | null {
  const row = db.prepare<[string], { value: string }>('SELECT value FROM meta WHERE key = ?').get(readOnlyKey);
  return reasons.find((reason) => reason === row?.value) ?? null;
}

export function markReadOnly(db: Database.Database, reason: ReadOnlyReason | null): void {
  if (reason === null) db.prepare('DELETE FROM meta WHERE key = ?').run(readOnlyKey);
  else db.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)').run(readOnlyKey, reason);
}

/** What is followed for undo, and what is only ever added. Where the facilitator stands is no change of the work. */
const guarded = (db: Database.Database): string[] => [
  ...followedTables(db).keys(),
  'changes',
  'deliveries',
  'photo_data',
];

/**
 * The last line behind the commands' own refusal: nothing that is work can be written through this connection. In TEMP
 * triggers, like the following of changes, so that no file ever holds one.
 */
export function forbidChanges(db: Database.Database): void {
  for (const table of guarded(db)) {
    for (const act of ['INSERT', 'UPDATE', 'DELETE']) {
      db.exec(`CREATE TEMP TRIGGER forbid_${table}_${act.toLowerCase()} BEFORE ${act} ON main.${table}
        BEGIN SELECT RAISE(ABORT, 'read-only engagement'); END`);
    }
  }
}

export function allowChanges(db: Database.Database): void {
  for (const table of guarded(db)) {
    for (const act of ['insert', 'update', 'delete']) db.exec(`DROP TRIGGER IF EXISTS temp.forbid_${table}_${act}`);
  }
}
