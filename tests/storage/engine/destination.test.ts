import { execFileSync } from 'node:child_process';
import { readdirSync, renameSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { inspectFile } from '../../../electron/engine/storage/inspect.ts';
import type { SavedState } from '../../../src/contract/views.ts';
import { brief } from '../../support/engagement-brief.ts';
import { engineAt, type TestEngine } from '../../support/engine/engine-at.ts';
import { canMount, mountedFolder, stick } from '../../support/mounted-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

interface Told {
  readonly t: TestEngine;
  /** Lets the time of a retry pass, and waits until it was made. */
  retry(): Promise<void>;
  /** What the windows were told since the last time this was asked. */
  told(): string[];
}

function engineWithRetries(): Told {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const t = engineAt(join(temporaryFolder(), 'data'));
  let heard = 0;
  return {
    t,
    retry: async () => {
      vi.advanceTimersByTime(15_000);
      // Queued behind the retry, if there is one.
      await t.do('engagement.save', {});
    },
    told: () => {
      const states = t.events.filter(({ name }) => name === 'engagement.saved');
      const fresh = states.slice(heard).map(({ payload }) => payload as SavedState);
      heard = states.length;
      return fresh.map((saved) => (saved.state === 'failed' ? saved.code : saved.state));
    },
  };
}

async function savedAt({ t, told }: Told, path: string): Promise<void> {
  await t.do('engagement.create', brief);
  expect(await t.do('engagement.saveAs', { path })).toMatchObject({ state: 'saved' });
  told();
}

describe.runIf(canMount)('a stick', () => {
  test('that was pulled is told once; nothing is written where it was; when it is back the file is', async () => {
    const engine = engineWithRetries();
    const { t, retry, told } = engine;
    const usb = stick();
    const path = join(usb.path, 'a.respiro');
    await savedAt(engine, path);
    usb.pull();
    await t.do('engagement.update', { client: 'Mientras no estaba' });
    for (let n = 0; n < 5; n += 1) await retry();
    expect(told()).toEqual(['unsaved', 'saving', 'destination-missing']);
    expect(readdirSync(usb.path)).toEqual([]);
    expect((await t.do('workspace.read', {})).engagement.client).toBe('Mientras no estaba');
    usb.plug();
    await retry();
    expect(told()).toEqual(['saved']);
    await expect(inspectFile(path)).resolves.toMatchObject({ client: 'Mientras no estaba' });
  });

  test('that is full is told once, and heals when there is room', async () => {
    const engine = engineWithRetries();
    const { t, retry, told } = engine;
    const usb = mountedFolder('size=2m');
    const path = join(usb, 'a.respiro');
    await savedAt(engine, path);
    const free = Number(execFileSync('df', ['--output=avail', '-B1', usb]).toString().split('\n')[1]);
    await writeFile(join(usb, 'films'), Buffer.alloc(free - 8192));
    await t.do('engagement.update', { client: 'Sin espacio' });
    for (let n = 0; n < 3; n += 1) await retry();
    expect(told()).toEqual(['unsaved', 'saving', 'disk-full']);
    await expect(inspectFile(path)).resolves.toMatchObject({ client: brief.client });
    await rm(join(usb, 'films'));
    await retry();
    expect(told()).toEqual(['saved']);
    await expect(inspectFile(path)).resolves.toMatchObject({ client: 'Sin espacio' });
  });

  test('that became read-only is told once, and another place is one save away', async () => {
    const engine = engineWithRetries();
    const { t, retry, told } = engine;
    const usb = mountedFolder('size=2m');
    await savedAt(engine, join(usb, 'a.respiro'));
    execFileSync('mount', ['-o', 'remount,ro', usb]);
    await t.do('engagement.update', { client: 'Protegida' });
    for (let n = 0; n < 3; n += 1) await retry();
    expect(told()).toEqual(['unsaved', 'saving', 'folder-read-only']);
    const elsewhere = join(temporaryFolder(), 'b.respiro');
    expect(await t.do('engagement.saveAs', { path: elsewhere })).toMatchObject({ state: 'saved' });
    await expect(inspectFile(elsewhere)).resolves.toMatchObject({ client: 'Protegida' });
  });
});

test('a file that was renamed is told once and not written anew; renamed back, it is the file again', async () => {
  const engine = engineWithRetries();
  const { t, retry, told } = engine;
  const folder = temporaryFolder();
  const path = join(folder, 'a.respiro');
  await savedAt(engine, path);
  renameSync(path, join(folder, 'otro.respiro'));
  await t.do('engagement.update', { client: 'Con otro nombre' });
  for (let n = 0; n < 3; n += 1) await retry();
  expect(told()).toEqual(['unsaved', 'saving', 'destination-missing']);
  expect(readdirSync(folder).filter((name) => name.endsWith('.respiro'))).toEqual(['otro.respiro']);
  renameSync(join(folder, 'otro.respiro'), path);
  await retry();
  expect(told()).toEqual(['saved']);
});

test('a file that was deleted is written again where it was, when the person says so', async () => {
  const engine = engineWithRetries();
  const { t, told } = engine;
  const path = join(temporaryFolder(), 'a.respiro');
  await savedAt(engine, path);
  await rm(path);
  await t.do('engagement.update', { client: 'Otra vez' });
  expect(await t.do('engagement.save', {})).toMatchObject({ state: 'failed', code: 'destination-missing' });
  expect(await t.do('engagement.saveAs', { path })).toMatchObject({ state: 'saved' });
  expect(told().at(-1)).toBe('saved');
  await expect(inspectFile(path)).resolves.toMatchObject({ client: 'Otra vez' });
});
