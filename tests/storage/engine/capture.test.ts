import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brief } from '../../support/engagement-brief.ts';
import { engineAt } from '../../support/engine/engine-at.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { attendance, workshopAt } from '../../support/engine/workshop.ts';

describe('answers', () => {
  test.each([0, 6, 11, -1, 2.5, '3', Number.NaN])(
    'out of the scale (%s) are refused and nothing is written',
    async (value) => {
      const t = engineAt(temporaryFolder());
      const shop = await workshopAt(t, { value: true });
      const respondent = { participantId: shop.participantIds[0] };
      const failure = await t.fail('answers.record', {
        exerciseId: shop.exerciseId,
        lensId: 'company',
        itemId: 'vp01',
        respondent,
        value,
        channel: 'paper',
      });
      expect(failure.code).toBe('invalid-input');
      const sheet = await t.do('exercises.sheet', { id: shop.exerciseId });
      expect(sheet.answers).toEqual([]);
      expect(sheet.ballots).toEqual([]);
    },
  );

  test('given twice replace each other; "no aplica" is an answer; taken back they are gone', async () => {
    const t = engineAt(temporaryFolder());
    const { exerciseId, participantIds } = await workshopAt(t, { value: true });
    const question = { exerciseId, lensId: 'customer', itemId: 'vp07' };
    const respondent = { participantId: participantIds[3] ?? '' };
    const { ballotId } = await t.do('answers.record', { ...question, respondent, value: 2, channel: 'paper' });
    await t.do('answers.record', { ...question, respondent, value: null, channel: 'paper' });
    expect((await t.do('exercises.sheet', { id: exerciseId })).answers).toEqual([
      { ballotId, lensId: 'customer', itemId: 'vp07', value: null },
    ]);
    expect((await t.do('workspace.read', {})).exercises[0]?.answered).toBe(1);
    await t.do('answers.clear', { ...question, ballotId });
    expect((await t.do('exercises.sheet', { id: exerciseId })).answers).toEqual([]);
    expect((await t.do('workspace.read', {})).exercises[0]?.answered).toBe(0);
  });

  test('by hand through one lens and on paper through the other are the same people', async () => {
    const t = engineAt(temporaryFolder());
    const { exerciseId, participantIds } = await workshopAt(t, { value: true });
    for (const participantId of participantIds) {
      const question = { exerciseId, lensId: 'customer', itemId: 'vp01', channel: 'paper' } as const;
      await t.do('answers.record', { ...question, respondent: { participantId }, value: 2 });
    }
    for (const [groupId, n] of Object.entries(attendance)) {
      const question = { exerciseId, lensId: 'company', itemId: 'vp01', channel: 'show-of-hands' } as const;
      await t.do('tallies.set', { ...question, groupId, counts: [n, 0, 0, 0, 0], notApplicable: 0 });
    }
    expect((await t.do('workspace.read', {})).exercises[0]?.answered).toBe(15);
    expect((await t.do('results.read', { exerciseId })).participation.answered).toBe(15);
  });

  test('for an unknown lens, item, person, ballot or exercise are refused', async () => {
    const t = engineAt(temporaryFolder());
    const { exerciseId, participantIds } = await workshopAt(t, { value: true });
    const good = {
      exerciseId,
      lensId: 'company',
      itemId: 'vp01',
      respondent: { participantId: participantIds[0] },
      value: 3,
      channel: 'paper',
    };
    for (const wrong of [
      { lensId: 'room' },
      { itemId: 'em1' },
      { exerciseId: 'none' },
      { respondent: { participantId: 'nobody' } },
      { respondent: { ballotId: 'none' } },
    ]) {
      expect((await t.fail('answers.record', { ...good, ...wrong })).code).toBe('not-found');
    }
  });

  test('of an anonymous exercise carry no name anywhere in the file', async () => {
    const t = engineAt(temporaryFolder());
    const { exerciseId, participantIds } = await workshopAt(t, { value: false, anonymity: 'anonymous' });
    const question = { exerciseId, lensId: 'room', itemId: 'em1' };
    const named = { ...question, respondent: { participantId: participantIds[0] }, value: 3, channel: 'paper' };
    expect((await t.fail('answers.record', named)).code).toBe('anonymity-locked');
    const { id, number } = await t.do('ballots.add', { exerciseId, groupId: 'frontline', channel: 'paper' });
    expect(number).toBe(1);
    await t.do('answers.record', { ...question, respondent: { ballotId: id }, value: 3, channel: 'paper' });
    const { ballots } = await t.do('exercises.sheet', { id: exerciseId });
    expect(ballots.map((ballot) => ballot.participantId)).toEqual([null]);
  });

  test('lock the anonymity of their exercise both ways', async () => {
    const t = engineAt(temporaryFolder());
    const { exerciseId, participantIds } = await workshopAt(t, { value: false, anonymity: 'anonymous' });
    await t.do('exercises.setAnonymity', { id: exerciseId, anonymity: 'identified' });
    const respondent = { participantId: participantIds[0] ?? '' };
    await t.do('answers.record', { exerciseId, lensId: 'room', itemId: 'em1', respondent, value: 3, channel: 'paper' });
    expect((await t.fail('exercises.setAnonymity', { id: exerciseId, anonymity: 'anonymous' })).code).toBe(
      'anonymity-locked',
    );
  });
});

