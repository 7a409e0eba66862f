/** What the wall shows of the room: the way in while it is of use, and nothing else. */
import { expect, test } from 'vitest';
import type { ProjectorScene } from '../../../src/contract/projector.ts';
import { openRoom } from '../../support/room/open-room.ts';

test('the way in stands beside what is answered, fills its own page, and goes with the room', async () => {
  const { t, shop, room } = await openRoom();
  const scene = async (): Promise<ProjectorScene> => {
    const read = await t.do('projector.read', {});
    if (read === null) throw new Error('nothing on the projector');
    return read;
  };
  const { exerciseId } = shop;
  const join = { address: `${room.address}:${room.port}`, link: room.link, code: room.code, connected: 0 };
  expect(await scene()).toMatchObject({ body: { kind: 'question' }, join });

  await t.do('stage.set', { page: 'join', network: 'Taller 24' });
  expect(await scene()).toMatchObject({ body: { kind: 'join', network: 'Taller 24' }, join });
  await t.do('stage.set', { page: 'exercise' });

  await t.do('rounds.close', { exerciseId, lensId: 'company' });
  expect(await scene()).toMatchObject({ body: { kind: 'question', closed: true }, join: null });

  await t.do('stage.set', { page: 'join' });
  await t.do('room.close', {});
  // What it lay over is seen again.
  expect(await scene()).toMatchObject({ body: { kind: 'question' }, join: null });
});

test('what a phone contributes waits, says nothing of who wrote it, and is on the wall as soon as it is let through', async () => {
  const { t, shop, seated } = await openRoom();
  const { exerciseId } = shop;
  const phone = await seated('frontline');
  const text = 'Que contesten el teléfono';
  expect(await phone.answer({ kind: 'contribute', exerciseId, to: 'comments', text, withGroup: false })).toBeNull();
  await t.do('stage.set', { page: 'voices' });
  const voices = async (): Promise<unknown> => {
    const body = (await t.do('projector.read', {}))?.body;
    return body?.kind === 'voices' ? body.voices.map((voice) => voice.text) : body?.kind;
  };
  expect(await voices()).toEqual([]);
  const [comment] = (await t.do('exercises.sheet', { id: exerciseId })).comments;
  expect(comment).toMatchObject({ text, moderation: 'waiting', groupId: null, ballotId: null });
  await t.do('comments.moderate', { ids: [comment?.id ?? ''], moderation: 'shown' });
  expect(await voices()).toEqual([text]);
});
