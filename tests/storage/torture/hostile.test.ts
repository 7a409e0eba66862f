/** Files made by somebody who knows the format: sound databases with a right content hash, and something else inside. */
import Database from 'better-sqlite3';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inspectFile } from '../../../electron/engine/storage/inspect.ts';
import { frozenFile, sealFile } from '../../support/engine/frozen-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { tellFigures } from '../../support/torture.ts';

/** Changes what the schema says of a table without changing the table. */
const reword = (table: string, from: string, to: string): string =>
  `PRAGMA writable_schema = ON;
   UPDATE sqlite_schema SET sql = replace(sql, '${from}', '${to}') WHERE name = '${table}';
   PRAGMA writable_schema = RESET;`;

const changes = (json: string): string => `UPDATE changes SET row_changes = '${json}'`;

const forgeries: Readonly<Record<string, string>> = {
  'a trigger': 'CREATE TRIGGER t AFTER INSERT ON waves BEGIN DELETE FROM waves; END',
  'a trigger that counts without end':
    'CREATE TRIGGER t AFTER UPDATE ON waves BEGIN INSERT INTO waves WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i, 0, i FROM n; END',
  'a view': 'CREATE VIEW v AS SELECT * FROM waves',
  'a view that recurses without end':
    'CREATE VIEW v AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n',
  'a view in place of a table':
    'DROP TABLE parked; CREATE VIEW parked AS SELECT id, id AS session_id, 0 AS position, id AS text, 0 AS settled FROM waves',
  'a virtual table (FTS5)': 'CREATE VIRTUAL TABLE f USING fts5(text)',
  'a virtual table (R-tree)': 'CREATE VIRTUAL TABLE r USING rtree(id, a, b)',
  'a virtual table (dbstat)': 'CREATE VIRTUAL TABLE d USING dbstat',
  'shadow tables without their virtual table': `CREATE TABLE f_data (id INTEGER PRIMARY KEY, block BLOB); CREATE TABLE f_config (k PRIMARY KEY, v)`,
  'a stored generated column': `CREATE TABLE g (a TEXT, b TEXT GENERATED ALWAYS AS (a || a) STORED) STRICT`,
  'a virtual generated column in a table of ours': `ALTER TABLE waves ADD COLUMN g TEXT GENERATED ALWAYS AS (hex(zeroblob(5000000)))`,
  'an index over an expression': 'CREATE INDEX i ON waves (length(id))',
  'an index with a condition': 'CREATE INDEX i ON waves (id) WHERE position > 0',
  'an index of ours dropped': 'DROP INDEX sessions_by_wave',
  'planted statistics': 'ANALYZE',
  'a table nobody knows': 'CREATE TABLE extra (a)',
  'a table with a quoted name': 'CREATE TABLE "waves; DROP TABLE waves" (a)',
  'a table whose name looks like another': 'CREATE TABLE "waves " (a)',
  'a table without STRICT': reword('parked', ') STRICT, WITHOUT ROWID', ') WITHOUT ROWID'),
  'a CHECK that is gone': reword('parked', ' CHECK (length(text) > 0)', ''),
  'a CHECK with a function': reword('parked', 'length(text) > 0', 'load_extension(text)'),
  'a DEFAULT with an expression': reword(
    'waves',
    'position INTEGER NOT NULL',
    'position INTEGER NOT NULL DEFAULT (random())',
  ),
  'a foreign key that is gone': reword('sessions', ' REFERENCES waves (id) ON DELETE CASCADE', ''),
  'a foreign key that points elsewhere': reword('sessions', 'REFERENCES waves (id)', 'REFERENCES groups (id)'),
  'another collation': reword('waves', 'starts_on TEXT NOT NULL', 'starts_on TEXT COLLATE NOCASE NOT NULL'),
  'a log that writes to the schema': changes('[{"table":"sqlite_schema","before":null,"after":{"name":"x"}}]'),
  'a log with SQL for a column': changes(
    '[{"table":"waves","before":null,"after":{"id":"w","position":0,"starts_on":"2026-01-01","x) VALUES (1); --":1}}]',
  ),
  'a log without a key': changes('[{"table":"waves","before":{"position":0},"after":null}]'),
  'a log that is no list': changes('{"table":"waves"}'),
  'a text of 20 MB': `UPDATE engagement SET confidentiality = hex(zeroblob(10000000))`,
  'a definition of 5 MB': `UPDATE exercises SET definition = json_set(definition, '$.note', hex(zeroblob(2500000)))`,
  'a definition nobody understands': `UPDATE exercises SET definition = '{"kind":"hologram"}'`,
  'more groups than a country has': `INSERT INTO groups WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200001) SELECT 'g' || i, i, NULL, '' FROM n`,
  'two engagements': `INSERT INTO engagement SELECT 'e2', client, industry, city, consultant, firm, language, currency, minimum_group, brand_kit_id, confidentiality, created_at FROM engagement`,
  'a day that is none': `UPDATE waves SET starts_on = '2026-02-31' WHERE id = 'w1'`,
  'a currency that is none': `UPDATE engagement SET currency = '$$$'`,
  'a rating off its scale': `UPDATE answers SET value = 99 WHERE value IS NOT NULL`,
  'an infinite figure': 'UPDATE facts SET value = 9e999',
  'hands without number': `UPDATE tallies SET counts = '[1, -5, 2]'`,
  'a row that would become a prototype': `UPDATE entries SET data = '{"__proto__":"x"}'`,
  'a photo under the name of another': `UPDATE photo_data SET bytes = X'FFD8FFD9'`,
  'a mark that it was only looked at': `INSERT INTO meta VALUES ('read_only', 'newer')`,
  'a sequence at its end': `UPDATE sqlite_sequence SET seq = 9223372036854775807`,
  'a code of a million letters': `UPDATE participants SET code = hex(zeroblob(500000)) WHERE id = 'p1'`,
};

test('forged files are refused, each for what it is, and stay as they are', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'cliente.respiro');
  frozenFile(path, 6);
  await expect(inspectFile(path), 'before it is forged').resolves.toMatchObject({ engagementId: 'e1' });
  const accepted: string[] = [];
  let slowest = 0;
  for (const [name, forgery] of Object.entries(forgeries)) {
    const file = `${path}.${Object.keys(forgeries).indexOf(name)}`;
    copyFileSync(path, file);
    const db = new Database(file);
    db.unsafeMode(true);
    db.pragma('foreign_keys = OFF');
    db.pragma('synchronous = OFF');
    db.exec(forgery);
    // A schema that cannot be hashed is what the forger leaves: the old hash stays.
    try {
      sealFile(db);
    } catch {
      // Nothing to seal.
    }
    db.close();
    const bytes = readFileSync(file);
    const began = performance.now();
    const outcome = await inspectFile(file).then(
      () => null,
      (error: unknown) => error as { code?: string; details?: Record<string, unknown> },
    );
    slowest = Math.max(slowest, performance.now() - began);
    // Refused for what was forged, not because the hash no longer fits.
    const isForIt = outcome?.code === 'file-damaged' && outcome.details?.['fault'] !== 'altered';
    if (!isForIt) accepted.push(`${name}: ${outcome?.code ?? 'accepted'} ${String(outcome?.details?.['fault'])}`);
    expect(readFileSync(file).equals(bytes), name).toBe(true);
  }
  const total = Object.keys(forgeries).length;
  tellFigures('hostile files', { files: total, refused: total - accepted.length, 'slowest ms': Math.round(slowest) });
  expect(accepted).toEqual([]);
  expect(total).toBeGreaterThanOrEqual(30);
});
