/** The connection of one phone: whole messages in and out, as many as a person sends. */
import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import { closeCodes } from '../../../src/contract/room/limits.ts';
import type { FromPhone, ToPhone } from '../../../src/contract/room/messages.ts';
import { fromPhone } from '../../../src/contract/room/schema.ts';
import { Allowance } from './allowance.ts';
import type { RoomLimits } from './limits.ts';

export interface PhoneLineOptions {
  readonly limits: RoomLimits;
  readonly socket: Socket;
  /** Of the phone, as the system gives it; kept as long as the connection and nowhere else. */
  readonly address: string;
  readonly hear: (message: FromPhone, line: PhoneLine) => void;
  readonly ended: (line: PhoneLine) => void;
  /** It has joined, and does not stand at the door any more. */
  readonly passed: () => void;
}

export class PhoneLine {
  readonly #webSocket: WebSocket;
  readonly #options: PhoneLineOptions;
  readonly #allowance: Allowance;
  readonly #joinBy: NodeJS.Timeout;
  /** Place of whoever joined; null before. */
  placeId: string | null = null;
  /** It was let in, and is being given a place. */
  joining = false;
  /** Monotonic milliseconds: when it was last heard, of one that went when it went. */
  heardAt = performance.now();
  #heard = true;
  #isGivenUp = false;

  constructor(webSocket: WebSocket, options: PhoneLineOptions) {
    this.#webSocket = webSocket;
    this.#options = options;
    const { limits } = options;
    this.#allowance = new Allowance(limits.burst, limits.perSecond, performance.now());
    this.#joinBy = setTimeout(() => webSocket.terminate(), limits.joinWithinMs);
    webSocket.on('message', (data, isBinary) => this.#take(data as Buffer, isBinary));
    webSocket.on('pong', () => this.#hear());
    // A broken frame, or a message that is too long: ws closes by itself.
    webSocket.on('error', () => undefined);
    webSocket.on('close', () => {
      clearTimeout(this.#joinBy);
      if (!this.#isGivenUp) this.heardAt = performance.now();
      options.ended(this);
    });
  }

  get address(): string {
    return this.#options.address;
  }

  get socket(): Socket {
    return this.#options.socket;
  }

  get isOpen(): boolean {
    return this.#webSocket.readyState === this.#webSocket.OPEN;
  }

  joined(placeId: string): void {
    clearTimeout(this.#joinBy);
    this.placeId = placeId;
    this.#options.passed();
  }

  send(message: ToPhone): void {
    this.sendText(JSON.stringify(message));
  }

  /** The same, where one text goes to many. */
  sendText(text: string): void {
    if (!this.isOpen) return;
    // It does not take in what it is told; it will come back and be told anew.
    if (this.#webSocket.bufferedAmount > this.#options.limits.lag) this.#webSocket.terminate();
    else this.#webSocket.send(text);
  }

  /** Asks whether it is still there; ends a connection that did not answer the last time. */
  check(beat: string): void {
    if (!this.#heard) {
      this.#isGivenUp = true;
      this.#webSocket.terminate();
      return;
    }
    this.#heard = false;
    this.sendText(beat);
    if (this.isOpen) this.#webSocket.ping();
  }

  close(code: number): void {
    this.#webSocket.close(code);
  }

  terminate(): void {
    this.#webSocket.terminate();
  }

  #hear(): void {
    this.#heard = true;
    this.heardAt = performance.now();
  }

  #take(data: Buffer, isBinary: boolean): void {
    if (!this.isOpen) return;
    this.#hear();
    if (!this.#allowance.take(this.heardAt)) {
      this.close(closeCodes.tooFast);
      return;
    }
    const message = isBinary ? null : read(data);
    if (message === null) this.close(closeCodes.invalid);
    else this.#options.hear(message, this);
  }
}

function read(data: Buffer): FromPhone | null {
  try {
    const parsed = fromPhone.safeParse(JSON.parse(data.toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
