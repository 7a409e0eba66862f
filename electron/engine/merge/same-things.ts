/** Rows of the other file that stand here under another id, because they are of the same thing. */
import type { Row } from '../storage/change-capture.ts';
import type { Ids } from './ids.ts';
import type { Rows } from './rows.ts';
import { text } from './tables.ts';

/** A ballot of the same person, the words of the same ballot, the finding of the same rule, the row of the same contribution. */
export function matchByWhatTheyAre(theirs: Rows, ours: Rows, ids: Ids): void {
  const match = (table: 'ballots' | 'comments' | 'findings', columns: readonly [string, string]): void => {
    const natural = (row: Row): string | null =>
      row[columns[0]] === null || row[columns[1]] === null
        ? null
        : columns.map((column) => text(row, column)).join('\n');
    const known = new Map(ours[table].map((row) => [natural(row), text(row, 'id')]));
    known.delete(null);
    const byId = new Set(ours[table].map((row) => text(row, 'id')));
    for (const row of theirs[table]) {
      const id = text(row, 'id');
      const same = known.get(natural(ids.here(table, row)));
      if (same !== undefined && !byId.has(ids.own(id))) ids.stands(table, id, same);
    }
  };
  match('ballots', ['exercise_id', 'participant_id']);
  match('comments', ['ballot_id', 'item_id']);
  match('findings', ['wave_id', 'rule_key']);
  matchRegistered(theirs, ours, ids);
}

/** A contribution that was put into the register on both sides is there once. */
function matchRegistered(theirs: Rows, ours: Rows, ids: Ids): void {
  const became = new Map(ours.comments.map((row) => [text(row, 'id'), row['entry_id']]));
  const byId = new Set(ours.entries.map((row) => text(row, 'id')));
  for (const row of theirs.comments) {
    const entryId = row['entry_id'];
    const same = became.get(ids.of('comments', text(row, 'id')));
    if (typeof entryId !== 'string' || typeof same !== 'string' || byId.has(ids.own(entryId))) continue;
    ids.stands('entries', entryId, same);
  }
}
