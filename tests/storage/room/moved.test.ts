/** The room goes to another address of this computer: every phone comes along, as who it was. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { closeCodes } from '../../../src/contract/room/limits.ts';
import type { OpenRoom } from '../../../src/contract/room-views.ts';
import { attendance, workshopAt } from '../../support/engine/workshop.ts';
import { remoteEngine } from '../../support/engine/remote-engine.ts';
import { freePort } from '../../support/room/free-port.ts';
import { openRoom, secretOf } from '../../support/room/open-room.ts';
import { Phone, type Answer } from '../../support/room/phone.ts';
import { headOf, rawRequest } from '../../support/room/raw-request.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const [there, further] = ['127.0.0.2', '127.0.0.3'];

const rating = (exerciseId: string, itemId: string, value: number): Answer => ({
  kind: 'rate',
  exerciseId,
  lensId: 'company',
  itemId,
  value,
});

/** What is heard at an address that the room has left. */
async function askAt(host: string, token: string, secret?: string): Promise<Phone> {
  const phone = new Phone({ host, token, secret, once: true });
  const answer = phone.nextOf('elsewhere');
  phone.connect();
  await answer;
  return phone;
}

test('a phone that asks where the room was is told where it is, and finds its place and its answers there', async () => {
  const { t, shop, room, host, seated, phone } = await openRoom();
  const { items } = await t.do('exercises.definition', { id: shop.exerciseId });
  const [one = '', two = ''] = items.map(({ id }) => id);
  const first = await seated('frontline', { once: true });
  await first.answer(rating(shop.exerciseId, one, 4));

  const { open } = await t.do('room.open', { address: there });
  expect(open).toMatchObject({ address: there, port: room.port, code: room.code, moved: true });
  const asked = await askAt(host, first.token);
  expect(asked.heard).toEqual([{ kind: 'elsewhere', url: `http://${there}:${room.port}/` }]);
  await expect.poll(() => asked.closedWith).toBe(closeCodes.elsewhere);

  const came = phone({ host: `${there}:${room.port}`, token: first.token, secret: undefined });
  expect(await came.join()).toMatchObject({ kind: 'welcome', you: { groupId: 'frontline' } });
  expect(came.mine?.answers).toEqual([{ lensId: 'company', itemId: one, value: 4 }]);
  came.lastOp = first.lastOp;
  expect(await came.answer(rating(shop.exerciseId, two, 2))).toBeNull();
  const sheet = await t.do('exercises.sheet', { id: shop.exerciseId });
  expect([sheet.ballots.length, sheet.answers.length]).toEqual([1, 2]);
});

test('where the room cannot go it stays, and nobody in it notices', async () => {
  const { t, shop, room, seated } = await openRoom();
  const phone = await seated('frontline', { once: true });
  const taken = createServer().listen(room.port, there);
  await once(taken, 'listening');
  expect(await t.fail('room.open', { address: there })).toMatchObject({ code: 'port-taken' });
  taken.close();
  const { items } = await t.do('exercises.definition', { id: shop.exerciseId });
  expect(await phone.answer(rating(shop.exerciseId, items[0]?.id ?? '', 3))).toBeNull();
  expect(phone.closedWith).toBeNull();
  expect((await t.do('room.state', {})).open).toMatchObject({ address: room.address, connected: 1, moved: false });
});

test('nobody else gets the port of the address that is left', async () => {
  const { t, room, seated } = await openRoom();
  await seated('frontline');
  const moving = { is: true };
  const others = (async () => {
    const outcomes = new Set<unknown>();
    while (moving.is) {
      const other = createServer().listen({ port: room.port, host: room.address, exclusive: true });
      outcomes.add(
        await once(other, 'listening').then(
          () => 'free',
          (error: unknown) => (error as { code: unknown }).code,
        ),
      );
      other.close();
    }
    return [...outcomes];
  })();
  await t.do('room.open', { address: there }).finally(() => (moving.is = false));
  expect(await others).toEqual(['EADDRINUSE']);
});

test('wherever the room has been, one is told where it is now; where it is, one is not', async () => {
  const { t, room, host, seated } = await openRoom();
  const { token } = await seated('frontline', { once: true });
  const at = (address: string): string => `${address}:${room.port}`;
  for (const address of [there, further, room.address]) await t.do('room.open', { address });
  for (const former of [there, further]) {
    const asked = await askAt(at(former), token);
    expect(asked.heard).toEqual([{ kind: 'elsewhere', url: `http://${host}/` }]);
  }
  const back = new Phone({ host, token });
  expect(await back.join()).toMatchObject({ kind: 'welcome', you: { groupId: 'frontline' } });
  back.close();

  await t.do('room.close', {});
  for (const address of [there, further]) {
    const nobody = new Phone({ host: at(address), token, once: true });
    nobody.connect();
    await expect.poll(() => nobody.closedWith).toBe(1006);
    expect(nobody.heard).toEqual([]);
  }
  // The next room has never been anywhere else.
  expect((await t.do('room.open', { address: '127.0.0.1', port: room.port })).open?.moved).toBe(false);
});

test('an address that is left says nothing but the new one, and to nobody who has no business there', async () => {
  const { t, shop, room, host } = await openRoom();
  await t.do('room.open', { address: there });
  const stranger = await askAt(host, 'ab'.repeat(16), secretOf(room));
  expect(stranger.heard).toEqual([{ kind: 'elsewhere', url: `http://${there}:${room.port}/` }]);
  const { text } = await rawRequest(room.port, headOf({ headers: { Host: host } }));
  expect(text).toContain('page for phones');
  for (const secret of [secretOf(room), room.code, shop.exerciseId]) expect(text).not.toContain(secret);
  expect((await rawRequest(room.port, headOf({ headers: { Host: `${there}:${room.port}` } }))).status).toBe(421);
  expect((await t.do('room.state', {})).open).toMatchObject({ connected: 0, wrongCodes: 0 });
});

test('after the engine was killed the phones are sent on as before', async () => {
  const folder = temporaryFolder();
  const engine = remoteEngine(folder);
  const shop = await workshopAt(engine, { value: true, anonymity: 'anonymous' });
  await engine.do('stage.set', { sessionId: shop.sessionId, exerciseId: shop.exerciseId, page: 'exercise' });
  const port = await freePort();
  const secret = secretOf((await engine.do('room.open', { address: '127.0.0.1', port })).open as OpenRoom);
  const phone = new Phone({ host: `127.0.0.1:${port}`, secret, once: true });
  await phone.join();
  await phone.ask({ kind: 'sit', groupId: Object.keys(attendance)[0] ?? '' });
  await engine.do('room.open', { address: there });
  await engine.kill();

  const again = remoteEngine(folder);
  await again.resume();
  await expect.poll(async () => (await again.do('room.state', {})).open?.address).toBe(there);
  const asked = await askAt(`127.0.0.1:${port}`, phone.token);
  expect(asked.heard).toEqual([{ kind: 'elsewhere', url: `http://${there}:${port}/` }]);
  await again.close();
});
