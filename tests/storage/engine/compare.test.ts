/** Two waves, and two files, on real SQLite. */
import Database from 'better-sqlite3';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSample } from '../../../build/sample/build-sample.ts';
import { brief } from '../../support/engagement-brief.ts';
import { engineAt, resourcesFolder } from '../../support/engine/engine-at.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const sample = join(mkdtempSync(join(tmpdir(), 'respiro-sample-test-')), 'sample.respiro');

beforeAll(() => buildSample(resourcesFolder, sample), 120_000);
afterAll(() => rmSync(dirname(sample), { recursive: true, force: true }));
const nothingNamed = { path: null, before: null, after: null };

/** A copy of the sample in a folder of its own. */
function sampleFile(folder: string): string {
  const path = join(folder, 'otro.respiro');
  copyFileSync(sample, path);
  return path;
}

describe('comparing', () => {
  it('takes the last two waves unless others are named', async () => {
    const folder = temporaryFolder();
    const t = engineAt(join(folder, 'data'));
    const { waves } = await t.do('engagement.open', { path: sampleFile(folder) });
    const view = await t.do('compare.read', nothingNamed);
    expect([view.before.waveId, view.after.waveId]).toEqual([waves.at(-2)?.id, waves.at(-1)?.id]);
    expect(view.sameEngagement).toBe(true);
    const rows = view.comparisons.flatMap(({ lenses }) => lenses.flatMap(({ dimensions }) => dimensions));
    expect(rows.length).toBeGreaterThan(0);
    for (const { difference, interval, words } of rows) {
      if (interval === null) expect(words).toBe('no-demonstrable-change');
      else {
        expect(interval.low).toBeLessThanOrEqual(difference);
        expect(interval.high).toBeGreaterThanOrEqual(difference);
        expect(words === 'no-demonstrable-change').toBe(interval.low <= 0 && interval.high >= 0);
      }
    }
  });

  it('looks at another file without touching it, and leaves no copy behind', async () => {
    const folder = temporaryFolder();
    const path = sampleFile(folder);
    const t = engineAt(join(folder, 'data'));
    await t.do('engagement.create', { ...brief, client: 'Otro cliente' });
    const copies = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('respiro-compare-'));
    const [bytes, before] = [readFileSync(path), copies()];
    const view = await t.do('compare.read', { ...nothingNamed, path });
    expect(view.sameClient).toBe(false);
    expect(view.sameEngagement).toBe(false);
    expect(view.before.waves.length).toBeGreaterThan(1);
    expect(view.comparisons).toEqual([]);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(copies()).toEqual(before);
    expect((await t.do('workspace.read', {})).engagement.client).toBe('Otro cliente');
  });

  it('compares the open engagement with its own file, but no wave with itself', async () => {
    const folder = temporaryFolder();
    const path = sampleFile(folder);
    const t = engineAt(join(folder, 'data'));
    const { waves } = await t.do('engagement.open', { path });
    const itself = await t.do('compare.read', { ...nothingNamed, path });
    expect(itself).toMatchObject({ sameEngagement: true, sameClient: true, comparisons: [] });
    const earlier = await t.do('compare.read', { path, before: waves[0]?.id ?? '', after: null });
    expect(earlier.comparisons.length).toBeGreaterThan(0);
  });

  it('holds both sides to the stricter minimum', async () => {
    const folder = temporaryFolder();
    const path = sampleFile(folder);
    const t = engineAt(join(folder, 'data'));
    await t.do('engagement.open', { path: sampleFile(folder) });
    const { waves } = await t.do('workspace.read', {});
    const named = { path, before: waves[0]?.id ?? '', after: waves.at(-1)?.id ?? '' };
    const groups = async (): Promise<number[]> =>
      (await t.do('compare.read', named)).comparisons.flatMap(({ lenses }) =>
        lenses.flatMap((lens) => lens.groups.flatMap((row) => [row.peopleBefore, row.peopleAfter])),
      );
    expect((await groups()).length).toBeGreaterThan(0);
    await t.do('engagement.update', { minimumGroup: 20 });
    expect((await groups()).filter((n) => n < 20)).toEqual([]);
  });

  it('refuses a damaged file, a newer one and a missing one, and goes on', async () => {
    const folder = temporaryFolder();
    const t = engineAt(join(folder, 'data'));
    await t.do('engagement.open', { path: sampleFile(folder) });
    const damaged = sampleFile(folder);
    truncateSync(damaged, 5000);
    expect((await t.fail('compare.read', { ...nothingNamed, path: damaged })).code).toBe('file-damaged');
    const newer = sampleFile(folder);
    const db = new Database(newer);
    db.pragma('user_version = 9998');
    db.exec('DROP TABLE evidence');
    db.close();
    expect((await t.fail('compare.read', { ...nothingNamed, path: newer })).code).toBe('file-newer');
    const missing = join(folder, 'no.respiro');
    expect((await t.fail('compare.read', { ...nothingNamed, path: missing })).code).toBe('file-missing');
    expect((await t.fail('compare.read', { ...nothingNamed, before: 'none' })).code).toBe('not-found');
    expect((await t.do('compare.read', nothingNamed)).comparisons.length).toBeGreaterThan(0);
  });
});
