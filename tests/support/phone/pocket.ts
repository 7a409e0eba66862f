/** A phone with the page in it: its store and its clock outlive the page. */
import type { AnswerMessage } from '../../../src/contract/room/messages.ts';
import { PhoneState } from '../../../src/phone/phone.svelte.ts';
import type { Draft } from '../../../src/phone/outbox.svelte.ts';
import { StillClock } from '../still-clock.ts';
import { RoomInMemory } from './room-in-memory.ts';
import { StoreInMemory } from './store-in-memory.ts';

export interface PocketOptions {
  readonly room?: RoomInMemory;
  readonly secret?: string;
  readonly languages?: readonly string[];
}

export class Pocket {
  readonly room: RoomInMemory;
  readonly store = new StoreInMemory();
  readonly clock = new StillClock();
  readonly #options: PocketOptions;
  /** Where the page left for. */
  readonly went: string[] = [];
  page: PhoneState;
  /** A page that was left no longer runs. */
  #alive = { is: true };

  constructor(options: PocketOptions = {}) {
    this.#options = options;
    this.room = options.room ?? new RoomInMemory();
    this.page = this.load();
  }

  /** Loads the page anew; the one before is gone, its connection too. */
  load(secret = this.#options.secret ?? 's3cret'): PhoneState {
    this.#alive.is = false;
    const page = this.another(secret, (this.#alive = { is: true }));
    this.page = page;
    return page;
  }

  /** The page once more, in another tab. */
  another(secret = this.#options.secret ?? 's3cret', alive = { is: true }): PhoneState {
    const page = new PhoneState({
      dial: (events) =>
        this.room.dial({
          opened: () => alive.is && events.opened(),
          heard: (text) => alive.is && events.heard(text),
          ended: (code) => alive.is && events.ended(code),
        }),
      clock: { now: () => this.clock.now(), after: (ms, act) => this.clock.after(ms, () => alive.is && act()) },
      random: () => 0.5,
      store: this.store,
      secret,
      languages: this.#options.languages ?? ['es-MX'],
      port: '8321',
      go: (address) => this.went.push(address),
    });
    page.start();
    return page;
  }

  send(draft: Draft): void {
    this.page.outbox.add(draft);
    this.page.connection.flush();
  }

  /** The network is well again, and there is time. */
  recover(): void {
    for (let turn = 0; turn < 40; turn += 1) {
      this.room.settle();
      this.clock.pass(3_000);
    }
    this.room.settle();
  }

  /** What the room wrote down, in the order in which it did. */
  get written(): readonly AnswerMessage[] {
    return [...this.room.seats.values()].flatMap(({ byOp, order }) =>
      order.flatMap((op) => {
        const message = byOp.get(op);
        return message === undefined ? [] : [message];
      }),
    );
  }
}
