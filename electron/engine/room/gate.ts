/** Who is let as far as the page and the WebSocket: exact Host, Origin, path and method, and few sockets of one address. */
import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import { roomPath, roomProtocol } from '../../../src/contract/room/limits.ts';
import type { RoomLimits } from './limits.ts';
import { plainAddress } from './network.ts';

/** Longest head of a request, in bytes; a browser's has a tenth of it. */
export const largestHead = 8 * 1024;

/** What is wrong with a request for the page: a status of HTTP; null when nothing is. */
export function refusesPage({ method, url, headers }: IncomingMessage, host: string): number | null {
  // Another name for this address is a page of somebody else that wants to speak to the room.
  if (headers.host !== host) return 421;
  if (method !== 'GET' && method !== 'HEAD') return 405;
  if (url !== '/') return 404;
  return null;
}

/** The same for a WebSocket. A browser always says where its page came from. */
export function refusesSocket({ method, url, headers }: IncomingMessage, host: string): number | null {
  if (headers.host !== host) return 421;
  if (method !== 'GET') return 405;
  if (url !== roomPath) return 404;
  if (headers.origin !== `http://${host}`) return 403;
  if (headers['sec-websocket-protocol'] !== roomProtocol) return 400;
  return null;
}

/** Counts the sockets of each address that have not joined: whoever holds many open keeps nobody else out. */
export class Doorstep {
  readonly #limits: RoomLimits;
  readonly #waiting = new Map<string, number>();
  readonly #passed = new WeakSet<Socket>();

  constructor(server: Server, limits: RoomLimits) {
    this.#limits = limits;
    server.on('connection', (socket: Socket) => this.#arrive(socket));
  }

  /** It has joined, and does not stand in the way any more. */
  pass(socket: Socket): void {
    if (this.#passed.has(socket)) return;
    this.#passed.add(socket);
    this.#leave(plainAddress(socket.remoteAddress));
  }

  #arrive(socket: Socket): void {
    // Gone before it was looked at.
    if (socket.remoteAddress === undefined) return;
    const address = plainAddress(socket.remoteAddress);
    const waiting = this.#waiting.get(address) ?? 0;
    if (waiting >= this.#limits.waitingPerAddress) {
      socket.destroy();
      return;
    }
    this.#waiting.set(address, waiting + 1);
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => {
      if (!this.#passed.has(socket)) this.#leave(address);
    });
  }

  #leave(address: string): void {
    const waiting = (this.#waiting.get(address) ?? 1) - 1;
    if (waiting > 0) this.#waiting.set(address, waiting);
    else this.#waiting.delete(address);
  }
}
