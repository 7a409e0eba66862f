import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Engine } from '../../../electron/engine/engine.ts';
import type { EnvelopeKey } from '../../../electron/engine/storage/envelope/key.ts';
import { hashFile } from '../../../electron/engine/storage/file-hash.ts';
import { publishedFile } from '../../support/engine/seeded-file.ts';
import { brief } from '../../support/engagement-brief.ts';
import { engineAt, quickScrypt, resourcesFolder, type TestEngine } from '../../support/engine/engine-at.ts';
import { filesWith, plantSecret, secret } from '../../support/planted-secret.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const password = 'una frase larga';
const convert = { backups: 'convert' } as const;

interface Place {
  readonly data: string;
  readonly files: string;
  readonly path: string;
}

function place(): Place {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'files'));
  return { data: join(folder, 'data'), files: join(folder, 'files'), path: join(folder, 'files', 'a.respiro') };
}

/** Saved in plain, closed (a plain backup is made), opened again, and only then given a password. */
async function protectedLate(t: TestEngine, path: string): Promise<void> {
  await plantSecret(t);
  await t.do('engagement.saveAs', { path });
  await t.do('engagement.close', {});
  await t.do('engagement.open', { path });
  await t.do('password.set', { password, current: null, ...convert });
}

describe('a planted secret', () => {
  test('is in no file of an engagement with a password once it is closed', async () => {
    const { data, files, path } = place();
    const t = engineAt(data);
    await protectedLate(t, path);
    await t.do('engagement.update', { city: secret });
    await t.do('engagement.save', {});
    await t.do('engagement.close', {});
    expect(filesWith(secret, data, files)).toEqual([]);
    // It is there for who knows the password, so what was searched for does exist.
    expect((await t.do('engagement.open', { path, password })).engagement.client).toBe(`${secret} client`);
    await t.do('engagement.close', {});
    await t.engine.close();
    expect(filesWith(secret, data, files)).toEqual([]);
  });

  test('is found by the search where there is no password, in more places than one', async () => {
    const { data, files, path } = place();
    const t = engineAt(data);
    await plantSecret(t);
    await t.do('engagement.saveAs', { path });
    await t.do('engagement.close', {});
    await t.engine.close();
    expect(filesWith(secret, data, files).length).toBeGreaterThan(3);
  });

  test('nor when the file could not be reached: what stays is sealed, and nothing is lost', async () => {
    const { data, files, path } = place();
    const t = engineAt(data);
    await protectedLate(t, path);
    renameSync(files, `${files} away`);
    await t.do('engagement.update', { city: 'Sin memoria' });
    await t.do('engagement.close', {});
    expect(filesWith(secret, data, `${files} away`)).toEqual([]);
    renameSync(`${files} away`, files);
    const [recent] = await t.do('recents.list', {});
    expect(recent).toMatchObject({ client: '', locked: true, interrupted: false, unsaved: true, instruments: [] });
    expect(await t.fail('engagement.openRecent', { id: recent?.id })).toMatchObject({ code: 'password-needed' });
    const view = await t.do('engagement.openRecent', { id: recent?.id ?? '', password, anyway: true });
    expect(view.engagement).toMatchObject({ city: 'Sin memoria', client: `${secret} client` });
    expect(await t.do('engagement.save', {})).toMatchObject({ state: 'saved' });
    await t.do('engagement.close', {});
    expect(filesWith(secret, data, files)).toEqual([]);
    expect(await t.do('recents.list', {})).toHaveLength(1);
  });

  test('nor of one that has no file yet, nor of one that was only looked at', async () => {
    const { data, files, path } = place();
    const t = engineAt(data);
    await plantSecret(t);
    await t.do('password.set', { password, current: null, ...convert });
    await t.do('engagement.close', {});
    expect(filesWith(secret, data)).toEqual([]);
    const id = (await t.do('recents.list', {}))[0]?.id ?? '';
    await t.do('engagement.openRecent', { id, password });
    await t.do('engagement.saveAs', { path });
    await t.do('engagement.close', {});
    await t.do('engagement.open', { path, password, readOnly: 'on-purpose' });
    await t.do('engagement.close', {});
    expect(filesWith(secret, data, files)).toEqual([]);
  });

  test('nor of backups that were made before somebody else set a password', async () => {
    const { data, files, path } = place();
    const here = engineAt(data);
    await plantSecret(here);
    await here.do('engagement.saveAs', { path });
    await here.do('engagement.close', {});
    expect(filesWith(secret, join(data, 'backups')).length).toBeGreaterThan(0);
    const there = engineAt(`${data} there`);
    await there.do('engagement.open', { path });
    await there.do('password.set', { password, current: null, ...convert });
    await there.do('engagement.close', {});
    await here.do('engagement.open', { path, password });
    await here.do('engagement.close', {});
    await here.engine.close();
    expect(filesWith(secret, data, files)).toEqual([]);
  });
});

