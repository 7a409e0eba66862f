/** Merging real files through the commands: of a colleague, with a password, of other versions, and ones that are refused. */
import Database from 'better-sqlite3';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { schemaVersion } from '../../../electron/engine/storage/migrations.ts';
import type { Input } from '../../../src/contract/commands/all.ts';
import type { MergePlanView, MergeView } from '../../../src/contract/merge.ts';
import { rowsIn } from '../../support/engine/any-change.ts';
import { brief } from '../../support/engagement-brief.ts';
import { engineAt, type TestEngine } from '../../support/engine/engine-at.ts';
import { frozenFile, sealFile } from '../../support/engine/frozen-files.ts';
import { filesWith } from '../../support/planted-secret.ts';
import { jpeg } from '../../support/jpeg.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const planOf = (t: TestEngine, view: MergeView, change: Partial<Input<'merge.plan'>> = {}): Promise<MergePlanView> =>
  t.do('merge.plan', {
    mergeId: view.mergeId,
    sessions: view.sessions.map(({ id }) => id),
    waves: {},
    groups: {},
    people: {},
    rule: 'ours',
    findings: false,
    ...change,
  });

/** A colleague's file: a session with an anonymous exercise, two people, a photo. */
async function colleague(folder: string, password?: string): Promise<string> {
  const t = engineAt(join(folder, 'theirs'));
  const { sessions } = await t.do('engagement.create', { ...brief, startsOn: '2026-03-05' });
  const sessionId = sessions[0]?.id ?? '';
  await t.do('participants.add', {
    sessionId,
    people: ['Ana Núñez', 'SECRETO Luis'].map((name) => ({ groupId: 'frontline', name })),
  });
  const { id: exerciseId } = await t.do('exercises.add', {
    sessionId,
    instrumentId: 'empowerment',
    anonymity: 'anonymous',
  });
  for (const value of [1, 2, 4]) {
    const { id } = await t.do('ballots.add', { exerciseId, groupId: 'frontline', channel: 'paper' });
    await t.do('answers.record', {
      exerciseId,
      lensId: 'room',
      itemId: 'em1',
      respondent: { ballotId: id },
      value,
      channel: 'paper',
    });
  }
  await t.do('photos.add', { sessionId, blockId: null, bytes: jpeg(), caption: 'Rotafolio' });
  const path = join(folder, 'colega.respiro');
  await t.do('engagement.saveAs', { path });
  if (password !== undefined) await t.do('password.set', { password, current: null, backups: 'remove' });
  await t.do('engagement.close', {});
  await t.engine.close();
  return path;
}

async function own(folder: string): Promise<TestEngine> {
  const t = engineAt(join(folder, 'data'));
  const { sessions } = await t.do('engagement.create', brief);
  await t.do('participants.add', {
    sessionId: sessions[0]?.id ?? '',
    people: [{ groupId: 'frontline', name: 'ana nunez' }],
  });
  return t;
}

