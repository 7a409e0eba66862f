import type { Clock } from '../../../ui/clock.ts';
import { Countdown } from './countdown.svelte.ts';

const quietMs = 60_000;
const warningMs = 15_000;

/** Somebody walked away: after a minute without input a warning counts down, then `onleft` is called. */
export class Idle {
  readonly #clock: Clock;
  readonly #onleft: () => void;
  readonly warning: Countdown;
  #callOff: () => void = () => undefined;

  constructor(clock: Clock, onleft: () => void) {
    this.#clock = clock;
    this.#onleft = onleft;
    this.warning = new Countdown(clock);
  }

  /** Somebody is there: the minute begins again. */
  touch(): void {
    this.stop();
    this.#callOff = this.#clock.after(quietMs, () =>
      this.warning.run(this.#clock.now() + warningMs, () => {
        this.warning.stop();
        this.#onleft();
      }),
    );
  }

  stop(): void {
    this.#callOff();
    this.warning.stop();
  }
}
