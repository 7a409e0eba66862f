/** Commits what comes in within a few milliseconds as one: a disk is asked once for many answers. */
export interface GroupCommitOptions<T> {
  /** Writes all of them in one transaction, before it returns. Never throws. */
  readonly commit: (batch: readonly T[]) => void;
  /** Milliseconds that the first of a batch waits for others. */
  readonly withinMs: number;
}

/** A batch is not made larger than this: its commit holds up everything else. */
const mostAtOnce = 256;

export class GroupCommit<T> {
  readonly #options: GroupCommitOptions<T>;
  #batch: T[] = [];
  #timer: NodeJS.Timeout | null = null;

  constructor(options: GroupCommitOptions<T>) {
    this.#options = options;
  }

  add(one: T): void {
    this.#batch.push(one);
    if (this.#batch.length >= mostAtOnce) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), this.#options.withinMs);
  }

  /** Commits what there is, now. */
  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const batch = this.#batch;
    if (batch.length === 0) return;
    this.#batch = [];
    this.#options.commit(batch);
  }
}