describe('a colleague’s file', () => {
  test('is shown, comes in once as one change, and is undone exactly', async () => {
    const folder = temporaryFolder();
    const path = await colleague(folder);
    const bytes = readFileSync(path);
    const t = await own(folder);
    const before = rowsIn(join(folder, 'data'));
    const view = await t.do('merge.read', { path });
    expect(view).toMatchObject({
      fileName: 'colega.respiro',
      sameEngagement: false,
      otherClient: false,
      losesPassword: false,
    });
    expect(view.sessions).toMatchObject([
      {
        title: 'Taller 1',
        heldOn: '2026-03-05',
        present: 2,
        here: false,
        exercises: [{ anonymity: 'anonymous', ballots: 3, answers: 3 }],
      },
    ]);
    const plan = await planOf(t, view);
    expect(plan).toMatchObject({ conflicts: [], notes: [], problems: [], waves: [{ options: [{ label: 'T0' }] }] });
    expect(plan.people).toMatchObject([{ name: 'Ana Núñez', target: plan.people[0]?.options[0]?.id }]);
    expect(Object.fromEntries(plan.counts.map(({ kind, added }) => [kind, added]))).toMatchObject({
      session: 1,
      exercise: 1,
      person: 1,
      attendance: 2,
      ballot: 3,
      answer: 3,
      photo: 1,
    });
    expect(rowsIn(join(folder, 'data'))).toEqual(before);
    expect(await t.do('merge.apply', { planId: plan.planId })).toMatchObject({ sessions: 1, people: 1, answers: 3 });

    const after = await t.do('workspace.read', {});
    expect(after.participants.map(({ name, code }) => `${code} ${name}`)).toEqual([
      'P01 ana nunez',
      'P02 SECRETO Luis',
    ]);
    expect(after.waves).toHaveLength(1);
    const [latest] = await t.do('history.list', { limit: 1 });
    expect(latest).toMatchObject({ command: 'merge.apply', note: expect.stringContaining('colega.respiro') as string });
    expect(await t.do('photos.read', { id: after.photos[0]?.id ?? '' })).toMatchObject({
      bytes: expect.anything() as unknown,
    });

    const again = await t.do('merge.read', { path });
    expect(again.sessions).toMatchObject([{ here: true }]);
    expect(await planOf(t, again)).toMatchObject({ writes: 0, conflictCount: 0 });
    expect(await t.fail('merge.apply', { planId: plan.planId })).toMatchObject({ code: 'import-outdated' });

    await t.do('history.undo', { includingAnswers: true });
    expect(rowsIn(join(folder, 'data'))).toEqual(before);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(readdirSync(join(folder, 'data', 'aside'))).toEqual([]);
  });

  test('another plan than the one that is shown is not applied', async () => {
    const folder = temporaryFolder();
    const t = await own(folder);
    const view = await t.do('merge.read', { path: await colleague(folder) });
    const plan = await planOf(t, view);
    await t.do('groups.add', { name: 'Otro' });
    expect(await t.fail('merge.apply', { planId: plan.planId })).toMatchObject({ code: 'import-outdated' });
    // Without a session there is nothing to take, and nothing in the history.
    const none = await planOf(t, view, { sessions: [] });
    expect(none).toMatchObject({ writes: 0 });
    await t.do('merge.cancel', {});
    const gone = {
      mergeId: view.mergeId,
      sessions: [],
      waves: {},
      groups: {},
      people: {},
      rule: 'ours',
      findings: false,
    };
    expect(await t.fail('merge.plan', gone)).toMatchObject({ code: 'not-found' });
    expect((await t.do('workspace.read', {})).undo).toMatchObject({ undo: 'groups.add' });
  });

  test('with a password is asked for it, and leaves nothing in plain beside the engagement', async () => {
    const folder = temporaryFolder();
    const path = await colleague(folder, 'una frase larga');
    const t = await own(folder);
    expect(await t.fail('merge.read', { path })).toMatchObject({ code: 'password-needed', details: { path } });
    expect(await t.fail('merge.read', { path, password: 'otra' })).toMatchObject({ code: 'wrong-password' });
    const view = await t.do('merge.read', { path, password: 'una frase larga' });
    expect(view).toMatchObject({ losesPassword: true });
    const plan = await planOf(t, view);
    expect(filesWith('SECRETO', join(folder, 'data'))).toEqual([]);
    await t.do('merge.apply', { planId: plan.planId });
    expect(readdirSync(join(folder, 'data', 'aside'))).toEqual([]);
    expect((await t.do('workspace.read', {})).photos).toHaveLength(1);
  });
});

describe('a file of another version, or none', () => {
  test.each([1, schemaVersion - 1])('of schema %i comes in migrated, the file untouched', async (version) => {
    const folder = temporaryFolder();
    const path = join(folder, 'antes.respiro');
    frozenFile(path, version);
    const bytes = readFileSync(path);
    const t = await own(folder);
    const view = await t.do('merge.read', { path });
    expect(view).toMatchObject({ otherClient: true, sessions: [{ title: 'Taller 1', present: 2 }] });
    const plan = await planOf(t, view, { findings: true });
    await t.do('merge.apply', { planId: plan.planId });
    const { exercises, findings, groups } = await t.do('workspace.read', {});
    expect(exercises).toHaveLength(1);
    expect(findings.map(({ title }) => title)).toEqual(['Un hallazgo']);
    expect(groups.map(({ name }) => name)).toContain('Almacén');
    expect(await planOf(t, await t.do('merge.read', { path }), { findings: true })).toMatchObject({ writes: 0 });
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  test('newer, damaged, hostile or no engagement: refused with the way out, and nothing is written', async () => {
    const folder = temporaryFolder();
    const t = await own(folder);
    const before = rowsIn(join(folder, 'data'));
    const made = (name: string, sql: string): string => {
      const path = join(folder, name);
      frozenFile(path, schemaVersion);
      const db = new Database(path);
      db.exec(sql);
      sealFile(db);
      db.close();
      return path;
    };
    const later = made(
      'newer.respiro',
      `PRAGMA user_version = ${schemaVersion + 1}; ALTER TABLE waves ADD COLUMN note TEXT`,
    );
    expect(await t.fail('merge.read', { path: later })).toMatchObject({
      code: 'file-newer',
      details: { path: later, found: schemaVersion + 1, known: schemaVersion },
    });
    const trigger = made('a.respiro', 'CREATE TRIGGER t AFTER INSERT ON waves BEGIN DELETE FROM answers; END');
    expect(await t.fail('merge.read', { path: trigger })).toMatchObject({ code: 'file-damaged' });
    const text = join(folder, 'data', 'registry.sqlite');
    expect((await t.fail('merge.read', { path: text })).code).toMatch(/not-an-engagement|file-/);
    expect(await t.fail('merge.read', { path: join(folder, 'none.respiro') })).toMatchObject({ code: 'file-missing' });
    expect(rowsIn(join(folder, 'data'))).toEqual(before);
    expect(readdirSync(join(folder, 'data', 'aside'))).toEqual([]);
  });
});
