import { beforeEach, describe, expect, test } from 'vitest';
import type { BlockView } from '../../../src/contract/facilitation-views.ts';
import { Engine } from '../../../electron/engine/engine.ts';
import { engineAt, resourcesFolder, type TestEngine } from '../../support/engine/engine-at.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { workshopAt, type Workshop } from '../../support/engine/workshop.ts';

let t: TestEngine;
let shop: Workshop;
let clock: Date;
let folder: string;

beforeEach(async () => {
  clock = new Date('2026-03-14T15:00:00.000Z');
  folder = temporaryFolder();
  t = engineAt(folder, undefined, () => clock);
  shop = await workshopAt(t, { value: true });
});

const later = (minutes: number): void => void (clock = new Date(clock.getTime() + minutes * 60_000));

async function add(
  title: string,
  startsAt: number,
  minutes: number,
  exerciseId: string | null = null,
): Promise<string> {
  const { id } = await t.do('blocks.add', {
    sessionId: shop.sessionId,
    kind: exerciseId === null ? 'activity' : 'exercise',
    title,
    startsAt,
    minutes,
    exerciseId,
    notes: '',
  });
  return id;
}

const blocks = async (): Promise<readonly BlockView[]> => (await t.do('workspace.read', {})).blocks;
const block = async (id: string): Promise<BlockView | undefined> => (await blocks()).find((one) => one.id === id);

