import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { lockPathOf, questionPathOf, type Holder } from '../../../electron/engine/storage/lock-file.ts';
import { WriterLock } from '../../../electron/engine/storage/writer-lock.ts';
import type { Outcome } from '../../../src/contract/errors.ts';
import { brief } from '../../support/engagement-brief.ts';
import { engineAt, resourcesFolder } from '../../support/engine/engine-at.ts';
import { canMount, mountedFolder } from '../../support/mounted-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { tellFigures } from '../../support/torture.ts';

interface OtherEngine {
  readonly process: ChildProcess;
  readonly outcome: Outcome<unknown>;
  readonly events: string[];
}

/** Another process that opens the file. */
async function otherEngine(dataFolder: string, path: string, anyway = false): Promise<OtherEngine> {
  const script = join(import.meta.dirname, '..', '..', 'support', 'engine', 'engine-process.ts');
  const child = fork(script, [dataFolder, resourcesFolder, path, ...(anyway ? ['anyway'] : [])], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const events: string[] = [];
  const outcome = await new Promise<Outcome<unknown>>((resolve, reject) => {
    child.on('message', (message: { kind: string; name: string; outcome: Outcome<unknown> }) => {
      if (message.kind === 'opened') resolve(message.outcome);
      else events.push(message.name);
    });
    child.on('exit', () => reject(new Error('the other engine ended')));
  });
  return { process: child, outcome, events };
}

async function kill({ process: child }: OtherEngine): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function savedFile(folder: string): Promise<string> {
  const path = join(folder, 'a.respiro');
  const t = engineAt(join(folder, 'first'));
  await t.do('engagement.create', brief);
  await t.do('engagement.saveAs', { path });
  await t.do('engagement.close', {});
  return path;
}

/** Left beside a file by somebody on another computer. */
async function leaveLock(path: string, about: Partial<Holder> = {}): Promise<void> {
  const now = new Date().toISOString();
  const holder: Holder = {
    ...{ token: 'ab'.repeat(16), machine: 'LAPTOP-DE-ANA', user: 'Ana' },
    ...{ since: now, renewedAt: now, answered: null },
    ...about,
  };
  await writeFile(lockPathOf(path), JSON.stringify(holder));
}

const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

describe('an engagement that another process has open', () => {
  test('is told with who and since when, can be opened anyway, and then nobody overwrites anybody', async () => {
    const folder = temporaryFolder();
    const path = await savedFile(folder);
    const other = await otherEngine(join(folder, 'other'), path);
    expect(other.outcome.ok).toBe(true);
    const t = engineAt(join(folder, 'data'));
    const failure = await t.fail('engagement.open', { path });
    expect(failure).toMatchObject({ code: 'engagement-in-use', details: { sign: 'here', path } });
    expect(Date.parse(String(failure.details['since']))).toBeLessThanOrEqual(Date.now());
    expect(await t.do('recents.list', {})).toEqual([]);

    const looked = await t.do('engagement.open', { path, readOnly: 'in-use' });
    expect(looked.readOnly).toBe('in-use');
    expect(await t.fail('engagement.update', { client: 'Lo nuestro' })).toMatchObject({ code: 'read-only-engagement' });

    await t.do('engagement.open', { path, anyway: true });
    await t.do('engagement.update', { client: 'Lo nuestro' });
    expect(await t.do('engagement.save', {})).toMatchObject({ state: 'saved' });
    await t.do('engagement.close', {});
    expect(existsSync(lockPathOf(path))).toBe(false);
  });

  test('is free the moment that process ends by force', async () => {
    const folder = temporaryFolder();
    const path = await savedFile(folder);
    const other = await otherEngine(join(folder, 'other'), path);
    await kill(other);
    expect(existsSync(lockPathOf(path))).toBe(true);
    const t = engineAt(join(folder, 'data'));
    const began = performance.now();
    await t.do('engagement.open', { path });
    tellFigures('a lock left by kill -9', { healedAfterMs: Math.round(performance.now() - began) });
    const holder = JSON.parse(await readFile(lockPathOf(path), 'utf8')) as Holder;
    expect(holder.token).toMatch(/^[0-9a-f]{32}$/);
  });

  test('with the same data folder is not opened twice at all, until that process ends', async () => {
    const folder = temporaryFolder();
    const path = await savedFile(folder);
    const other = await otherEngine(join(folder, 'first'), path);
    expect(other.outcome.ok).toBe(true);
    const t = engineAt(join(folder, 'first'));
    const failure = await t.fail('engagement.open', { path, anyway: true });
    expect(failure).toMatchObject({ code: 'engagement-in-use', details: { sign: 'same-data' } });
    await kill(other);
    await t.do('engagement.open', { path });
  });

  test('tells the one it was taken from, once', async () => {
    const folder = temporaryFolder();
    const path = await savedFile(folder);
    const t = engineAt(join(folder, 'data'));
    const told = Promise.withResolvers<unknown>();
    const first = engineAt(
      join(folder, 'one'),
      (name, payload) => name === 'engagement.taken' && told.resolve(payload),
    );
    await first.do('engagement.open', { path });
    await leaveLock(path);
    await writeFile(questionPathOf(path), 'somebody asks');
    expect(await told.promise).toEqual({ machine: 'LAPTOP-DE-ANA', user: 'Ana' });
    await t.do('recents.list', {});
    await first.do('engagement.close', {});
    expect((JSON.parse(await readFile(lockPathOf(path), 'utf8')) as Holder).user).toBe('Ana');
  });
});

describe('a lock from another computer', () => {
  test('whose holder was there minutes ago and does not answer is asked about, within 2 s', async () => {
    const folder = temporaryFolder();
    const path = await savedFile(folder);
    await leaveLock(path, { renewedAt: minutesAgo(3), since: minutesAgo(90) });
    const t = engineAt(join(folder, 'data'));
    const failure = await t.fail('engagement.open', { path });
    expect(failure.details).toMatchObject({ sign: 'recent', user: 'Ana', machine: 'LAPTOP-DE-ANA' });
    expect(readdirSync(folder)).not.toContain('.a.respiro.ask');
  });

  test('that was not renewed for a quarter of an hour heals by itself', async () => {
    const folder = temporaryFolder();
    const path = await savedFile(folder);
    await leaveLock(path, { renewedAt: minutesAgo(16) });
    const began = performance.now();
    const t = engineAt(join(folder, 'data'));
    await t.do('engagement.open', { path });
    tellFigures('a stale lock of another computer', { healedAfterMs: Math.round(performance.now() - began) });
  });

  test('whose holder shares the folder and answers is in use, however old its last sign', async () => {
    const folder = temporaryFolder();
    const path = await savedFile(folder);
    await leaveLock(path, { renewedAt: minutesAgo(600) });
    const answering = setInterval(() => {
      void readFile(questionPathOf(path), 'utf8').then(
        (answered) => leaveLock(path, { renewedAt: minutesAgo(600), answered }),
        () => undefined,
      );
    }, 50);
    onTestFinished(() => clearInterval(answering));
    const t = engineAt(join(folder, 'data'));
    expect((await t.fail('engagement.open', { path })).details).toMatchObject({ sign: 'answered' });
  });

  test.each(['', '{"token":"../../x"}', 'no json'])('that makes no sense (%s) is no obstacle', async (text) => {
    const folder = temporaryFolder();
    const path = await savedFile(folder);
    await writeFile(lockPathOf(path), text);
    const t = engineAt(join(folder, 'data'));
    await t.do('engagement.open', { path });
    await t.do('engagement.close', {});
    expect(existsSync(lockPathOf(path))).toBe(false);
  });
});

test('the holder answers a question that is put beside its file', async () => {
  const folder = temporaryFolder();
  const path = await savedFile(folder);
  const lock = await WriterLock.acquire(path, { user: 'Ana', whenHeld: 'refuse', onTaken: () => undefined });
  await writeFile(questionPathOf(path), 'are you there');
  await expect
    .poll(async () => (JSON.parse(await readFile(lockPathOf(path), 'utf8')) as Holder).answered, { timeout: 10_000 })
    .toBe('are you there');
  await lock?.release();
  expect(existsSync(lockPathOf(path))).toBe(false);
});

test('a lock follows the file that is saved under another name', async () => {
  const folder = temporaryFolder();
  const path = await savedFile(folder);
  const t = engineAt(join(folder, 'data'));
  await t.do('engagement.open', { path });
  await t.do('engagement.saveAs', { path: join(folder, 'b.respiro') });
  expect(readdirSync(folder).filter((name) => name.endsWith('.lock'))).toEqual(['.b.respiro.lock']);
});

test.runIf(canMount)('a folder that is read-only is no obstacle', async () => {
  const folder = temporaryFolder();
  const path = await savedFile(folder);
  const stick = mountedFolder('size=4m');
  await writeFile(join(stick, 'a.respiro'), await readFile(path));
  const { execFileSync } = await import('node:child_process');
  execFileSync('mount', ['-o', 'remount,ro', stick]);
  const t = engineAt(join(folder, 'data'));
  const view = await t.do('engagement.open', { path: join(stick, 'a.respiro') });
  expect(view.engagement.client).toBe(brief.client);
  await t.do('engagement.update', { city: 'Oaxaca' });
  expect(await t.do('engagement.save', {})).toMatchObject({ state: 'failed', code: 'folder-read-only' });
});
