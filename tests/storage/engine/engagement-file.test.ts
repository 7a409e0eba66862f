import { copyFile, cp, readFile, rm, writeFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { inspectFile } from '../../../electron/engine/storage/inspect.ts';
import { brief } from '../../support/engagement-brief.ts';
import { engineAt } from '../../support/engine/engine-at.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { workshopAt } from '../../support/engine/workshop.ts';

describe('the life of an engagement', () => {
  test('created, answered, saved, closed and opened from its file elsewhere, it is the same', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'Alborada.respiro');
    const first = engineAt(join(folder, 'one'));
    const shop = await workshopAt(first, { value: true });
    const respondent = { participantId: shop.participantIds[0] ?? '' };
    await first.do('answers.record', {
      exerciseId: shop.exerciseId,
      lensId: 'company',
      itemId: 'vp01',
      respondent,
      value: 5,
      channel: 'paper',
    });
    expect(await first.do('engagement.saveAs', { path })).toMatchObject({ state: 'saved' });
    const saved = await first.do('workspace.read', {});
    const results = await first.do('results.read', { exerciseId: shop.exerciseId });
    await first.do('engagement.close', {});

    const second = engineAt(join(folder, 'two'));
    const opened = await second.do('engagement.open', { path });
    const { saved: _a, ...contents } = opened;
    const { saved: _b, ...expected } = saved;
    expect(contents).toEqual(expected);
    expect(await second.do('results.read', { exerciseId: shop.exerciseId })).toEqual(results);
  });

  test('closing publishes what was not saved yet', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.respiro');
    const t = engineAt(join(folder, 'data'));
    await t.do('engagement.create', brief);
    await t.do('engagement.saveAs', { path });
    await t.do('engagement.update', { client: 'Nombre nuevo' });
    expect((await t.do('workspace.read', {})).saved).toEqual({ state: 'unsaved' });
    await t.do('engagement.close', {});
    await expect(inspectFile(path)).resolves.toMatchObject({ client: 'Nombre nuevo' });
  });

  test('a change reaches the file by itself within a minute', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const folder = temporaryFolder();
    const path = join(folder, 'a.respiro');
    const savedTwice = Promise.withResolvers<undefined>();
    let saves = 0;
    const t = engineAt(join(folder, 'data'), (name, payload) => {
      if (name !== 'engagement.saved' || (payload as { state: string }).state !== 'saved') return;
      saves += 1;
      if (saves === 2) savedTwice.resolve(undefined);
    });
    await t.do('engagement.create', brief);
    await t.do('engagement.saveAs', { path });
    await t.do('engagement.update', { client: 'Guardado solo' });
    vi.advanceTimersByTime(59_000);
    expect((await t.do('workspace.read', {})).saved).toEqual({ state: 'unsaved' });
    vi.advanceTimersByTime(1_000);
    await savedTwice.promise;
    await expect(inspectFile(path)).resolves.toMatchObject({ client: 'Guardado solo' });
  });

  test('without a file it stays in the list, and forgetting it is refused while no file holds it', async () => {
    const t = engineAt(temporaryFolder());
    await t.do('engagement.create', brief);
    await t.do('engagement.close', {});
    const [recent] = await t.do('recents.list', {});
    expect(recent).toMatchObject({ client: brief.client, path: null, unsaved: true, reachable: true });
    expect((await t.fail('recents.forget', { id: recent?.id })).code).toBe('unsaved-work');
    const view = await t.do('engagement.openRecent', { id: recent?.id ?? '' });
    expect(view.engagement.client).toBe(brief.client);
  });

  test('is remembered with its client, dates and instruments, and can be forgotten once a file holds it', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.respiro');
    const t = engineAt(join(folder, 'data'));
    await workshopAt(t, { value: false });
    await t.do('engagement.saveAs', { path });
    await t.do('engagement.close', {});
    const [recent] = await t.do('recents.list', {});
    expect(recent).toMatchObject({
      client: brief.client,
      path,
      instruments: ['empowerment'],
      firstDay: brief.startsOn,
      lastDay: brief.startsOn,
      unsaved: false,
    });
    await rm(path);
    expect((await t.do('recents.list', {}))[0]?.reachable).toBe(false);
    const reopened = await t.do('engagement.openRecent', { id: recent?.id ?? '' });
    expect(reopened.exercises).toHaveLength(1);
    await t.do('engagement.save', {});
    await t.do('engagement.close', {});
    await t.do('recents.forget', { id: recent?.id ?? '' });
    expect(await t.do('recents.list', {})).toEqual([]);
    expect(readdirSync(join(folder, 'data', 'engagements'))).toEqual([]);
  });

  test('a refused file leaves the open engagement open', async () => {
    const folder = temporaryFolder();
    const t = engineAt(join(folder, 'data'));
    await t.do('engagement.create', brief);
    await writeFile(join(folder, 'x.respiro'), 'no database');
    expect((await t.fail('engagement.open', { path: join(folder, 'x.respiro') })).code).toBe('not-an-engagement');
    expect((await t.do('workspace.read', {})).engagement.client).toBe(brief.client);
    expect(readdirSync(join(folder, 'data', 'engagements'))).toHaveLength(1);
  });

  test('a destination changed by somebody else stays theirs; ours goes beside it and the person is told', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.respiro');
    const t = engineAt(join(folder, 'data'));
    await t.do('engagement.create', brief);
    await t.do('engagement.saveAs', { path });
    await writeFile(path, 'theirs');
    await t.do('engagement.update', { client: 'Lo nuestro' });
    const state = await t.do('engagement.save', {});
    expect(state).toMatchObject({ state: 'failed', code: 'destination-changed' });
    expect(await readFile(path, 'utf8')).toBe('theirs');
    const copy = (await t.do('workspace.read', {})).path ?? '';
    expect(copy).not.toBe(path);
    await expect(inspectFile(copy)).resolves.toMatchObject({ client: 'Lo nuestro' });
  });

  test('a file that somebody else changed is opened as they left it, and our unsaved work is kept beside it', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.respiro');
    const ours = engineAt(join(folder, 'ours'));
    await ours.do('engagement.create', brief);
    await ours.do('engagement.saveAs', { path });
    await ours.do('engagement.close', {});
    const theirs = engineAt(join(folder, 'theirs'));
    await theirs.do('engagement.open', { path });
    await theirs.do('engagement.update', { client: 'De ellos' });
    await theirs.do('engagement.close', {});
    const view = await ours.do('engagement.open', { path });
    expect(view.engagement.client).toBe('De ellos');
  });

  test('an engine that ends without closing loses nothing that was acknowledged', async () => {
    const folder = temporaryFolder();
    const data = join(folder, 'data');
    const first = engineAt(data);
    await first.do('engagement.create', brief);
    await first.do('engagement.update', { client: 'Antes del corte' });
    // As after a power cut: the files as they are on the disk, without any closing.
    const after = join(folder, 'after');
    const copy = readdirSync(join(data, 'engagements'))[0] ?? '';
    await cp(data, after, { recursive: true });
    await copyFile(
      join(data, 'engagements', copy, 'working.sqlite'),
      join(after, 'engagements', copy, 'working.sqlite'),
    );
    const second = engineAt(after);
    expect(await second.engine.resume()).toBe(true);
    expect((await second.do('workspace.read', {})).engagement.client).toBe('Antes del corte');
  });

  test('an engine that is started again goes on with its working copy, even when the file changed meanwhile', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.respiro');
    const first = engineAt(join(folder, 'data'));
    await first.do('engagement.create', brief);
    await first.do('engagement.saveAs', { path });
    await first.do('engagement.update', { client: 'Sin publicar' });
    await cp(join(folder, 'data'), join(folder, 'after'), { recursive: true });
    await writeFile(path, 'theirs');
    const second = engineAt(join(folder, 'after'));
    expect(await second.engine.resume()).toBe(true);
    expect((await second.do('workspace.read', {})).engagement.client).toBe('Sin publicar');
    expect(await second.do('engagement.save', {})).toMatchObject({ state: 'failed', code: 'destination-changed' });
    expect(await readFile(path, 'utf8')).toBe('theirs');
  });

  test('commands without an open engagement say so', async () => {
    const t = engineAt(temporaryFolder());
    expect((await t.fail('workspace.read', {})).code).toBe('no-engagement');
    expect((await t.fail('engagement.update', { client: 'x' })).code).toBe('no-engagement');
  });

  test('saving to a place that cannot be written fails in words and keeps everything', async () => {
    const folder = temporaryFolder();
    const t = engineAt(join(folder, 'data'));
    await t.do('engagement.create', brief);
    const state = await t.do('engagement.saveAs', { path: join(folder, 'nowhere', 'a.respiro') });
    expect(state).toMatchObject({ state: 'failed', code: 'folder-missing' });
    expect((await t.do('workspace.read', {})).engagement.client).toBe(brief.client);
    expect(await t.do('engagement.saveAs', { path: join(folder, 'a.respiro') })).toMatchObject({ state: 'saved' });
  });
});
