/** Phones on real sockets, an engine on a real file: what they answer, and what they are told. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { closeCodes } from '../../../src/contract/room/limits.ts';
import type { LostPlace, RoomView } from '../../../src/contract/room-views.ts';
import { brief } from '../../support/engagement-brief.ts';
import { openRoom } from '../../support/room/open-room.ts';
import type { Answer } from '../../support/room/phone.ts';

const rating = (exerciseId: string, value: number | null, itemId = 'promise', lensId = 'company'): Answer => ({
  kind: 'rate',
  exerciseId,
  lensId,
  itemId,
  value,
});

async function firstItems(of: Awaited<ReturnType<typeof openRoom>>, n: number): Promise<string[]> {
  const { items } = await of.t.do('exercises.definition', { id: of.shop.exerciseId });
  return items.slice(0, n).map(({ id }) => id);
}

describe('without names', () => {
  test('a phone is let in, sits down and answers; what it gave is a ballot like any other', async () => {
    const of = await openRoom();
    const { t, shop } = of;
    const [item = ''] = await firstItems(of, 1);
    const phone = of.phone();
    expect(await phone.join()).toMatchObject({ kind: 'welcome', language: 'es', lastOp: 0, you: { groupId: null } });
    expect(await phone.answer(rating(shop.exerciseId, 4, item))).toBe('group-needed');
    expect(await phone.ask({ kind: 'sit', groupId: 'frontline' })).toMatchObject({ you: { groupId: 'frontline' } });
    expect(await phone.answer(rating(shop.exerciseId, 4, item))).toBeNull();
    expect(await phone.answer(rating(shop.exerciseId, 2, item))).toBeNull();
    expect(await phone.answer(rating(shop.exerciseId, null, item, 'customer'))).toBeNull();

    const sheet = await t.do('exercises.sheet', { id: shop.exerciseId });
    expect(sheet.ballots).toMatchObject([{ groupId: 'frontline', participantId: null, number: 1, channel: 'phone' }]);
    expect(sheet.answers.map(({ lensId, value }) => [lensId, value])).toEqual([
      ['company', 2],
      ['customer', null],
    ]);
    expect(await phone.ask({ kind: 'sit', groupId: 'support' })).toMatchObject({
      kind: 'problem',
      code: 'group-fixed',
    });
  });

  test('the same phone is the same person: after a drop, a reload, and from another address', async () => {
    const of = await openRoom();
    const { t, shop } = of;
    const [one = '', two = '', three = ''] = await firstItems(of, 3);
    const phone = await of.seated('leadership');
    await phone.answer(rating(shop.exerciseId, 1, one));
    phone.drop();
    // Handed in while there is no connection.
    const waiting = phone.answer(rating(shop.exerciseId, 2, two));
    expect(await waiting).toBeNull();
    phone.close();

    const reloaded = of.phone({ token: phone.token, from: '127.0.0.2' });
    expect(await reloaded.join()).toMatchObject({ kind: 'welcome', lastOp: 2, you: { groupId: 'leadership' } });
    expect(reloaded.mine?.answers.map(({ value }) => value).sort()).toEqual([1, 2]);
    reloaded.lastOp = 2;
    await reloaded.answer(rating(shop.exerciseId, 3, three));
    const { ballots, answers } = await t.do('exercises.sheet', { id: shop.exerciseId });
    expect(ballots).toHaveLength(1);
    expect(answers).toHaveLength(3);
  });

  test('what arrives twice counts once, and what is old changes nothing', async () => {
    const of = await openRoom();
    const { t, shop } = of;
    const [item = ''] = await firstItems(of, 1);
    const phone = await of.seated('middle');
    await phone.answer(rating(shop.exerciseId, 5, item), 3);
    await phone.answer(rating(shop.exerciseId, 1, item), 2);
    const again = phone.next((message) => message.kind === 'ack' && message.op === 1);
    phone.say({ ...rating(shop.exerciseId, 5, item), op: 1 });
    await again;
    const said: Answer = {
      kind: 'contribute',
      exerciseId: shop.exerciseId,
      to: 'comments',
      text: 'Una vez',
      withGroup: true,
    };
    expect(await phone.answer(said, 3)).toBeNull();
    const sheet = await t.do('exercises.sheet', { id: shop.exerciseId });
    expect(sheet.answers).toMatchObject([{ value: 1 }]);
    expect(sheet.comments).toMatchObject([
      { text: 'Una vez', moderation: 'waiting', groupId: 'middle', ballotId: null },
    ]);
  });

  test('a group of few gives its words no name', async () => {
    const of = await openRoom();
    const phone = await of.seated('support');
    expect(phone.welcome).toMatchObject({ you: { mayNameGroup: false } });
    const said: Answer = {
      kind: 'contribute',
      exerciseId: of.shop.exerciseId,
      to: 'comments',
      text: 'Somos dos',
      withGroup: true,
    };
    expect(await phone.answer(said)).toBeNull();
    const { comments } = await of.t.do('exercises.sheet', { id: of.shop.exerciseId });
    expect(comments).toMatchObject([{ text: 'Somos dos', groupId: null }]);
  });

  test('nothing that is stored ties a phone to its ballot once the room is over, nor says when it answered', async () => {
    const of = await openRoom();
    const { t, shop } = of;
    const [item = ''] = await firstItems(of, 1);
    const phone = await of.seated('frontline');
    await phone.answer(rating(shop.exerciseId, 4, item));
    const changes = await t.do('history.list', { limit: 5 });
    expect(changes[0]).toMatchObject({ command: 'room.answers', author: '' });
    expect(changes[0]?.at).toBe(changes[1]?.at);
    const stored = (): string => storedOf(of);
    expect(stored()).toContain(of.room.code);
    await t.do('room.close', {});
    expect(stored()).not.toContain(of.room.code);
    expect(stored()).not.toContain('frontline');
    expect(phone.closedWith ?? (await closing(phone))).toBe(closeCodes.closed);
    const { open } = await t.do('room.open', { address: '127.0.0.1' });
    // Another room: other secret, other code, nobody known.
    expect(open?.link).not.toBe(of.room.link);
    const back = of.phone({ token: phone.token, host: `127.0.0.1:${open?.port ?? 0}`, once: true });
    expect(await back.join()).toMatchObject({ kind: 'problem' });
  });
});

test('an engagement that is deleted for good takes its room along', async () => {
  const of = await openRoom();
  const { t, room } = of;
  const phone = await of.seated('frontline', { once: true });
  expect(storedOf(of)).toContain(room.code);
  await t.do('engagement.deleteForGood', {
    id: (await t.do('engagement.previewRemoval', { id: null })).id,
    client: brief.client,
    deleteFile: false,
  });
  await closing(phone);
  for (const trace of [room.code, 'frontline', room.address]) expect(storedOf(of)).not.toContain(trace);
});

/** All that is kept of the room outside the engagement, byte for byte. */
const storedOf = ({ t }: Awaited<ReturnType<typeof openRoom>>): string =>
  readdirSync(t.dataFolder)
    .filter((name) => name.startsWith('room.sqlite'))
    .map((name) => readFileSync(join(t.dataFolder, name), 'latin1'))
    .join('');

