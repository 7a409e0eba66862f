/** A room that keeps the contract in memory, with a network between it and the phone that loses what it is told to lose. */
import { DealtWith } from '../../../electron/engine/room/dealt-with.ts';
import { closeCodes } from '../../../src/contract/room/limits.ts';
import type { AnswerMessage, FromPhone, Refusal, ToPhone } from '../../../src/contract/room/messages.ts';
import type { Dial, LineEvents } from '../../../src/phone/line.ts';

interface Wire {
  readonly events: LineEvents;
  readonly toRoom: string[];
  readonly toPhone: ToPhone[];
  isOpen: boolean;
  /** The phone does not know it yet. */
  isDead: boolean;
  token: string | null;
  /** It ends like that once everything was said. */
  endsWith: number | null;
}

interface Seat {
  /** In memory only: an engine that was killed remembers none. */
  operations: DealtWith;
  readonly byOp: Map<number, AnswerMessage>;
  /** Operations in the order in which they were first written. */
  readonly order: number[];
}

export interface RoomRules {
  /** What is said to a phone that has just been let in, after `welcome`. */
  readonly stage: (token: string, seat: Seat) => readonly ToPhone[];
  readonly secret: string;
  readonly code: string;
}

const groups = [
  { id: 'g1', role: 'leadership', name: '' },
  { id: 'g2', role: 'frontline', name: 'Tienda Centro' },
] as const;

export class RoomInMemory {
  readonly seats = new Map<string, Seat>();
  readonly joins: string[] = [];
  #wires: Wire[] = [];
  /** The answers that come next are refused with these; null: written. */
  refusals: (Refusal | null)[] = [];
  /** Answers to this item are taken for no message at all. */
  poison: string | null = null;
  /** Where the room is instead of here; null: here. */
  elsewhere: string | null = null;
  /** Most answers that were on their way at once. */
  mostUnanswered = 0;
  readonly #rules: RoomRules;
  readonly you = { groupId: 'g2' as string | null, person: null, mayNameGroup: true };

  constructor(rules: Partial<RoomRules> = {}) {
    this.#rules = { stage: () => [], secret: 's3cret', code: 'ACDEFH', ...rules };
  }

  readonly dial: Dial = (events) => {
    const wire: Wire = { events, toRoom: [], toPhone: [], isOpen: false, isDead: false, token: null, endsWith: null };
    this.#wires.push(wire);
    return {
      send: (text) => {
        if (wire.isDead) return;
        wire.toRoom.push(text);
        this.mostUnanswered = Math.max(this.mostUnanswered, wire.toRoom.length);
      },
      close: () => {
        wire.isDead = true;
        this.#wires = this.#wires.filter((one) => one !== wire);
      },
    };
  };

  get connections(): number {
    return this.#wires.filter(({ isDead }) => !isDead).length;
  }

  /** One thing happens on the wires, the older one first. @returns false when nothing is under way. */
  step(): boolean {
    for (const wire of this.#wires) {
      if (wire.isDead) continue;
      if (!wire.isOpen) {
        wire.isOpen = true;
        wire.events.opened();
        return true;
      }
      const heard = wire.toRoom.shift();
      if (heard !== undefined) {
        this.#hear(wire, JSON.parse(heard) as FromPhone);
        return true;
      }
      const told = wire.toPhone.shift();
      if (told !== undefined) {
        wire.events.heard(JSON.stringify(told));
        if (wire.endsWith !== null && wire.toPhone.length === 0) this.#end(wire, wire.endsWith);
        return true;
      }
    }
    return false;
  }

  settle(): void {
    while (this.step());
  }

  /** What was said last arrives twice. */
  double(): void {
    for (const { toRoom } of this.#wires) {
      const last = toRoom.at(-1);
      if (last !== undefined && !last.includes('"join"')) toRoom.push(last);
    }
  }

  /** The connections break with all that is under way. @param isSilent nobody tells the phone. */
  drop(isSilent = false): void {
    for (const wire of [...this.#wires]) {
      wire.isDead = true;
      if (!isSilent) this.#end(wire, 1006);
    }
  }

  /** The engine is killed: what is on the disk stays. */
  restart(): void {
    for (const seat of this.seats.values()) seat.operations = new DealtWith();
    this.drop();
  }

  tell(...messages: readonly ToPhone[]): void {
    for (const wire of this.#wires) if (!wire.isDead) wire.toPhone.push(...messages);
  }

  close(code: number): void {
    for (const wire of [...this.#wires]) this.#end(wire, code);
  }

  #end(wire: Wire, code: number): void {
    wire.isDead = true;
    this.#wires = this.#wires.filter((one) => one !== wire);
    wire.events.ended(code);
  }

  #hear(wire: Wire, message: FromPhone): void {
    if (message.kind === 'join') {
      this.#join(wire, message);
      return;
    }
    const seat = wire.token === null ? undefined : this.seats.get(wire.token);
    if (seat === undefined || (this.poison !== null && JSON.stringify(message).includes(`"${this.poison}"`))) {
      this.#end(wire, closeCodes.invalid);
      return;
    }
    if (message.kind === 'sit') {
      this.you.groupId = message.groupId;
      wire.toPhone.push({ kind: 'you', you: { ...this.you } });
    }
    if (!('op' in message)) return;
    if (message.op > seat.operations.upTo) {
      const refusal = this.refusals.shift() ?? null;
      if (refusal !== null) {
        if (refusal === 'not-now') seat.operations.putOff(message.op);
        else seat.operations.done(message.op);
        wire.toPhone.push({ kind: 'refused', op: message.op, code: refusal });
        return;
      }
      if (!seat.byOp.has(message.op)) seat.order.push(message.op);
      seat.byOp.set(message.op, message);
      seat.operations.done(message.op);
    }
    wire.toPhone.push({ kind: 'ack', op: message.op });
  }

  #join(wire: Wire, message: Extract<FromPhone, { kind: 'join' }>): void {
    const { token, secret, code } = message;
    if (this.elsewhere !== null) {
      wire.toPhone.push({ kind: 'elsewhere', url: this.elsewhere });
      wire.endsWith = closeCodes.elsewhere;
      return;
    }
    this.joins.push(token);
    if (!this.seats.has(token)) {
      if (secret !== this.#rules.secret && code !== this.#rules.code) {
        wire.toPhone.push({
          kind: 'problem',
          code: secret === undefined && code === undefined ? 'code-needed' : 'wrong-code',
        });
        return;
      }
      this.seats.set(token, { operations: new DealtWith(), byOp: new Map(), order: [] });
    }
    const seat = this.seats.get(token);
    if (seat === undefined) return;
    for (const other of [...this.#wires])
      if (other !== wire && other.token === token) this.#end(other, closeCodes.superseded);
    wire.token = token;
    seat.operations.joined();
    wire.toPhone.push(
      { kind: 'welcome', language: 'es', lastOp: seat.operations.upTo, groups, you: { ...this.you } },
      ...this.#rules.stage(token, seat),
    );
  }
}