describe('a wrong password', () => {
  test('says so and changes nothing, also not of what is open', async () => {
    const { data, path } = place();
    const t = engineAt(data);
    await protectedLate(t, path);
    await t.do('engagement.close', {});
    await t.do('engagement.create', { ...brief, client: 'Otro' });
    const before = { hash: await hashFile(path), data: readdirSync(join(data, 'engagements')) };
    expect(await t.fail('engagement.open', { path })).toMatchObject({ code: 'password-needed', details: { path } });
    for (const wrong of ['no es', ` ${password}`, password.toUpperCase()]) {
      expect(await t.fail('engagement.open', { path, password: wrong })).toMatchObject({ code: 'wrong-password' });
    }
    expect({ hash: await hashFile(path), data: readdirSync(join(data, 'engagements')) }).toEqual(before);
    expect((await t.do('workspace.read', {})).engagement.client).toBe('Otro');
    await t.do('engagement.open', { path, password });
  });

  test('neither changes nor removes the password', async () => {
    const { data, path } = place();
    const t = engineAt(data);
    await protectedLate(t, path);
    const before = await hashFile(path);
    for (const current of ['no es', null]) {
      const failure = await t.fail('password.set', { password: 'otra', current, ...convert });
      expect(failure.code).toBe(current === null ? 'password-needed' : 'wrong-password');
    }
    const failure = await t.fail('password.remove', { current: 'no es', ...convert });
    expect(failure.code).toBe('wrong-password');
    expect(await hashFile(path)).toBe(before);
    expect((await t.do('workspace.read', {})).locked).toBe(true);
  });
});

describe('changing and removing', () => {
  test('the file and the backups follow; the earlier password opens nothing any more', async () => {
    const { data, path } = place();
    const t = engineAt(data);
    await protectedLate(t, path);
    await t.do('engagement.update', { city: 'Dos' });
    const outcome = await t.do('password.set', { password: 'otra', current: password, ...convert });
    expect(outcome).toMatchObject({ left: 0, saved: { state: 'saved' } });
    await t.do('engagement.close', {});
    expect(await t.fail('engagement.open', { path, password })).toMatchObject({ code: 'wrong-password' });
    const [view] = await t.do('backups.list', {});
    expect(view).toMatchObject({ client: '', isOpen: false });
    expect(view?.backups.length).toBeGreaterThan(1);
    for (const { id, locked, contents } of view?.backups ?? []) {
      expect({ locked, contents }).toEqual({ locked: true, contents: null });
      const chosen = { key: view?.key ?? '', id };
      expect(await t.fail('backups.preview', chosen)).toMatchObject({ code: 'password-needed' });
      expect(await t.fail('backups.preview', { ...chosen, password })).toMatchObject({ code: 'wrong-password' });
      const { contents: looked } = await t.do('backups.preview', { ...chosen, password: 'otra' });
      expect(looked.client).toBe(`${secret} client`);
    }
    await t.do('engagement.open', { path, password: 'otra' });
    await t.do('password.remove', { current: 'otra', ...convert });
    await t.do('engagement.close', {});
    expect((await t.do('engagement.open', { path })).locked).toBe(false);
    const [plain] = await t.do('backups.list', {});
    expect(plain?.backups.every(({ locked }) => !locked)).toBe(true);
    for (const { id } of plain?.backups ?? []) await t.do('backups.preview', { key: plain?.key ?? '', id });
  });

  test('the backups go where that was chosen', async () => {
    const { data, path } = place();
    const t = engineAt(data);
    await protectedLate(t, path);
    expect(await t.do('backups.list', {})).toHaveLength(1);
    await t.do('password.set', { password: 'otra', current: password, backups: 'remove' });
    expect(await t.do('backups.list', {})).toEqual([]);
  });
});

test('the backups of the open engagement are listed with their contents, and restore without asking', async () => {
  const { data, path } = place();
  const t = engineAt(data);
  await protectedLate(t, path);
  const [view] = await t.do('backups.list', {});
  expect(view).toMatchObject({ client: `${secret} client`, isOpen: true });
  const [backup] = view?.backups ?? [];
  expect(backup).toMatchObject({ locked: true, contents: { participants: 1 } });
  const chosen = { key: view?.key ?? '', id: backup?.id ?? '' };
  expect(await t.do('backups.restore', chosen)).toMatchObject({ locked: true, path });
  await t.do('engagement.close', {});
  expect(filesWith(secret, data)).toEqual([]);
  // Closed, it asks; what is there now stays where it is, and the restored one stands beside it.
  const restored = await t.do('backups.restore', { ...chosen, password });
  expect(restored).toMatchObject({ locked: true });
  expect(restored.path).not.toBe(path);
  expect(await t.do('recents.list', {})).toHaveLength(2);
});

