/** The one port of the room: the page over HTTP, the conversation over a WebSocket, nothing else. */
import { createServer, STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { closeCodes, largestMessage, roomProtocol } from '../../../src/contract/room/limits.ts';
import type { FromPhone } from '../../../src/contract/room/messages.ts';
import { Doorstep, largestHead, refusesPage, refusesSocket } from './gate.ts';
import type { RoomLimits } from './limits.ts';
import { isOwnAddress, plainAddress } from './network.ts';
import { readPage, safeHeaders, sendPage, type Page } from './page.ts';
import { PhoneLine } from './phone-line.ts';

export interface RoomServerOptions {
  /** IPv4 to listen at; the only name the room answers to. */
  readonly address: string;
  readonly port: number;
  /** The built page of the participants. */
  readonly page: string | null;
  readonly limits: RoomLimits;
  readonly hear: (message: FromPhone, line: PhoneLine) => void;
  readonly ended: (line: PhoneLine) => void;
  /** Another device opened the page. */
  readonly reached: () => void;
}

export class RoomServer {
  readonly #options: RoomServerOptions;
  readonly #server: Server;
  readonly #doorstep: Doorstep;
  readonly #webSockets = new WebSocketServer({
    noServer: true,
    maxPayload: largestMessage,
    perMessageDeflate: false,
    clientTracking: false,
    handleProtocols: () => roomProtocol,
  });
  readonly #sockets = new Set<Socket>();
  #page: Page | null = null;
  #host = '';
  /** Where the room is instead of here, as `http://address:port/`; null: here. */
  #elsewhere: string | null = null;
  #reached = false;

  constructor(options: RoomServerOptions) {
    this.#options = options;
    const { limits } = options;
    this.#server = createServer({
      maxHeaderSize: largestHead,
      headersTimeout: limits.headersWithinMs,
      requestTimeout: limits.requestWithinMs,
      keepAliveTimeout: 1_000,
      connectionsCheckingInterval: 1_000,
    });
    this.#server.maxConnections = limits.sockets;
    this.#server.maxHeadersCount = 50;
    this.#doorstep = new Doorstep(this.#server, limits);
    this.#server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
    this.#server.on('request', (request, response) => {
      const status = refusesPage(request, this.#host);
      if (status === null && this.#page !== null) {
        this.#note(request);
        sendPage(this.#page, request, response);
      } else {
        response.writeHead(status ?? 503, { ...safeHeaders, ...(status === 405 && { Allow: 'GET, HEAD' }) });
        response.end();
      }
      request.resume();
    });
    this.#server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
    this.#server.on('clientError', (_, socket) => socket.destroy());
  }

  /** The port it listens at. @throws the system's error, as `EADDRINUSE` or `EADDRNOTAVAIL`. */
  async listen(): Promise<number> {
    const { address, port } = this.#options;
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen({ host: address, port, backlog: 511, exclusive: true }, () => {
        this.#server.off('error', reject);
        // Never an end of the engine: a socket that cannot be accepted is one that is not there.
        this.#server.on('error', () => undefined);
        resolve();
      });
    });
    const bound = this.#server.address();
    const at = typeof bound === 'object' && bound !== null ? bound.port : port;
    this.#host = `${address}:${at}`;
    this.#page = readPage(this.#options.page, this.#host);
    return at;
  }

  /** From now on it takes nobody, and tells everybody who wants to join where the room is. */
  sendOn(url: string): void {
    this.#elsewhere = url;
  }

  /** Takes nobody any more; those who are there have a moment to hear why. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    const force = setTimeout(() => {
      for (const socket of this.#sockets) socket.destroy();
    }, 500);
    await closed;
    clearTimeout(force);
  }

  #upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const socket = stream as Socket;
    const status = refusesSocket(request, this.#host);
    if (status !== null) {
      socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    const address = plainAddress(socket.remoteAddress);
    this.#webSockets.handleUpgrade(request, socket, head, (webSocket) => {
      this.#note(request);
      const { limits, ended } = this.#options;
      const hear = (message: FromPhone, line: PhoneLine): void => this.#hear(message, line);
      new PhoneLine(webSocket, { limits, socket, address, hear, ended, passed: () => this.#doorstep.pass(socket) });
    });
  }

  #hear(message: FromPhone, line: PhoneLine): void {
    // Whoever was taken in before may still be told what became of an answer.
    if (this.#elsewhere === null || line.placeId !== null) {
      this.#options.hear(message, line);
      return;
    }
    line.send({ kind: 'elsewhere', url: this.#elsewhere });
    line.close(closeCodes.elsewhere);
  }

  #note({ socket }: IncomingMessage): void {
    if (this.#elsewhere !== null) return;
    if (this.#reached || isOwnAddress(socket.remoteAddress ?? '127.0.0.1')) return;
    this.#reached = true;
    this.#options.reached();
  }
}
