type Change<T> = (value: T) => T;

/**
 * A value whose changes show at once, while their writes go out one after the other.
 * A refused change is taken back; those after it stand on what is left.
 */
export class Optimistic<T> {
  #kept: T;
  #pending: readonly Change<T>[] = $state.raw([]);
  #writes: Promise<void> = Promise.resolve();
  #refused = 0;
  readonly value: T = $derived.by(() => this.#pending.reduce((value, change) => change(value), this.#kept));

  /** @param kept stands until anything was read. */
  constructor(kept: T) {
    this.#kept = $state.raw(kept);
  }

  /** What was read of the engine. */
  keep(kept: T): void {
    this.#kept = kept;
  }

  /** Resolves once nothing waits to be written; false: something that waited was refused. */
  async settled(): Promise<boolean> {
    const refused = this.#refused;
    while (this.#pending.length > 0) await this.#writes;
    return refused === this.#refused;
  }

  /**
   * @param write given what was kept before; answers what is kept after, undefined where it was refused (and told).
   * @returns whether it was kept.
   */
  change(change: Change<T>, write: (before: T) => Promise<T | undefined>): Promise<boolean> {
    this.#pending = [...this.#pending, change];
    const written = this.#writes.then(() => this.#write(change, write));
    this.#writes = written.then(
      () => undefined,
      () => undefined,
    );
    return written;
  }

  async #write(change: Change<T>, write: (before: T) => Promise<T | undefined>): Promise<boolean> {
    let kept: T | undefined;
    try {
      kept = await write(this.#kept);
      if (kept !== undefined) this.#kept = kept;
      return kept !== undefined;
    } finally {
      if (kept === undefined) this.#refused += 1;
      this.#pending = this.#pending.filter((one) => one !== change);
    }
  }
}