describe('an engine that was ended', () => {
  async function leftOpen(): Promise<Place & { key: EnvelopeKey | null }> {
    const at = place();
    let key: EnvelopeKey | null = null;
    const engine = new Engine({
      dataFolder: at.data,
      resourcesFolder,
      scryptCost: quickScrypt,
      emit: () => undefined,
      keepKey: (kept) => (key = kept),
    });
    const t = {
      do: async (name: never, input: never) => value(await engine.request(name, input)),
    } as unknown as TestEngine;
    await protectedLate(t, at.path);
    await t.do('engagement.update', { city: 'Confirmado' });
    return { ...at, key };
  }

  const value = (outcome: { ok: boolean; value?: unknown; error?: unknown }): never => {
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    return outcome.value as never;
  };

  test('is followed by one that was told the key, and goes on without asking', async () => {
    const { data, key } = await leftOpen();
    expect(key).not.toBeNull();
    const next = new Engine({ dataFolder: data, resourcesFolder, keptKey: key, emit: () => undefined });
    expect(await next.resume()).toBe(true);
    expect(await next.request('workspace.read', {})).toMatchObject({
      ok: true,
      value: { locked: true, engagement: { city: 'Confirmado' } },
    });
    await next.close();
    expect(filesWith(secret, data)).toEqual([]);
  });

  test('is followed by one that was not, which asks before it shows anything; nothing is lost', async () => {
    const { data, path } = await leftOpen();
    const t = engineAt(data);
    expect(await t.engine.resume()).toBe(false);
    const [recent] = await t.do('recents.list', {});
    expect(recent).toMatchObject({ locked: true, interrupted: true, client: '' });
    expect((await t.do('backups.list', {}))[0]).toMatchObject({ client: '' });
    expect(await t.fail('engagement.openRecent', { id: recent?.id })).toMatchObject({ code: 'password-needed' });
    const view = await t.do('engagement.open', { path, password });
    expect(view.engagement.city).toBe('Confirmado');
    await t.do('engagement.close', {});
    expect(filesWith(secret, data)).toEqual([]);
  });

  test('leaves nothing readable of a look at another file or of a sealing that was cut short', async () => {
    const { data, path } = place();
    const t = engineAt(data);
    await protectedLate(t, path);
    const [copy = ''] = readdirSync(join(data, 'engagements'));
    await t.do('engagement.close', {});
    await t.engine.close();
    for (const folder of [join('aside', 'aside-x', 'other'), join('engagements', copy || 'x', 'sealing-x')]) {
      mkdirSync(join(data, folder), { recursive: true });
      writeFileSync(join(data, folder, 'in-use'), '');
      writeFileSync(join(data, folder, 'left.sqlite'), secret);
    }
    const next = engineAt(data);
    await next.engine.resume();
    await next.engine.close();
    expect(filesWith(secret, data)).toEqual([]);
  });
});

test('a comparison with a file that has a password asks for it and leaves nothing', async () => {
  const { data, path } = place();
  const t = engineAt(data);
  await protectedLate(t, path);
  await t.do('engagement.close', {});
  await t.do('engagement.create', { ...brief, client: 'Otro' });
  const asked = { path, before: null, after: null };
  expect(await t.fail('compare.read', asked)).toMatchObject({ code: 'password-needed' });
  expect(await t.fail('compare.read', { ...asked, password: 'no' })).toMatchObject({ code: 'wrong-password' });
  expect((await t.do('compare.read', { ...asked, password })).before.client).toBe(`${secret} client`);
  expect(filesWith(secret, data)).toEqual([]);
});

test('a file that is gone is told as gone; the copy of an engagement with a password went at closing', async () => {
  const { data, path } = place();
  const t = engineAt(data);
  await protectedLate(t, path);
  await t.do('engagement.close', {});
  const [recent] = await t.do('recents.list', {});
  expect(existsSync(join(data, 'engagements', recent?.id ?? 'x', 'working.sqlite'))).toBe(false);
  rmSync(path);
  const failure = await t.fail('engagement.openRecent', { id: recent?.id, password });
  expect(failure).toMatchObject({ code: 'file-missing' });
});

