import type { Clock } from '../../src/ui/clock.ts';

/** A clock that stands still until it is told to go on. */
export class StillClock implements Clock {
  #now = Date.parse('2026-03-14T16:00:00.000Z');
  #due: { at: number; act: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(ms: number, act: () => void): () => void {
    const entry = { at: this.#now + ms, act };
    this.#due.push(entry);
    return () => (this.#due = this.#due.filter((one) => one !== entry));
  }

  /** Lets the time pass, with everything that is due in it, in order. */
  pass(ms: number): void {
    const until = this.#now + ms;
    for (;;) {
      const [next] = this.#due.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      this.#due = this.#due.filter((one) => one !== next);
      this.#now = next.at;
      next.act();
    }
    this.#now = until;
  }
}
