/** The places of a room: which phone has which, who is connected, and who was and is not any more. */
import { randomUUID } from 'node:crypto';
import type { LostPlace, RoomGroup } from '../../../src/contract/room-views.ts';
import { DealtWith } from './dealt-with.ts';
import { GroupCommit } from './group-commit.ts';
import type { RoomLimits } from './limits.ts';
import type { PhoneLine } from './phone-line.ts';
import { hashOf, type PlaceStore, type StoredPlace } from './place-store.ts';

/** What is known of a place; stored but for the last two, which begin anew with every engine. */
export interface Place extends StoredPlace {
  readonly line: PhoneLine | null;
  /** Monotonic milliseconds since when nobody was heard. */
  readonly silentSince: number;
}

export class Places {
  readonly #limits: RoomLimits;
  readonly #byId = new Map<string, Place>();
  readonly #byToken = new Map<string, string>();
  /** Begins anew with every engine. */
  readonly #operations = new Map<string, DealtWith>();
  /** Places made from each address since the room opened; in memory only. */
  readonly #made = new Map<string, number>();
  readonly #writing: GroupCommit<{ readonly id: string; readonly done: () => void }>;

  constructor(store: PlaceStore, limits: RoomLimits) {
    this.#limits = limits;
    const silentSince = performance.now();
    for (const place of store.places()) this.#set({ ...place, line: null, silentSince });
    this.#writing = new GroupCommit({
      withinMs: limits.commitWithinMs,
      commit: (batch) => {
        const stored = batch.flatMap(({ id }) => this.#byId.get(id) ?? []).map(toStored);
        store.putPlaces(stored);
        for (const { done } of batch) done();
      },
    });
  }

  get(id: string): Place | null {
    return this.#byId.get(id) ?? null;
  }

  ofToken(token: string): Place | null {
    const id = this.#byToken.get(hashOf(token));
    return id === undefined ? null : this.get(id);
  }

  ofPerson(participantId: string): Place | null {
    return [...this.#byId.values()].find((place) => place.participantId === participantId) ?? null;
  }

  /** Makes a place for a phone that was let in; null when there are too many. `done` once it outlives the engine. */
  make(token: string, address: string, done: (place: Place) => void): Place | null {
    const made = this.#made.get(address) ?? 0;
    if (this.#byId.size >= this.#limits.places || made >= this.#limits.placesPerAddress) return null;
    this.#made.set(address, made + 1);
    const about = { id: randomUUID(), number: this.#byId.size + 1, tokenHash: hashOf(token) };
    const none = { groupId: null, participantId: null, givenUp: false, line: null };
    const place: Place = { ...about, ...none, silentSince: performance.now() };
    this.#set(place);
    this.#write(place.id, () => done(place));
    return place;
  }

  /** Who sits there; told `done` once it outlives the engine. */
  sit(id: string, who: Partial<Pick<StoredPlace, 'groupId' | 'participantId' | 'givenUp'>>, done: () => void): void {
    this.#change(id, who);
    this.#write(id, done);
  }

  /** Gives the place to another phone; the one that had it does not find it any more. */
  handOver(id: string, token: string, done: (place: Place) => void): void {
    const before = this.get(id);
    if (before === null) return;
    this.#byToken.delete(before.tokenHash);
    this.#change(id, { tokenHash: hashOf(token), givenUp: false });
    this.#operations.delete(id);
    this.#write(id, () => {
      const place = this.get(id);
      if (place !== null) done(place);
    });
  }

  /** @returns the line that had the place until now. */
  connect(id: string, line: PhoneLine): PhoneLine | null {
    const before = this.get(id)?.line ?? null;
    const returned = this.get(id)?.givenUp === true;
    this.operations(id).joined();
    this.#change(id, { line, givenUp: false });
    if (returned) this.#write(id, () => undefined);
    return before === line ? null : before;
  }

  /** Whether it was the place's line that ended, and not one that another had taken over from. */
  disconnect(id: string, line: PhoneLine): boolean {
    if (this.get(id)?.line !== line) return false;
    this.#change(id, { line: null, silentSince: line.heardAt });
    return true;
  }

  /** Operations of the phone that has the place. */
  operations(id: string): DealtWith {
    const known = this.#operations.get(id) ?? new DealtWith();
    this.#operations.set(id, known);
    return known;
  }

  /** Those who are connected. */
  lines(): readonly (readonly [Place, PhoneLine])[] {
    return [...this.#byId.values()].flatMap((place) => (place.line === null ? [] : [[place, place.line] as const]));
  }

  groups(): RoomGroup[] {
    const counted = new Map<string | null, { connected: number; lost: number }>();
    for (const place of this.#byId.values()) {
      const count = counted.get(place.groupId) ?? { connected: 0, lost: 0 };
      counted.set(place.groupId, count);
      if (place.line !== null) count.connected += 1;
      else if (this.#isLost(place)) count.lost += 1;
    }
    return [...counted].map(([groupId, count]) => ({ groupId, ...count }));
  }

  lost(): LostPlace[] {
    return [...this.#byId.values()]
      .filter((place) => this.#isLost(place))
      .map(({ id, number, groupId, participantId, silentSince }) => ({
        id,
        number,
        groupId,
        participantId,
        silentSeconds: Math.round((performance.now() - silentSince) / 1000),
      }));
  }

  /** Writes what is not written yet, and lets go of everybody. */
  end(code: number): void {
    this.#writing.flush();
    for (const [, line] of this.lines()) line.close(code);
  }

  /** Whoever only looked in is not missed. */
  #isLost({ line, silentSince, groupId, givenUp }: Place): boolean {
    return line === null && !givenUp && groupId !== null && performance.now() - silentSince >= this.#limits.lostAfterMs;
  }

  #write(id: string, done: () => void): void {
    this.#writing.add({ id, done });
  }

  #set(place: Place): void {
    this.#byId.set(place.id, place);
    this.#byToken.set(place.tokenHash, place.id);
  }

  #change(id: string, changes: Partial<Place>): void {
    const place = this.#byId.get(id);
    if (place !== undefined) this.#set({ ...place, ...changes });
  }
}

function toStored({ id, number, tokenHash, groupId, participantId, givenUp }: Place): StoredPlace {
  return { id, number, tokenHash, groupId, participantId, givenUp };
}
