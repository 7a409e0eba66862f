type Taker = (path: string) => void;

/** Where an engagement file goes that is dropped on the window: it is opened, unless the screen wants it for itself. */
export class FileDrop {
  #taker: Taker | null = $state.raw(null);

  get ready(): boolean {
    return this.#taker !== null;
  }

  /** The screen gets it from now on; the answer lets go. */
  take(taker: Taker): () => void {
    this.#taker = taker;
    return () => {
      if (this.#taker === taker) this.#taker = null;
    };
  }

  /** False where nobody wants it. */
  give(path: string): boolean {
    this.#taker?.(path);
    return this.#taker !== null;
  }
}
