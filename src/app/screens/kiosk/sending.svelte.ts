import type { Failure } from '../../../contract/errors.ts';
import type { Clock } from '../../../ui/clock.ts';
import type { Place } from '../../../domain/instruments/places.ts';
import type { Turn } from './turn.svelte.ts';

/** Long enough to be seen, short enough not to be waited for. */
const confirmedMs = 450;
const againMs = 3_000;

/** What is asked on one page, and the way of its answer to the engine: what failed is sent again. */
export abstract class Sending {
  readonly #clock: Clock;
  readonly turn: Turn;
  readonly place: Place;
  readonly #ondone: () => void;
  state: 'open' | 'sending' | 'saved' | 'failed' = $state('open');
  failure = $state.raw<Failure | null>(null);
  #callOff: () => void = () => undefined;
  #over = false;

  constructor(clock: Clock, turn: Turn, place: Place, ondone: () => void) {
    this.#clock = clock;
    this.turn = turn;
    this.place = place;
    this.#ondone = ondone;
  }

  /** Writes what was answered; null while there is nothing to write. */
  protected abstract write(): Promise<Failure | null> | null;

  /** An answer is on its way or being confirmed: it cannot be changed now. */
  get isTaken(): boolean {
    return this.state === 'sending' || this.state === 'saved';
  }

  async send(): Promise<void> {
    if (this.state === 'sending') return;
    const writing = this.write();
    if (writing === null) return;
    this.#callOff();
    this.state = 'sending';
    this.failure = await writing;
    if (this.failure === null) {
      this.state = 'saved';
      if (!this.#over) this.#callOff = this.#clock.after(confirmedMs, this.#ondone);
      return;
    }
    this.state = 'failed';
    if (!this.#over && !this.isLate) this.#callOff = this.#clock.after(againMs, () => void this.send());
  }

  /** The answer is being changed: what failed is not sent again until it is given anew. */
  protected reopen(): void {
    this.#callOff();
    this.state = 'open';
    this.failure = null;
  }

  /** The round was closed before the answer arrived: sending it again changes nothing. */
  get isLate(): boolean {
    return this.failure?.code === 'round-closed';
  }

  /** Another page is shown, or nobody is there any more; what was not written yet gets its last chance. */
  leave(): void {
    this.#over = true;
    this.#callOff();
    if (this.state === 'failed' && !this.isLate) void this.send();
  }
}
