import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Engine } from '../../../electron/engine/engine.ts';
import { engineAt, resourcesFolder, type TestEngine } from '../../support/engine/engine-at.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { workshopAt, type Workshop } from '../../support/engine/workshop.ts';

interface Room {
  readonly t: TestEngine;
  readonly shop: Workshop;
  readonly folder: string;
  readonly later: (seconds: number) => void;
}

async function inKiosk(pin = '2468'): Promise<Room> {
  let clock = Date.parse('2026-03-14T15:00:00.000Z');
  const folder = temporaryFolder();
  const t = engineAt(folder, undefined, () => new Date(clock));
  const shop = await workshopAt(t, { value: true });
  await t.do('kiosk.enter', { exerciseId: shop.exerciseId, pin });
  return { t, shop, folder, later: (seconds) => void (clock += seconds * 1000) };
}

describe('the kiosk', () => {
  test('is left with the PIN it was entered with', async () => {
    const { t, shop } = await inKiosk();
    expect(await t.do('kiosk.read', {})).toEqual({ exerciseId: shop.exerciseId });
    expect(await t.fail('kiosk.leave', { pin: '1357' })).toMatchObject({
      code: 'wrong-pin',
      details: { waitSeconds: 0 },
    });
    await t.do('kiosk.leave', { pin: '2468' });
    expect(await t.do('kiosk.read', {})).toBeNull();
  });

  test('makes one wait after several wrong PINs, also for the right one', async () => {
    const { t, later } = await inKiosk();
    for (let tries = 0; tries < 3; tries += 1) await t.fail('kiosk.leave', { pin: '0000' });
    expect(await t.fail('kiosk.leave', { pin: '0000' })).toMatchObject({ details: { waitSeconds: 30 } });
    later(10);
    expect(await t.fail('kiosk.leave', { pin: '2468' })).toMatchObject({ details: { waitSeconds: 20 } });
    later(20);
    await t.do('kiosk.leave', { pin: '2468' });
  });

  test('a clock that is set back does not lengthen the wait', async () => {
    const { t, later } = await inKiosk();
    for (let tries = 0; tries < 4; tries += 1) await t.fail('kiosk.leave', { pin: '0000' });
    later(-86_400);
    expect(await t.fail('kiosk.leave', { pin: '2468' })).toMatchObject({ details: { waitSeconds: 30 } });
  });

  test('without the PIN is left two minutes after asking to, not before', async () => {
    const { t, shop, later } = await inKiosk();
    expect(await t.do('kiosk.leaveWithoutPin', {})).toEqual({ leavesAt: '2026-03-14T15:02:00.000Z' });
    later(119);
    expect(await t.do('kiosk.leaveWithoutPin', {})).toEqual({ leavesAt: '2026-03-14T15:02:00.000Z' });
    expect(await t.do('kiosk.read', {})).toEqual({ exerciseId: shop.exerciseId });
    later(1);
    expect(await t.do('kiosk.leaveWithoutPin', {})).toEqual({ leavesAt: null });
    expect(await t.do('kiosk.read', {})).toBeNull();
  });

  test('is still there after the application ended by force', async () => {
    const { shop, folder } = await inKiosk();
    const again = new Engine({ dataFolder: folder, resourcesFolder, emit: () => undefined });
    await again.resume();
    expect(await again.request('kiosk.read', {})).toEqual({ ok: true, value: { exerciseId: shop.exerciseId } });
    expect(await again.request('kiosk.leave', { pin: '2468' })).toMatchObject({ ok: true });
    await again.close();
  });

  test('does not keep the PIN as it was typed', async () => {
    const { folder } = await inKiosk('86421357');
    const files = readdirSync(folder).filter((name) => name.startsWith('application.sqlite'));
    expect(files.length).toBeGreaterThan(0);
    for (const name of files) expect(readFileSync(join(folder, name)).includes('86421357')).toBe(false);
  });

  test('takes answers while the round is open, and only then; papers are typed at any time', async () => {
    const { t, shop } = await inKiosk();
    const round = { exerciseId: shop.exerciseId, lensId: 'company' };
    const answer = {
      ...round,
      itemId: 'vp01',
      respondent: { participantId: shop.participantIds[0] ?? '' },
      value: 4,
      channel: 'kiosk',
    } as const;
    expect(await t.fail('answers.record', answer)).toMatchObject({ code: 'round-closed' });
    await t.do('rounds.open', round);
    await t.do('answers.record', answer);
    await t.do('rounds.close', round);
    expect(await t.fail('answers.record', { ...answer, value: 1 })).toMatchObject({ code: 'round-closed' });
    const sheet = await t.do('exercises.sheet', { id: shop.exerciseId });
    expect(sheet.answers).toMatchObject([{ value: 4 }]);
    await t.do('answers.record', { ...answer, itemId: 'vp02', channel: 'paper' });
    await t.do('rounds.reopen', round);
    await t.do('answers.record', { ...answer, value: 1 });
  });
});
