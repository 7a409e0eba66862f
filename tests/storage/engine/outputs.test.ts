/** The files beside the report, through the engine: whole or not at all, and never more than may be told. */
import { existsSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Input } from '../../../src/contract/commands/all.ts';
import { outputKinds } from '../../../src/contract/outputs.ts';
import { engineAt, type TestEngine } from '../../support/engine/engine-at.ts';
import { workshopAt } from '../../support/engine/workshop.ts';
import { canMount, mountedFolder } from '../../support/mounted-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Fifteen people answer two items of an exercise, through every lens or the only one. */
async function answered(t: TestEngine, anonymity: 'identified' | 'anonymous'): Promise<string> {
  const { waveId, exerciseId, participantIds } = await workshopAt(t, { value: false, anonymity });
  const people = (await t.do('workspace.read', {})).participants;
  for (const [at, participantId] of participantIds.entries()) {
    const groupId = people.find(({ id }) => id === participantId)?.groupId ?? '';
    const respondent =
      anonymity === 'identified'
        ? { participantId }
        : { ballotId: (await t.do('ballots.add', { exerciseId, groupId, channel: 'paper' })).id };
    for (const itemId of ['em1', 'em2']) {
      const question = { exerciseId, lensId: 'room', itemId };
      await t.do('answers.record', { ...question, respondent, value: (at % 4) + 1, channel: 'paper' });
    }
  }
  return waveId;
}

const order = (waveId: string, path: string, more: Partial<Input<'outputs.write'>> = {}): Input<'outputs.write'> => ({
  kind: 'data-csv',
  waveId,
  path,
  language: 'es',
  names: false,
  ...more,
});

/** The records of one table of a ZIP of CSV files, which holds no quotes here. */
const recordsIn = async (path: string, table: string): Promise<string[][]> =>
  strFromU8(unzipSync(await readFile(path))[`${table}.csv`] ?? new Uint8Array())
    .slice(1)
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(','));

const answersIn = async (path: string): Promise<string> =>
  strFromU8(unzipSync(await readFile(path))['answers.csv'] ?? new Uint8Array());

describe('the files beside the report', () => {
  test('are written whole, tell their progress and replace the one before', async () => {
    const folder = temporaryFolder();
    const t = engineAt(join(folder, 'data'));
    const waveId = await answered(t, 'anonymous');
    for (const kind of outputKinds) {
      const path = join(folder, `${kind}.bin`);
      await writeFile(path, 'the old one');
      const result = await t.do('outputs.write', order(waveId, path, { kind }));
      expect((await stat(path)).size).toBe(result.bytes);
      expect(result.bytes).toBeGreaterThan(100);
    }
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    // Who was there and who worked on it are what the engine says, and no finer than that.
    const zip = join(folder, 'data-csv.bin');
    expect(await recordsIn(zip, 'attendance')).toMatchObject([{ 3: '3' }, { 3: '4' }, { 3: '6' }, { 3: '2' }]);
    const changes = (await t.do('history.list', { limit: 500 })).filter(({ state }) => state === 'done').length;
    const days = await recordsIn(zip, 'history');
    // The beginning of an engagement is no change of it.
    expect(days.reduce((sum, [, , , n]) => sum + Number(n), 0)).toBe(changes - 1);
    expect(days.length).toBeLessThan(5);
    expect(Object.keys(unzipSync(await readFile(zip)))).not.toContain('people.csv');
    const told = t.events.filter(({ name }) => name === 'report.progress').length;
    expect(told).toBeGreaterThan(10);
  });

  test('never name a person of an anonymous exercise, nor one of a hidden group', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.zip');
    const t = engineAt(join(folder, 'anonymous'));
    await t.do('outputs.write', order(await answered(t, 'anonymous'), path, { names: true }));
    const names = (await t.do('workspace.read', {})).participants.map(({ name }) => name);
    const anonymous = await answersIn(path);
    for (const name of names) expect(anonymous).not.toContain(name);

    const u = engineAt(join(folder, 'identified'));
    await u.do('outputs.write', order(await answered(u, 'identified'), path, { names: true }));
    const identified = await answersIn(path);
    expect(identified).toContain('frontline 1');
    // Two of support are too few, and the next smallest group protects them.
    expect(identified).not.toContain('support 1');
    expect(identified).not.toContain('leadership 1');
    await u.do('outputs.write', order((await u.do('workspace.read', {})).waves[0]?.id ?? '', path));
    expect(await answersIn(path)).not.toContain('frontline 1');
  });

  test('cancelled, they leave nothing; an unknown wave is refused', async () => {
    const folder = temporaryFolder();
    const t = engineAt(join(folder, 'data'));
    const path = join(folder, 'a.zip');
    const waveId = await answered(t, 'anonymous');
    const writing = t.fail('outputs.write', order(waveId, path));
    await t.do('report.cancel', {});
    expect((await writing).code).toBe('cancelled');
    expect(existsSync(path)).toBe(false);
    expect((await t.fail('outputs.write', order('none', path))).code).toBe('not-found');
    expect((await t.fail('outputs.write', order(waveId, join(folder, 'gone', 'a.zip')))).code).toBe('folder-missing');
  });

  test.runIf(canMount)('on a full disk the old one stays whole', async () => {
    const t = engineAt(temporaryFolder());
    const waveId = await answered(t, 'anonymous');
    const path = join(mountedFolder('size=8k'), 'a.xlsx');
    await writeFile(path, 'the old one');
    expect((await t.fail('outputs.write', order(waveId, path, { kind: 'data-xlsx' }))).code).toBe('disk-full');
    expect(await readFile(path, 'utf8')).toBe('the old one');
  });
});