describe('the agenda', () => {
  test('lists its blocks in the order of the day', async () => {
    const second = await add('Propuesta de valor', 9 * 60 + 15, 40, shop.exerciseId);
    const first = await add('Bienvenida', 9 * 60, 15);
    expect((await blocks()).map(({ id }) => id)).toEqual([first, second]);
    expect(await block(second)).toMatchObject({ exerciseId: shop.exerciseId, startedAt: null, skipped: false });
  });

  test('is filled from each template, with the exercise there is and the ones that are missing', async () => {
    const { agendas } = await t.do('library.read', {});
    expect(agendas.length).toBeGreaterThanOrEqual(3);
    for (const { id: templateId, blocks: planned } of agendas) {
      const input = { sessionId: shop.sessionId, templateId, startsAt: 540, anonymity: 'anonymous' } as const;
      await t.do('agenda.fill', input);
      const filled = await blocks();
      expect(filled.map(({ kind, minutes }) => ({ kind, minutes }))).toEqual(
        planned.map(({ kind, minutes }) => ({ kind, minutes })),
      );
      filled.reduce((end, { startsAt, minutes }) => {
        expect(startsAt).toBe(end);
        return startsAt + minutes;
      }, 540);
      const exercises = filled.filter(({ kind }) => kind === 'exercise').map(({ exerciseId }) => exerciseId);
      expect(exercises).not.toContain(null);
      expect(new Set(exercises).size).toBe(exercises.length);
    }
    const { exercises } = await t.do('workspace.read', {});
    expect(exercises.filter(({ instrumentId }) => instrumentId === 'value-proposition')).toHaveLength(1);
  });

  test('filled past midnight is refused whole', async () => {
    await add('Bienvenida', 540, 15);
    const templateId = (await t.do('library.read', {})).agendas.at(-1)?.id ?? '';
    const input = { sessionId: shop.sessionId, templateId, startsAt: 1430, anonymity: 'anonymous' };
    expect(await t.fail('agenda.fill', input)).toMatchObject({ code: 'invalid-input', details: { field: 'startsAt' } });
    expect((await blocks()).map(({ title }) => title)).toEqual(['Bienvenida']);
  });

  test('keeps what has begun when it is filled again', async () => {
    const begun = await add('Bienvenida', 540, 15);
    await add('Otra cosa', 555, 15);
    await t.do('blocks.start', { id: begun });
    const templateId = (await t.do('library.read', {})).agendas[0]?.id ?? '';
    await t.do('agenda.fill', { sessionId: shop.sessionId, templateId, startsAt: 600, anonymity: 'identified' });
    const titles = (await blocks()).map(({ title }) => title);
    expect(titles).toContain('Bienvenida');
    expect(titles).not.toContain('Otra cosa');
  });

  test('runs: a block ends when the next begins, and both times are kept', async () => {
    const first = await add('Bienvenida', 540, 15);
    const second = await add('Pausa', 555, 10);
    await t.do('blocks.start', { id: first });
    later(18);
    await t.do('blocks.start', { id: second });
    expect(await block(first)).toMatchObject({
      startedAt: '2026-03-14T15:00:00.000Z',
      endedAt: '2026-03-14T15:18:00.000Z',
    });
    expect(await block(second)).toMatchObject({ startedAt: '2026-03-14T15:18:00.000Z', endedAt: null });
    later(2);
    await t.do('blocks.end', { id: second });
    expect(await block(second)).toMatchObject({ endedAt: '2026-03-14T15:20:00.000Z' });
  });

  test('a block that is taken up again counts what it had and not the time between', async () => {
    const first = await add('Propuesta de valor', 540, 30);
    const second = await add('Pausa', 570, 10);
    await t.do('blocks.start', { id: first });
    later(10);
    await t.do('blocks.start', { id: second });
    later(60);
    await t.do('blocks.start', { id: first });
    expect(await block(first)).toMatchObject({
      startedAt: '2026-03-14T15:00:00.000Z',
      endedAt: null,
      pausedMs: 3_600_000,
    });
    expect(await block(second)).toMatchObject({ endedAt: '2026-03-14T16:10:00.000Z' });
  });

  test('starting what runs changes nothing', async () => {
    const id = await add('Bienvenida', 540, 15);
    await t.do('blocks.start', { id });
    const before = await blocks();
    later(5);
    await t.do('blocks.start', { id });
    expect(await blocks()).toEqual(before);
  });

  test('grants minutes, takes them back, and leaves a block at least one', async () => {
    const id = await add('Bienvenida', 540, 15);
    await t.do('blocks.extend', { id, minutes: 5 });
    await t.do('blocks.extend', { id, minutes: 5 });
    expect(await block(id)).toMatchObject({ minutes: 15, extraMinutes: 10 });
    await t.do('blocks.extend', { id, minutes: -120 });
    expect(await block(id)).toMatchObject({ extraMinutes: -14 });
  });

  test('skipping the block that runs ends it; it can be had back', async () => {
    const id = await add('Bienvenida', 540, 15);
    await t.do('blocks.start', { id });
    later(3);
    await t.do('blocks.skip', { id, skipped: true });
    expect(await block(id)).toMatchObject({ skipped: true, endedAt: '2026-03-14T15:03:00.000Z' });
    await t.do('blocks.start', { id });
    expect(await block(id)).toMatchObject({ skipped: false, endedAt: null });
  });

  test('does not count an hour that the computer slept, when told so', async () => {
    const id = await add('Bienvenida', 540, 15);
    await t.do('blocks.start', { id });
    await t.do('blocks.discount', { id, milliseconds: 3_600_000 });
    expect(await block(id)).toMatchObject({ startedAt: '2026-03-14T15:00:00.000Z', pausedMs: 3_600_000 });
  });

  test('arranges many at once, as one step of undo', async () => {
    const first = await add('Bienvenida', 540, 15);
    const second = await add('Pausa', 540, 10);
    await t.do('agenda.arrange', {
      blocks: [
        { id: first, startsAt: 600, minutes: 20 },
        { id: second, startsAt: 620, minutes: 15 },
      ],
    });
    expect((await blocks()).map(({ startsAt }) => startsAt)).toEqual([600, 620]);
    await t.do('history.undo', { includingAnswers: false });
    expect((await blocks()).map(({ startsAt }) => startsAt)).toEqual([540, 540]);
  });

  test('adds a block and moves what gives way to it, as one step of undo', async () => {
    const after = await add('Pausa', 555, 10);
    const block = { sessionId: shop.sessionId, kind: 'activity', title: 'Muro', exerciseId: null, notes: '' } as const;
    const moved = [{ id: after, startsAt: 575, minutes: 10 }];
    await t.do('blocks.add', { ...block, startsAt: 555, minutes: 20, moved });
    expect((await blocks()).map(({ title, startsAt }) => [title, startsAt])).toEqual([
      ['Muro', 555],
      ['Pausa', 575],
    ]);
    await t.do('history.undo', { includingAnswers: false });
    expect((await blocks()).map(({ title, startsAt }) => [title, startsAt])).toEqual([['Pausa', 555]]);
  });

  test('refuses an exercise of another session, and more blocks than a day holds', async () => {
    const { id: other } = await t.do('sessions.add', {
      waveId: shop.waveId,
      title: 'Taller 2',
      place: '',
      heldOn: '2026-03-15',
    });
    const plain = { kind: 'activity', title: '', startsAt: 0, minutes: 1, exerciseId: null, notes: '' } as const;
    const foreign = { ...plain, sessionId: other, exerciseId: shop.exerciseId };
    expect(await t.fail('blocks.add', foreign)).toMatchObject({ code: 'not-found' });
    for (let n = 0; n < 200; n += 1) await t.do('blocks.add', { ...plain, sessionId: other });
    expect(await t.fail('blocks.add', { ...plain, sessionId: other })).toMatchObject({
      code: 'invalid-input',
      details: { maximum: 200 },
    });
  });

  test('is there again after the engine ended by force, with the block still running', async () => {
    const id = await add('Bienvenida', 540, 15);
    await t.do('blocks.start', { id });
    await t.do('stage.set', {
      sessionId: shop.sessionId,
      page: 'exercise',
      exerciseId: shop.exerciseId,
      itemId: 'vp05',
    });
    // Another process finds the same folder: nothing was closed.
    const again = new Engine({ dataFolder: folder, resourcesFolder, emit: () => undefined });
    expect(await again.resume()).toBe(true);
    const view = await again.request('workspace.read', {});
    expect(view.ok && view.value.blocks.find((one) => one.id === id)).toMatchObject({
      startedAt: '2026-03-14T15:00:00.000Z',
      endedAt: null,
    });
    const stage = await again.request('stage.read', {});
    expect(stage.ok && stage.value).toMatchObject({ exerciseId: shop.exerciseId, itemId: 'vp05', page: 'exercise' });
    await again.close();
  });
});
