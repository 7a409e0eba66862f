import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspectFile } from '../../../electron/engine/storage/inspect.ts';
import { hashFile, publish } from '../../../electron/engine/storage/publish.ts';
import { canMount, mountedFolder } from '../../support/mounted-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { seededCopy } from '../../support/engine/seeded-file.ts';

describe('publishing', () => {
  test('writes a whole file that passes every check, and again over it', async () => {
    const folder = temporaryFolder();
    const db = seededCopy(folder);
    const destination = join(folder, 'proyecto.respiro');
    const first = await publish(db, destination, null);
    expect(first).toMatchObject({ path: destination, conflict: false });
    db.exec(`UPDATE engagement SET client = 'Otro nombre'`);
    const second = await publish(db, destination, first.fileHash);
    expect(second.conflict).toBe(false);
    expect(second.fileHash).not.toBe(first.fileHash);
    await expect(inspectFile(destination)).resolves.toMatchObject({ client: 'Otro nombre' });
    db.close();
  });

  test('leaves what somebody else wrote and puts ours beside it', async () => {
    const folder = temporaryFolder();
    const db = seededCopy(folder);
    const destination = join(folder, 'proyecto.respiro');
    const ours = await publish(db, destination, null);
    await writeFile(destination, 'theirs');
    const again = await publish(db, destination, ours.fileHash);
    expect(again.conflict).toBe(true);
    expect(again.path).not.toBe(destination);
    expect(await readFile(destination, 'utf8')).toBe('theirs');
    await expect(inspectFile(again.path)).resolves.toMatchObject({ engagementId: 'e1' });
    const third = await publish(db, destination, ours.fileHash);
    expect(third.path).not.toBe(again.path);
    db.close();
  });

  test.each([
    'proyecto ñ «é» 日本 🙂.respiro',
    'a\'b"c;--%s.respiro',
    ' espacios  .respiro',
    `${'largo'.repeat(40)}.respiro`,
  ])('takes any name that the system takes: %s', async (name) => {
    const folder = temporaryFolder();
    const db = seededCopy(folder);
    await publish(db, join(folder, name), null);
    await expect(inspectFile(join(folder, name))).resolves.toMatchObject({ engagementId: 'e1' });
    db.close();
  });

  test('tells a missing folder, and leaves nothing', async () => {
    const folder = temporaryFolder();
    const db = seededCopy(folder);
    const destination = join(folder, 'gone', 'proyecto.respiro');
    await expect(publish(db, destination, null)).rejects.toMatchObject({ code: 'folder-missing' });
    expect(existsSync(join(folder, 'gone'))).toBe(false);
    db.close();
  });

  test('tells a folder that turned into a file', async () => {
    const folder = temporaryFolder();
    const db = seededCopy(folder);
    await writeFile(join(folder, 'plain'), '');
    await expect(publish(db, join(folder, 'plain', 'a.respiro'), null)).rejects.toMatchObject({
      code: 'folder-missing',
    });
    db.close();
  });

  test('leaves no stray file behind when the destination cannot be replaced', async () => {
    const folder = temporaryFolder();
    const db = seededCopy(folder);
    const target = join(folder, 'target');
    // A folder in the destination's place: the last step, the rename, is what fails.
    await mkdir(join(target, 'proyecto.respiro', 'inside'), { recursive: true });
    await expect(publish(db, join(target, 'proyecto.respiro'), null)).rejects.toThrow();
    expect(await readdir(target)).toEqual(['proyecto.respiro']);
    db.close();
  });

  test.runIf(canMount)('tells a read-only folder', async () => {
    const db = seededCopy(temporaryFolder());
    const locked = mountedFolder('ro');
    await expect(publish(db, join(locked, 'a.respiro'), null)).rejects.toMatchObject({ code: 'folder-read-only' });
    db.close();
  });

  // Root may write anywhere, so a permission can only be tried by somebody else.
  test.runIf(process.platform !== 'win32' && process.getuid?.() !== 0)('tells a locked folder', async () => {
    const folder = temporaryFolder();
    const db = seededCopy(folder);
    const locked = join(folder, 'locked');
    await mkdir(locked);
    await chmod(locked, 0o500);
    await expect(publish(db, join(locked, 'a.respiro'), null)).rejects.toMatchObject({ code: 'folder-read-only' });
    await chmod(locked, 0o700);
    db.close();
  });

  // Room for a part of the copy; for all of it but the old file beside; for nearly all.
  test.runIf(canMount).each([0.1, 0.5, 0.9, 1])(
    'tells a disk that is full with %d of the file written, leaves the old one whole and nothing else',
    async (share) => {
      const folder = temporaryFolder();
      const db = seededCopy(folder);
      const { size } = await stat((await publish(db, join(folder, 'measure.respiro'), null)).path);
      const small = mountedFolder(`size=${Math.ceil((size * share) / 4096) * 4}k`);
      const destination = join(small, 'a.respiro');
      await writeFile(destination, 'old');
      const failure = await publish(db, destination, await hashFile(destination)).catch((error: unknown) => error);
      expect(failure).toMatchObject({ code: 'disk-full' });
      expect(await readFile(destination, 'utf8')).toBe('old');
      expect(await readdir(small)).toEqual(['a.respiro']);
      db.close();
    },
  );
});
