import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Copies } from '../../../electron/engine/application/copies.ts';
import { inProcess } from '../../../electron/engine/checking/checker.ts';
import { forkCheck } from '../../../electron/engine/checking/fork.ts';
import type { StartCheck } from '../../../electron/engine/checking/messages.ts';
import { engineAt } from '../../support/engine/engine-at.ts';
import { frozenFile } from '../../support/engine/frozen-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function fileIn(folder: string): string {
  const path = join(folder, 'cliente.respiro');
  frozenFile(path, 6);
  return path;
}

/** A process that never says anything. */
function silent(): { start: StartCheck; killed: () => number } {
  let killed = 0;
  return {
    start: () => ({
      post: () => undefined,
      kill: () => {
        killed += 1;
      },
    }),
    killed: () => killed,
  };
}

const leftIn = (folder: string): string[] => readdirSync(folder, { recursive: true }).map(String);

describe('the process that looks at a file', () => {
  test('is another one, and finds a sound file sound', async () => {
    const folder = temporaryFolder();
    const stages: string[] = [];
    const copies = new Copies(join(folder, 'copies'), inProcess(forkCheck));
    const onProgress = (stage: string): void => {
      if (stages.at(-1) !== stage) stages.push(stage);
    };
    const taken = await copies.takeIn(fileIn(folder), 'one', { onProgress });
    expect(taken).toMatchObject({ engagementId: 'e1', schemaVersion: 6 });
    expect(stages).toEqual(['copy', 'structure', 'integrity', 'contents']);
    expect(leftIn(join(folder, 'copies', 'one'))).toEqual(['working.sqlite']);
  });

  test('tells a refusal with its fault', async () => {
    const folder = temporaryFolder();
    const path = fileIn(folder);
    const bytes = readFileSync(path);
    const at = bytes.indexOf('Lo dicho');
    bytes.write('Lo dxcho', at);
    writeFileSync(path, bytes);
    const copies = new Copies(join(folder, 'copies'), inProcess(forkCheck));
    await expect(copies.takeIn(path, 'one')).rejects.toMatchObject({
      code: 'file-damaged',
      details: { path, fault: 'altered' },
    });
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(leftIn(join(folder, 'copies', 'one'))).toEqual([]);
  });

  test('that takes too long is killed, and the file refused', async () => {
    const folder = temporaryFolder();
    const { start, killed } = silent();
    const copies = new Copies(join(folder, 'copies'), inProcess(start, 30));
    await expect(copies.takeIn(fileIn(folder), 'one')).rejects.toMatchObject({
      code: 'file-damaged',
      details: { fault: 'slow' },
    });
    expect(killed()).toBeGreaterThan(0);
    expect(leftIn(join(folder, 'copies', 'one'))).toEqual([]);
  });

  test('that breaks down refuses the file, whenever it does', async () => {
    const folder = temporaryFolder();
    const path = fileIn(folder);
    const real: StartCheck = (listener) => {
      const child = forkCheck(listener);
      return { post: () => child.kill(), kill: () => child.kill() };
    };
    const atOnce: StartCheck = ({ ended }) => {
      ended(null);
      return { post: () => undefined, kill: () => undefined };
    };
    for (const start of [real, atOnce]) {
      await expect(new Copies(join(folder, 'copies'), inProcess(start)).takeIn(path, 'one')).rejects.toMatchObject({
        code: 'file-damaged',
        details: { path, fault: 'stopped' },
      });
    }
  });

  test('is killed when the person cancels, and what was open stays open', async () => {
    const folder = temporaryFolder();
    const { start, killed } = silent();
    const path = fileIn(folder);
    const t = engineAt(
      join(folder, 'data'),
      (name) => {
        if (name === 'engagement.opening') void t.engine.request('engagement.cancelOpening', {});
      },
      undefined,
      inProcess(start),
    );
    expect((await t.fail('engagement.open', { path })).code).toBe('cancelled');
    expect(killed()).toBeGreaterThan(0);
    expect(t.engine.isOpen).toBe(false);
    expect(leftIn(join(folder, 'data', 'engagements'))).toEqual([]);
  });
});

describe('what is no plain file', () => {
  test.runIf(process.platform !== 'win32').each([
    ['a link', 'link', (path: string, whole: string) => symlinkSync(whole, path)],
    ['a pipe', 'not-a-file', (path: string) => execFileSync('mkfifo', [path])],
    ['a folder', 'not-a-file', (path: string) => mkdirSync(path)],
  ] as const)('is refused and never waited for: %s', async (_what, fault, make) => {
    const folder = temporaryFolder();
    const path = join(folder, 'otro.respiro');
    make(path, fileIn(folder));
    const t = engineAt(join(folder, 'data'));
    expect(await t.fail('engagement.open', { path })).toMatchObject({
      code: 'not-an-engagement',
      details: { path, fault },
    });
  });
});

test('a refused file names the conflict copy beside it', async () => {
  const folder = temporaryFolder();
  const path = fileIn(folder);
  const beside = join(folder, 'cliente (conflicto 2026-01-02).respiro');
  frozenFile(beside, 6);
  writeFileSync(path, readFileSync(path).subarray(0, 4000));
  const t = engineAt(join(folder, 'data'));
  expect(await t.fail('engagement.open', { path })).toMatchObject({
    code: 'file-damaged',
    details: { fault: 'incomplete', beside },
  });
});
