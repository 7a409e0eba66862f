/** What was contributed: sorted into themes, and put into the register. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommentView } from '../../../src/contract/views.ts';
import { brief } from '../../support/engagement-brief.ts';
import { engineAt, type TestEngine } from '../../support/engine/engine-at.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { amount, seed } from '../../support/torture.ts';

async function begin(instrumentId: string, texts: readonly string[]) {
  const t = engineAt(temporaryFolder());
  const { sessions } = await t.do('engagement.create', brief);
  const add = { sessionId: sessions[0]?.id ?? '', instrumentId, anonymity: 'anonymous' } as const;
  const { id: exerciseId } = await t.do('exercises.add', add);
  const ids: string[] = [];
  for (const text of texts)
    ids.push((await t.do('comments.add', { exerciseId, itemId: null, groupId: 'frontline', text })).id);
  const said = async (): Promise<readonly CommentView[]> =>
    (await t.do('exercises.sheet', { id: exerciseId })).comments;
  const rows = async () => (await t.do('workspace.read', {})).entries;
  return { t, exerciseId, ids, said, rows };
}

const undo = (t: TestEngine): Promise<unknown> => t.do('history.undo', { includingAnswers: false });
const themes = (said: readonly CommentView[]): string => said.map(({ theme }) => theme || '-').join(' ');

describe('themes', () => {
  test('several go into one at once, take each other out of another, and come back by undo', async () => {
    const { t, exerciseId, ids, said } = await begin('wow-portfolio', ['A', 'B', 'C']);
    const [a = '', b = '', c = ''] = ids;
    await t.do('comments.putInTheme', { ids: [a, b], theme: ' Plazos ' });
    await t.do('comments.putInTheme', { ids: [b, c], theme: 'Trato' });
    expect(themes(await said())).toBe('Plazos Trato Trato');
    await t.do('comments.renameTheme', { exerciseId, theme: 'Trato', name: 'Plazos' });
    expect(themes(await said())).toBe('Plazos Plazos Plazos');
    await undo(t);
    await t.do('comments.putInTheme', { ids: [c], theme: '' });
    expect(themes(await said())).toBe('Plazos Trato -');
    for (let n = 0; n < 3; n += 1) await undo(t);
    expect(themes(await said())).toBe('- - -');
  });

  test('what is put together stands in one theme, also taken apart', async () => {
    const { t, ids, said } = await begin('wow-portfolio', ['A', 'B', 'C']);
    const [a = '', b = '', c = ''] = ids;
    await t.do('comments.putInTheme', { ids: [c], theme: 'Trato' });
    await t.do('comments.merge', { ids: [a, c], text: 'A y C' });
    expect(themes(await said())).toBe('Trato - Trato');
    await t.do('comments.putInTheme', { ids: [a], theme: 'Plazos' });
    await t.do('comments.split', { id: c });
    expect(themes(await said())).toBe('Plazos - Plazos');
    expect(await said()).toMatchObject([{ mergedInto: null }, { mergedInto: null }, { mergedInto: null }]);
    await t.do('comments.merge', { ids: [a, b], text: 'A y B' });
    expect(await t.fail('comments.putInTheme', { ids: [b], theme: 'X' })).toMatchObject({ code: 'invalid-input' });
  });

  test('whatever is done with them, no text is lost and none stands in two', { timeout: 120_000 }, async () => {
    const { t, exerciseId, ids, said } = await begin('wow-portfolio', ['A', 'B', 'C', 'D', 'E', 'F']);
    const act = fc.record({
      kind: fc.nat(4),
      chosen: fc.subarray([...ids.keys()], { minLength: 1 }),
      theme: fc.constantFrom('', 'Plazos', 'Trato'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 6 }), async (acts) => {
        for (const { kind, chosen, theme } of acts) {
          const picked = chosen.map((at) => ids[at] ?? '');
          // What is refused changes nothing.
          if (kind < 2) await t.engine.request('comments.putInTheme', { ids: picked, theme });
          else if (kind === 2) await t.engine.request('comments.merge', { ids: picked, text: 'Juntos' });
          else if (kind === 3) await t.engine.request('comments.split', { id: picked[0] ?? '' });
          else await t.engine.request('comments.renameTheme', { exerciseId, theme: theme || 'Plazos', name: 'Otro' });
        }
        const all = await said();
        expect(all.map(({ id }) => id)).toEqual(ids);
        for (const { theme, mergedInto } of all)
          if (mergedInto !== null)
            expect(all.find(({ id }) => id === mergedInto)).toMatchObject({ theme, mergedInto: null });
      }),
      { numRuns: amount(8, 200), seed },
    );
  });
});

describe('what goes into the register', () => {
  test('makes a row of each in one step, with its theme, once; and without whoever said it', async () => {
    const { t, ids, said, rows } = await begin('wow-portfolio', ['Abrir antes', 'Saludar por su nombre', 'Otra']);
    const [a = '', b = '', c = ''] = ids;
    await t.do('comments.putInTheme', { ids: [b], theme: 'Trato' });
    const made = await t.do('comments.toRegister', { ids: [b, a] });
    expect(made.ids).toHaveLength(2);
    expect((await rows()).map(({ id, data }) => [id, data])).toEqual([
      [made.ids[0], { title: 'Saludar por su nombre', cluster: 'Trato' }],
      [made.ids[1], { title: 'Abrir antes' }],
    ]);
    expect(await said()).toMatchObject([
      { id: a, entryId: made.ids[1], moderation: 'shown' },
      { id: b, entryId: made.ids[0], moderation: 'shown' },
      { id: c, entryId: null, moderation: 'waiting' },
    ]);
    expect(await t.do('comments.toRegister', { ids: [a, b] })).toEqual({ ids: [] });
    await undo(t);
    expect(await rows()).toEqual([]);
    expect(await said()).toMatchObject([{ entryId: null, moderation: 'waiting' }, { entryId: null }, {}]);
  });

  test('is free again when its row goes, and taken again when that is undone', async () => {
    const { t, ids, said, rows } = await begin('promises', ['En un día', 'Sin costo']);
    await t.do('comments.toRegister', { ids: ids.slice(0, 1) });
    const [row] = await rows();
    // What it becomes together with another is in the register too.
    await t.do('comments.merge', { ids: [ids[1] ?? '', ids[0] ?? ''], text: 'En un día y sin costo' });
    expect(await t.do('comments.toRegister', { ids: ids.slice(1) })).toEqual({ ids: [] });
    await t.do('entries.remove', { ids: [row?.id ?? ''] });
    expect(await said()).toMatchObject([{ entryId: null }, { entryId: null }]);
    await undo(t);
    expect(await said()).toMatchObject([{ entryId: row?.id }, { entryId: null }]);
  });

  test('is refused whole when the register is full, when a text is too long for it, or hidden', async () => {
    const { t, exerciseId, ids, said, rows } = await begin('promises', ['Una', 'Dos', 'x'.repeat(201)]);
    const [one = '', two = '', long = ''] = ids;
    expect(await t.fail('comments.toRegister', { ids: [one, long] })).toMatchObject({
      code: 'too-long-for-row',
      details: { most: 200 },
    });
    await t.do('comments.moderate', { ids: [two], moderation: 'hidden' });
    expect(await t.fail('comments.toRegister', { ids: [one, two] })).toMatchObject({ code: 'invalid-input' });
    const full = Array.from({ length: 29 }, (_, at) => ({ id: null, data: { text: `Promesa ${at}` } }));
    await t.do('entries.write', { exerciseId, rows: full });
    await t.do('comments.moderate', { ids: [two], moderation: 'waiting' });
    expect(await t.fail('comments.toRegister', { ids: [one, two] })).toMatchObject({
      code: 'register-full',
      details: { most: 30 },
    });
    expect((await said()).every(({ entryId }) => entryId === null)).toBe(true);
    await t.do('comments.toRegister', { ids: [one] });
    expect(await rows()).toHaveLength(30);
  });

  test('needs a register', async () => {
    const { t, ids } = await begin('empowerment', ['Una']);
    expect(await t.fail('comments.toRegister', { ids })).toMatchObject({ code: 'not-found' });
  });
});
