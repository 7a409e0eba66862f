/** Two engagements in memory that grow apart, and what merging makes of them. */
import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { planMerge, type Choices, type MergePlan, type Side } from '../../../electron/engine/merge/plan.ts';
import { readRows, readTimes } from '../../../electron/engine/merge/rows.ts';
import { writeMerge } from '../../../electron/engine/merge/write.ts';
import { followChanges } from '../../../electron/engine/storage/change-capture.ts';
import { nextUndo, recordChange } from '../../../electron/engine/storage/change-log.ts';
import { undoChange } from '../../../electron/engine/storage/going-back.ts';
import { readEngagement } from '../../../electron/engine/storage/repositories/engagement.ts';
import { fillFrozen } from './frozen-files.ts';

let base: Buffer | null = null;

function frozenBytes(): Buffer {
  const db = new Database(':memory:');
  fillFrozen(db, 6);
  const bytes = db.serialize();
  db.close();
  return bytes;
}

/** An engagement with rows in every table; `id` of its engagement. */
export function engagement(id = 'e1'): Database.Database {
  const db = new Database((base ??= frozenBytes()));
  db.pragma('foreign_keys = ON');
  db.prepare('UPDATE engagement SET id = ?').run(id);
  followChanges(db);
  return db;
}

let clock = Date.parse('2026-02-01T00:00:00Z');

export function change(db: Database.Database, sql: string): void {
  clock += 1000;
  recordChange(db, { command: 'test', author: 'Ana', at: new Date(clock).toISOString() }, () => db.exec(sql));
}

export const sideOf = (db: Database.Database): Side => ({
  engagementId: readEngagement(db).id,
  minimumGroup: readEngagement(db).minimumGroup,
  rows: readRows(db),
  times: readTimes(db),
});

export const everySession = (db: Database.Database): ReadonlySet<string> =>
  new Set(
    db
      .prepare<[], { id: string }>('SELECT id FROM sessions')
      .all()
      .map(({ id }) => id),
  );

export function planBetween(
  ours: Database.Database,
  theirs: Database.Database,
  choices: Partial<Choices> = {},
): MergePlan {
  return planMerge(sideOf(theirs), sideOf(ours), {
    sessions: everySession(theirs),
    waves: {},
    groups: {},
    people: {},
    rule: 'ours',
    findings: true,
    ...choices,
  });
}

export function merge(ours: Database.Database, theirs: Database.Database, choices: Partial<Choices> = {}): MergePlan {
  const plan = planBetween(ours, theirs, choices);
  clock += 1000;
  recordChange(ours, { command: 'merge.apply', author: 'Ana', at: new Date(clock).toISOString() }, () =>
    writeMerge(ours, plan, theirs),
  );
  return plan;
}

export function undo(db: Database.Database): void {
  const entry = nextUndo(db);
  if (entry !== null) undoChange(db, entry);
}

/** SHA-256 over every row but the log's, and the bytes of photos, which only ever are added. */
export function rowsHash(db: Database.Database): string {
  const hash = createHash('sha256');
  const tables = db
    .prepare<[], { name: string }>(
      `SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT IN ('changes', 'meta', 'sqlite_sequence', 'photo_data') ORDER BY name`,
    )
    .all();
  for (const { name } of tables) {
    const rows = db.prepare<[], unknown[]>(`SELECT * FROM ${name}`).raw().all();
    hash.update(
      `${name}\n${rows
        .map((row) => JSON.stringify(row))
        .toSorted()
        .join('\n')}`,
    );
  }
  return hash.digest('hex');
}

/** Answers by who gave them and to what: the ballot where nobody is named. */
export function answersOf(db: Database.Database): ReadonlyMap<string, number | null> {
  const rows = db
    .prepare<[], { key: string; value: number | null }>(
      `SELECT exercise_id || ' ' || coalesce(participant_id, ballot_id) || ' ' || lens_id || ' ' || item_id AS key, value
       FROM answers JOIN ballots ON ballots.id = ballot_id`,
    )
    .all();
  return new Map(rows.map(({ key, value }) => [key, value]));
}
