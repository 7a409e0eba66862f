/** Every kind of question by phone, and what is contributed outside one. */
import { expect, test } from 'vitest';
import { openRoom } from '../../support/room/open-room.ts';

test('points of importance are shared out, taken back, and never more than there are', async () => {
  const of = await openRoom({ instrumentId: 'importance-performance', lenses: [] });
  const { t, shop } = of;
  const { exerciseId } = shop;
  const { ids } = await t.do('entries.write', {
    exerciseId,
    rows: ['Rapidez', 'Trato', 'Precio'].map((text) => ({ id: null, data: { text } })),
  });
  const [one = '', two = ''] = ids;
  const phone = await of.seated('frontline');
  const opened = phone.next((message) => message.kind === 'stage' && message.rounds[0]?.state === 'collecting');
  await t.do('rounds.open', { exerciseId, lensId: 'importance' });
  await opened;
  const share = (shares: { itemId: string; value: number }[]) =>
    phone.answer({ kind: 'share', exerciseId, lensId: 'importance', shares });
  expect(
    await share([
      { itemId: one, value: 70 },
      { itemId: two, value: 40 },
    ]),
  ).toBe('amount-exceeded');
  expect(
    await share([
      { itemId: one, value: 70 },
      { itemId: two, value: 30 },
    ]),
  ).toBeNull();
  expect(await share([{ itemId: two, value: 100 }])).toBeNull();
  const { answers } = await t.do('exercises.sheet', { id: exerciseId });
  expect(answers.filter(({ value }) => value !== 0)).toMatchObject([{ itemId: two, value: 100 }]);
  expect(await share([])).toBeNull();
  const after = await t.do('exercises.sheet', { id: exerciseId });
  expect(after.answers.map(({ value }) => value)).toEqual([null, null, null]);
});

test('a row written down meanwhile is asked on the phones; what is contributed waits for the facilitator', async () => {
  const of = await openRoom({ instrumentId: 'promises', lenses: [] });
  const { t, shop } = of;
  const { exerciseId } = shop;
  const phone = await of.seated('leadership');
  expect(phone.stage).toMatchObject({ exerciseId, open: true, rounds: [{ state: 'waiting' }] });
  const promise = {
    kind: 'contribute',
    exerciseId,
    to: 'register',
    text: 'Respondemos en 24 horas',
    withGroup: false,
  } as const;
  expect(await phone.answer(promise)).toBeNull();
  const { comments } = await t.do('exercises.sheet', { id: exerciseId });
  expect(comments).toMatchObject([
    { text: promise.text, itemId: null, groupId: null, moderation: 'waiting', meantAs: 'row' },
  ]);
  // Nothing that waits is among the questions.
  expect((await t.do('workspace.read', {})).entries).toEqual([]);

  const asked = phone.nextOf('exercise');
  const { ids } = await t.do('entries.write', { exerciseId, rows: [{ id: null, data: { text: promise.text } }] });
  expect((await asked).exercise).toMatchObject({
    named: false,
    register: { id: 'promise' },
    definition: { items: [{ id: ids[0] }] },
  });
  const opened = phone.next((message) => message.kind === 'stage' && message.rounds[0]?.state === 'collecting');
  await t.do('rounds.open', { exerciseId, lensId: 'room' });
  await opened;
  expect(await phone.answer({ kind: 'rate', exerciseId, lensId: 'room', itemId: ids[0] ?? '', value: 5 })).toBeNull();
  // And once the round is over, nothing more.
  const closed = phone.nextOf('stage');
  await t.do('rounds.close', { exerciseId, lensId: 'room' });
  await closed;
  expect(await phone.answer(promise)).toBe('round-closed');
});

test('what one phone may contribute has an end, and a phone knows nothing of the client', async () => {
  const of = await openRoom({ limits: { contributions: 2 } });
  const phone = await of.seated('frontline');
  const said = (text: string) =>
    phone.answer({ kind: 'contribute', exerciseId: of.shop.exerciseId, to: 'comments', text, withGroup: false });
  expect([await said('uno'), await said('dos'), await said('tres')]).toEqual([null, null, 'full']);
  expect(phone.welcome?.look).toMatchObject({ accent: expect.stringMatching(/^#/) as string });
  const { engagement, participants } = await of.t.do('workspace.read', {});
  const heard = JSON.stringify(phone.heard);
  for (const secret of [
    engagement.client,
    engagement.consultant,
    engagement.firm,
    ...participants.map(({ name }) => name),
  ])
    if (secret !== '') expect(heard, secret).not.toContain(secret);
});

test('what two phones contribute from one place is two things; what one phone sends again under another number is one', async () => {
  const of = await openRoom({ limits: { lostAfterMs: 0 } });
  const { t, shop } = of;
  const contribution = (text: string, more: { readonly firstOp?: number } = {}) =>
    ({ kind: 'contribute', exerciseId: shop.exerciseId, to: 'comments', text, withGroup: false, ...more }) as const;
  const said = async (): Promise<string[]> =>
    (await t.do('exercises.sheet', { id: shop.exerciseId })).comments.map(({ text }) => text);
  const first = await of.seated('frontline');
  expect(await first.answer(contribution('uno'))).toBeNull();
  first.close();
  await expect.poll(async () => (await t.do('room.state', {})).open?.lost.length).toBe(1);
  const [lost] = (await t.do('room.state', {})).open?.lost ?? [];
  const { code } = await t.do('room.movePlace', { id: lost?.id ?? '', to: 'phone' });
  // Its operations begin anew, with the number that the phone before it began with.
  const heir = of.phone({ secret: undefined, code: code ?? '' });
  await heir.join();
  expect(await heir.answer(contribution('dos'))).toBeNull();
  expect(await said()).toEqual(['uno', 'dos']);

  // It was written, the word of it was lost with the engine, and then the disk was full for a while.
  expect(await heir.answer(contribution('dos', { firstOp: 1 }))).toBeNull();
  expect(await said()).toEqual(['uno', 'dos']);
});

test('the room goes on where it was when its engagement is opened again', async () => {
  const of = await openRoom();
  const { t, room } = of;
  const phone = await of.seated('frontline', { once: true });
  const recents = await t.do('recents.list', {});
  await t.do('engagement.close', {});
  await expect.poll(() => phone.closedWith).toBe(1001);
  expect((await t.do('room.state', {})).open).toBeNull();
  expect(await t.fail('room.open', {})).toMatchObject({ code: 'no-engagement' });
  await t.do('engagement.openRecent', { id: recents[0]?.id ?? '' });
  expect(await t.do('room.open', {})).toMatchObject({ open: { link: room.link, code: room.code } });
  const back = of.phone({ token: phone.token, secret: undefined });
  expect(await back.join()).toMatchObject({ kind: 'welcome', you: { groupId: 'frontline' } });
});
