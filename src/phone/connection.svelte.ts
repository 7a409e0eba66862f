import {
  closeCodes,
  mostUnacknowledged,
  reconnectAfterMs,
  roomVersion,
  silentAfterMs,
} from '../contract/room/limits.ts';
import type { AnswerMessage, FromPhone, ToPhone } from '../contract/room/messages.ts';
import type { Clock } from '../ui/clock.ts';
import type { Identity } from './identity.ts';
import type { Dial, Line } from './line.ts';
import type { Outbox } from './outbox.svelte.ts';

export type Status =
  /** Not in the room yet since the page was loaded. */
  | 'joining'
  | 'open'
  /** Was in the room, and is trying to get back. */
  | 'lost'
  /** The room does not let it in like this: see `problem` of what it said. */
  | 'refused'
  | 'superseded'
  | 'closed'
  | 'moved'
  /** The room is at another address, which it said. */
  | 'elsewhere';

export interface ConnectionParts {
  readonly dial: Dial;
  readonly clock: Clock;
  /** 0..1. */
  readonly random: () => number;
  readonly identity: Identity;
  readonly outbox: Outbox;
  /** Nothing that the phone holds is for the place that it has from now on, or it has none any more. */
  readonly forget: () => void;
  /** The room is closed, or the place is another phone's. */
  readonly over: () => void;
  /** Was in the room, and is not any more. */
  readonly lost: () => void;
  /** `key` of the exercise that the page holds. */
  readonly has: () => string | undefined;
  /** All that the room says, after the outbox knows it. @param settled what an `ack` or a `refused` is about. */
  readonly told: (message: ToPhone, settled: AnswerMessage | null) => void;
}

/** Joining takes no longer than this, else another try is better. */
const joinWithinMs = 10_000;
/** What the room cannot write down now is sent again after this. */
const notNowMs = 3_000;
/** An answer that ends so many connections as "no message" is given up: nothing behind it would ever arrive. */
const mostInvalid = 2;

