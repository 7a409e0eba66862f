import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { applicationId, migrate, schemaVersion, versionOf } from '../../../electron/engine/storage/migrations.ts';

function schemaOf(db: Database.Database): unknown[] {
  return db.prepare(`SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name`).all();
}

describe('the schema', () => {
  test('of the second version keeps every answer when answers may reach 100', () => {
    const db = new Database(':memory:');
    db.pragma('foreign_keys = ON');
    migrate(db, 2);
    db.exec(`
      INSERT INTO waves VALUES ('w', 0, '2026-01-01');
      INSERT INTO sessions VALUES ('s', 'w', 0, 'Taller', '', '2026-01-01');
      INSERT INTO groups VALUES ('g', 0, NULL, 'Todos');
      INSERT INTO exercises VALUES ('x', 's', 0, 'empowerment', 1, 'anonymous', '{}');
      INSERT INTO ballots VALUES ('b', 'x', 'g', NULL, 1, 'paper');
      INSERT INTO answers VALUES ('b', 'room', 'em1', 4), ('b', 'room', 'em2', NULL);
    `);
    migrate(db);
    expect(db.prepare('SELECT * FROM answers ORDER BY item_id').all()).toEqual([
      { ballot_id: 'b', lens_id: 'room', item_id: 'em1', value: 4 },
      { ballot_id: 'b', lens_id: 'room', item_id: 'em2', value: null },
    ]);
    db.exec(`INSERT INTO answers VALUES ('b', 'points', 'em1', 100)`);
    expect(() => db.exec(`INSERT INTO answers VALUES ('b', 'points', 'em3', 101)`)).toThrow(/CHECK/);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    db.exec(`DELETE FROM ballots`);
    expect(db.prepare('SELECT count(*) AS n FROM answers').get()).toEqual({ n: 0 });
  });

  test('of the third version keeps what was said, and lets a comment be the answer of a ballot', () => {
    const db = new Database(':memory:');
    db.pragma('foreign_keys = ON');
    migrate(db, 3);
    db.exec(`
      INSERT INTO waves VALUES ('w', 0, '2026-01-01');
      INSERT INTO sessions VALUES ('s', 'w', 0, 'Taller', '', '2026-01-01');
      INSERT INTO groups VALUES ('g', 0, NULL, 'Todos');
      INSERT INTO exercises VALUES ('x', 's', 0, 'empowerment', 1, 'anonymous', '{}');
      INSERT INTO ballots VALUES ('b', 'x', 'g', NULL, 1, 'paper');
      INSERT INTO comments (id, exercise_id, item_id, group_id, position, text, quoted, moderation)
        VALUES ('c1', 'x', 'em1', 'g', 0, 'Lo dicho', 1, 'shown'), ('c2', 'x', 'em1', NULL, 1, 'Lo otro', 0, 'waiting');
    `);
    migrate(db);
    expect(db.prepare('SELECT id, text, moderation, ballot_id FROM comments ORDER BY id').all()).toEqual([
      { id: 'c1', text: 'Lo dicho', moderation: 'shown', ballot_id: null },
      { id: 'c2', text: 'Lo otro', moderation: 'waiting', ballot_id: null },
    ]);
    const say = (id: string): string =>
      `INSERT INTO comments (id, exercise_id, item_id, position, text, quoted, ballot_id) VALUES ('${id}', 'x', 'why', 2, 'Porque sí', 0, 'b')`;
    db.exec(say('c3'));
    expect(() => db.exec(say('c4'))).toThrow(/UNIQUE/);
    db.exec('DELETE FROM ballots');
    expect(db.prepare('SELECT count(*) AS n FROM comments').get()).toEqual({ n: 2 });
    expect(db.pragma('foreign_key_check')).toEqual([]);
  });

  test('of the fifth version keeps what was said in no theme, and frees it when the row that it became goes', () => {
    const db = new Database(':memory:');
    db.pragma('foreign_keys = ON');
    migrate(db, 5);
    db.exec(`
      INSERT INTO waves VALUES ('w', 0, '2026-01-01');
      INSERT INTO sessions VALUES ('s', 'w', 0, 'Taller', '', '2026-01-01');
      INSERT INTO exercises VALUES ('x', 's', 0, 'promises', 1, 'anonymous', '{}');
      INSERT INTO entries VALUES ('n', 'x', 0, '{"text":"Algo"}', NULL, '');
      INSERT INTO comments (id, exercise_id, position, text, quoted, moderation) VALUES ('c', 'x', 0, 'Algo', 0, 'shown');
    `);
    migrate(db);
    const said = db.prepare('SELECT text, moderation, theme, meant_as, entry_id FROM comments');
    const before = { text: 'Algo', moderation: 'shown', theme: '', meant_as: 'comment', entry_id: null };
    expect(said.all()).toEqual([before]);
    expect(() => db.exec(`UPDATE comments SET meant_as = 'praise'`)).toThrow(/CHECK/);
    expect(() => db.exec(`UPDATE comments SET entry_id = 'nobody'`)).toThrow(/FOREIGN/);
    db.exec(`UPDATE comments SET theme = 'Plazos', meant_as = 'row', entry_id = 'n'`);
    db.exec('DELETE FROM entries');
    expect(said.all()).toEqual([{ ...before, theme: 'Plazos', meant_as: 'row' }]);
  });

  test('bears our mark and version, and only STRICT tables', () => {
    const db = new Database(':memory:');
    migrate(db);
    expect(versionOf(db)).toBe(schemaVersion);
    expect(db.pragma('application_id', { simple: true })).toBe(applicationId);
    const loose = (db.pragma('table_list') as { name: string; schema: string; strict: number }[]).filter(
      ({ name, schema, strict }) => schema === 'main' && strict === 0 && !name.startsWith('sqlite_'),
    );
    expect(loose).toEqual([]);
  });

  test('is the same made at once or step by step', () => {
    const atOnce = new Database(':memory:');
    migrate(atOnce);
    const stepwise = new Database(':memory:');
    for (let version = 1; version <= schemaVersion; version += 1) migrate(stepwise, version);
    expect(schemaOf(stepwise)).toEqual(schemaOf(atOnce));
  });

  test('of the first version is brought up with every row it had', () => {
    const db = new Database(':memory:');
    db.pragma('foreign_keys = ON');
    migrate(db, 1);
    db.exec(`
      INSERT INTO waves VALUES ('w', 0, '2026-01-01');
      INSERT INTO sessions VALUES ('s', 'w', 0, 'Taller', '', '2026-01-01');
      INSERT INTO exercises VALUES ('x', 's', 0, 'empowerment', 1, 'identified', '{}');
      INSERT INTO rounds VALUES ('x', 'room', 'collecting'), ('x', 'other', 'revealed');
      INSERT INTO comments VALUES ('c', 'x', NULL, NULL, 0, 'Lo dicho', 1);
    `);
    migrate(db);
    expect(db.prepare('SELECT * FROM rounds ORDER BY lens_id').all()).toEqual([
      { exercise_id: 'x', lens_id: 'other', state: 'revealed' },
      { exercise_id: 'x', lens_id: 'room', state: 'collecting' },
    ]);
    expect(db.prepare('SELECT * FROM comments').get()).toEqual({
      id: 'c',
      exercise_id: 'x',
      item_id: null,
      group_id: null,
      position: 0,
      text: 'Lo dicho',
      quoted: 1,
      original: null,
      moderation: 'waiting',
      merged_into: null,
      ballot_id: null,
      theme: '',
      meant_as: 'comment',
      entry_id: null,
    });
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.exec(`DELETE FROM exercises`);
    expect(db.prepare('SELECT count(*) AS n FROM rounds').get()).toEqual({ n: 0 });
  });

  test('does not change when asked for again', () => {
    const db = new Database(':memory:');
    migrate(db);
    const before = schemaOf(db);
    migrate(db);
    expect(schemaOf(db)).toEqual(before);
  });

  test('refuses a database from a later version', () => {
    const db = new Database(':memory:');
    migrate(db);
    db.pragma(`user_version = ${schemaVersion + 3}`);
    expect(() => migrate(db)).toThrow(expect.objectContaining({ code: 'file-newer' }));
  });

  test('needs a SQLite without the known faults', () => {
    const db = new Database(':memory:');
    const { version } = db.prepare<[], { version: string }>('SELECT sqlite_version() AS version').get() ?? {
      version: '0',
    };
    const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
    expect(major * 1_000_000 + minor * 1000 + patch).toBeGreaterThanOrEqual(3_051_003);
  });
});
