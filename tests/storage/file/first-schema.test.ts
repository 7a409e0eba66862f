import Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentHash, contentHashKey } from '../../../electron/engine/storage/content-hash.ts';
import { migrate } from '../../../electron/engine/storage/migrations.ts';
import { insertEngagement } from '../../../electron/engine/storage/repositories/engagement.ts';
import { brief } from '../../support/engagement-brief.ts';
import { engineAt, resourcesFolder } from '../../support/engine/engine-at.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A file as the first version of the application published it: an exercise with an answer, a quoted comment. */
function firstSchemaFile(path: string): void {
  const db = new Database(path);
  migrate(db, 1);
  const { startsOn, ...about } = brief;
  insertEngagement(db, { ...about, id: 'e1', createdAt: '2026-01-01T00:00:00.000Z' });
  const definition = readFileSync(join(resourcesFolder, 'instruments', 'empowerment.json'), 'utf8');
  db.prepare(`INSERT INTO waves VALUES ('w1', 0, ?)`).run(startsOn);
  db.prepare(`INSERT INTO sessions VALUES ('s1', 'w1', 0, 'Taller 1', '', ?)`).run(startsOn);
  db.prepare(`INSERT INTO exercises VALUES ('x1', 's1', 0, 'empowerment', 1, 'anonymous', ?)`).run(definition);
  db.exec(`
    INSERT INTO groups VALUES ('frontline', 0, 'frontline', '');
    INSERT INTO rounds VALUES ('x1', 'room', 'revealed');
    INSERT INTO ballots VALUES ('b1', 'x1', 'frontline', NULL, 1, 'paper');
    INSERT INTO answers VALUES ('b1', 'room', 'em1', 3);
    INSERT INTO comments VALUES ('c1', 'x1', 'em1', 'frontline', 0, 'Lo dicho', 1);
    INSERT INTO changes (command, author, at, scope, row_changes) VALUES ('comments.remove', '', '2026-01-01T00:00:00.000Z',
      'structure', '[{"table":"comments","before":{"id":"c0","exercise_id":"x1","item_id":null,"group_id":null,"position":1,"text":"Antes","quoted":0},"after":null}]');
  `);
  db.prepare('INSERT INTO meta VALUES (?, ?)').run(contentHashKey, contentHash(db));
  db.close();
}

test('a file of the first schema opens with all it holds, is worked on and saved; its undo still works', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'cliente.respiro');
  firstSchemaFile(path);
  const asItWas = readFileSync(path);
  const t = engineAt(join(folder, 'data'));
  const view = await t.do('engagement.open', { path });
  expect(view.exercises).toMatchObject([{ id: 'x1', rounds: [{ lensId: 'room', state: 'revealed' }], answered: 1 }]);
  expect(view).toMatchObject({ blocks: [], parked: [], photos: [] });
  expect(readFileSync(path).equals(asItWas)).toBe(true);

  await t.do('history.undo', { includingAnswers: false });
  const { comments } = await t.do('exercises.sheet', { id: 'x1' });
  expect(comments).toMatchObject([
    { id: 'c1', text: 'Lo dicho', original: null, moderation: 'waiting', mergedInto: null },
    { id: 'c0', text: 'Antes' },
  ]);

  const input = { sessionId: 's1', templateId: 'ninety-minutes', startsAt: 540, anonymity: 'anonymous' } as const;
  await t.do('agenda.fill', input);
  expect(await t.do('engagement.save', {})).toMatchObject({ state: 'saved' });
  const other = engineAt(join(folder, 'other'));
  expect((await other.do('engagement.open', { path })).blocks.length).toBeGreaterThan(0);
});
