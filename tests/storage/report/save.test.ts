import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asSaveError, saveReport } from '../../../electron/engine/report/save.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'respiro-save-'));
});
afterEach(async () => {
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true, force: true });
});

describe('saving a report', () => {
  it('puts it in place, whole, and leaves nothing beside it', async () => {
    const path = join(folder, 'Informe «Ñandú» 👋.docx');
    await saveReport(path, new Uint8Array([1, 2, 3]));
    await saveReport(path, new Uint8Array([4, 5]));
    expect([...(await readFile(path))]).toEqual([4, 5]);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('keeps what was there when it cannot be replaced', async () => {
    // A folder where the report should go cannot be renamed over.
    const path = join(folder, 'taken.docx');
    await mkdir(path);
    await writeFile(join(path, 'inside'), 'x');
    await expect(saveReport(path, new Uint8Array(9))).rejects.toMatchObject({
      name: 'RespiroError',
      details: { path },
    });
    expect(await readdir(folder)).toEqual(['taken.docx']);
  });

  it('tells that the folder is not there', async () => {
    await expect(saveReport(join(folder, 'gone', 'x.docx'), new Uint8Array(1))).rejects.toMatchObject({
      code: 'folder-missing',
    });
  });

  it.each([
    ['EACCES', false, 'folder-read-only'],
    ['EPERM', false, 'folder-read-only'],
    ['EROFS', false, 'folder-read-only'],
    ['ENOSPC', false, 'disk-full'],
    ['EBUSY', true, 'file-in-use'],
    // Windows, while Word has the old report open.
    ['EPERM', true, 'file-in-use'],
    ['EACCES', true, 'file-in-use'],
    ['EIO', false, 'file-unreadable'],
  ] as const)('tells %s (renaming: %s) as %s', (code, renaming, told) => {
    const thrown = Object.assign(new Error(code), { code });
    expect(asSaveError(thrown, '/x/report.docx', renaming)).toMatchObject({ code: told });
  });
});
