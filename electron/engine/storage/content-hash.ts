import type Database from 'better-sqlite3';
import { createHash } from 'node:crypto';

/** Key in `meta` under which a published file carries the hash of its own contents. */
export const contentHashKey = 'content_hash';

/** Characters that are hashed at once: a call for each row takes longer than the hashing. */
const portion = 65_536;

/**
 * SHA-256 (hex) over every row of every table but `meta`, in the order of table name and primary key.
 * SQLite's integrity check does not see a changed letter in a text; this does.
 */
export function contentHash(db: Database.Database): string {
  const hash = createHash('sha256');
  let waiting = '';
  const put = (text: string): void => {
    waiting += text;
    if (waiting.length < portion) return;
    hash.update(waiting);
    waiting = '';
  };
  const tables = db
    .prepare<[], { name: string }>(
      `SELECT name FROM main.sqlite_schema
       WHERE type = 'table' AND name NOT IN ('meta', 'sqlite_sequence') ORDER BY name`,
    )
    .all();
  for (const { name } of tables) {
    put(`\n${name}\n`);
    const columns = db.pragma(`table_info(${name})`) as { name: string; pk: number }[];
    const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
    const order = key.map((column) => column.name).join(', ');
    const rows = db.prepare<[], unknown[]>(`SELECT * FROM ${name} ORDER BY ${order}`).raw();
    for (const row of rows.iterate()) {
      put(JSON.stringify(row.some((cell) => cell instanceof Uint8Array) ? row.map(printable) : row));
    }
  }
  return hash.update(waiting).digest('hex');
}

/** Bytes by their own hash: as text they would be several times their length. */
function printable(cell: unknown): unknown {
  return cell instanceof Uint8Array ? createHash('sha256').update(cell).digest('hex') : cell;
}
