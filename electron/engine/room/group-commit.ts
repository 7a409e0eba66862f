/** Commits what comes in within a few milliseconds as one: a disk is asked once for many answers. */
export interface GroupCommitOptions<T> {
  /** Writes all of them in one transaction, before it returns. Never throws. */
  readonly commit: (batch: readonly T[]) => void;
  /** Milliseconds that the first of a batch waits for others. */
  readonly withinMs: number;
  /** Until when nothing can be written; null when it can. What comes meanwhile waits in its order. */
  readonly freeToWrite?: () => Promise<void> | null;
}

/** A batch is not made larger than this: its commit holds up everything else. */
const mostAtOnce = 256;

export class GroupCommit<T> {
  readonly #options: GroupCommitOptions<T>;
  #batch: T[] = [];
  #timer: NodeJS.Timeout | null = null;
  #isHeld = false;

  constructor(options: GroupCommitOptions<T>) {
    this.#options = options;
  }

  add(one: T): void {
    this.#batch.push(one);
    if (this.#batch.length >= mostAtOnce) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), this.#options.withinMs);
  }

  /** Commits what there is: now, or as soon as anything can be written. */
  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#isHeld) return;
    const free = this.#options.freeToWrite?.() ?? null;
    if (free !== null) {
      this.#isHeld = true;
      void free.then(() => {
        this.#isHeld = false;
        this.flush();
      });
      return;
    }
    const batch = this.#batch;
    if (batch.length === 0) return;
    this.#batch = [];
    this.#options.commit(batch);
  }
}
