/** What one person may give of points and dots, as the engine keeps it. */
import { describe, expect, it } from 'vitest';
import type { Channel } from '../../../src/domain/results/answers.ts';
import { brief } from '../../support/engagement-brief.ts';
import { engineAt } from '../../support/engine/engine-at.ts';
import { registerRows } from '../../support/engine/register-rows.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

type Instrument = 'wow-portfolio' | 'importance-performance';

/** Three people of the first line, and an exercise with the rows of its register. */
async function sharing(instrumentId: Instrument, lensId: string) {
  const t = engineAt(temporaryFolder());
  const { sessions } = await t.do('engagement.create', brief);
  const sessionId = sessions[0]?.id ?? '';
  const people = ['Ana', 'Luis', 'Eva'].map((name) => ({ groupId: 'frontline', name }));
  const { ids } = await t.do('participants.add', { sessionId, people });
  const { id: exerciseId } = await t.do('exercises.add', { sessionId, instrumentId, anonymity: 'identified' });
  const rows = registerRows[instrumentId].map((data) => ({ id: null, data }));
  await t.do('entries.write', { exerciseId, rows });
  const { entries } = await t.do('workspace.read', {});
  const items = entries.filter((entry) => entry.exerciseId === exerciseId).map(({ id }) => id);
  const itemAt = (at: number): string => items[at] ?? '';
  const respondent = { participantId: ids[0] ?? '' };
  const give = (at: number, value: number, channel: Channel = 'paper') =>
    t.do('answers.record', { exerciseId, lensId, itemId: itemAt(at), respondent, value, channel });
  const share = (given: readonly (readonly [number, number])[], channel: Channel = 'kiosk') => {
    const shares = given.map(([at, value]) => ({ itemId: itemAt(at), value }));
    return t.do('answers.share', { exerciseId, lensId, respondent, shares, channel });
  };
  const count = (at: number, counted: number) => {
    const place = { exerciseId, lensId, itemId: itemAt(at), groupId: 'frontline' };
    return t.do('tallies.set', { ...place, counts: [counted], notApplicable: 0, channel: 'show-of-hands' });
  };
  const values = async (): Promise<(number | null | undefined)[]> => {
    const { answers } = await t.do('exercises.sheet', { id: exerciseId });
    return items.map((itemId) => answers.find((one) => one.itemId === itemId)?.value);
  };
  await t.do('stage.set', { sessionId, exerciseId, lensId, itemId: null, page: 'exercise' });
  const scene = async () => (await t.do('projector.read', {}))?.body;
  return { ...t, exerciseId, lensId, ids, itemAt, give, share, count, values, scene };
}

describe('dots of one person', () => {
  it('are at most two on one idea and three in all; a refusal says what is left and changes nothing', async () => {
    const { give } = await sharing('wow-portfolio', 'dots');
    await expect(give(0, 3)).rejects.toThrow('amount-exceeded 3 of 2');
    await give(0, 2);
    await expect(give(1, 2)).rejects.toThrow('amount-exceeded 2 of 1');
    await give(1, 1);
    await expect(give(2, 1)).rejects.toThrow('amount-exceeded 1 of 0');
    // One taken back can go elsewhere; what was on the idea itself does not count against it.
    await give(0, 1);
    await give(2, 1);
    await give(2, 1);
  });

  it('are shared out at once as a whole, and taken back in one step', async () => {
    const t = await sharing('wow-portfolio', 'dots');
    await t.do('rounds.open', { exerciseId: t.exerciseId, lensId: 'dots' });
    await t.share([
      [0, 2],
      [2, 1],
    ]);
    expect((await t.values()).slice(0, 3)).toEqual([2, undefined, 1]);
    await t.share([[1, 2]]);
    expect((await t.values()).slice(0, 3)).toEqual([undefined, 2, undefined]);
    await t.do('history.undo', { includingAnswers: true });
    expect((await t.values()).slice(0, 3)).toEqual([2, undefined, 1]);
  });

  it('shared out at once: too many, twice the same, or after the round nothing of it is kept', async () => {
    const t = await sharing('wow-portfolio', 'dots');
    const same = [
      [0, 1],
      [0, 1],
    ] as const;
    const four = [
      [0, 2],
      [1, 2],
    ] as const;
    await expect(t.share([[0, 1]])).rejects.toThrow('round-closed');
    await t.do('rounds.open', { exerciseId: t.exerciseId, lensId: 'dots' });
    await expect(t.share([[0, 3]])).rejects.toThrow('amount-exceeded 3 of 2');
    await expect(t.share(four)).rejects.toThrow('amount-exceeded 2 of 1');
    await expect(t.share(same)).rejects.toThrow('invalid-input');
    expect((await t.values()).every((value) => value === undefined)).toBe(true);
  });

  it('that somebody gives to nothing are said to be given to nothing', async () => {
    const t = await sharing('wow-portfolio', 'dots');
    await t.do('rounds.open', { exerciseId: t.exerciseId, lensId: 'dots' });
    await t.share([]);
    expect(new Set(await t.values())).toEqual(new Set([null]));
    const results = await t.do('results.read', { exerciseId: t.exerciseId });
    expect(results.kind === 'rated' && results.amounts[0]?.people).toBe(0);
    expect(results.participation.answered).toBe(1);
  });
});

