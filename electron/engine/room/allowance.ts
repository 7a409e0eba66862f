/** So many at once, then so many a second: a token bucket on the monotonic clock. */
export class Allowance {
  readonly #most: number;
  readonly #perMs: number;
  #left: number;
  #at: number;

  constructor(most: number, perSecond: number, now: number) {
    this.#most = most;
    this.#perMs = perSecond / 1000;
    this.#left = most;
    this.#at = now;
  }

  /** Takes one; false when there is none. @param now milliseconds of a clock that is never set back. */
  take(now: number): boolean {
    this.#fill(now);
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }

  /** Whether it is as if nothing had ever been taken. */
  isFull(now: number): boolean {
    this.#fill(now);
    return this.#left >= this.#most;
  }

  /** Seconds, rounded up, until there is one to take. */
  waitSeconds(now: number): number {
    this.#fill(now);
    return Math.max(0, Math.ceil((1 - this.#left) / this.#perMs / 1000));
  }

  #fill(now: number): void {
    this.#left = Math.min(this.#most, this.#left + Math.max(0, now - this.#at) * this.#perMs);
    this.#at = now;
  }
}
