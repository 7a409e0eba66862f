import Database from 'better-sqlite3';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentHash as hashOf } from '../../../electron/engine/storage/content-hash.ts';
import { inspectFile } from '../../../electron/engine/storage/inspect.ts';
import { place } from '../../../electron/engine/storage/place.ts';
import { hashFile, publish } from '../../../electron/engine/storage/publish.ts';
import { publishInThread } from '../../../electron/engine/storage/files-thread.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { seededCopy } from '../../support/engine/seeded-file.ts';

describe('a destination that is not where it was', () => {
  test.each(['removed', 'renamed'])('%s: is told, and nothing is written in its place', async (how) => {
    const folder = temporaryFolder();
    const db = seededCopy(folder);
    const target = join(folder, 'target');
    await mkdir(target);
    const path = join(target, 'a.respiro');
    const { fileHash } = await publish(db, path, null);
    if (how === 'removed') await rm(path);
    else await rename(path, join(target, 'otro.respiro'));
    await expect(publish(db, path, fileHash)).rejects.toMatchObject({ code: 'destination-missing' });
    expect(await readdir(target)).toEqual(how === 'removed' ? [] : ['otro.respiro']);
    db.close();
  });

  test('removed while ours was being written: is told as well', async () => {
    const folder = temporaryFolder();
    await writeFile(join(folder, 'ours'), 'ours');
    await expect(
      place(join(folder, 'ours'), join(folder, 'a'), { expected: 'x', noted: null }, 'copia'),
    ).rejects.toMatchObject({ code: 'destination-missing' });
  });

  test('made by somebody else while ours was being written: theirs stays', async () => {
    const folder = temporaryFolder();
    await writeFile(join(folder, 'ours'), 'ours');
    await writeFile(join(folder, 'a.respiro'), 'theirs');
    const placed = await place(
      join(folder, 'ours'),
      join(folder, 'a.respiro'),
      { expected: null, noted: null },
      'copia',
    );
    expect(placed.conflict).toBe(true);
    expect(await readFile(join(folder, 'a.respiro'), 'utf8')).toBe('theirs');
    expect(await readFile(placed.path, 'utf8')).toBe('ours');
  });
});

test('an engine that ended between the file and its own note knows its own work again', async () => {
  const folder = temporaryFolder();
  const db = seededCopy(folder);
  const path = join(folder, 'a.respiro');
  const note = join(folder, 'placing');
  const first = await publish(db, path, null, { note });
  db.exec(`UPDATE engagement SET client = 'Segunda'`);
  await publish(db, path, first.fileHash, { note });
  db.exec(`UPDATE engagement SET client = 'Tercera'`);
  // The hash of the second was never written down anywhere but in the note.
  const third = await publish(db, path, first.fileHash, { note });
  expect(third).toMatchObject({ path, conflict: false });
  await writeFile(path, 'theirs');
  expect(await publish(db, path, first.fileHash, { note })).toMatchObject({ conflict: true });
  db.close();
});

test('what is sealed never lies readable beside the destination', async () => {
  const folder = temporaryFolder();
  const db = seededCopy(folder);
  const [target, privateFolder] = [join(folder, 'target'), join(folder, 'private')];
  await mkdir(target);
  await mkdir(privateFolder);
  const seen: string[][] = [];
  const seal = async (plain: string, sealed: string): Promise<void> => {
    seen.push(await readdir(target));
    await writeFile(
      sealed,
      (await readFile(plain)).map((byte) => byte ^ 0x5a),
    );
  };
  await publish(db, join(target, 'a.respiro'), null, { sealing: { seal, privateFolder } });
  expect(seen).toEqual([[]]);
  expect(await readdir(privateFolder)).toEqual([]);
  const written = await readFile(join(target, 'a.respiro'));
  expect(written.includes('Ñandú')).toBe(false);
  expect(
    written
      .map((byte) => byte ^ 0x5a)
      .subarray(0, 15)
      .toString(),
  ).toBe('SQLite format 3');
  db.close();
});

test('a sealing that fails leaves the old file, and nothing readable anywhere', async () => {
  const folder = temporaryFolder();
  const db = seededCopy(folder);
  const path = join(folder, 'a.respiro');
  const { fileHash } = await publish(db, path, null);
  await mkdir(join(folder, 'private'));
  const seal = (): Promise<void> => Promise.reject(new Error('no key'));
  const sealing = { seal, privateFolder: join(folder, 'private') };
  await expect(publish(db, path, fileHash, { sealing })).rejects.toThrow('no key');
  expect(await hashFile(path)).toBe(fileHash);
  expect(await readdir(join(folder, 'private'))).toEqual([]);
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  db.close();
});

test('the engine goes on writing while its contents are published', async () => {
  const folder = temporaryFolder();
  const db = seededCopy(folder);
  const path = join(folder, 'a.respiro');
  const note = join(folder, 'placing');
  const write = db.prepare(`UPDATE engagement SET city = ?`);
  const during = { written: 0, published: false };
  const publishing = publishInThread({ source: db.name, destination: path, expectedHash: null, note });
  void publishing.finally(() => (during.published = true));
  while (!during.published) {
    write.run(`${(during.written += 1)}`);
    await new Promise(setImmediate);
  }
  await publishing;
  const { written } = during;
  expect(written).toBeGreaterThan(1);
  await inspectFile(path);
  const copy = new Database(path, { readonly: true });
  expect(Number(copy.prepare<[], { city: string }>('SELECT city FROM engagement').get()?.city)).toBeLessThanOrEqual(
    written,
  );
  copy.close();
  db.close();
});

test('whoever writes meanwhile: the hash in the file is that of the file', async () => {
  const folder = temporaryFolder();
  const db = seededCopy(folder);
  let writing = true;
  let writes = 0;
  const write = (): void => {
    if (!writing) return;
    db.exec(`UPDATE engagement SET client = 'Cliente ${String((writes += 1))}'`);
    setImmediate(write);
  };
  write();
  for (let round = 0; round < 20; round += 1) {
    const path = join(folder, `${String(round)}.respiro`);
    const { contentHash } = await publishInThread({
      source: db.name,
      destination: path,
      expectedHash: null,
      note: null,
    });
    const copy = new Database(path, { readonly: true });
    expect(hashOf(copy)).toBe(contentHash);
    copy.close();
    await inspectFile(path);
  }
  writing = false;
  expect(writes).toBeGreaterThan(20);
  // Nobody writes: what was hashed beside the copying is the same.
  const { contentHash } = await publishInThread({
    ...{ source: db.name, destination: join(folder, 'last.respiro') },
    ...{ expectedHash: null, note: null },
  });
  expect(contentHash).toBe(hashOf(db));
  db.close();
});
