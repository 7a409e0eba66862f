import { describe, expect, it } from 'vitest';
import { WallCapture } from '../../../src/app/screens/capture/wall.svelte.ts';
import { AnswerSheet } from '../../../src/app/screens/capture/answer-sheet.svelte.ts';
import { countSharing } from '../../../src/app/screens/live/counting.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { ExerciseSheet, TallyView } from '../../../src/contract/views.ts';
import type { Item } from '../../../src/domain/instruments/definition.ts';
import { fakeBridge, sampleLibrary } from '../../support/fake-bridge.ts';

const item = (id: string): Item => ({
  kind: 'scale',
  id,
  dimensionId: 'd',
  question: { es: `Idea ${id}`, en: `Idea ${id}` },
  short: { es: `Idea ${id}`, en: `Idea ${id}` },
});
const written = sampleLibrary().instruments.find(({ id }) => id === 'wow-portfolio');
if (written === undefined) throw new Error('no such instrument');
const definition = { ...written, items: ['a', 'b', 'c'].map(item) };
const rooms = [
  { groupId: 'front', present: 4, respondents: [] },
  { groupId: 'back', present: 2, respondents: [] },
  { groupId: 'away', present: 0, respondents: [] },
];

async function wall(answers: ExerciseSheet['answers'] = []) {
  let tallies: TallyView[] = [];
  const order: string[] = [];
  let refuse: RespiroError | null = null;
  const ballots = [{ id: 'b1', groupId: 'front', participantId: 'p1', number: 1, channel: 'paper' as const }];
  const sheetOf = (): ExerciseSheet => ({
    exerciseId: 'x1',
    ballots,
    answers,
    tallies,
    consensus: [],
    evidence: [],
    facts: [],
    comments: [],
  });
  const { bridge } = fakeBridge({
    commands: {
      'exercises.sheet': sheetOf,
      'tallies.set': ({ groupId, lensId, itemId, counts, notApplicable }) => {
        if (refuse !== null) throw refuse;
        order.push(`${groupId}/${itemId}=${counts.join()}`);
        tallies = tallies.filter((one) => one.groupId !== groupId || one.itemId !== itemId);
        tallies.push({ groupId, lensId, itemId, counts, notApplicable });
        return null;
      },
    },
  });
  const sheet = new AnswerSheet(bridge, 'x1');
  await sheet.load();
  const capture = new WallCapture({ sheet, definition, rooms, lensId: 'dots' });
  const column = (groupId: string) => capture.columns.find((one) => one.groupId === groupId);
  return { capture, column, order, sheetOf, setRefusal: (error: RespiroError) => (refuse = error) };
}

describe('dots counted on a wall', () => {
  it('are checked against people × dots, group by group; less is fine and is told', async () => {
    const { capture, column, order } = await wall();
    expect(capture.columns.map(({ groupId, all }) => [groupId, all])).toEqual([
      ['front', 12],
      ['back', 6],
    ]);
    capture.type('front', 'a', '8');
    capture.type('front', 'b', '3');
    expect(column('front')).toMatchObject({ sum: 11, left: 1, problem: null });
    await capture.commit('front');
    expect(order).toEqual(['front/b=3', 'front/a=8']);
    expect(capture.sumOf('a')).toBe(8);
  });

  it.each([
    [{ a: '8', b: '5' }, 'too-many', null],
    [{ a: '9' }, 'too-many-on-one', 'a'],
    [{ b: 'dos' }, 'not-a-number', 'b'],
  ] as const)(
    '%j cannot be (%s): nothing of the column is written, and it stays as typed',
    async (given, problem, on) => {
      const { capture, column, order } = await wall();
      for (const [itemId, text] of Object.entries(given)) capture.type('front', itemId, text);
      await capture.commit('front');
      expect(column('front')).toMatchObject({ problem, itemId: on });
      expect(order).toEqual([]);
      for (const [itemId, text] of Object.entries(given)) expect(capture.shown('front', itemId)).toBe(text);
    },
  );

  it('moved from one card to another are lowered first, so that the engine always has room', async () => {
    const { capture, order } = await wall();
    capture.type('front', 'c', '8');
    capture.type('front', 'b', '4');
    await capture.commit('front');
    capture.type('front', 'a', '8');
    capture.type('front', 'c', '0');
    await capture.commit('front');
    expect(order.slice(2)).toEqual(['front/c=0', 'front/a=8']);
  });

  it('leave out whoever shared out on a paper, on whichever card', async () => {
    const { column } = await wall([{ ballotId: 'b1', lensId: 'dots', itemId: 'c', value: 1 }]);
    expect(column('front')).toMatchObject({ onBallot: 1, people: 3, all: 9 });
  });

  it('keep what was typed when the engine refuses it, and say why', async () => {
    const { capture, column, setRefusal } = await wall();
    setRefusal(new RespiroError('wall-exceeded', 'x', { total: 8, most: 6, people: 2 }));
    capture.type('front', 'a', '8');
    await capture.commit('front');
    expect(column('front')?.failure?.code).toBe('wall-exceeded');
    expect(capture.shown('front', 'a')).toBe('8');
    capture.type('front', 'a', '6');
    expect(column('front')?.failure).toBeNull();
  });

  it('are people in the count of the room: at least as many as had to spend them', async () => {
    const { capture, sheetOf } = await wall([{ ballotId: 'b1', lensId: 'dots', itemId: 'c', value: 1 }]);
    capture.type('front', 'a', '4');
    await capture.commit('front');
    expect(countSharing(sheetOf(), rooms.slice(0, 2), 'dots', { total: 3 })).toEqual([
      { groupId: 'front', answered: 3, present: 4 },
      { groupId: 'back', answered: 0, present: 2 },
    ]);
  });
});
