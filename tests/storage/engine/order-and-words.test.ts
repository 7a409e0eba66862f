/** Orders and answers in words, as the engine keeps them. */
import { describe, expect, it } from 'vitest';
import type { InstrumentDefinition } from '../../../src/domain/instruments/definition.ts';
import { brief } from '../../support/engagement-brief.ts';
import { engineAt } from '../../support/engine/engine-at.ts';
import { openQuestion, orderAndWords, ratedAndWords } from '../../support/mixed-instrument.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function roomWith(definition: InstrumentDefinition, anonymity: 'identified' | 'anonymous' = 'identified') {
  const t = engineAt(temporaryFolder());
  const { sessions } = await t.do('engagement.create', brief);
  const sessionId = sessions[0]?.id ?? '';
  const names = ['Ana', 'Beto', 'Caro', 'Dani'];
  const people = names.map((name, at) => ({ groupId: at < 3 ? 'frontline' : 'leadership', name }));
  const { ids } = await t.do('participants.add', { sessionId, people });
  const { id: instrumentId } = await t.do('instruments.save', { definition });
  const { id: exerciseId } = await t.do('exercises.add', { sessionId, instrumentId, anonymity });
  const lensId = definition.lenses[0]?.id ?? '';
  await t.do('rounds.open', { exerciseId, lensId });
  const who = (at: number) => ({ respondent: { participantId: ids[at] ?? '' }, channel: 'kiosk' as const });
  return {
    t,
    exerciseId,
    who,
    question: { exerciseId, lensId, itemId: openQuestion.id },
    sheet: () => t.do('exercises.sheet', { id: exerciseId }),
    order: (at: number, order: readonly string[]) =>
      t.do('answers.rank', { exerciseId, lensId, order: [...order], ...who(at) }),
  };
}

describe('an order', () => {
  it('is written whole and in place of the one before; what has no place is written as 0', async () => {
    const room = await roomWith(orderAndWords);
    await room.order(0, ['o-3', 'o-1']);
    const places = async () =>
      Object.fromEntries((await room.sheet()).answers.map(({ itemId, value }) => [itemId, value]));
    expect(await places()).toEqual({ 'o-1': 2, 'o-2': 0, 'o-3': 1, 'o-4': 0 });
    await room.order(0, ['o-4', 'o-3', 'o-2', 'o-1']);
    expect(await places()).toEqual({ 'o-1': 4, 'o-2': 3, 'o-3': 2, 'o-4': 1 });
    await room.t.do('history.undo', { includingAnswers: true });
    expect(await places()).toEqual({ 'o-1': 2, 'o-2': 0, 'o-3': 1, 'o-4': 0 });
    await room.order(0, []);
    expect(await places()).toEqual({});
  });

  it('holds each item once and no other; a place is given once', async () => {
    const room = await roomWith(orderAndWords);
    const { question, who, t } = room;
    for (const order of [['o-1', 'o-1'], ['nothing'], [openQuestion.id]]) {
      await expect(room.order(0, order)).rejects.toThrow('invalid-input not an order');
    }
    expect((await room.sheet()).ballots).toEqual([]);
    const place = (itemId: string, value: number) => ({ ...question, itemId, value, ...who(0) });
    await t.do('answers.record', place('o-1', 1));
    expect(await t.fail('answers.record', place('o-2', 1))).toMatchObject({
      code: 'place-taken',
      details: { place: 1 },
    });
    await t.do('answers.record', place('o-1', 1));
    expect(await t.fail('answers.record', place('o-2', 5))).toMatchObject({
      code: 'invalid-input',
      details: { maximum: 4 },
    });
  });

  it('takes no more places than its rule gives', async () => {
    const [lens] = orderAndWords.lenses;
    if (lens === undefined) throw new Error('no lens');
    const room = await roomWith({ ...orderAndWords, lenses: [{ ...lens, ranking: { places: 2 } }] });
    await room.order(0, ['o-1', 'o-2']);
    await expect(room.order(0, ['o-1', 'o-2', 'o-3'])).rejects.toThrow('invalid-input');
  });

  it('has no totals and no consensus', async () => {
    const { t, question, exerciseId } = await roomWith(orderAndWords);
    const tally = { groupId: 'frontline', counts: [3], notApplicable: 0, channel: 'show-of-hands' };
    expect(await t.fail('tallies.set', { ...question, itemId: 'o-1', ...tally })).toMatchObject({
      code: 'invalid-input',
    });
    await t.do('rounds.reveal', { exerciseId, lensId: question.lensId });
    expect(await t.fail('consensus.set', { ...question, itemId: 'o-1', value: 1, reason: '' })).toMatchObject({
      code: 'invalid-input',
    });
  });

  it('comes too late once the round is closed', async () => {
    const { t, exerciseId, question, who } = await roomWith(orderAndWords);
    const { lensId } = question;
    await t.do('rounds.close', { exerciseId, lensId });
    expect(await t.fail('answers.rank', { exerciseId, lensId, order: ['o-1'], ...who(0) })).toMatchObject({
      code: 'round-closed',
    });
  });
});

