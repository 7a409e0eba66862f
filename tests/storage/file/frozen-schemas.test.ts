import type Database from 'better-sqlite3';
import Sqlite from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { schemaVersion } from '../../../electron/engine/storage/migrations.ts';
import { engineAt } from '../../support/engine/engine-at.ts';
import { frozenFile } from '../../support/engine/frozen-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

type Rows = Readonly<Record<string, unknown>>[];

function tablesOf(db: Database.Database): Map<string, Rows> {
  const names = db
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('meta', 'sqlite_sequence') ORDER BY name`,
    )
    .all();
  return new Map(names.map(({ name }) => [name, db.prepare(`SELECT * FROM ${name} ORDER BY 1, 2`).all() as Rows]));
}

function allRows(path: string): Map<string, Rows> {
  const db = new Sqlite(path, { readonly: true });
  try {
    return tablesOf(db);
  } finally {
    db.close();
  }
}

const since: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  comments: {
    original: null,
    moderation: 'waiting',
    merged_into: null,
    ballot_id: null,
    theme: '',
    meant_as: 'comment',
    entry_id: null,
  },
};

test.each(Array.from({ length: schemaVersion }, (_, version) => version + 1))(
  'a file of version %i opens with every row as it was and none besides, and comes back so from its new file',
  async (version) => {
    const folder = temporaryFolder();
    const path = join(folder, 'cliente.respiro');
    frozenFile(path, version);
    const bytes = readFileSync(path);
    const before = allRows(path);
    const t = engineAt(join(folder, 'data'));
    expect(await t.do('engagement.open', { path })).toMatchObject({ readOnly: null });
    expect(readFileSync(path).equals(bytes)).toBe(true);

    await t.do('engagement.saveAs', { path: join(folder, 'nuevo.respiro') });
    const after = allRows(join(folder, 'nuevo.respiro'));
    let compared = 0;
    for (const [table, rows] of after) {
      const expected = (before.get(table) ?? []).map((row) => ({ ...since[table], ...row }));
      expect(rows, table).toEqual(expected);
      compared += rows.length;
    }
    expect([...before.keys()].filter((table) => !after.has(table))).toEqual([]);
    expect(compared).toBeGreaterThan(20);
  },
);
