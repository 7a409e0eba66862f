import { readCode } from '../contract/room/codes.ts';
import type { PhoneGroup, StageMessage, ToPhone } from '../contract/room/messages.ts';
import type { Language } from '../domain/instruments/definition.ts';
import { groupNames as enGroups } from '../domain/words/en/group-names.ts';
import { groupNames as esGroups } from '../domain/words/es/group-names.ts';
import type { Clock } from '../ui/clock.ts';
import { i18n } from '../ui/i18n/language.svelte.ts';
import { Answering } from './answering.svelte.ts';
import { addressWith } from './carried.ts';
import { Connection } from './connection.svelte.ts';
import { Drafts } from './drafts.svelte.ts';
import { Identity } from './identity.ts';
import type { Dial } from './line.ts';
import { Outbox } from './outbox.svelte.ts';
import { readRoomAddress } from './room-address.ts';
import { RoomState } from './room.svelte.ts';
import type { Store } from './store.ts';
import { languageOf, say } from './words/words.ts';

export interface PhoneParts {
  readonly dial: Dial;
  readonly clock: Clock;
  readonly random: () => number;
  readonly store: Store;
  /** Of the QR; empty where the address was typed. */
  readonly secret: string;
  /** Of the phone, the preferred one first. */
  readonly languages: readonly string[];
  /** Of the room, as the page's address has it. */
  readonly port: string;
  /** Leaves the page for another address of the room. */
  readonly go: (address: string) => void;
}

const isCollecting = ({ state }: StageMessage['rounds'][number]): boolean => state === 'collecting';

/** After so long without an answer the page says what could be wrong. */
const longMs = 6_000;
/** What comes back within this was a lift or a locked screen; after it, the room may have gone to another address. */
const lostLongMs = 20_000;

/** The page: who one is to the room, what it says, and what one answers. */
export class PhoneState {
  readonly #parts: PhoneParts;
  readonly outbox: Outbox;
  readonly drafts: Drafts;
  readonly room: RoomState;
  readonly connection: Connection;
  readonly answering: Answering;
  /** Seconds until a code may be typed again. */
  waitSeconds = $state(0);
  /** Joining takes its time. */
  isLong = $state(false);
  /** Somebody wants to type a code although the phone has its place. */
  typing = $state(false);
  /** The connection has been lost for so long that the room may be at another address. */
  isLostLong = $state(false);
  /** Somebody wants to type the room's new address. */
  readdressing = $state(false);
  #callOffLost: () => void = () => undefined;
  #callOff: () => void = () => undefined;

  constructor(parts: PhoneParts) {
    this.#parts = parts;
    const { clock, dial, random, store } = parts;
    const identity = new Identity(store, parts.secret);
    this.outbox = new Outbox(store);
    this.drafts = new Drafts(store);
    if (identity.isNew) this.#forget();
    this.room = new RoomState(this.outbox);
    this.connection = new Connection({
      dial,
      clock,
      random,
      identity,
      outbox: this.outbox,
      forget: () => this.#forget(),
      over: () => this.drafts.clear(),
      lost: () => (this.#callOffLost = clock.after(lostLongMs, () => (this.isLostLong = true))),
      has: () => this.room.exercise?.key,
      told: (message, settled) => {
        this.#keepOwn(message);
        this.room.told(message, settled);
        if (message.kind === 'welcome') this.#welcomed();
        if (message.kind === 'elsewhere') this.#sentOn(message.url);
        if (message.kind === 'problem') this.#count(message.waitSeconds ?? 0);
      },
    });
    const { room, connection, outbox, drafts } = this;
    this.answering = new Answering({ room, connection, outbox, drafts, store, clock });
  }

  start(): void {
    const chosen = this.#parts.store.get('language');
    this.#speak(languageOf([...(chosen === null ? [] : [chosen]), ...this.#parts.languages]) ?? 'es');
    this.connection.start();
    this.#parts.clock.after(longMs, () => (this.isLong = true));
  }

  choose(language: Language): void {
    this.#parts.store.set('language', language);
    this.#speak(language);
  }

  /** @returns false when what was typed is no code. */
  enter(typed: string): boolean {
    const code = readCode(typed);
    if (code === null || this.waitSeconds > 0) return false;
    this.connection.enter(code);
    return true;
  }

  /** @returns false when what was typed is no address. */
  goTo(typed: string): boolean {
    const url = readRoomAddress(typed, this.#parts.port);
    if (url !== null) this.follow(url);
    return url !== null;
  }

  /** To that address of the room, with all that this phone holds. */
  follow(url: string): void {
    this.#parts.go(addressWith(url, this.#parts.store));
  }

  groupName({ name, role }: Pick<PhoneGroup, 'name' | 'role'>): string {
    if (name !== '') return name;
    return role === null ? say('unnamedGroup') : (i18n.language === 'es' ? esGroups : enGroups)[role];
  }

  #forget(): void {
    this.outbox.clear();
    this.drafts.clear();
  }

  /** What is half done is for the exercise that the room works on, and for the person who began it. */
  #keepOwn(message: ToPhone): void {
    if (message.kind === 'stage' && message.exerciseId !== null && message.rounds.some(isCollecting))
      this.drafts.keepOnly(message.exerciseId);
    const { person } = this.room.you;
    if (message.kind === 'you' && person !== null && message.you.person?.id !== person.id) this.drafts.clear();
  }

  /** Once by itself: where it cannot be reached, somebody who comes back here is not to be sent off again and again. */
  #sentOn(url: string): void {
    const { store } = this.#parts;
    if (store.get('sent-on') === url) return;
    store.set('sent-on', url);
    this.follow(url);
  }

  #welcomed(): void {
    this.typing = false;
    this.readdressing = false;
    this.isLostLong = false;
    this.#callOffLost();
    const { language } = this.room;
    const { store, languages } = this.#parts;
    store.remove('sent-on');
    // A phone that speaks neither language speaks that of the workshop.
    if (language !== null && store.get('language') === null && languageOf(languages) === null) this.#speak(language);
  }

  #speak(language: Language): void {
    i18n.language = language;
    document.documentElement.lang = language === 'es' ? 'es-MX' : 'en';
  }

  #count(seconds: number): void {
    this.#callOff();
    this.waitSeconds = Math.ceil(seconds);
    if (this.waitSeconds > 0) this.#callOff = this.#parts.clock.after(1_000, () => this.#count(this.waitSeconds - 1));
  }
}