describe('an answer in words', () => {
  it('counts as an answer and waits among the comments, with its question and its group', async () => {
    const { t, question, who, sheet, exerciseId } = await roomWith(ratedAndWords);
    const { ballotId } = await t.do('answers.say', { ...question, text: '  El horario\r\nde cierre ', ...who(0) });
    const { answers, comments } = await sheet();
    expect(answers).toEqual([{ ballotId, lensId: 'room', itemId: 'q-why', value: 0 }]);
    expect(comments).toMatchObject([
      { itemId: 'q-why', groupId: 'frontline', text: 'El horario\nde cierre', moderation: 'waiting', ballotId },
    ]);
    expect((await t.do('workspace.read', {})).exercises[0]?.answered).toBe(1);
    const results = await t.do('results.read', { exerciseId });
    expect(results).toMatchObject({ texts: [{ itemId: 'q-why', people: 1 }], participation: { answered: 1 } });
  });

  it('said anew waits again, and what was made of it no longer holds; the same words change nothing', async () => {
    const { t, question, who, sheet } = await roomWith(ratedAndWords);
    await t.do('answers.say', { ...question, text: 'El horario', ...who(0) });
    const id = (await sheet()).comments[0]?.id ?? '';
    await t.do('comments.moderate', { ids: [id], moderation: 'shown' });
    await t.do('comments.update', { id, text: 'El horario de cierre.', groupId: 'frontline', quoted: true });
    await t.do('answers.say', { ...question, text: 'El horario', ...who(0) });
    const kept = { id, text: 'El horario de cierre.', original: 'El horario', moderation: 'shown', quoted: true };
    expect((await sheet()).comments).toMatchObject([kept]);
    await t.do('answers.say', { ...question, text: 'El precio', ...who(0) });
    const anew = { id, text: 'El precio', original: null, moderation: 'waiting', quoted: false };
    expect((await sheet()).comments).toMatchObject([anew]);
  });

  it('goes with its ballot, with its answer and with its comment, and comes back with undo', async () => {
    const { t, question, who, sheet } = await roomWith(ratedAndWords);
    const said = async () => {
      const { answers, comments } = await sheet();
      return [answers.length, comments.length];
    };
    const { ballotId } = await t.do('answers.say', { ...question, text: 'Una', ...who(0) });
    await t.do('answers.clear', { ...question, ballotId });
    expect(await said()).toEqual([0, 0]);
    await t.do('history.undo', { includingAnswers: true });
    expect(await said()).toEqual([1, 1]);
    await t.do('answers.record', { ...question, value: null, ...who(0) });
    expect(await said()).toEqual([1, 0]);
    await t.do('answers.say', { ...question, text: 'Dos', ...who(0) });
    await t.do('comments.remove', { id: (await sheet()).comments[0]?.id ?? '' });
    expect(await said()).toEqual([0, 0]);
    await t.do('answers.say', { ...question, text: 'Tres', ...who(0) });
    await t.do('ballots.remove', { id: ballotId, reason: 'Por error' });
    expect(await said()).toEqual([0, 0]);
    await t.do('history.undo', { includingAnswers: true });
    expect(await said()).toEqual([1, 1]);
  });

  it('is no rating, and a rating is no words', async () => {
    const { t, question, who } = await roomWith(ratedAndWords);
    expect(await t.fail('answers.record', { ...question, value: 1, ...who(0) })).toMatchObject({
      code: 'invalid-input',
    });
    expect(await t.fail('answers.say', { ...question, itemId: 'q-1', text: 'Hola', ...who(0) })).toMatchObject({
      code: 'invalid-input',
    });
    expect(await t.fail('answers.say', { ...question, text: '   ', ...who(0) })).toMatchObject({
      code: 'invalid-input',
    });
  });

  it('keeps no name where none are taken, and no group that could point at somebody', async () => {
    const { t, question, sheet, exerciseId } = await roomWith(ratedAndWords, 'anonymous');
    const say = async (groupId: string, text: string): Promise<void> => {
      const { id } = await t.do('ballots.add', { exerciseId, groupId, channel: 'kiosk' });
      await t.do('answers.say', { ...question, text, respondent: { ballotId: id }, channel: 'kiosk' });
    };
    await say('frontline', 'De tres');
    await say('leadership', 'De una sola');
    const { ballots, comments } = await sheet();
    expect(ballots.map(({ participantId }) => participantId)).toEqual([null, null]);
    expect(comments.map(({ text, groupId }) => [text, groupId])).toEqual([
      ['De tres', 'frontline'],
      ['De una sola', null],
    ]);
  });
});
