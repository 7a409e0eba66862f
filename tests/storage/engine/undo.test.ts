import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import Database from 'better-sqlite3';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brief } from '../../support/engagement-brief.ts';
import { engineAt, type TestEngine } from '../../support/engine/engine-at.ts';
import type { WorkspaceView } from '../../../src/contract/views.ts';
import { jpeg } from '../../support/jpeg.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { workshopAt, type Workshop } from '../../support/engine/workshop.ts';

/** All rows but the log's, and the bytes of photos, which only ever are added, as the working copy holds them now; read by a second connection. */
function rowsIn(dataFolder: string): unknown {
  const copy = readdirSync(join(dataFolder, 'engagements'))[0] ?? '';
  const db = new Database(join(dataFolder, 'engagements', copy, 'working.sqlite'), { readonly: true });
  const tables = db
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('changes', 'meta', 'sqlite_sequence', 'photo_data')`,
    )
    .all();
  const rows = tables.map(({ name }) => [name, db.prepare(`SELECT * FROM ${name}`).all()]);
  db.close();
  return rows;
}

/** One change of each kind, chosen by a number; some are refused, which changes nothing. */
async function changeSomething(t: TestEngine, shop: Workshop, kind: number, pick: number): Promise<void> {
  const question = {
    exerciseId: shop.exerciseId,
    lensId: pick % 2 === 0 ? 'company' : 'customer',
    itemId: `vp0${(pick % 9) + 1}`,
  };
  const participantId = shop.participantIds[pick % shop.participantIds.length] ?? '';
  const sessionId = shop.sessionId;
  const view = await t.do('workspace.read', {});
  const action = view.actions[pick % Math.max(1, view.actions.length)];
  const finding = view.findings[pick % Math.max(1, view.findings.length)];
  const changes: (() => Promise<unknown>)[] = [
    () =>
      t.engine.request('answers.record', {
        ...question,
        respondent: { participantId },
        value: (pick % 5) + 1,
        channel: 'paper',
      }),
    () =>
      t.engine.request('answers.record', { ...question, respondent: { participantId }, value: null, channel: 'kiosk' }),
    () =>
      t.engine.request('tallies.set', {
        ...question,
        groupId: 'support',
        counts: [0, pick % 2, 1, 0, 0],
        notApplicable: 0,
        channel: 'show-of-hands',
      }),
    () => t.engine.request('rounds.reveal', { exerciseId: shop.exerciseId, lensId: question.lensId }),
    () => t.engine.request('consensus.set', { ...question, value: (pick % 5) + 1, reason: `razón ${pick}` }),
    () =>
      t.engine.request('participants.update', {
        id: participantId,
        groupId: pick % 2 === 0 ? 'middle' : 'frontline',
        name: `N${pick}`,
      }),
    () => t.engine.request('participants.add', { sessionId, people: [{ groupId: 'customer', name: '«Ñ» 🙂' }] }),
    () => t.engine.request('participants.remove', { id: participantId }),
    () => t.engine.request('attendance.set', { sessionId, participantIds: [participantId], present: pick % 2 === 0 }),
    () =>
      t.engine.request('comments.add', {
        exerciseId: shop.exerciseId,
        itemId: null,
        groupId: 'middle',
        text: `dicho ${pick}`,
      }),
    () =>
      t.engine.request('findings.add', {
        waveId: shop.waveId,
        title: `H${pick}`,
        soWhat: '',
        severity: 3,
        evidence: 'D',
      }),
    () =>
      t.engine.request('actions.add', {
        findingId: finding?.id ?? null,
        what: `A${pick}`,
        owner: '',
        horizon: 'quick-win',
        effort: 'low',
        kpi: '',
        baseline: '',
        reviewOn: null,
      }),
    () => (finding === undefined ? Promise.resolve() : t.engine.request('findings.remove', { id: finding.id })),
    () =>
      finding === undefined
        ? Promise.resolve()
        : t.engine.request('findings.move', { id: finding.id, position: pick % 3 }),
    () => t.engine.request('engagement.update', { client: `Cliente ${pick}` }),
    () => t.engine.request('waves.add', { startsOn: '2026-09-01' }),
    () =>
      t.engine.request('evidence.set', {
        exerciseId: shop.exerciseId,
        lensId: null,
        itemId: null,
        grade: 'B',
        source: `fuente ${pick}`,
      }),
    () => t.engine.request('exercises.add', { sessionId, instrumentId: 'empowerment', anonymity: 'anonymous' }),
    () =>
      action === undefined
        ? Promise.resolve()
        : t.engine.request('actions.move', { id: action.id, horizon: 'twelve-months', position: pick % 3 }),
    () => t.engine.request('groups.add', { name: `Grupo ${pick}` }),
    ...facilitating(t, shop, view, pick),
  ];
  await changes[kind % changes.length]?.();
}

/** Changes of the day in the room. */
function facilitating(t: TestEngine, shop: Workshop, view: WorkspaceView, pick: number): (() => Promise<unknown>)[] {
  const { sessionId, exerciseId } = shop;
  const { blocks, parked, photos } = view;
  const id = blocks[pick % Math.max(1, blocks.length)]?.id ?? 'none';
  const round = { exerciseId, lensId: 'company' };
  const ofComments = async (command: 'moderate' | 'merge' | 'split'): Promise<unknown> => {
    const { comments } = await t.do('exercises.sheet', { id: exerciseId });
    const ids = comments.map((comment) => comment.id);
    const one = ids[pick % Math.max(1, ids.length)] ?? 'none';
    if (command === 'moderate') return t.engine.request('comments.moderate', { id: one, moderation: 'hidden' });
    if (command === 'split') return t.engine.request('comments.split', { id: one });
    return t.engine.request('comments.merge', { ids: [one, ...ids], text: `juntos ${pick}` });
  };
  return [
    () => t.engine.request(pick % 2 === 0 ? 'rounds.open' : 'rounds.close', round),
    () => t.engine.request('agenda.fill', { sessionId, templateId: 'half-day', startsAt: 540, anonymity: 'anonymous' }),
    () =>
      t.engine.request('blocks.add', {
        sessionId,
        kind: 'exercise',
        title: `B${pick}`,
        startsAt: pick * 10,
        minutes: 15,
        exerciseId,
        notes: 'nota',
      }),
    () => t.engine.request('blocks.start', { id }),
    () => t.engine.request('blocks.skip', { id, skipped: pick % 2 === 0 }),
    () => t.engine.request('blocks.extend', { id, minutes: 5 }),
    () => t.engine.request('blocks.remove', { id }),
    () =>
      t.engine.request('agenda.arrange', {
        blocks: blocks.slice(0, 5).map((block, at) => ({ id: block.id, startsAt: at * 20 + pick, minutes: 20 })),
      }),
    () => ofComments('moderate'),
    () => ofComments('merge'),
    () => ofComments('split'),
    () => t.engine.request('parking.add', { sessionId, text: `tema ${pick}` }),
    () =>
      t.engine.request('photos.add', { sessionId, blockId: blocks[0]?.id ?? null, bytes: jpeg(), caption: `F${pick}` }),
    () => t.engine.request('photos.remove', { id: photos[0]?.id ?? parked[0]?.id ?? 'none' }),
  ];
}

describe('undo and redo', () => {
  test('any changes taken back leave the rows as they were, and repeated as they became', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(33), fc.nat(40)), { minLength: 1, maxLength: 25 }), async (steps) => {
        const folder = temporaryFolder();
        const t = engineAt(folder);
        const shop = await workshopAt(t, { value: true });
        // What the rows were after each change: every one of them is passed again on the way back and forth.
        const states = [rowsIn(folder)];
        for (const [kind, pick] of steps) {
          const before = (await t.do('history.list', { limit: 1000 })).length;
          await changeSomething(t, shop, kind, pick);
          if ((await t.do('history.list', { limit: 1000 })).length > before) states.push(rowsIn(folder));
        }
        for (const state of states.slice(0, -1).toReversed()) {
          await t.do('history.undo', { includingAnswers: true });
          expect(rowsIn(folder)).toEqual(state);
        }
        for (const state of states.slice(1)) {
          await t.do('history.redo', {});
          expect(rowsIn(folder)).toEqual(state);
        }
        expect((await t.fail('history.redo', {})).code).toBe('nothing-to-undo');
        await t.engine.close();
      }),
      {
        numRuns: 25,
        // One change that writes a row twice: it comes back only when its rows do in reverse.
        examples: [
          [
            [
              [11, 0],
              [11, 1],
              [18, 1],
            ],
          ],
        ],
      },
    );
  });

  test('survive a restart', async () => {
    const folder = temporaryFolder();
    const first = engineAt(folder);
    await first.do('engagement.create', brief);
    await first.do('engagement.update', { client: 'Segundo nombre' });
    await first.engine.close();
    const second = engineAt(folder);
    const [recent] = await second.do('recents.list', {});
    await second.do('engagement.openRecent', { id: recent?.id ?? '' });
    await second.do('history.undo', { includingAnswers: false });
    expect((await second.do('workspace.read', {})).engagement.client).toBe(brief.client);
    await second.do('history.redo', {});
    expect((await second.do('workspace.read', {})).engagement.client).toBe('Segundo nombre');
  });

  test('do not take a participant’s answer back by accident', async () => {
    const t = engineAt(temporaryFolder());
    const shop = await workshopAt(t, { value: true });
    const respondent = { participantId: shop.participantIds[0] ?? '' };
    await t.do('answers.record', {
      exerciseId: shop.exerciseId,
      lensId: 'company',
      itemId: 'vp01',
      respondent,
      value: 4,
      channel: 'paper',
    });
    expect((await t.fail('history.undo', { includingAnswers: false })).code).toBe('undo-removes-answers');
    expect((await t.do('exercises.sheet', { id: shop.exerciseId })).answers).toHaveLength(1);
    await t.do('history.undo', { includingAnswers: true });
    expect((await t.do('exercises.sheet', { id: shop.exerciseId })).answers).toHaveLength(0);
  });

  test('stop at the beginning of the engagement', async () => {
    const t = engineAt(temporaryFolder());
    const view = await t.do('engagement.create', brief);
    expect(view.undo).toEqual({ undo: null, redo: null });
    expect((await t.fail('history.undo', { includingAnswers: true })).code).toBe('nothing-to-undo');
  });

  test('a new change gives up what could have been repeated', async () => {
    const t = engineAt(temporaryFolder());
    await t.do('engagement.create', brief);
    await t.do('engagement.update', { city: 'Mérida' });
    await t.do('history.undo', { includingAnswers: false });
    await t.do('engagement.update', { city: 'Toluca' });
    expect((await t.fail('history.redo', {})).code).toBe('nothing-to-undo');
  });
});
