import { describe, expect, it } from 'vitest';
import { brief } from '../../support/engagement-brief.ts';
import { engineAt, type TestEngine } from '../../support/engine/engine-at.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function promisesAt(t: TestEngine) {
  const { sessions } = await t.do('engagement.create', brief);
  const sessionId = sessions[0]?.id ?? '';
  const people = Array.from({ length: 4 }, (_, i) => ({ groupId: 'frontline', name: `P${i}` }));
  const { ids: participantIds } = await t.do('participants.add', { sessionId, people });
  const { id: exerciseId } = await t.do('exercises.add', {
    sessionId,
    instrumentId: 'promises',
    anonymity: 'identified',
  });
  return { exerciseId, participantIds, sessionId };
}

const rowsOf = async (t: TestEngine) => (await t.do('workspace.read', {})).entries;

describe('the rows of a register', () => {
  it('are written, kept by column, and undone in one step', async () => {
    const t = engineAt(temporaryFolder());
    const { exerciseId } = await promisesAt(t);
    const { ids } = await t.do('entries.write', {
      exerciseId,
      rows: [
        { id: null, data: { text: 'Somos líderes', who: 'Ventas' } },
        { id: null, data: { text: 'Le resolvemos en un día' } },
      ],
    });
    await t.do('entries.write', {
      exerciseId,
      rows: [{ id: ids[0] ?? '', data: { who: null, rewrite: 'Usted manda' } }],
    });
    expect((await rowsOf(t)).map(({ data }) => data)).toEqual([
      { text: 'Somos líderes', rewrite: 'Usted manda' },
      { text: 'Le resolvemos en un día' },
    ]);
    await t.do('history.undo', { includingAnswers: false });
    await t.do('history.undo', { includingAnswers: false });
    expect(await rowsOf(t)).toEqual([]);
  });

  it('are refused whole when one cell does not fit', async () => {
    const t = engineAt(temporaryFolder());
    const { exerciseId } = await promisesAt(t);
    const details = async (data: Record<string, string | number>) => {
      const rows = [
        { id: null, data: { text: 'Buena' } },
        { id: null, data },
      ];
      const failure = await t.fail('entries.write', { exerciseId, rows });
      return [failure.code, failure.details];
    };
    expect(await details({ price: 3 })).toEqual([
      'cell-invalid',
      { row: 2, column: 'price', problem: 'unknown-column' },
    ]);
    expect(await details({ text: 7 })).toEqual(['cell-invalid', { row: 2, column: 'text', problem: 'wrong-type' }]);
    expect(await details({ who: 'x'.repeat(81) })).toEqual([
      'cell-invalid',
      { row: 2, column: 'who', problem: 'too-long' },
    ]);
    const many = Array.from({ length: 31 }, () => ({ id: null, data: { text: 'Otra' } }));
    expect((await t.fail('entries.write', { exerciseId, rows: many })).code).toBe('register-full');
    expect(await rowsOf(t)).toEqual([]);
  });

  it('are asked like items, and stay once they were rated', async () => {
    const t = engineAt(temporaryFolder());
    const { exerciseId, participantIds } = await promisesAt(t);
    const { ids } = await t.do('entries.write', {
      exerciseId,
      rows: [
        { id: null, data: { text: 'Somos líderes' } },
        { id: null, data: { text: 'Usted manda' } },
      ],
    });
    const [rated = '', free = ''] = ids;
    for (const [i, participantId] of participantIds.entries()) {
      await t.do('answers.record', {
        exerciseId,
        lensId: 'room',
        itemId: rated,
        respondent: { participantId },
        value: 1 + (i % 2),
        channel: 'paper',
      });
    }
    const results = await t.do('results.read', { exerciseId });
    expect(results.items.map(({ itemId, summary }) => [itemId, summary?.mean ?? null])).toEqual([
      [rated, 1.5],
      [free, null],
    ]);
    expect((await t.fail('entries.remove', { ids: [rated] })).code).toBe('has-answers');
    await t.do('entries.remove', { ids: [free] });
    expect((await rowsOf(t)).map(({ id }) => id)).toEqual([rated]);
  });

  it('are moved, and decided against the rule with a reason', async () => {
    const t = engineAt(temporaryFolder());
    const { exerciseId } = await promisesAt(t);
    const { ids } = await t.do('entries.write', {
      exerciseId,
      rows: ['a', 'b', 'c'].map((text) => ({ id: null, data: { text } })),
    });
    const [a = '', , c = ''] = ids;
    await t.do('entries.move', { id: c, to: 0 });
    expect((await rowsOf(t)).map(({ data }) => data['text'])).toEqual(['c', 'a', 'b']);
    await t.do('entries.override', { id: a, step: 'keep', reason: 'Ya hay contrato' });
    expect((await rowsOf(t)).find(({ id }) => id === a)?.override).toEqual({ step: 'keep', reason: 'Ya hay contrato' });
    await t.do('entries.override', { id: a, step: null });
    expect((await rowsOf(t)).find(({ id }) => id === a)?.override).toBeNull();
  });
});
