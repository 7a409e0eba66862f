/** A lens that asks only some groups, on a real engagement. */
import { describe, expect, it } from 'vitest';
import type { InstrumentDefinition, LensGroup } from '../../../src/domain/instruments/definition.ts';
import { brief } from '../../support/engagement-brief.ts';
import { engineAt } from '../../support/engine/engine-at.ts';
import { orderAndWords, ratedAndWords } from '../../support/mixed-instrument.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const only = (definition: InstrumentDefinition, ...groups: LensGroup[]): InstrumentDefinition => ({
  ...definition,
  lenses: definition.lenses.map((lens) => ({ ...lens, groups })),
});

/** Three of the front line and one leader, who are all there. */
async function roomWith(definition: InstrumentDefinition) {
  const t = engineAt(temporaryFolder());
  const { sessions } = await t.do('engagement.create', brief);
  const sessionId = sessions[0]?.id ?? '';
  const people = ['frontline', 'frontline', 'frontline', 'leadership'].map((groupId, at) => ({
    groupId,
    name: `P${at}`,
  }));
  const { ids } = await t.do('participants.add', { sessionId, people });
  const { id: instrumentId } = await t.do('instruments.save', { definition });
  const { id: exerciseId } = await t.do('exercises.add', { sessionId, instrumentId, anonymity: 'identified' });
  const lensId = definition.lenses[0]?.id ?? '';
  await t.do('rounds.open', { exerciseId, lensId });
  await t.do('stage.set', { sessionId, exerciseId, lensId, itemId: definition.items[0]?.id ?? '', page: 'exercise' });
  const by = (at: number, channel: 'kiosk' | 'paper' = 'kiosk') => ({
    exerciseId,
    lensId,
    respondent: { participantId: ids[at] ?? '' },
    channel,
  });
  return { t, exerciseId, lensId, by };
}

const refused = { code: 'invalid-input', details: { field: 'lensId' } };

describe('a lens for the front line', () => {
  it('takes answers, words and hands of the front line alone, by whatever way they come', async () => {
    const { t, by, exerciseId, lensId } = await roomWith(only(ratedAndWords, 'frontline'));
    const rating = { itemId: 'q-1', value: 4 };
    await t.do('answers.record', { ...by(0), ...rating });
    for (const channel of ['kiosk', 'paper'] as const) {
      expect(await t.fail('answers.record', { ...by(3, channel), ...rating })).toMatchObject(refused);
    }
    expect(await t.fail('answers.say', { ...by(3), itemId: 'q-why', text: 'Nada' })).toMatchObject(refused);
    const hands = { exerciseId, lensId, itemId: 'q-2', counts: [1, 0, 0, 0, 0], notApplicable: 0 };
    const channel = 'show-of-hands';
    expect(await t.fail('tallies.set', { ...hands, groupId: 'leadership', channel })).toMatchObject(refused);
    await t.do('tallies.set', { ...hands, groupId: 'frontline', channel });
    // Nothing is left of whoever was refused.
    expect((await t.do('exercises.sheet', { id: exerciseId })).ballots).toHaveLength(1);
    // One paper, and one hand to the other question.
    expect((await t.do('workspace.read', {})).exercises[0]?.answered).toBe(2);
  });

  it('waits on the projector for the three, not for the four', async () => {
    const { t, by } = await roomWith(only(ratedAndWords, 'frontline'));
    await t.do('answers.record', { ...by(0), itemId: 'q-1', value: 4 });
    expect((await t.do('projector.read', {}))?.body).toMatchObject({ kind: 'question', answered: 1, present: 3 });
  });

  it('takes an order of nobody else, and counts who orders', async () => {
    const { t, by } = await roomWith(only(orderAndWords, 'frontline'));
    await t.do('answers.rank', { ...by(1), order: ['o-2', 'o-1'] });
    expect(await t.fail('answers.rank', { ...by(3), order: ['o-2'] })).toMatchObject(refused);
    expect((await t.do('projector.read', {}))?.body).toMatchObject({ kind: 'ordering', answered: 1, present: 3 });
  });
});

it('groups that the project added answer where they are named', async () => {
  const { t, exerciseId, lensId } = await roomWith(only(ratedAndWords, 'own'));
  const { id: groupId } = await t.do('groups.add', { name: 'Turno de noche' });
  const { sessions } = await t.do('workspace.read', {});
  const { ids } = await t.do('participants.add', {
    sessionId: sessions[0]?.id ?? '',
    people: [{ groupId, name: 'Noche' }],
  });
  const respondent = { participantId: ids[0] ?? '' };
  await t.do('answers.record', { exerciseId, lensId, itemId: 'q-1', value: 4, respondent, channel: 'kiosk' });
  expect((await t.do('projector.read', {}))?.body).toMatchObject({ answered: 1, present: 1 });
});
