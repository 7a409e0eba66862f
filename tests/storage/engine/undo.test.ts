import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brief } from '../../support/engagement-brief.ts';
import { changeSomething, rowsIn } from '../../support/engine/any-change.ts';
import { engineAt } from '../../support/engine/engine-at.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { workshopAt } from '../../support/engine/workshop.ts';

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
