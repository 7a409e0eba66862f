/** The same votes for each of the rooms: so many phones, each with a few answers on their way at a time. */
import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import { WebSocket } from 'ws';
import { roomPath, roomProtocol } from '../../../src/contract/room/limits.ts';
import { projectRoot } from '../../support/launch.ts';

export interface RoomProcess {
  readonly child: ChildProcess;
  readonly port: number;
  readonly secret: string;
  readonly exerciseId: string;
  readonly itemIds: readonly string[];
}

export interface Voter {
  /** Resolves when it is acknowledged. */
  vote(lensId: string, itemId: string, value: number): Promise<void>;
  close(): void;
}

/** Starts one of the rooms in a process of its own; it ends when its channel is disconnected. */
export async function startRoom(script: string, folder: string): Promise<RoomProcess> {
  const child = fork(join(import.meta.dirname, script), [folder, join(projectRoot, 'resources')], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`${script} ended`)));
    child.on('message', (message: RoomProcess & { kind: string }) => {
      if (message.kind === 'open') resolve({ ...message, child });
    });
  });
}

/** @param dress makes the room's own message of a vote. */
function onWebSocket(
  socket: WebSocket,
  dress: (op: number, lensId: string, itemId: string, value: number) => unknown,
): Voter {
  let op = 0;
  const waiting = new Map<number, () => void>();
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString('utf8')) as { kind: string; op?: number };
    if (message.kind === 'refused') throw new Error('refused');
    if (message.kind !== 'ack' || message.op === undefined) return;
    waiting.get(message.op)?.();
    waiting.delete(message.op);
  });
  return {
    vote: (lensId, itemId, value) => {
      op += 1;
      const done = new Promise<void>((resolve) => waiting.set(op, resolve));
      socket.send(JSON.stringify(dress(op, lensId, itemId, value)));
      return done;
    },
    close: () => socket.terminate(),
  };
}

/** A phone that has joined and sits in a group. @param from the address that it comes from. */
export function phoneVoter(
  { port, secret, exerciseId }: Pick<RoomProcess, 'port' | 'secret' | 'exerciseId'>,
  from = '127.0.0.1',
): Promise<Voter> {
  const host = `127.0.0.1:${port}`;
  const socket = new WebSocket(`ws://${host}${roomPath}`, roomProtocol, {
    origin: `http://${host}`,
    perMessageDeflate: false,
    localAddress: from,
  });
  const voter = onWebSocket(socket, (op, lensId, itemId, value) => ({
    kind: 'rate',
    op,
    exerciseId,
    lensId,
    itemId,
    value,
  }));
  return new Promise((resolve, reject) => {
    const token = randomBytes(16).toString('hex');
    socket.on('error', reject);
    socket.on('open', () => socket.send(JSON.stringify({ kind: 'join', version: 1, token, secret })));
    socket.on('message', (data: Buffer) => {
      const { kind } = JSON.parse(data.toString('utf8')) as { kind: string };
      if (kind === 'welcome') socket.send(JSON.stringify({ kind: 'sit', groupId: 'frontline' }));
      if (kind === 'you') resolve(voter);
    });
  });
}

export function bareVoter({ port }: RoomProcess): Promise<Voter> {
  const ballot = randomBytes(16).toString('hex');
  const socket = new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false });
  const voter = onWebSocket(socket, (op, lensId, itemId, value) => ({ op, ballot, lensId, itemId, value }));
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('open', () => resolve(voter));
  });
}

export function socketIoVoter({ port }: RoomProcess): Promise<Voter> {
  const ballot = randomBytes(16).toString('hex');
  const socket = io(`http://127.0.0.1:${port}`, { transports: ['websocket'], forceNew: true });
  const voter: Voter = {
    vote: (lensId, itemId, value) =>
      new Promise((resolve) => socket.emit('vote', { op: 0, ballot, lensId, itemId, value }, () => resolve())),
    close: () => socket.disconnect(),
  };
  return new Promise((resolve, reject) => {
    socket.on('connect_error', reject);
    socket.on('connect', () => resolve(voter));
  });
}

/**
 * Lets all of them vote on everything, so many at a time each; never the same as before, which a database would not write.
 *
 * @returns votes a second.
 */
export async function voteAll(
  voters: readonly Voter[],
  itemIds: readonly string[],
  { times, atATime, round }: { readonly times: number; readonly atATime: number; readonly round: number },
): Promise<number> {
  const questions = ['company', 'customer'].flatMap((lensId) => itemIds.map((itemId) => ({ lensId, itemId })));
  const all = Array.from({ length: times }, () => questions).flat();
  const began = performance.now();
  await Promise.all(
    voters.flatMap((voter) =>
      Array.from({ length: atATime }, async (_, lane) => {
        for (let at = lane; at < all.length; at += atATime) {
          const { lensId, itemId } = all[at] ?? { lensId: '', itemId: '' };
          await voter.vote(lensId, itemId, 1 + ((round * times + Math.floor(at / questions.length) + at) % 5));
        }
      }),
    ),
  );
  return (voters.length * all.length) / ((performance.now() - began) / 1000);
}
