import type { RemoteKey } from '../../contract/projector.ts';

/** The keys of a presenter's remote that the projector's window got, for whichever screen runs the room. */
export class Remote {
  readonly #listeners = new Set<(key: RemoteKey) => void>();

  /** @returns what ends it */
  on(listener: (key: RemoteKey) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  press(key: RemoteKey): void {
    for (const listener of this.#listeners) listener(key);
  }
}
