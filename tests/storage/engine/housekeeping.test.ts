import Database from 'better-sqlite3';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { brief } from '../../support/engagement-brief.ts';
import { engineAt, type TestEngine } from '../../support/engine/engine-at.ts';
import { workshopAt } from '../../support/engine/workshop.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const keepAll = { groups: true, agenda: true, texts: true, report: true };
const keepNone = { groups: false, agenda: false, texts: false, report: false };
const next = { ...brief, client: 'Cliente Nuevo', city: 'Mérida', startsOn: '2027-01-10' };

const copiesIn = (folder: string): string[] =>
  readdirSync(join(folder, 'engagements')).map((id) => join(folder, 'engagements', id, 'working.sqlite'));

const open = async (t: TestEngine): Promise<void> => {
  const shop = await workshopAt(t, { value: true });
  await t.do('agenda.fill', {
    sessionId: shop.sessionId,
    templateId: 'half-day',
    startsAt: 540,
    anonymity: 'anonymous',
  });
  await t.do('comments.add', { exerciseId: shop.exerciseId, itemId: null, groupId: 'middle', text: 'dicho' });
  await t.do('answers.record', {
    exerciseId: shop.exerciseId,
    lensId: 'company',
    itemId: 'vp01',
    respondent: { participantId: shop.participantIds[0] ?? '' },
    value: 4,
    channel: 'paper',
  });
  await t.do('findings.add', { waveId: shop.waveId, title: 'H', soWhat: 's', severity: 3, evidence: 'D' });
  await t.do('parking.add', { sessionId: shop.sessionId, text: 'tema' });
  await t.do('groups.add', { name: 'Otro' });
};

/** Puts a text of its own into every text column that may hold any text. */
function plant(path: string): string[] {
  const db = new Database(path);
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
  const planted: string[] = [];
  const tables = db.prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all();
  // Instruments come with the application or are the firm's own; they and what may be chosen to be kept are tested apart.
  const kept = ['exercises.definition', 'exercises.instrument_id', 'exercises.anonymity', 'engagement.language'];
  for (const { name } of tables.filter((table) => !['meta', 'changes', 'sqlite_sequence'].includes(table.name))) {
    const columns = db.pragma(`table_info(${name})`) as { name: string; type: string; pk: number }[];
    for (const { name: column, type, pk } of columns) {
      const isFree =
        type === 'TEXT' &&
        pk === 0 &&
        !column.endsWith('_id') &&
        !/_on$|_at$|kind|state|counts|role|lens|data|proposed/.test(column);
      if (!isFree || kept.includes(`${name}.${column}`)) continue;
      const secret = `SECRETO-${name}-${column}-${planted.length}`;
      if (db.prepare(`UPDATE ${name} SET ${column} = ? || hex(randomblob(4))`).run(secret).changes > 0)
        planted.push(secret);
    }
  }
  db.prepare(`UPDATE changes SET note = 'SECRETO-nota', author = 'SECRETO-autora'`).run();
  db.close();
  return [...planted, 'SECRETO-nota', 'SECRETO-autora'];
}

test('a duplicate without texts holds nothing of the old client, byte by byte', async () => {
  const folder = temporaryFolder();
  const t = engineAt(folder);
  await open(t);
  const [old = ''] = copiesIn(folder);
  const planted = plant(old);
  expect(planted.length).toBeGreaterThan(25);
  const view = await t.do('engagement.duplicate', { ...next, keep: keepNone });
  expect(view).toMatchObject({
    path: null,
    engagement: { client: 'Cliente Nuevo' },
    participants: [],
    findings: [],
    parked: [],
  });
  const fresh = copiesIn(folder).find((path) => path !== old) ?? '';
  const whole = join(folder, 'whole.sqlite');
  const db = new Database(fresh, { readonly: true });
  db.prepare('VACUUM INTO ?').run(whole);
  db.close();
  for (const file of [whole, fresh, `${fresh}-wal`]) {
    const bytes = existsSync(file) ? readFileSync(file).toString('latin1') : '';
    expect(planted.filter((secret) => bytes.includes(secret))).toEqual([]);
    expect(bytes).not.toContain('SECRETO');
  }
});