/** The way to the room: joins, joins again, and sends what waits until it is acknowledged. */
export class Connection {
  readonly #parts: ConnectionParts;
  status: Status = $state('joining');
  #line: Line | null = null;
  #isUp = false;
  #tries = 0;
  #invalid = 0;
  /** Operations up to this one were sent on this connection. */
  #sentUpTo = 0;
  #isPaused = false;
  #callOff: () => void = () => undefined;
  #callOffSending: () => void = () => undefined;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#hangUp();
    const { clock, dial } = this.#parts;
    const line = dial({
      opened: () => this.#line === line && this.#opened(),
      heard: (text) => this.#line === line && this.#heard(text),
      ended: (code) => this.#line === line && this.#ended(code),
    });
    this.#line = line;
    this.#callOff = clock.after(joinWithinMs, () => this.#ended(0));
  }

  /** The network is back, or somebody looks at the page again: there is no need to wait. */
  wake(): void {
    const { status } = this;
    // The room may have come back to this address meanwhile.
    const isAway = status === 'lost' || status === 'joining' || status === 'elsewhere';
    if (this.#line === null && isAway) this.start();
  }

  /** The phone says that it has no network. */
  cut(): void {
    if (this.status === 'open') this.#ended(0);
  }

  /** Somebody wants this page to be the one, or to try again. */
  again(): void {
    this.#tries = 0;
    this.status = 'joining';
    this.start();
  }

  /** Joins by a code; somebody who was in already takes up another place by it. */
  enter(code: string): void {
    this.#parts.identity.typed(code);
    if (this.#isUp && this.status === 'refused') this.#join();
    else this.again();
  }

  /** Back to the place that this phone has. */
  stay(): void {
    this.#parts.identity.forgetTyped();
    this.again();
  }

  /** Said now or not at all. */
  say(message: Exclude<FromPhone, AnswerMessage>): void {
    if (this.status === 'open') this.#send(message);
  }

  /** Sends what waits and was not sent yet. */
  flush(): void {
    if (this.status !== 'open' || this.#isPaused) return;
    const { waiting } = this.#parts.outbox;
    const sent = waiting.filter(({ op }) => op <= this.#sentUpTo).length;
    for (const message of waiting.slice(sent, mostUnacknowledged)) {
      this.#sentUpTo = message.op;
      this.#send(message);
    }
  }

  #opened(): void {
    this.#isUp = true;
    this.#join();
  }

  #join(): void {
    const { identity, has } = this.#parts;
    const key = has();
    this.#send({ kind: 'join', version: roomVersion, ...identity.said, ...(key !== undefined && { has: key }) });
  }

  #heard(text: string): void {
    const message = JSON.parse(text) as ToPhone;
    const { outbox, identity } = this.#parts;
    let settled: AnswerMessage | null = null;
    if (message.kind === 'welcome') {
      if (identity.leavesItsPlace) this.#parts.forget();
      identity.seated();
      for (const dealtWith of outbox.settleUpTo(message.lastOp))
        this.#parts.told({ kind: 'ack', op: dealtWith.op }, dealtWith);
      this.status = 'open';
      this.#tries = 0;
      this.#sentUpTo = message.lastOp;
      this.#isPaused = false;
    } else if (message.kind === 'problem' && this.status !== 'open') this.#refused();
    else if (message.kind === 'ack') {
      this.#invalid = 0;
      settled = outbox.settle(message.op);
    } else if (message.kind === 'refused') {
      if (message.code === 'not-now') this.#later(message.op);
      else settled = outbox.settle(message.op);
    }
    this.#parts.told(message, settled);
    this.#watch();
    this.flush();
  }

  /** Not in the room: whoever had a place there has none any more, and what was meant for it is for nobody. */
  #refused(): void {
    const { identity, forget } = this.#parts;
    this.status = 'refused';
    if (!identity.isSeated || identity.leavesItsPlace) return;
    identity.renew();
    forget();
  }

  #later(op: number): void {
    const { outbox, clock } = this.#parts;
    outbox.putBack(op);
    this.#isPaused = true;
    this.#callOffSending();
    this.#callOffSending = clock.after(notNowMs, () => {
      this.#isPaused = false;
      this.flush();
    });
  }

  #watch(): void {
    this.#callOff();
    // Somebody who types a code may take their time.
    if (this.status !== 'refused') this.#callOff = this.#parts.clock.after(silentAfterMs, () => this.#ended(0));
  }

  #ended(code: number): void {
    this.#hangUp();
    if (code === closeCodes.closed || code === closeCodes.moved) this.#parts.over();
    if (code === closeCodes.superseded) this.status = 'superseded';
    else if (code === closeCodes.closed) this.status = 'closed';
    else if (code === closeCodes.moved) this.status = 'moved';
    else if (code === closeCodes.elsewhere) this.status = 'elsewhere';
    else if (this.status !== 'refused') this.#tryLater(code);
  }

  #tryLater(code: number): void {
    if (this.status === 'open') {
      this.status = 'lost';
      this.#parts.lost();
    }
    const longest = reconnectAfterMs.length - 1;
    if (code === closeCodes.tooFast || code === closeCodes.invalid) this.#tries = longest;
    if (code === closeCodes.invalid) this.#giveUpInvalid();
    const base = reconnectAfterMs[Math.min(this.#tries, longest)] ?? 0;
    this.#tries += 1;
    this.#callOff = this.#parts.clock.after(base * (1 + this.#parts.random()), () => this.start());
  }

  #giveUpInvalid(): void {
    const [first] = this.#parts.outbox.waiting;
    this.#invalid += 1;
    if (this.#invalid < mostInvalid || first === undefined) return;
    this.#invalid = 0;
    const settled = this.#parts.outbox.settle(first.op);
    this.#parts.told({ kind: 'refused', op: first.op, code: 'not-a-question' }, settled);
  }

  #hangUp(): void {
    this.#callOff();
    this.#callOffSending();
    this.#isPaused = false;
    const line = this.#line;
    this.#line = null;
    this.#isUp = false;
    line?.close();
  }

  #send(message: FromPhone): void {
    this.#line?.send(JSON.stringify(message));
  }
}