describe('a show of hands', () => {
  test('may add up to those present and no further, hands and ballots together', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }),
        fc.nat(3),
        fc.nat(2),
        async (counts, notApplicable, ballots) => {
          const t = engineAt(temporaryFolder());
          const { exerciseId, participantIds } = await workshopAt(t, { value: true });
          const question = { exerciseId, lensId: 'company', itemId: 'vp02' };
          const frontline = participantIds.slice(attendance.leadership + attendance.middle);
          for (const participantId of frontline.slice(0, ballots)) {
            await t.do('answers.record', { ...question, respondent: { participantId }, value: 1, channel: 'paper' });
          }
          const outcome = await t.engine.request('tallies.set', {
            ...question,
            groupId: 'frontline',
            counts,
            notApplicable,
            channel: 'show-of-hands',
          });
          const hands = counts.reduce((sum, n) => sum + n, notApplicable);
          const fits = hands + ballots <= attendance.frontline || hands === 0;
          expect(outcome.ok).toBe(fits);
          if (!outcome.ok)
            expect(outcome.error).toMatchObject({
              code: 'tally-exceeds-present',
              details: { free: attendance.frontline - ballots },
            });
          const stored = (await t.do('exercises.sheet', { id: exerciseId })).tallies;
          expect(stored).toHaveLength(fits && hands > 0 ? 1 : 0);
          await t.engine.close();
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('the round', () => {
  test('must be revealed before a consensus is agreed', async () => {
    const t = engineAt(temporaryFolder());
    const { exerciseId } = await workshopAt(t, { value: true });
    const consensus = { exerciseId, lensId: 'customer', itemId: 'vp01', value: 2, reason: 'Lo dijo la caja' };
    expect((await t.fail('consensus.set', consensus)).code).toBe('round-not-revealed');
    await t.do('rounds.reveal', { exerciseId, lensId: 'customer' });
    expect((await t.do('workspace.read', {})).exercises[0]?.openConsensus).toBe(12);
    await t.do('consensus.set', consensus);
    expect((await t.do('workspace.read', {})).exercises[0]?.openConsensus).toBe(11);
    expect((await t.fail('consensus.set', { ...consensus, value: 6 })).code).toBe('invalid-input');
  });

  test('leaves no consensus open of what stands in the way of help: it is counted, not agreed on', async () => {
    const t = engineAt(temporaryFolder());
    const { sessions } = await t.do('engagement.create', brief);
    const help = { sessionId: sessions[0]?.id ?? '', instrumentId: 'help-call', anonymity: 'identified' } as const;
    const { id: exerciseId } = await t.do('exercises.add', help);
    const open = async () => (await t.do('workspace.read', {})).exercises[0]?.openConsensus;
    for (const lensId of ['people', 'processes', 'culture']) await t.do('rounds.reveal', { exerciseId, lensId });
    expect(await open()).toBe(0);
    await t.do('rounds.reveal', { exerciseId, lensId: 'today' });
    expect(await open()).toBe(6);
    // Agreed all the same, it takes nothing off the others.
    await t.do('consensus.set', { exerciseId, lensId: 'people', itemId: 'hc1', value: 2, reason: '' });
    expect(await open()).toBe(6);
    await t.do('consensus.set', { exerciseId, lensId: 'today', itemId: 'hc1', value: 2, reason: '' });
    expect(await open()).toBe(5);
  });
});

describe('texts', () => {
  test('of any kind come back readable, without what would break a file or a page', async () => {
    const t = engineAt(temporaryFolder());
    const { exerciseId } = await workshopAt(t, { value: true });
    const hostile = `Línea\r\nuno\u0000\u0007\u001B[31m \uD800 «ñ» 🙂 ‮abc <script>alert(1)</script> =1+1`;
    await t.do('comments.add', { exerciseId, itemId: null, groupId: null, text: hostile });
    const [comment] = (await t.do('exercises.sheet', { id: exerciseId })).comments;
    expect(comment?.text).toBe('Línea\nuno[31m \uFFFD «ñ» 🙂 ‮abc <script>alert(1)</script> =1+1');
  });

  test('of 10,000 characters are taken whole, longer ones refused with the limit', async () => {
    const t = engineAt(temporaryFolder());
    const { exerciseId } = await workshopAt(t, { value: true });
    const text = 'á🙂\n'.repeat(2500);
    await t.do('comments.add', { exerciseId, itemId: null, groupId: null, text: `x${text.slice(1)}`.slice(0, 10_000) });
    const failure = await t.fail('comments.add', { exerciseId, itemId: null, groupId: null, text: 'x'.repeat(10_001) });
    expect(failure).toMatchObject({ code: 'invalid-input', details: { field: 'text', maximum: 10_000 } });
    expect(failure.message).not.toContain('xxx');
  });
});

describe('what has answers', () => {
  test('keeps them when those who raised their hands are marked absent afterwards', async () => {
    const t = engineAt(temporaryFolder());
    const { exerciseId: id, sessionId, participantIds } = await workshopAt(t, { value: true, anonymity: 'anonymous' });
    const counts = [3, 0, 0, 0, 0];
    const place = { exerciseId: id, groupId: 'leadership', lensId: 'company', itemId: 'vp01' };
    await t.do('tallies.set', { ...place, counts, notApplicable: 0, channel: 'show-of-hands' });
    await t.do('attendance.set', { sessionId, participantIds: [...participantIds], present: false });
    expect((await t.fail('exercises.remove', { id })).code).toBe('has-answers');
    expect((await t.fail('exercises.setAnonymity', { id, anonymity: 'identified' })).code).toBe('anonymity-locked');
  });

  test('is not removed by the way', async () => {
    const t = engineAt(temporaryFolder());
    const shop = await workshopAt(t, { value: true });
    const participantId = shop.participantIds[0] ?? '';
    await t.do('answers.record', {
      exerciseId: shop.exerciseId,
      lensId: 'company',
      itemId: 'vp01',
      respondent: { participantId },
      value: 3,
      channel: 'paper',
    });
    for (const [name, id] of [
      ['participants.remove', participantId],
      ['groups.remove', 'leadership'],
      ['exercises.remove', shop.exerciseId],
      ['sessions.remove', shop.sessionId],
      ['waves.remove', shop.waveId],
    ] as const) {
      expect((await t.fail(name, { id })).code).toBe('has-answers');
    }
    const [ballot] = (await t.do('exercises.sheet', { id: shop.exerciseId })).ballots;
    await t.do('ballots.remove', { id: ballot?.id ?? '', reason: 'Pidió retirar sus respuestas' });
    await t.do('participants.remove', { id: participantId });
    expect((await t.do('workspace.read', {})).participants).toHaveLength(14);
  });
});

test('a value nobody declared is refused', async () => {
  const t = engineAt(temporaryFolder());
  expect((await t.fail('engagement.create', { ...brief, extra: 1 })).code).toBe('invalid-input');
  expect((await t.fail('no.such', {})).code).toBe('invalid-input');
  expect((await t.fail('engagement.create', { ...brief, client: '  ' })).code).toBe('invalid-input');
});