test('a duplicate keeps the plan, moved to its first day, and says the new client’s name', async () => {
  const t = engineAt(temporaryFolder());
  await open(t);
  await t.do('groups.rename', { id: 'support', name: 'Soporte de GRUPO PRUEBA' });
  const old = await t.do('workspace.read', {});
  const view = await t.do('engagement.duplicate', { ...next, keep: keepAll });
  expect(view.waves.map(({ startsOn }) => startsOn)).toEqual(['2027-01-10']);
  expect(view.sessions).toMatchObject([{ heldOn: '2027-01-10', place: 'Mérida', presentIds: [] }]);
  expect(view.groups.map(({ name }) => name)).toContain('Soporte de Cliente Nuevo');
  expect(view.groups).toHaveLength(old.groups.length);
  expect(view.blocks.map(({ title, startsAt }) => [title, startsAt])).toEqual(
    old.blocks.map(({ title, startsAt }) => [title, startsAt]),
  );
  expect(view.exercises.map((one) => [one.instrumentId, one.instrumentVersion, one.answered])).toEqual(
    old.exercises.map((one) => [one.instrumentId, one.instrumentVersion, 0]),
  );
  expect(new Set(view.exercises.flatMap(({ rounds }) => rounds.map(({ state }) => state)))).toEqual(
    new Set(['waiting']),
  );
  const blocksWithExercise = view.blocks.filter(({ exerciseId }) => exerciseId !== null);
  expect(blocksWithExercise.every(({ exerciseId }) => view.exercises.some(({ id }) => id === exerciseId))).toBe(true);
  expect(view.undo).toEqual({ undo: null, redo: null });
});

test('deleting for good takes the file, the backups, the working copy and the entry, once its name was typed', async () => {
  const folder = temporaryFolder();
  const t = engineAt(folder);
  await open(t);
  const path = join(temporaryFolder(), 'cliente.respiro');
  await t.do('engagement.saveAs', { path });
  await t.do('engagement.close', {});
  const [recent] = await t.do('recents.list', {});
  const id = recent?.id ?? '';
  // As a crash leaves it, and a report that was delivered.
  const sign = { token: 'a'.repeat(32), machine: hostname(), user: '', since: '', renewedAt: '', answered: null };
  writeFileSync(join(path, '..', '.cliente.respiro.lock'), JSON.stringify(sign));
  const db = new Database(copiesIn(folder)[0] ?? '');
  db.exec(`INSERT INTO deliveries VALUES ('d', 'w', 'T0', '2026-03-14T10:00:00.000Z', 'docx', 'complete', 'es', 'neutral', 'Informe.docx', 9,
    '${'0'.repeat(64)}', '${'0'.repeat(64)}')`);
  db.close();
  const preview = await t.do('engagement.previewRemoval', { id });
  expect(preview).toMatchObject({ client: brief.client, path, reachable: true, unsaved: false, isOpen: false });
  expect(preview.backups.length).toBeGreaterThan(0);
  expect(preview.lockFile).toBe(join(path, '..', '.cliente.respiro.lock'));
  expect(preview.delivered).toEqual(['Informe.docx']);
  expect(await t.fail('engagement.deleteForGood', { id, client: 'Otro', deleteFile: true })).toMatchObject({
    code: 'invalid-input',
  });
  expect(existsSync(path)).toBe(true);
  expect(await t.do('engagement.deleteForGood', { id, client: brief.client, deleteFile: true })).toEqual({
    left: [],
    path,
  });
  expect(readdirSync(join(path, '..'))).toEqual([]);
  expect(await t.do('recents.list', {})).toEqual([]);
  expect(await t.do('backups.list', {})).toEqual([]);
  expect(readdirSync(join(folder, 'engagements'))).toEqual([]);
});

test('deleting the open one closes it unsaved, and leaves its file to the trash when asked', async () => {
  const folder = temporaryFolder();
  const t = engineAt(folder);
  await open(t);
  const path = join(temporaryFolder(), 'cliente.respiro');
  await t.do('engagement.saveAs', { path });
  const before = readFileSync(path);
  await t.do('groups.add', { name: 'Nunca guardado' });
  const { id, isOpen } = await t.do('engagement.previewRemoval', { id: null });
  expect(isOpen).toBe(true);
  await t.do('engagement.deleteForGood', { id, client: brief.client, deleteFile: false });
  expect((await t.fail('workspace.read', {})).code).toBe('no-engagement');
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(join(path, '..'))).toEqual(['cliente.respiro']);
});

test('says what is left of a file that cannot be deleted', async () => {
  const t = engineAt(temporaryFolder());
  await open(t);
  const folder = temporaryFolder();
  const path = join(folder, 'cliente.respiro');
  await t.do('engagement.saveAs', { path });
  rmSync(path);
  mkdirSync(join(path, 'x'), { recursive: true });
  const { id } = await t.do('engagement.previewRemoval', { id: null });
  expect(await t.do('engagement.deleteForGood', { id, client: brief.client, deleteFile: true })).toEqual({
    left: ['file'],
    path,
  });
  expect(await t.do('recents.list', {})).toEqual([]);
});