async function closing(phone: { readonly closedWith: number | null }): Promise<number> {
  while (phone.closedWith === null) await new Promise((resolve) => setImmediate(resolve));
  return phone.closedWith;
}

describe('rounds', () => {
  test('only a round that collects takes answers, and the phone is told', async () => {
    const of = await openRoom({ lenses: ['company'] });
    const { t, shop } = of;
    const [item = ''] = await firstItems(of, 1);
    const phone = await of.seated('frontline');
    expect(phone.stage).toMatchObject({
      exerciseId: shop.exerciseId,
      open: true,
      rounds: [{ state: 'collecting' }, { state: 'waiting' }],
    });
    expect(await phone.answer(rating(shop.exerciseId, 3, item, 'customer'))).toBe('round-closed');
    const closed = phone.nextOf('stage');
    await t.do('rounds.close', { exerciseId: shop.exerciseId, lensId: 'company' });
    expect(await closed).toMatchObject({ open: false, rounds: [{ state: 'closed' }, { state: 'waiting' }] });
    expect(await phone.answer(rating(shop.exerciseId, 3, item))).toBe('round-closed');
    const opened = phone.nextOf('stage');
    await t.do('rounds.open', { exerciseId: shop.exerciseId, lensId: 'customer' });
    await opened;
    expect(await phone.answer(rating(shop.exerciseId, 3, item, 'customer'))).toBeNull();
    // Nothing of a refused answer stays behind.
    const { answers } = await t.do('exercises.sheet', { id: shop.exerciseId });
    expect(answers).toHaveLength(1);
  });

  test('what is no answer to the question is refused, and others of the same moment are written', async () => {
    const of = await openRoom();
    const { shop, t } = of;
    const [item = ''] = await firstItems(of, 1);
    const phone = await of.seated('frontline');
    // The first of them makes no ballot that is there, and the last one does.
    const outcomes = await Promise.all([
      phone.answer(rating(shop.exerciseId, 6, item)),
      phone.answer(rating(shop.exerciseId, 0, item)),
      phone.answer(rating(shop.exerciseId, 3, 'nothing-like-it')),
      phone.answer(rating(shop.exerciseId, 3, item, 'nobody')),
      phone.answer(rating('another', 3, item)),
      phone.answer({ kind: 'rank', exerciseId: shop.exerciseId, lensId: 'company', order: [item] }),
      phone.answer({ kind: 'say', exerciseId: shop.exerciseId, lensId: 'company', itemId: item, text: 'no' }),
      phone.answer({ kind: 'contribute', exerciseId: shop.exerciseId, to: 'register', text: 'no', withGroup: false }),
      phone.answer(rating(shop.exerciseId, 3, item)),
    ]);
    expect(outcomes.at(-1)).toBeNull();
    expect(outcomes.slice(0, -1).every((refusal) => refusal !== null)).toBe(true);
    const { answers, ballots } = await t.do('exercises.sheet', { id: shop.exerciseId });
    expect(answers).toMatchObject([{ itemId: item, value: 3 }]);
    expect(ballots).toHaveLength(1);
  });
});

