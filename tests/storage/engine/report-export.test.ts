import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Input } from '../../../src/contract/commands/all.ts';
import { engineAt, type TestEngine } from '../../support/engine/engine-at.ts';
import { canMount, mountedFolder } from '../../support/mounted-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { workshopAt, type Workshop } from '../../support/engine/workshop.ts';

/** Everybody answers the first two pairs; enough for a report to say something. */
async function answered(t: TestEngine): Promise<Workshop> {
  const shop = await workshopAt(t, { value: true });
  for (const lensId of ['company', 'customer']) {
    for (const [index, participantId] of shop.participantIds.entries()) {
      const question = { exerciseId: shop.exerciseId, lensId, itemId: `vp0${(index % 2) + 1}` };
      await t.do('answers.record', {
        ...question,
        respondent: { participantId },
        value: (index % 4) + 1,
        channel: 'paper',
      });
    }
  }
  return shop;
}

function order({ waveId }: Workshop, path: string): Input<'report.export'> {
  return { waveId, path, language: 'es', brandKitId: 'neutral', edition: 'executive' };
}

describe('exporting the report', () => {
  test('writes a Word file, tells its progress, and replaces the one before', async () => {
    const folder = temporaryFolder();
    const t = engineAt(join(folder, 'data'));
    const shop = await answered(t);
    const path = join(folder, 'Informe «Ñ».docx');
    const result = await t.do('report.export', order(shop, path));
    expect(result.pages).toBeGreaterThan(2);
    expect((await stat(path)).size).toBe(result.bytes);
    expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');
    const shares = t.events
      .filter(({ name }) => name === 'report.progress')
      .map(({ payload }) => payload as { done: number; total: number })
      .map(({ done, total }) => done / total);
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect([shares.at(0), shares.at(-1)]).toEqual([0, 1]);
    await t.do('report.export', { ...order(shop, path), language: 'en' });
    expect(await readdir(folder)).toEqual(['Informe «Ñ».docx', 'data']);
  });

  test('of an engagement that is closed meanwhile, it is whole and says that it was not noted', async () => {
    const folder = temporaryFolder();
    const t = engineAt(join(folder, 'data'));
    const shop = await answered(t);
    const path = join(folder, 'Informe.docx');
    const written = t.do('report.export', order(shop, path));
    await t.do('engagement.close', {});
    const { noted, bytes } = await written;
    expect(noted).toBe(false);
    expect((await stat(path)).size).toBe(bytes);
  });

  test('an unknown wave is refused', async () => {
    const t = engineAt(temporaryFolder());
    const shop = await answered(t);
    expect((await t.fail('report.export', { ...order(shop, '/tmp/x.docx'), waveId: 'none' })).code).toBe('not-found');
  });

  test('cancelled, it leaves nothing', async () => {
    const folder = temporaryFolder();
    const t = engineAt(join(folder, 'data'));
    const shop = await answered(t);
    const path = join(folder, 'cancelled.docx');
    const exporting = t.fail('report.export', order(shop, path));
    await t.do('report.cancel', {});
    expect((await exporting).code).toBe('cancelled');
    expect(existsSync(path)).toBe(false);
  });

  test('is cancelled in the middle of laying out the pages, and meanwhile the engine goes on answering', async () => {
    const folder = temporaryFolder();
    const layingOut = Promise.withResolvers<undefined>();
    const t = engineAt(join(folder, 'data'), (name, payload) => {
      if (name === 'report.progress' && (payload as { step: string }).step === 'layout') layingOut.resolve(undefined);
    });
    const shop = await answered(t);
    const path = join(folder, 'a.docx');
    let over = false;
    const exporting = t
      .fail('report.export', { ...order(shop, path), edition: 'complete' })
      .finally(() => (over = true));
    await layingOut.promise;
    await t.do('engagement.update', { city: 'Mérida' });
    expect((await t.do('workspace.read', {})).engagement.city).toBe('Mérida');
    expect(over).toBe(false);
    await t.do('report.cancel', {});
    expect((await exporting).code).toBe('cancelled');
    expect(existsSync(path)).toBe(false);
  });

  test('to a folder that is gone, or a place that cannot be replaced, it fails in words and leaves nothing', async () => {
    const folder = temporaryFolder();
    const t = engineAt(join(folder, 'data'));
    const shop = await answered(t);
    expect((await t.fail('report.export', order(shop, join(folder, 'gone', 'a.docx')))).code).toBe('folder-missing');
    const target = join(folder, 'target');
    await mkdir(join(target, 'a.docx', 'inside'), { recursive: true });
    expect((await t.fail('report.export', order(shop, join(target, 'a.docx')))).code).not.toBe('unexpected');
    expect(await readdir(target)).toEqual(['a.docx']);
  });

  test.runIf(canMount)('on a full or read-only disk it says so and leaves the old one whole', async () => {
    const t = engineAt(temporaryFolder());
    const shop = await answered(t);
    const small = mountedFolder('size=16k');
    const path = join(small, 'a.docx');
    await writeFile(path, 'the old one');
    expect((await t.fail('report.export', order(shop, path))).code).toBe('disk-full');
    expect(await readFile(path, 'utf8')).toBe('the old one');
    expect(await readdir(small)).toEqual(['a.docx']);
    expect((await t.fail('report.export', order(shop, join(mountedFolder('ro'), 'a.docx')))).code).toBe(
      'folder-read-only',
    );
  });

  test('changes nothing in the engagement', async () => {
    const folder = temporaryFolder();
    const t = engineAt(join(folder, 'data'));
    const shop = await answered(t);
    const before = await t.do('workspace.read', {});
    await t.do('report.export', order(shop, join(folder, 'a.docx')));
    const digest = (view: unknown): string => createHash('sha256').update(JSON.stringify(view)).digest('hex');
    expect(digest(await t.do('workspace.read', {}))).toBe(digest(before));
  });
});
