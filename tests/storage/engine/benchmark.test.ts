/** One's own reference on real SQLite: totals, and nothing that says whose they are. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSample } from '../../../build/sample/build-sample.ts';
import { Benchmark } from '../../../electron/engine/application/benchmark.ts';
import { engineAt, resourcesFolder } from '../../support/engine/engine-at.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const sample = join(mkdtempSync(join(tmpdir(), 'respiro-sample-test-')), 'sample.respiro');

beforeAll(() => buildSample(resourcesFolder, sample), 120_000);
afterAll(() => rmSync(dirname(sample), { recursive: true, force: true }));

const total = {
  instrumentId: 'empowerment',
  version: 1,
  lensId: 'room',
  dimensionId: null,
  index: 48.3,
  people: 12,
  month: '2026-03',
};

describe('the reference', () => {
  it('is off until the person turns it on, and takes an engagement once', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'uno.respiro');
    copyFileSync(sample, path);
    const t = engineAt(folder);
    await t.do('engagement.open', { path });
    expect((await t.fail('benchmark.add', {})).code).toBe('benchmark-off');
    await t.do('settings.update', { benchmark: true });
    await t.do('benchmark.add', {});
    expect(await t.do('benchmark.add', {})).toEqual({ engagements: 1, includesOpen: true });
    expect(await t.do('benchmark.remove', {})).toEqual({ engagements: 0, includesOpen: false });
  });

  it('holds neither the client nor a person nor the engagement’s id', () => {
    const path = join(temporaryFolder(), 'reference.sqlite');
    const db = new Database(path);
    const benchmark = new Benchmark(db);
    benchmark.put('engagement-of-Ferretera-Luz', [total]);
    expect(benchmark.indices(total, 'another')).toEqual([48.3]);
    expect(benchmark.indices(total, 'engagement-of-Ferretera-Luz')).toEqual([]);
    expect(benchmark.indices({ ...total, version: 2 }, 'another')).toEqual([]);
    db.close();
    expect(readFileSync(path).includes('Ferretera')).toBe(false);
  });

  it('keeps only totals in the columns that there are', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'uno.respiro');
    copyFileSync(sample, path);
    const t = engineAt(folder);
    const { engagement, participants, groups } = await t.do('engagement.open', { path });
    await t.do('settings.update', { benchmark: true });
    await t.do('benchmark.add', {});
    const db = new Database(join(folder, 'application.sqlite'), { readonly: true });
    const rows = JSON.stringify(db.prepare('SELECT * FROM reference_totals').all());
    db.close();
    const planted = [
      engagement.client,
      engagement.id,
      ...participants.map(({ name }) => name),
      ...groups.map(({ name }) => name),
    ];
    expect(rows.length).toBeGreaterThan(100);
    expect(planted.filter((word) => word !== '' && rows.includes(word))).toEqual([]);
  });
});
