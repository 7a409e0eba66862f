/** A phone as the room sees one: joins, answers, sends again what was not acknowledged, loses its connection and returns. */
import { randomBytes } from 'node:crypto';
import { WebSocket } from 'ws';
import { closeCodes, roomPath, roomProtocol, roomVersion } from '../../../src/contract/room/limits.ts';
import type {
  AnswerMessage,
  FromPhone,
  MineMessage,
  Refusal,
  StageMessage,
  ToPhone,
  WelcomeMessage,
} from '../../../src/contract/room/messages.ts';

export interface PhoneOptions {
  readonly host: string;
  readonly secret?: string | undefined;
  readonly code?: string | undefined;
  readonly token?: string;
  /** Address that it comes from; any of 127.0.0.0/8 is one of its own on Linux. */
  readonly from?: string;
  /** Milliseconds before it connects again. */
  readonly reconnectAfterMs?: (tries: number) => number;
  /** Does not send again what was not acknowledged, and does not come back. */
  readonly once?: boolean;
}

export type Answer = AnswerMessage extends infer A ? (A extends AnswerMessage ? Omit<A, 'op'> : never) : never;

const final: ReadonlySet<number> = new Set([closeCodes.superseded, closeCodes.closed, closeCodes.moved]);

interface Waiting {
  readonly message: AnswerMessage;
  readonly sentAt: number;
  readonly settle: (refusal: Refusal | null) => void;
}

export class Phone {
  readonly token: string;
  readonly #options: PhoneOptions;
  #socket: WebSocket | null = null;
  #op = 0;
  #tries = 0;
  #over = false;
  readonly #waiting = new Map<number, Waiting>();
  readonly #wanted: { readonly of: (message: ToPhone) => boolean; readonly found: (message: ToPhone) => void }[] = [];
  readonly heard: ToPhone[] = [];
  welcome: WelcomeMessage | null = null;
  stage: StageMessage | null = null;
  mine: MineMessage | null = null;
  closedWith: number | null = null;
  /** Milliseconds from handing in to acknowledged. */
  readonly waits: number[] = [];

  constructor(options: PhoneOptions) {
    this.#options = options;
    this.token = options.token ?? randomBytes(16).toString('hex');
  }

  get lastOp(): number {
    return this.#op;
  }

  set lastOp(op: number) {
    this.#op = op;
  }

  connect(): void {
    const { host, from } = this.#options;
    const socket = new WebSocket(`ws://${host}${roomPath}`, roomProtocol, {
      origin: `http://${host}`,
      perMessageDeflate: false,
      ...(from !== undefined && { localAddress: from }),
    });
    this.#socket = socket;
    socket.on('open', () => this.#join());
    socket.on('message', (data) => this.#take(JSON.parse((data as Buffer).toString('utf8')) as ToPhone));
    socket.on('error', () => undefined);
    socket.on('close', (code) => {
      if (this.#socket !== socket) return;
      this.closedWith = code;
      this.welcome = null;
      this.#socket = null;
      if (!this.#over && !(this.#options.once ?? false) && !final.has(code)) this.#comeBack();
    });
  }

  /** Joins; resolves with `welcome` once all that belongs to it was heard, or with what is in the way. */
  async join(): Promise<ToPhone> {
    const answer = this.next((message) => {
      if (message.kind === 'stage') return message.exerciseId === null;
      return message.kind === 'mine' || message.kind === 'problem';
    });
    this.connect();
    const last = await answer;
    return last.kind === 'problem' ? last : (this.welcome ?? last);
  }

  /** The next message of that sort. */
  next(of: (message: ToPhone) => boolean): Promise<ToPhone> {
    return new Promise((found) => this.#wanted.push({ of, found }));
  }

  async nextOf<K extends ToPhone['kind']>(kind: K): Promise<Extract<ToPhone, { kind: K }>> {
    return (await this.next((message) => message.kind === kind)) as Extract<ToPhone, { kind: K }>;
  }

  /** Says it and waits for `you` or `problem`. */
  async ask(message: Exclude<FromPhone, AnswerMessage>): Promise<ToPhone> {
    const answer = this.next(({ kind }) => kind === 'you' || kind === 'people' || kind === 'problem');
    this.say(message);
    return answer;
  }

  say(message: FromPhone): void {
    this.sendText(JSON.stringify(message));
  }

  sendText(text: string | Buffer): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(text);
  }

  /** Hands an answer in until it is acknowledged or refused; null when it is on the disk. */
  answer(answer: Answer, times = 1): Promise<Refusal | null> {
    const op = (this.#op += 1);
    const message = { ...answer, op } as AnswerMessage;
    return new Promise((resolve) => {
      const sentAt = performance.now();
      this.#waiting.set(op, { message, sentAt, settle: resolve });
      if (this.welcome !== null) for (let i = 0; i < times; i += 1) this.say(message);
    });
  }

  /** The connection breaks off, without a word. */
  drop(): void {
    this.#socket?.terminate();
  }

  close(): void {
    this.#over = true;
    this.#socket?.terminate();
  }

  #join(): void {
    const { secret, code } = this.#options;
    this.say({
      kind: 'join',
      version: roomVersion,
      token: this.token,
      ...(secret !== undefined && { secret }),
      ...(code !== undefined && { code }),
    });
  }

  #comeBack(): void {
    const after = this.#options.reconnectAfterMs?.(this.#tries) ?? 20;
    this.#tries += 1;
    setTimeout(() => {
      if (!this.#over) this.connect();
    }, after);
  }

  #take(message: ToPhone): void {
    this.heard.push(message);
    if (this.heard.length > 200) this.heard.shift();
    switch (message.kind) {
      case 'welcome':
        this.welcome = message;
        this.#tries = 0;
        for (const [op, { message: waiting }] of [...this.#waiting].sort(([a], [b]) => a - b)) {
          if (op <= message.lastOp) this.#settle(op, null);
          else this.say(waiting);
        }
        break;
      case 'stage':
        this.stage = message;
        break;
      case 'mine':
        this.mine = message;
        break;
      case 'ack':
        this.#settle(message.op, null);
        break;
      case 'refused':
        this.#settle(message.op, message.code);
        break;
      default:
    }
    for (const wanted of this.#wanted.filter(({ of }) => of(message))) {
      this.#wanted.splice(this.#wanted.indexOf(wanted), 1);
      wanted.found(message);
    }
  }

  #settle(op: number, refusal: Refusal | null): void {
    const waiting = this.#waiting.get(op);
    if (waiting === undefined) return;
    this.#waiting.delete(op);
    this.waits.push(performance.now() - waiting.sentAt);
    waiting.settle(refusal);
  }
}
