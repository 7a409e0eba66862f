import type { Failure } from '../../../contract/errors.ts';
import type { Clock } from '../../../ui/clock.ts';
import type { KeyedAnswer } from '../../../ui/questions/answer-keys.ts';
import type { RatedPlace } from '../../../domain/instruments/places.ts';
import { Sending } from './sending.svelte.ts';
import type { Given, Turn } from './turn.svelte.ts';

/** The question on screen: the answer shows at once and is written at once. */
export class Asking extends Sending {
  readonly #rated: RatedPlace;
  #chosen: Given | undefined = $state.raw(undefined);

  constructor(clock: Clock, turn: Turn, place: RatedPlace, ondone: () => void) {
    super(clock, turn, place, ondone);
    this.#rated = place;
  }

  get itemId(): string {
    return this.#rated.itemId;
  }

  get given(): Given | undefined {
    return this.#chosen === undefined ? this.turn.given(this.#rated) : this.#chosen;
  }

  /** A rating or "no aplica". */
  get value(): KeyedAnswer {
    const { given } = this;
    return typeof given === 'object' && given !== null ? undefined : given;
  }

  answer(value: Given): void {
    if (this.isTaken) return;
    this.#chosen = value;
    void this.send();
  }

  protected write(): Promise<Failure | null> | null {
    return this.#chosen === undefined ? null : this.turn.record(this.#rated, this.#chosen);
  }
}
