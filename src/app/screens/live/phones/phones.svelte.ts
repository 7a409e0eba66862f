import type { LostPlace, MovedPlace, OpenRoom, RoomSelfTest, RoomView } from '../../../../contract/room-views.ts';
import type { Failure, Outcome } from '../../../../contract/errors.ts';
import type { AppState } from '../../../state/app.svelte.ts';

/** A place that another phone may take over by its own code. */
export interface HandedPlace {
  readonly place: LostPlace;
  readonly code: string;
}

/** A place that was given up: what is left of it is typed, or answered at the kiosk. */
export interface GivenUpPlace {
  readonly place: LostPlace;
  readonly ballots: MovedPlace['ballots'];
}

/** More wrong codes than these within a minute are no slips of the finger. */
const manyWrongCodes = 10;

/** The facilitator's side of the room: open, who is there, whom it lost, and the way out. */
export class Phones {
  readonly #app: AppState;
  /** Null until it was read. */
  view: RoomView | null = $state.raw(null);
  failure: Failure | null = $state.raw(null);
  busy = $state(false);
  test: RoomSelfTest | null = $state.raw(null);
  testing = $state(false);
  /** The engine died meanwhile; what was connected is coming back. */
  returned = $state(false);
  /** Name of the wireless network, as the wall tells it. */
  network = $state('');
  #kept = '';
  #handed: readonly HandedPlace[] = $state.raw([]);
  givenUp: readonly GivenUpPlace[] = $state.raw([]);

  constructor(app: AppState) {
    this.#app = app;
  }

  /** Follows the room; answers how to stop. */
  start(): () => void {
    const { bridge } = this.#app;
    const stops = [
      bridge.on('room.changed', (view) => (this.view = view)),
      bridge.on('engine.restarted', () => void this.#readAgain()),
    ];
    void this.read();
    return () => stops.forEach((stop) => stop());
  }

  get open(): OpenRoom | null {
    return this.view?.open ?? null;
  }

  /** It stands in the middle of the live screen, in place of the exercise. */
  get shown(): boolean {
    return this.#app.navigation.phones;
  }

  show(shown: boolean): void {
    this.#app.navigation.phones = shown;
  }

  get lostCount(): number {
    return this.open?.lost.length ?? 0;
  }

  get guessing(): boolean {
    return (this.open?.wrongCodes ?? 0) >= manyWrongCodes;
  }

  /** Codes that were given out for places which are still empty. */
  get handed(): readonly HandedPlace[] {
    const lost = new Set(this.open?.lost.map(({ id }) => id));
    return this.#handed.filter(({ place }) => lost.has(place.id));
  }

  async read(): Promise<void> {
    await this.#take(this.#app.ask('room.state', {}));
  }

  /** At that address, or at the likely one; a room that is open moves there. */
  async openAt(address?: string): Promise<void> {
    this.test = null;
    await this.#take(this.#app.ask('room.open', address === undefined ? {} : { address }));
  }

  async close(): Promise<void> {
    await this.#take(this.#app.ask('room.close', {}));
    this.test = null;
    this.returned = false;
    this.#handed = [];
    this.givenUp = [];
  }

  async newCode(): Promise<void> {
    await this.#take(this.#app.ask('room.newCode', {}));
  }

  async selfTest(): Promise<void> {
    this.testing = true;
    const outcome = await this.#app.ask('room.selfTest', {});
    this.testing = false;
    this.test = outcome.ok ? outcome.value : null;
    this.failure = outcome.ok ? null : outcome.error;
  }

  /** Makes the code by which another phone takes the place over, with its answers. */
  async handOver(place: LostPlace): Promise<void> {
    const moved = await this.#move(place, 'phone');
    if (moved?.code == null) return;
    this.#handed = [...this.#handed.filter((one) => one.place.id !== place.id), { place, code: moved.code }];
  }

  /** Nobody waits for that phone any more; its answers stay. */
  async giveUp(place: LostPlace): Promise<void> {
    const moved = await this.#move(place, 'paper');
    if (moved === null) return;
    this.givenUp = [...this.givenUp, { place, ballots: moved.ballots }];
    await this.read();
  }

  /** What the stage says already. */
  hasNetwork(network: string): void {
    this.network = network;
    this.#kept = network;
  }

  /** Written when the field is left. */
  async keepNetwork(): Promise<void> {
    const network = this.network.trim();
    if (network === this.#kept) return;
    const outcome = await this.#app.ask('stage.set', { network });
    this.failure = outcome.ok ? null : outcome.error;
    if (outcome.ok) this.#kept = network;
  }

  forget(place: LostPlace): void {
    this.givenUp = this.givenUp.filter((one) => one.place.id !== place.id);
  }

  async #move(place: LostPlace, to: 'phone' | 'paper'): Promise<MovedPlace | null> {
    const outcome = await this.#app.ask('room.movePlace', { id: place.id, to });
    this.failure = outcome.ok ? null : outcome.error;
    return outcome.ok ? outcome.value : null;
  }

  async #readAgain(): Promise<void> {
    const before = this.open !== null;
    await this.read();
    this.returned = before && this.open !== null;
  }

  async #take(asked: Promise<Outcome<RoomView>>): Promise<void> {
    this.busy = true;
    const outcome = await asked;
    this.busy = false;
    this.failure = outcome.ok ? null : outcome.error;
    if (outcome.ok) this.view = outcome.value;
  }
}
