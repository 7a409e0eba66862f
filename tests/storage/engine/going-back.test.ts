import Database from 'better-sqlite3';
import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changeSomething, rowsIn } from '../../support/engine/any-change.ts';
import { engineAt, type TestEngine } from '../../support/engine/engine-at.ts';
import { workshopAt, type Workshop } from '../../support/engine/workshop.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const goTo = async (t: TestEngine, id: number): Promise<void> => {
  const { seen } = await t.do('history.previewGoBack', { id });
  await t.do('history.goBack', { id, seen, includingAnswers: true });
};

const latest = async (t: TestEngine): Promise<number> => (await t.do('history.list', { limit: 1 }))[0]?.id ?? 0;

const answer = async (t: TestEngine, shop: Workshop, person: number, value: number): Promise<void> => {
  await t.do('answers.record', {
    exerciseId: shop.exerciseId,
    lensId: 'company',
    itemId: 'vp01',
    respondent: { participantId: shop.participantIds[person] ?? '' },
    value,
    channel: 'paper',
  });
};

describe('going back', () => {
  test('to any change leaves the rows as they were then; taken back, they are as they were last', async () => {
    const step = fc.oneof(
      { weight: 5, arbitrary: fc.record({ kind: fc.nat(33), pick: fc.nat(40) }) },
      { weight: 1, arbitrary: fc.record({ goTo: fc.nat(100) }) },
      { weight: 1, arbitrary: fc.constant('undo' as const) },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 2, maxLength: 20 }),
        fc.array(fc.nat(100), { minLength: 3, maxLength: 6 }),
        async (steps, jumps) => {
          const folder = temporaryFolder();
          const t = engineAt(folder);
          const shop = await workshopAt(t, { value: true });
          // What the rows were after each change that can be gone back to.
          const states = new Map<number, unknown>([[await latest(t), rowsIn(folder)]]);
          const pick = (n: number): number => [...states.keys()][n % states.size] ?? 0;
          for (const one of steps) {
            if (one === 'undo') {
              const last = await latest(t);
              if (states.size > 1) {
                await t.do('history.undo', { includingAnswers: true });
                await t.do('history.redo', {});
              }
              expect(rowsIn(folder)).toEqual(states.get(last));
            } else if ('goTo' in one) await goTo(t, pick(one.goTo));
            else await changeSomething(t, shop, one.kind, one.pick);
            states.set(await latest(t), rowsIn(folder));
          }
          const end = rowsIn(folder);
          for (const jump of jumps) {
            const before = rowsIn(folder);
            const id = pick(jump);
            const entries = await latest(t);
            await goTo(t, id);
            expect(rowsIn(folder)).toEqual(states.get(id));
            if ((await latest(t)) === entries) continue;
            await t.do('history.undo', { includingAnswers: true });
            expect(rowsIn(folder)).toEqual(before);
            await t.do('history.redo', {});
            expect(rowsIn(folder)).toEqual(states.get(id));
          }
          const last = [...states.keys()].at(-1) ?? 0;
          await goTo(t, last);
          expect(rowsIn(folder)).toEqual(end);
          await t.engine.close();
        },
      ),
      { numRuns: 6 },
    );
  });

  test('names apart what participants said, and asks before it is taken back', async () => {
    const t = engineAt(temporaryFolder());
    const shop = await workshopAt(t, { value: true });
    const id = await latest(t);
    await answer(t, shop, 0, 4);
    await answer(t, shop, 1, 2);
    await answer(t, shop, 1, 3);
    await t.do('groups.add', { name: 'Nuevo' });
    const preview = await t.do('history.previewGoBack', { id });
    expect(preview).toMatchObject({
      takenBack: { answers: 3, people: 1, structure: 0, report: 0 },
      said: { removed: 2, changed: 0, restored: 0 },
    });
    const input = { id, seen: preview.seen };
    expect(await t.fail('history.goBack', { ...input, includingAnswers: false })).toMatchObject({
      code: 'undo-removes-answers',
      details: { n: 2 },
    });
    expect((await t.do('exercises.sheet', { id: shop.exerciseId })).answers).toHaveLength(2);
    await t.do('history.goBack', { ...input, includingAnswers: true });
    expect((await t.do('exercises.sheet', { id: shop.exerciseId })).answers).toHaveLength(0);
    const { backups } = (await t.do('backups.list', {}))[0] ?? { backups: [] };
    expect(backups[0]).toMatchObject({ reason: 'going-back', contents: { answers: 2 } });
    // Its undo only brings answers back: nobody is asked.
    await t.do('history.undo', { includingAnswers: false });
    expect((await t.do('exercises.sheet', { id: shop.exerciseId })).answers.map(({ value }) => value).sort()).toEqual([
      3, 4,
    ]);
  });

  test('is refused when something was changed since it was looked at', async () => {
    const t = engineAt(temporaryFolder());
    const shop = await workshopAt(t, { value: true });
    const id = await latest(t);
    await t.do('groups.add', { name: 'Uno' });
    const { seen } = await t.do('history.previewGoBack', { id });
    await t.do('groups.rename', { id: 'support', name: 'Otro' });
    expect((await t.fail('history.goBack', { id, seen, includingAnswers: true })).code).toBe('undo-conflict');
    expect(shop.exerciseId).not.toBe('');
    expect((await t.fail('history.previewGoBack', { id: 9999 })).code).toBe('not-found');
  });

  test('leaves in the history what was taken back, and says where one went', async () => {
    const t = engineAt(temporaryFolder());
    await workshopAt(t, { value: true });
    const id = await latest(t);
    await t.do('groups.add', { name: 'Uno' });
    await goTo(t, id);
    const [back, added] = await t.do('history.list', { limit: 2 });
    expect(back).toMatchObject({ command: 'history.goBack', state: 'done', note: '' });
    expect(back?.backTo).not.toBeNull();
    expect(added).toMatchObject({ command: 'groups.add', state: 'gone-back' });
  });

  test('works on ten thousand changes', async () => {
    const folder = temporaryFolder();
    const t = engineAt(folder);
    const shop = await workshopAt(t, { value: true });
    const first = await latest(t);
    await answer(t, shop, 0, 1);
    const copy = readdirSync(join(folder, 'engagements'))[0] ?? '';
    const db = new Database(join(folder, 'engagements', copy, 'working.sqlite'));
    // The same answer, given another value each time.
    const ballot = db.prepare<[], { id: string }>('SELECT id FROM ballots').get()?.id ?? '';
    const row = (value: number) => ({ ballot_id: ballot, lens_id: 'company', item_id: 'vp01', value });
    const insert = db.prepare(
      `INSERT INTO changes (command, author, at, scope, row_changes) VALUES ('answers.record', 'Inés', '2026-03-04T10:00:00.000Z', 'answers', ?)`,
    );
    db.transaction(() => {
      for (let n = 0; n < 10_000; n += 1) {
        insert.run(JSON.stringify([{ table: 'answers', before: row((n % 5) + 1), after: row(((n + 1) % 5) + 1) }]));
      }
    })();
    db.close();
    const measured = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
      const start = performance.now();
      const value = await work();
      process.stdout.write(`history of 10,000 changes: ${what} ${(performance.now() - start).toFixed(0)} ms\n`);
      return value;
    };
    const page = await measured('a page of 200', () => t.do('history.list', { limit: 200 }));
    expect(page).toHaveLength(200);
    const older = await t.do('history.list', { limit: 200, before: page.at(-1)?.id ?? 1 });
    expect(older[0]?.id).toBe((page.at(-1)?.id ?? 0) - 1);
    const { seen } = await measured('a preview', () => t.do('history.previewGoBack', { id: first }));
    // A thread goes this way, by the same rules.
    const asked = { id: first, seen };
    expect((await t.fail('history.goBack', { ...asked, includingAnswers: false })).details).toEqual({ n: 1 });
    expect((await t.fail('history.goBack', { ...asked, seen: seen - 1, includingAnswers: true })).code).toBe(
      'undo-conflict',
    );
    expect(await latest(t)).toBe(seen);
    await measured('going back', () => goTo(t, first));
    expect((await t.do('exercises.sheet', { id: shop.exerciseId })).answers).toHaveLength(0);
    await measured('undoing that', () => t.do('history.undo', { includingAnswers: true }));
    expect((await t.do('exercises.sheet', { id: shop.exerciseId })).answers).toMatchObject([{ value: 1 }]);
  });
});
