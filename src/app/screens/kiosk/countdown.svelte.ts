import type { Clock } from '../../../ui/clock.ts';

/** Whole seconds until an instant, one after the other. */
export class Countdown {
  readonly #clock: Clock;
  /** Null while nothing is counted. */
  seconds: number | null = $state(null);
  #callOff: () => void = () => undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @param until milliseconds since the epoch; then `end` is called once. */
  run(until: number, end: () => void): void {
    this.#callOff();
    const left = until - this.#clock.now();
    if (left <= 0) {
      this.seconds = null;
      end();
      return;
    }
    const seconds = Math.ceil(left / 1000);
    this.seconds = seconds;
    this.#callOff = this.#clock.after(left - (seconds - 1) * 1000, () => this.run(until, end));
  }

  stop(): void {
    this.#callOff();
    this.seconds = null;
  }
}
