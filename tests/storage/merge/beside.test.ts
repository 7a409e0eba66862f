/** What comes in is written by a thread: who asks for a change meanwhile waits, who reads does not, and it can be given up. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { rowsIn } from '../../support/engine/any-change.ts';
import { brief } from '../../support/engagement-brief.ts';
import { engineAt, type TestEngine } from '../../support/engine/engine-at.ts';
import { workshopAt } from '../../support/engine/workshop.ts';
import { readAndPlan } from '../../support/imports/import-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** An engagement that a colleague's session is about to be taken into. */
async function planned(): Promise<{ t: TestEngine; folder: string; data: string; planId: string }> {
  const folder = temporaryFolder();
  const theirs = engineAt(join(folder, 'theirs'));
  await workshopAt(theirs, { value: false });
  const path = join(folder, 'colega.respiro');
  await theirs.do('engagement.saveAs', { path });
  await theirs.do('engagement.close', {});
  const data = join(folder, 'data');
  const t = engineAt(data);
  await t.do('engagement.create', brief);
  const { mergeId, sessions } = await t.do('merge.read', { path });
  const rest = { waves: {}, groups: {}, people: {}, rule: 'ours', findings: false } as const;
  const { planId } = await t.do('merge.plan', { mergeId, sessions: sessions.map(({ id }) => id), ...rest });
  return { t, folder, data, planId };
}

const commandsOf = async (t: TestEngine): Promise<string[]> =>
  (await t.do('history.list', { limit: 20 })).map(({ command }) => command);

test('changes that are asked for while a session comes in are made after it, in their order; it is saved with them', async () => {
  const { t, folder, planId } = await planned();
  const ended: string[] = [];
  const noting = async (name: string, work: Promise<unknown>): Promise<void> => {
    await work;
    ended.push(name);
  };
  const merging = noting('merge', t.do('merge.apply', { planId }));
  await nextTurn();
  const { sessionId } = await t.do('stage.read', {});
  const waiting = [
    noting('group', t.do('groups.add', { name: 'Almacén' })),
    noting('stage', t.do('stage.set', { sessionId })),
    noting('undo', t.do('history.undo', { includingAnswers: false })),
    noting('redo', t.do('history.redo', {})),
  ];
  // Somebody who reads is answered although nothing was written yet.
  await noting('read', t.do('workspace.read', {}));
  await Promise.all([merging, ...waiting]);
  expect(ended).toEqual(['read', 'merge', 'group', 'stage', 'undo', 'redo']);
  expect((await commandsOf(t)).slice(0, 2)).toEqual(['groups.add', 'merge.apply']);

  const path = join(folder, 'ours.respiro');
  await t.do('engagement.saveAs', { path });
  await t.do('engagement.close', {});
  const { sessions, groups } = await t.do('engagement.open', { path });
  expect(sessions).toHaveLength(2);
  expect(groups.map(({ name }) => name)).toContain('Almacén');
});

test('an engagement that is closed while a session comes in is closed after it', async () => {
  const { t, planId } = await planned();
  const merging = t.do('merge.apply', { planId });
  await nextTurn();
  await t.do('engagement.close', {});
  await merging;
  const [recent] = await t.do('recents.list', {});
  expect((await t.do('engagement.openRecent', { id: recent?.id ?? '' })).sessions).toHaveLength(2);
});

test('a session that is given up while it comes in leaves no row', async () => {
  const { t, data, planId } = await planned();
  const before = rowsIn(data);
  const merging = t.fail('merge.apply', { planId });
  await t.do('merge.cancel', {});
  expect(await merging).toMatchObject({ code: 'cancelled' });
  expect(rowsIn(data)).toEqual(before);
  expect(await commandsOf(t)).not.toContain('merge.apply');
  // What is asked for next is done as ever.
  await t.do('groups.add', { name: 'Almacén' });
});

test('answers that are imported make others wait, and are given up, in the same way', async () => {
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  const t = engineAt(data);
  const { exerciseId } = await workshopAt(t, { value: false, anonymity: 'anonymous' });
  const { items } = await t.do('exercises.definition', { id: exerciseId });
  const path = join(folder, 'answers.csv');
  const titles = ['Grupo', ...items.map(({ question }) => `"${question.es}"`)].join(';');
  writeFileSync(path, [titles, ['Primera línea', ...items.map(() => 2)].join(';')].join('\r\n'));
  const plan = async (): Promise<string> => {
    const { plan: made } = await readAndPlan(t, path, { kind: 'answers', exerciseId });
    return made.planId;
  };
  const before = rowsIn(data);
  const given = t.fail('imports.apply', { planId: await plan(), exerciseId });
  await t.do('imports.cancel', {});
  expect(await given).toMatchObject({ code: 'cancelled' });
  expect(rowsIn(data)).toEqual(before);

  const planId = await plan();
  const importing = t.do('imports.apply', { planId, exerciseId });
  await nextTurn();
  await Promise.all([importing, t.do('groups.add', { name: 'Almacén' })]);
  expect((await commandsOf(t)).slice(0, 2)).toEqual(['groups.add', 'imports.apply']);
  expect(await t.fail('imports.apply', { planId, exerciseId })).toMatchObject({ code: 'import-outdated' });
});

test('a large change is taken back and repeated by a thread, in its turn, to the row', async () => {
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  const t = engineAt(data);
  const { sessionId } = await workshopAt(t, { value: false });
  const before = rowsIn(data);
  // Rows of more than what the engine takes back by itself: 2,000 people is what an engagement holds.
  const path = join(folder, 'people.csv');
  const long = 'n'.repeat(110);
  const lines = Array.from({ length: 1_900 }, (_, n) => `${n} ${long};Primera línea`);
  writeFileSync(path, ['Nombre;Grupo', ...lines].join('\r\n'));
  const { plan } = await readAndPlan(t, path, { kind: 'people', sessionId });
  await t.do('imports.apply', { planId: plan.planId, exerciseId: null });
  const after = rowsIn(data);

  const first = t.do('history.undo', { includingAnswers: true });
  // Asked for while the first one is under way: the change before it, not the same one again.
  const second = t.do('history.undo', { includingAnswers: true });
  expect([(await first).command, (await second).command]).toEqual(['imports.apply', 'exercises.add']);
  await t.do('history.redo', {});
  expect(rowsIn(data)).toEqual(before);
  expect(await t.do('history.redo', {})).toEqual({ command: 'imports.apply' });
  expect(rowsIn(data)).toEqual(after);
  expect((await t.do('workspace.read', {})).undo).toEqual({ undo: 'imports.apply', redo: null });
});
