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

describe('a scene in the place of a supplied one', () => {
  const scene = (title: string, instead: string | null) => ({ id: null, data: { title, instead } });

  async function helpAt(t: TestEngine) {
    const { sessions } = await t.do('engagement.create', brief);
    const sessionId = sessions[0]?.id ?? '';
    const { id: exerciseId } = await t.do('exercises.add', {
      sessionId,
      instrumentId: 'help-call',
      anonymity: 'identified',
    });
    await t.do('participants.add', { sessionId, people: [{ groupId: 'frontline', name: 'Uno' }] });
    return { exerciseId, participantId: (await t.do('workspace.read', {})).participants[0]?.id ?? '' };
  }

  it('is answered under the id of that one, and its place is nobody else’s', async () => {
    const t = engineAt(temporaryFolder());
    const { exerciseId } = await helpAt(t);
    const { ids } = await t.do('entries.write', { exerciseId, rows: [scene('El pastel', 'hc2')] });
    const { items } = await t.do('results.read', { exerciseId });
    expect(new Set(items.map(({ itemId }) => itemId))).toEqual(new Set(['hc1', 'hc2', 'hc3', 'hc4', 'hc5', 'hc6']));
    const taken = await t.fail('entries.write', { exerciseId, rows: [scene('Otro', 'hc2')] });
    expect([taken.code, taken.details]).toEqual(['cell-invalid', { row: 1, column: 'instead', problem: 'taken' }]);
    // Moving it to another place leaves the first one free.
    await t.do('entries.write', { exerciseId, rows: [{ id: ids[0] ?? '', data: { instead: 'hc3' } }] });
    await t.do('entries.write', { exerciseId, rows: [scene('Otro', 'hc2')] });
  });

  it('neither comes nor goes once somebody answered, and may still be spelt better', async () => {
    const t = engineAt(temporaryFolder());
    const { exerciseId, participantId } = await helpAt(t);
    const { ids } = await t.do('entries.write', {
      exerciseId,
      rows: [scene('El pastel', 'hc2'), scene('La mía', null)],
    });
    const [cake, mine] = [ids[0] ?? '', ids[1] ?? ''];
    await t.do('rounds.open', { exerciseId, lensId: 'today' });
    for (const itemId of ['hc1', 'hc2', mine]) {
      await t.do('answers.record', {
        exerciseId,
        lensId: 'today',
        itemId,
        respondent: { participantId },
        value: 3,
        channel: 'paper',
      });
    }
    const refused = async (rows: { id: string | null; data: Record<string, string | null> }[]) => {
      const { code, details } = await t.fail('entries.write', { exerciseId, rows });
      return [code, details];
    };
    const locked = ['has-answers', { what: 'words' }];
    expect(await refused([scene('Otro regalo', 'hc1')])).toEqual(locked);
    expect(await refused([{ id: cake, data: { instead: null } }])).toEqual(locked);
    expect(await refused([{ id: cake, data: { instead: 'hc4' } }])).toEqual(locked);
    expect(await refused([{ id: mine, data: { instead: 'hc4' } }])).toEqual(locked);
    expect((await t.fail('entries.remove', { ids: [cake] })).code).toBe('has-answers');
    await t.do('entries.write', { exerciseId, rows: [{ id: cake, data: { title: 'El pastel de hoy' } }] });
    await t.do('entries.write', { exerciseId, rows: [scene('Otra botella', 'hc4')] });
  });
});
