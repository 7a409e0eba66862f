/**
 * Going back to what the engagement was after an earlier change. The log only grows: what came later stays in it, and
 * going back is one more entry, which is undone and repeated like any other. So the entries in effect are no longer
 * all that were done; they are a path through a tree, whose branches begin where somebody went back.
 */
import type Database from 'better-sqlite3';
import { RespiroError } from '../../../src/contract/errors.ts';
import {
  goBackCommand,
  inverseOf,
  isSaid,
  nextRedo,
  nextUndo,
  writeRows,
  type ChangeEntry,
  type ChangeScope,
} from './change-log.ts';
import type { RowChange } from './change-capture.ts';
import { inOneTransaction, statement } from './statement.ts';

/** What the engagement was after a change, by the change that led there; null is the beginning. */
interface Step {
  readonly id: number;
  readonly before: Step | null;
  readonly depth: number;
}
type State = Step | null;

/** The way from one state to another: changes to take back, latest first, then changes to repeat, earliest first. */
export interface Way {
  readonly back: readonly number[];
  readonly forth: readonly number[];
}

/** Every state that the log knows, by the entry after which it was. */
class States {
  readonly #after = new Map<number, State>();
  /** Before each entry. */
  readonly #before = new Map<number, State>();
  readonly now: State;

  constructor(db: Database.Database) {
    const rows = db
      .prepare<[], { id: number; command: string; note: string }>(
        `SELECT id, command, CASE command WHEN '${goBackCommand}' THEN note ELSE '' END AS note
         FROM changes WHERE state = 'done' ORDER BY id`,
      )
      .all();
    let now = null as State;
    for (const { id, command, note } of rows) {
      this.#before.set(id, now);
      now = command === goBackCommand ? this.after(Number(note)) : { id, before: now, depth: (now?.depth ?? 0) + 1 };
      this.#after.set(id, now);
    }
    this.now = now;
  }

  /** What is not among the done ones is the beginning: nothing before it can be undone. */
  after(id: number): State {
    return this.#after.get(id) ?? null;
  }

  before(id: number): State {
    return this.#before.get(id) ?? null;
  }
}

function wayBetween(from: State, to: State): Way {
  const back: number[] = [];
  const forth: number[] = [];
  let a = from;
  let b = to;
  while (a !== b) {
    if (a !== null && (a.depth >= (b?.depth ?? 0) || b === null)) {
      back.push(a.id);
      a = a.before;
    } else if (b !== null) {
      forth.push(b.id);
      b = b.before;
    }
  }
  return { back, forth: forth.reverse() };
}

/** Ids of the changes whose rows are in effect now. */
export function inEffect(db: Database.Database): ReadonlySet<number> {
  const ids = new Set<number>();
  for (let state = new States(db).now; state !== null; state = state.before) ids.add(state.id);
  return ids;
}

/** @throws RespiroError `not-found` for a change that was undone and given up, or never was. */
export function wayTo(db: Database.Database, id: number): Way {
  const row = db
    .prepare<[number], { command: string; state: string }>('SELECT command, state FROM changes WHERE id = ?')
    .get(id);
  if (row === undefined || !(row.state === 'done' || row.command === 'engagement.create')) {
    throw new RespiroError('not-found', 'no such state', { what: 'change' });
  }
  const states = new States(db);
  return wayBetween(states.now, states.after(id));
}

/** The rows along a way, as they are to be written. */
export function* rowsAlong(db: Database.Database, { back, forth }: Way): Generator<RowChange> {
  for (const id of back) yield* inverseOf(rowChangesOf(db, id));
  for (const id of forth) yield* rowChangesOf(db, id);
}

function rowChangesOf(db: Database.Database, id: number): RowChange[] {
  const row = statement<[number], { row_changes: string }>(db, 'SELECT row_changes FROM changes WHERE id = ?').get(id);
  return row === undefined ? [] : (JSON.parse(row.row_changes) as RowChange[]);
}

export interface SaidCounts {
  readonly removed: number;
  readonly changed: number;
  readonly restored: number;
}

/** How many things that participants said a way takes, changes and brings back, in the end. */
export function countSaid(rows: Iterable<RowChange>): SaidCounts {
  const first = new Map<string, string | null>();
  const last = new Map<string, string | null>();
  for (const change of rows) {
    if (!isSaid(change) || change.table === 'ballots') continue;
    const { ballot_id, exercise_id, group_id, lens_id, item_id } = (change.after ?? change.before) as Record<
      string,
      string
    >;
    const key = [change.table, ballot_id, exercise_id, group_id, lens_id, item_id].join(' ');
    if (!first.has(key)) first.set(key, change.before && JSON.stringify(change.before));
    last.set(key, change.after && JSON.stringify(change.after));
  }
  const counts = { removed: 0, changed: 0, restored: 0 };
  for (const [key, before] of first) {
    const after = last.get(key) ?? null;
    if (before === after) continue;
    if (before === null) counts.restored += 1;
    else if (after === null) counts.removed += 1;
    else counts.changed += 1;
  }
  return counts;
}

/** Goes back (or forth) to what there was after change `id`, as one entry of the log. */
export function goTo(db: Database.Database, id: number, about: { author: string; at: string }): ChangeScope | null {
  return inOneTransaction(db, () => {
    const way = wayTo(db, id);
    if (way.back.length + way.forth.length === 0) return null;
    writeRows(db, rowsAlong(db, way), null);
    // Undoing it takes back what is repeated here.
    const undoing = countSaid(rowsAlong(db, { back: way.forth.toReversed(), forth: way.back.toReversed() }));
    const scope: ChangeScope = undoing.removed + undoing.changed > 0 ? 'answers' : 'structure';
    db.prepare(`UPDATE changes SET state = 'abandoned' WHERE state = 'undone'`).run();
    db.prepare<string[]>(
      `INSERT INTO changes (command, author, at, scope, note, row_changes) VALUES (?, ?, ?, ?, ?, '[]')`,
    ).run(goBackCommand, about.author, about.at, scope, String(id));
    return scope;
  });
}

/** Takes a change back: its rows in reverse order, each to what it was before. */
export function undoChange(db: Database.Database, entry: ChangeEntry): void {
  const toWrite = entry.command === goBackCommand ? wayBackFrom(db, entry.id) : inverseOf(entry.rowChanges);
  writeRows(db, toWrite, { id: entry.id, state: 'undone' });
}

function wayBackFrom(db: Database.Database, id: number): Iterable<RowChange> {
  const states = new States(db);
  return rowsAlong(db, wayBetween(states.now, states.before(id)));
}

/** Repeats a change that was taken back. */
export function redoChange(db: Database.Database, entry: ChangeEntry): void {
  const toWrite = entry.command === goBackCommand ? rowsAlong(db, wayTo(db, Number(entry.note))) : entry.rowChanges;
  writeRows(db, toWrite, { id: entry.id, state: 'done' });
}

/**
 * Takes the change that is next in line back, or repeats it.
 * @param id of that change. @throws RespiroError `undo-conflict` when it is another.
 */
export function stepInLog(db: Database.Database, step: 'undo' | 'redo', id: number): void {
  const entry = step === 'undo' ? nextUndo(db) : nextRedo(db);
  if (entry?.id !== id) throw new RespiroError('undo-conflict', 'another change is next in line');
  if (step === 'undo') undoChange(db, entry);
  else redoChange(db, entry);
}
