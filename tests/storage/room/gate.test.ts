/** Whoever is no phone of the room: refused, and nobody else is kept out by it. */
import { connect, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { closeCodes, largestMessage, roomPath, roomProtocol } from '../../../src/contract/room/limits.ts';
import { openRoom, secretOf } from '../../support/room/open-room.ts';
import { headOf, rawRequest, socketHeaders, type HeadOf } from '../../support/room/raw-request.ts';
import { tellFigures } from '../../support/torture.ts';

test('200 requests with a wrong host, origin, path or method are refused', async () => {
  const { host, room } = await openRoom();
  const right = socketHeaders(host);
  const hosts = [
    'localhost:1',
    `127.0.0.1`,
    `127.0.0.1:${room.port + 1}`,
    'evil.example',
    `${host}.evil.example`,
    '',
    host.toUpperCase() + '.',
    `user@${host}`,
    `[::1]:${room.port}`,
    `localhost:${room.port}`,
  ];
  const origins = [
    'null',
    'http://evil.example',
    `https://${host}`,
    `http://${host}/`,
    `http://${host}.evil.example`,
    '',
    `http://localhost:${room.port}`,
    'file://',
    `http://127.0.0.1`,
    host,
  ];
  const paths = [
    '/index.html',
    '//',
    '/room/',
    '/../',
    '/%2e',
    '/room?x=1',
    '/?a',
    '/favicon.ico',
    `http://${host}/x`,
    '*',
  ];
  const methods = ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND', 'MKCOL', 'LOCK', 'SEARCH'];
  const { Origin: _, ...noOrigin } = right;
  const wrong: HeadOf[] = [
    ...hosts.flatMap((Host) => [{ headers: { Host } }, { path: roomPath, headers: { ...right, Host } }]),
    ...origins.map((Origin) => ({ path: roomPath, headers: { ...right, Origin } })),
    { path: roomPath, headers: noOrigin },
    ...['', 'respiro.2', 'respiro.1, x', 'x'].map((protocol) => ({
      path: roomPath,
      headers: { ...right, 'Sec-WebSocket-Protocol': protocol },
    })),
    ...paths.flatMap((path) => [
      { path, headers: { Host: host } },
      { path, headers: right },
    ]),
    ...methods.flatMap((method) => [
      { method, headers: { Host: host, 'Content-Length': '0' } },
      { method, path: roomPath, headers: { ...right, 'Content-Length': '0' } },
    ]),
    // The WebSocket's path without a WebSocket.
    { path: roomPath, headers: { Host: host } },
    { path: roomPath, headers: { ...right, 'Sec-WebSocket-Version': '7' } },
    { path: roomPath, headers: { ...right, 'Sec-WebSocket-Key': 'short' } },
  ];
  const all = Array.from({ length: 200 }, (_, at) => wrong[at % wrong.length] ?? { headers: {} });
  const statuses = new Map<string, number>();
  for (const head of all) {
    const { status, text } = await rawRequest(room.port, headOf(head));
    expect(status === null || (status >= 400 && status < 500), `${headOf(head)} → ${text}`).toBe(true);
    statuses.set(String(status), (statuses.get(String(status)) ?? 0) + 1);
  }
  tellFigures('requests refused', { requests: all.length, kinds: wrong.length, ...Object.fromEntries(statuses) });
  // And the right ones are not.
  expect((await rawRequest(room.port, headOf({ headers: { Host: host } }))).text).toContain('page for phones');
  expect((await rawRequest(room.port, headOf({ method: 'HEAD', headers: { Host: host } }))).text).toMatch(/\r\n\r\n$/);
});

test('the page has no way out, and is kept by nobody', async () => {
  const { host, room } = await openRoom();
  const { text } = await rawRequest(room.port, headOf({ headers: { Host: host } }));
  for (const header of [
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    'Referrer-Policy: no-referrer',
    "Content-Security-Policy: default-src 'none'",
  ])
    expect(text).toContain(header);
  expect(text).not.toContain(secretOf(room));
});

test('what is no message ends that connection and no other', async () => {
  const of = await openRoom();
  const watching = await of.seated('frontline');
  const join = (token: string): string =>
    JSON.stringify({ kind: 'join', version: 1, token, secret: secretOf(of.room) });
  const token = 'ab'.repeat(16);
  const wrong: readonly (readonly [(string | Buffer)[], number])[] = [
    [['no json'], closeCodes.invalid],
    [['{"kind":"rate"}'], closeCodes.invalid],
    // Not joined yet.
    [['{"kind":"sit","groupId":"frontline"}'], closeCodes.invalid],
    [[Buffer.from(join(token))], closeCodes.invalid],
    [[join(token), join(token)], closeCodes.invalid],
    [[join('short')], closeCodes.invalid],
    [['x'.repeat(largestMessage + 1)], 1009],
    [[join(token), ...Array.from({ length: 100 }, () => '{"kind":"sit","groupId":"frontline"}')], closeCodes.tooFast],
  ];
  for (const [messages, code] of wrong) {
    const socket = new WebSocket(`ws://${of.host}${roomPath}`, roomProtocol, { origin: `http://${of.host}` });
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    socket.on('error', () => undefined);
    socket.on('open', () => messages.forEach((message) => socket.send(message)));
    expect(await closed, String(messages[0]).slice(0, 60)).toBe(code);
  }
  const other = of.phone({ once: true });
  other.sendText('');
  expect(watching.welcome).not.toBeNull();
  const { items } = await of.t.do('exercises.definition', { id: of.shop.exerciseId });
  const answer = {
    kind: 'rate',
    exerciseId: of.shop.exerciseId,
    lensId: 'company',
    itemId: items[0]?.id ?? '',
    value: 3,
  } as const;
  expect(await watching.answer(answer)).toBeNull();
});

test('a connection that ended while its place was written does not take over from the one that came after it', async () => {
  const of = await openRoom();
  const connected = async (): Promise<WebSocket> => {
    const socket = new WebSocket(`ws://${of.host}${roomPath}`, roomProtocol, { origin: `http://${of.host}` });
    await new Promise((resolve) => socket.once('open', resolve));
    return socket;
  };
  const join = JSON.stringify({ kind: 'join', version: 1, token: 'cd'.repeat(16), secret: secretOf(of.room) });
  const [first, second] = [await connected(), await connected()];
  const ended = new Promise<number>((resolve) => first.once('close', resolve));
  const heard: string[] = [];
  second.on('message', (data: Buffer) => heard.push((JSON.parse(data.toString()) as { kind: string }).kind));
  // Joining twice ends it; by then its place is on the way to the disk.
  for (const one of [join, join]) first.send(one);
  second.send(join);
  expect(await ended).toBe(closeCodes.invalid);
  await expect.poll(() => heard).toContain('welcome');
  // Answered only after whatever the first one still had coming.
  second.send(JSON.stringify({ kind: 'sit', groupId: 'frontline' }));
  await expect.poll(() => heard).toContain('you');
  expect(second.readyState).toBe(WebSocket.OPEN);
  expect((await of.t.do('room.state', {})).open).toMatchObject({ connected: 1 });
  second.close();
});

test('a second connection of the same phone takes over, and the first one stays still', async () => {
  const of = await openRoom();
  const first = await of.seated('frontline', { once: true });
  const second = of.phone({ token: first.token });
  expect(await second.join()).toMatchObject({ you: { groupId: 'frontline' } });
  await expect.poll(() => first.closedWith).toBe(closeCodes.superseded);
  expect(second.welcome).not.toBeNull();
  expect((await of.t.do('room.state', {})).open).toMatchObject({ connected: 1, groups: [{ connected: 1, lost: 0 }] });
});

test('sockets that say nothing keep nobody else out, and are ended', async () => {
  const of = await openRoom({ limits: { headersWithinMs: 300, requestWithinMs: 300, joinWithinMs: 300 } });
  const silent: Socket[] = [];
  onTestFinished(() => silent.forEach((socket) => socket.destroy()));
  let ended = 0;
  for (let i = 0; i < 120; i += 1) {
    const socket = connect({ host: '127.0.0.1', port: of.room.port, localAddress: '127.0.0.9' });
    socket.on('error', () => undefined);
    socket.on('close', () => (ended += 1));
    if (i % 2 === 0) socket.write('GET / HTTP/1.1\r\nHost: ');
    silent.push(socket);
  }
  const phone = of.phone({ from: '127.0.0.1' });
  expect(await phone.join()).toMatchObject({ kind: 'welcome' });
  await expect.poll(() => ended, { timeout: 20_000 }).toBe(120);
  // The address itself is not shut out for good.
  expect(await of.phone({ from: '127.0.0.9' }).join()).toMatchObject({ kind: 'welcome' });
});

test('more phones than are taken are told so', async () => {
  const room = await openRoom({ limits: { placesPerAddress: 2 } });
  for (const from of ['127.0.0.3', '127.0.0.3'])
    expect(await room.phone({ from }).join()).toMatchObject({ kind: 'welcome' });
  expect(await room.phone({ from: '127.0.0.3' }).join()).toMatchObject({ kind: 'problem', code: 'room-full' });
  expect(await room.phone({ from: '127.0.0.4' }).join()).toMatchObject({ kind: 'welcome' });
});

test('an address that is not here, and a port that is taken, are told apart', async () => {
  const of = await openRoom();
  expect(await of.t.fail('room.open', { address: '203.0.113.7' })).toMatchObject({ code: 'address-gone' });
  const other = await openRoom();
  expect(await other.t.fail('room.open', { address: '127.0.0.1', port: of.room.port })).toMatchObject({
    code: 'port-taken',
    details: { port: of.room.port },
  });
  expect(await of.t.do('room.open', { address: '127.0.0.1' })).toMatchObject({
    open: { port: of.room.port, code: of.room.code },
  });
  expect(await of.t.do('room.selfTest', {})).toEqual({ answersHere: true, reached: false, addressGone: false });
  const anew = await of.t.do('room.newCode', {});
  expect(anew.open?.code).not.toBe(of.room.code);
  expect(await of.phone({ secret: undefined, code: of.room.code }).join()).toMatchObject({ code: 'wrong-code' });
  expect(await of.phone({ secret: undefined, code: anew.open?.code }).join()).toMatchObject({ kind: 'welcome' });
  await of.t.do('room.close', {});
  expect(await of.t.fail('room.selfTest', {})).toMatchObject({ code: 'room-closed' });
});