describe('with names', () => {
  test('one says who one is before answering; a name that is taken stays taken', async () => {
    const of = await openRoom({ anonymity: 'identified' });
    const { t, shop } = of;
    const [item = ''] = await firstItems(of, 1);
    const phone = await of.seated('leadership');
    expect(await phone.answer(rating(shop.exerciseId, 4, item))).toBe('name-needed');
    const people = await phone.ask({ kind: 'roster', groupId: 'leadership' });
    if (people.kind !== 'people') throw new Error('no roster');
    expect(people.people.map(({ name }) => name)).toEqual(['leadership 1', 'leadership 2', 'leadership 3']);
    const [first] = people.people;
    const participantId = first?.id ?? '';
    expect(await phone.ask({ kind: 'name', participantId })).toMatchObject({ you: { person: { id: participantId } } });
    expect(await phone.answer(rating(shop.exerciseId, 4, item))).toBeNull();

    const other = await of.seated('leadership');
    expect(await other.ask({ kind: 'name', code: (first?.code ?? '').toLowerCase() })).toMatchObject({
      code: 'person-taken',
    });
    expect(await other.ask({ kind: 'name', code: 'Z99' })).toMatchObject({ code: 'no-such-person' });
    const taken = await other.ask({ kind: 'roster', groupId: 'leadership' });
    expect(taken).toMatchObject({ people: [{ taken: true }, { taken: false }, { taken: false }] });
    expect(await phone.ask({ kind: 'name', participantId: people.people[1]?.id ?? '' })).toMatchObject({
      code: 'group-fixed',
    });

    // The same person at the kiosk: the same ballot.
    const recorded = { exerciseId: shop.exerciseId, lensId: 'company', itemId: item, value: 1 };
    await t.do('answers.record', { ...recorded, respondent: { participantId }, channel: 'kiosk' });
    const { ballots, answers } = await t.do('exercises.sheet', { id: shop.exerciseId });
    expect(ballots).toMatchObject([{ participantId, channel: 'phone' }]);
    expect(answers).toMatchObject([{ value: 1 }]);
  });
});

test('the code typed by hand lets in; a place goes to another phone and takes its ballot along', async () => {
  const of = await openRoom({ limits: { lostAfterMs: 0 } });
  const { t, shop, room } = of;
  const [one = '', two = ''] = await firstItems(of, 2);
  const typed = of.phone({ secret: undefined, code: room.code });
  expect(await typed.join()).toMatchObject({ kind: 'welcome' });
  await typed.ask({ kind: 'sit', groupId: 'frontline' });
  await typed.answer(rating(shop.exerciseId, 5, one));
  typed.close();
  const [lost] = await lostOf(of);
  expect(lost).toMatchObject({ number: 1, groupId: 'frontline', participantId: null });
  const placeId = lost?.id ?? '';
  const { code } = await t.do('room.movePlace', { id: placeId, to: 'phone' });
  const heir = of.phone({ secret: undefined, code: code ?? '' });
  expect(await heir.join()).toMatchObject({ kind: 'welcome', you: { groupId: 'frontline' } });
  await heir.answer(rating(shop.exerciseId, 2, two));
  const { ballots, answers } = await t.do('exercises.sheet', { id: shop.exerciseId });
  expect(ballots).toHaveLength(1);
  expect(answers).toHaveLength(2);
  expect(await t.do('room.movePlace', { id: placeId, to: 'paper' })).toEqual({
    code: null,
    ballots: [{ exerciseId: shop.exerciseId, ballotId: ballots[0]?.id, number: 1 }],
  });
  // One code, one phone.
  const late = of.phone({ secret: undefined, code: code ?? '', once: true });
  expect(await late.join()).toMatchObject({ code: 'wrong-code' });
});

test('the facilitator is told that contact was lost when it was, and not at the next beat', async () => {
  const of = await openRoom({ limits: { lostAfterMs: 300, beatEveryMs: 2 ** 31 - 1 } });
  const phone = await of.seated('frontline', { once: true });
  phone.drop();
  const toldLost = (): number =>
    of.t.events.filter(({ name, payload }) => name === 'room.changed' && (payload as RoomView).open?.lost.length === 1)
      .length;
  await expect.poll(toldLost, { timeout: 60_000 }).toBe(1);
});

/** Phones that are gone, once the room has noticed. */
async function lostOf({ t }: Awaited<ReturnType<typeof openRoom>>): Promise<readonly LostPlace[]> {
  for (;;) {
    const { open } = await t.do('room.state', {});
    if (open !== null && open.lost.length > 0) return open.lost;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