describe('points of one person', () => {
  it('on a paper are kept as they stand, also above the total; on no other way', async () => {
    const t = await sharing('importance-performance', 'importance');
    await t.give(0, 90);
    await t.give(1, 30);
    await expect(t.give(1, 101)).rejects.toThrow('invalid-input');
    await t.do('rounds.open', { exerciseId: t.exerciseId, lensId: 'importance' });
    await expect(t.give(2, 1, 'kiosk')).rejects.toThrow('amount-exceeded 1 of 0');
    // What is too much can always be taken back.
    await t.give(1, 0, 'kiosk');
    await t.give(1, 10, 'kiosk');
    expect((await t.values()).slice(0, 2)).toEqual([90, 10]);
  });
});

describe('dots counted on a wall', () => {
  it('are at most what the people of the group had, in all and on one card', async () => {
    const { count } = await sharing('wow-portfolio', 'dots');
    await expect(count(0, 7)).rejects.toThrow('wall-exceeded 7 of 6');
    await count(0, 6);
    await expect(count(1, 4)).rejects.toThrow('wall-exceeded 10 of 9');
    await count(1, 3);
    await expect(count(2, 1)).rejects.toThrow('wall-exceeded 10 of 9');
    // The count of one card can be put right: what it held before does not count against it.
    await count(0, 5);
    await count(2, 1);
  });

  it('leave out whoever put theirs on a paper, wherever those went', async () => {
    const { count, give } = await sharing('wow-portfolio', 'dots');
    await give(3, 1);
    await expect(count(0, 5)).rejects.toThrow('wall-exceeded 5 of 4');
    await count(0, 4);
    await expect(count(1, 3)).rejects.toThrow('wall-exceeded 7 of 6');
  });
});

describe('points and dots on the projector', () => {
  it('hold what is drawn and not one figure more', async () => {
    const t = await sharing('wow-portfolio', 'dots');
    await t.do('rounds.open', { exerciseId: t.exerciseId, lensId: 'dots' });
    await t.count(0, 6);
    await t.count(1, 1);
    const asked = await t.scene();
    expect(asked).toMatchObject({ kind: 'sharing', answered: 3, present: 3, closed: false, more: 0 });
    // The overview counts people too, not dots.
    expect((await t.do('workspace.read', {})).exercises).toMatchObject([{ answered: 3, present: 3 }]);
    const ofAsked = ['kind', 'lens', 'prompt', 'rule', 'options', 'more', 'answered', 'present', 'closed'];
    expect(Object.keys(asked ?? {}).sort()).toEqual(ofAsked.sort());
    await t.do('rounds.reveal', { exerciseId: t.exerciseId, lensId: 'dots' });
    const shown = await t.scene();
    if (shown?.kind !== 'shared') throw new Error('nothing shared');
    expect(Object.keys(shown).sort()).toEqual(
      ['kind', 'of', 'people', 'bars', 'more', 'lens', 'prompt', 'minimum'].sort(),
    );
    expect(shown.bars?.slice(0, 2).map(({ title: _, ...figures }) => figures)).toEqual([
      { part: 1, figure: 6, percent: 86 },
      { part: 0.167, figure: 1, percent: 14 },
    ]);
  });

  it('of too few people hold no figure at all', async () => {
    const t = await sharing('wow-portfolio', 'dots');
    await t.give(0, 2);
    await t.do('rounds.open', { exerciseId: t.exerciseId, lensId: 'dots' });
    await t.do('rounds.reveal', { exerciseId: t.exerciseId, lensId: 'dots' });
    expect(await t.scene()).toMatchObject({ kind: 'shared', people: 0, bars: null, more: 0 });
  });
});
