import type { Failure } from '../../../contract/errors.ts';
import type { Clock } from '../../state/clock.ts';
import type { KeyedAnswer } from '../../../ui/questions/answer-keys.ts';
import type { Place } from './places.ts';
import type { Turn } from './turn.svelte.ts';

/** Long enough to be seen, short enough not to be waited for. */
const confirmedMs = 450;
const againMs = 3_000;

/** The question on screen: the answer shows at once, is written at once, and what failed is sent again. */
export class Asking {
  readonly #clock: Clock;
  readonly turn: Turn;
  readonly place: Place;
  readonly #ondone: () => void;
  #chosen: KeyedAnswer = $state(undefined);
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

  get value(): KeyedAnswer {
    return this.#chosen === undefined ? this.turn.given(this.place) : this.#chosen;
  }

  answer(value: number | null): void {
    if (this.state === 'sending' || this.state === 'saved') return;
    this.#chosen = value;
    void this.send();
  }

  async send(): Promise<void> {
    const value = this.#chosen;
    if (value === undefined || this.state === 'sending') return;
    this.#callOff();
    this.state = 'sending';
    this.failure = await this.turn.record(this.place, value);
    if (this.failure === null) {
      this.state = 'saved';
      if (!this.#over) this.#callOff = this.#clock.after(confirmedMs, this.#ondone);
      return;
    }
    this.state = 'failed';
    if (!this.#over && !this.isLate) this.#callOff = this.#clock.after(againMs, () => void this.send());
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
