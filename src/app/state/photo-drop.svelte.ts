type Taker = (files: readonly File[]) => void;

/** Where photos that are dropped on the window go: to the panel of photos, while one is on screen. */
export class PhotoDrop {
  #takers: readonly Taker[] = $state.raw([]);

  get ready(): boolean {
    return this.#takers.length > 0;
  }

  /** The panel that came last gets them; the answer lets go. */
  take(taker: Taker): () => void {
    this.#takers = [...this.#takers, taker];
    return () => (this.#takers = this.#takers.filter((other) => other !== taker));
  }

  give(files: readonly File[]): void {
    this.#takers.at(-1)?.(files);
  }
}
