import { expect, test } from 'vitest';
import type { HistoryEntry } from '../../../src/contract/history-views.ts';
import { brief } from '../../support/engagement-brief.ts';
import { engineAt, type TestEngine } from '../../support/engine/engine-at.ts';
import { workshopAt, type Workshop } from '../../support/engine/workshop.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const last = async (t: TestEngine): Promise<HistoryEntry> => {
  const [entry] = await t.do('history.list', { limit: 1 });
  if (entry === undefined) throw new Error('nothing in the history');
  return entry;
};

const record = (
  t: TestEngine,
  shop: Workshop,
  respondent: { participantId: string } | { ballotId: string },
  value = 4,
) =>
  t.do('answers.record', {
    exerciseId: shop.exerciseId,
    lensId: 'company',
    itemId: 'vp01',
    respondent,
    value,
    channel: 'paper',
  });

test('says what was changed, from what to what, and by whom', async () => {
  const t = engineAt(temporaryFolder());
  await t.do('settings.update', { consultant: 'Elena Ruiz' });
  const shop = await workshopAt(t, { value: true });
  expect((await last(t)).facts).toMatchObject([
    { act: 'added', what: 'exercise', exercise: { es: expect.stringContaining('valor') as string } },
  ]);
  await t.do('groups.rename', { id: 'support', name: 'Sistemas' });
  expect(await last(t)).toMatchObject({
    author: 'Elena Ruiz',
    kinds: ['people'],
    facts: [
      { act: 'changed', what: 'group', name: 'Sistemas', details: [{ field: 'name', before: '', after: 'Sistemas' }] },
    ],
  });
  await t.do('participants.update', { id: shop.participantIds[0] ?? '', groupId: 'support', name: 'Ana' });
  expect((await last(t)).facts[0]?.details).toMatchObject([
    { field: 'name', before: 'leadership 1', after: 'Ana' },
    { field: 'group_id', names: { before: { role: 'leadership' }, after: 'Sistemas' } },
  ]);
  await t.do('findings.add', { waveId: shop.waveId, title: 'Nadie lo dice', soWhat: '', severity: 3, evidence: 'D' });
  const finding = (await t.do('workspace.read', {})).findings[0];
  await t.do('findings.update', {
    id: finding?.id ?? '',
    title: 'Nadie lo dice',
    soWhat: '',
    severity: 5,
    evidence: 'D',
  });
  expect(await last(t)).toMatchObject({
    kinds: ['report'],
    facts: [{ what: 'finding', name: 'Nadie lo dice', details: [{ field: 'severity', before: 3, after: 5 }] }],
  });
  // What is not there any more is still named.
  await t.do('findings.remove', { id: finding?.id ?? '' });
  expect((await last(t)).facts).toMatchObject([{ act: 'removed', name: 'Nadie lo dice' }]);
});

test('names many rows of one change one by one only at first', async () => {
  const t = engineAt(temporaryFolder());
  const { sessions } = await t.do('engagement.create', brief);
  const people = Array.from({ length: 12 }, (_, n) => ({ groupId: 'middle', name: `P${n + 1}` }));
  await t.do('participants.add', { sessionId: sessions[0]?.id ?? '', people });
  const { facts } = await last(t);
  expect(facts.map(({ name, n }) => [name, n])).toEqual([
    ['P1', 1],
    ['P2', 1],
    ['P3', 1],
    ['P4', 1],
    ['P5', 1],
    [null, 7],
  ]);
});

test('tells the answers of people with names only where their group is shown', async () => {
  const t = engineAt(temporaryFolder());
  const shop = await workshopAt(t, { value: true });
  const [first = ''] = shop.participantIds;
  await record(t, shop, { participantId: first });
  // One answer: its group is hidden.
  expect((await last(t)).facts).toMatchObject([{ what: 'answer', who: 'leadership 1', details: [] }]);
  for (const participantId of shop.participantIds.slice(1, 13)) await record(t, shop, { participantId }, 3);
  const facts = (await t.do('history.list', { limit: 13 })).flatMap((entry) => entry.facts);
  expect(facts.at(-1)).toMatchObject({ who: 'leadership 1', details: [{ field: 'value', after: 4 }] });
  for (const participantId of shop.participantIds.slice(13, 14)) await record(t, shop, { participantId }, 1);
  // The only one of its group.
  expect((await last(t)).facts).toMatchObject([{ who: 'support 1', details: [] }]);
});

test('never says who answered what in an anonymous exercise, whatever became of it', async () => {
  const t = engineAt(temporaryFolder());
  const shop = await workshopAt(t, { value: true, anonymity: 'anonymous' });
  for (let n = 0; n < 6; n += 1) {
    const { id } = await t.do('ballots.add', { exerciseId: shop.exerciseId, groupId: 'frontline', channel: 'paper' });
    await record(t, shop, { ballotId: id });
  }
  const check = async (): Promise<void> => {
    for (const { facts } of (await t.do('history.list', { limit: 100 })).filter(({ command }) =>
      command.startsWith('answers'),
    )) {
      for (const { who, details, name } of facts) expect([who, details, typeof name]).toEqual([null, [], 'object']);
    }
  };
  await check();
  for (let n = 0; n < 12; n += 1) await t.do('history.undo', { includingAnswers: true });
  await t.do('exercises.remove', { id: shop.exerciseId });
  await check();
});