test('a file that was deleted while it was open is no reason to let go of the only copy', async () => {
  const { data, path } = place();
  const t = engineAt(data);
  await protectedLate(t, path);
  rmSync(path);
  await t.do('engagement.close', {});
  expect(filesWith(secret, data)).toEqual([]);
  const [recent] = await t.do('recents.list', {});
  const view = await t.do('engagement.openRecent', { id: recent?.id ?? '', password });
  expect(view.engagement.client).toBe(`${secret} client`);
});

test('a plain file opens as before, whatever password comes with it', async () => {
  const { data, files } = place();
  const t = engineAt(data);
  const path = await publishedFile(files);
  expect((await t.do('engagement.open', { path, password })).locked).toBe(false);
});

describe('a key that was remembered on this computer', () => {
  async function closedWith(
    data: string,
    path: string,
  ): Promise<{ key: EnvelopeKey; forgotten: string[]; engine: Engine }> {
    const forgotten: string[] = [];
    const kept: EnvelopeKey[] = [];
    const engine = new Engine({
      dataFolder: data,
      resourcesFolder,
      scryptCost: quickScrypt,
      emit: () => undefined,
      keepKey: (key) => void (key && kept.push(key)),
      forgetKey: (lock) => forgotten.push(lock),
    });
    onTestFinished(async () => void (await engine.close()));
    await engine.request('engagement.create', brief);
    await engine.request('engagement.saveAs', { path });
    await engine.request('password.set', { password, current: null, ...convert });
    await engine.request('engagement.close', {});
    const key = kept.at(-1);
    if (key === undefined) throw new Error('no key was kept');
    return { key, forgotten, engine };
  }

  test('opens once without the password, and not what it is not for', async () => {
    const { data, path } = place();
    const { key, engine } = await closedWith(data, path);
    engine.offerKey({ ...key, secret: '0'.repeat(64) });
    expect(await engine.request('engagement.open', { path })).toMatchObject({ error: { code: 'password-needed' } });
    engine.offerKey(key);
    expect(await engine.request('engagement.open', { path })).toMatchObject({ ok: true });
    await engine.request('engagement.close', {});
    expect(await engine.request('engagement.open', { path })).toMatchObject({
      error: { code: 'password-needed', details: { lock: key.salt } },
    });
  });

  test('is forgotten once the password is changed, removed, or its engagement deleted', async () => {
    const { data, path } = place();
    const { key, engine, forgotten } = await closedWith(data, path);
    await engine.request('engagement.open', { path, password });
    await engine.request('password.set', { password: 'otra', current: 'no es', ...convert });
    expect(forgotten).toEqual([]);
    await engine.request('password.set', { password: 'otra', current: password, ...convert });
    expect(forgotten).toEqual([key.salt]);
    await engine.request('password.remove', { current: 'otra', ...convert });
    expect(forgotten).toHaveLength(2);
    await engine.request('password.set', { password, current: null, ...convert });
    const removal = await engine.request('engagement.previewRemoval', { id: null });
    if (!removal.ok) throw new Error(removal.error.code);
    const { id, client } = removal.value;
    expect(client).toBe(brief.client);
    await engine.request('engagement.close', {});
    // Closed, only its file has a name; nothing at all is no confirmation.
    expect(await engine.request('engagement.previewRemoval', { id })).toMatchObject({
      value: { client: 'a', delivered: null },
    });
    expect(await engine.request('engagement.deleteForGood', { id, client: '', deleteFile: true })).toMatchObject({
      ok: false,
    });
    expect(await engine.request('engagement.deleteForGood', { id, client: 'a', deleteFile: true })).toMatchObject({
      ok: true,
    });
    expect(forgotten).toHaveLength(3);
    expect(new Set(forgotten).size).toBe(3);

    // Of one that no file ever held not even that is known.
    await engine.request('engagement.create', brief);
    await engine.request('password.set', { password, current: null, ...convert });
    await engine.request('engagement.close', {});
    const listed = async (): Promise<string[]> => {
      const list = await engine.request('recents.list', {});
      return list.ok ? list.value.map((recent) => recent.id) : ['no list'];
    };
    const [unsaved = ''] = await listed();
    const last = { id: unsaved, deleteFile: true };
    expect(await engine.request('engagement.previewRemoval', { id: last.id })).toMatchObject({ value: { client: '' } });
    expect(await engine.request('engagement.deleteForGood', { ...last, client: '' })).toMatchObject({ ok: false });
    expect(await engine.request('engagement.deleteForGood', { ...last, client: last.id })).toMatchObject({ ok: true });
    expect(await listed()).toEqual([]);
  });
});
