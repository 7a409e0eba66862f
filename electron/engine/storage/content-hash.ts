import type Database from 'better-sqlite3';
import { createHash, type Hash } from 'node:crypto';
import { rowPieces } from './row-pieces.ts';
import { quoted } from './statement.ts';

/** Key in `meta` under which a published file carries the hash of its own contents. */
export const contentHashKey = 'content_hash';

/**
 * SHA-256 (hex) over every row of every table but `meta`, in the order of table name and primary key.
 * SQLite's integrity check does not see a changed letter in a text; this does.
 */
export function contentHash(db: Database.Database): string {
  const hash = createHash('sha256');
  const tables = db
    .prepare<[], { name: string }>(
      `SELECT name FROM main.sqlite_schema
       WHERE type = 'table' AND name NOT IN ('meta', 'sqlite_sequence') ORDER BY name`,
    )
    .all();
  for (const { name } of tables) {
    hash.update(`\n${name}\n`);
    hashTable(db, name, hash);
  }
  return hash.digest('hex');
}

function hashTable(db: Database.Database, table: string, hash: Hash): void {
  const columns = db.pragma(`main.table_info(${quoted(table)})`) as { name: string; pk: number; type: string }[];
  const key = columns
    .filter(({ pk }) => pk > 0)
    .sort((a, b) => a.pk - b.pk)
    .map(({ name }) => name);
  // Photos: a few hundred of them would fill the memory.
  if (columns.some(({ type }) => type === 'BLOB')) {
    const order = key.map(quoted).join(', ');
    const rows = db.prepare<[], unknown[]>(`SELECT * FROM main.${quoted(table)} ORDER BY ${order}`).raw();
    for (const row of rows.iterate()) hash.update(JSON.stringify(row.map(printable)));
    return;
  }
  const names = columns.map(({ name }) => name);
  for (const rows of rowPieces(db, table, names, key)) {
    let text = '';
    for (const row of rows) text += JSON.stringify(row);
    hash.update(text);
  }
}

/** Bytes by their own hash: as text they would be several times their length. */
function printable(cell: unknown): unknown {
  return cell instanceof Uint8Array ? createHash('sha256').update(cell).digest('hex') : cell;
}
