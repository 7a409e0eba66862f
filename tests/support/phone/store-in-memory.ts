import type { Store } from '../../../src/phone/store.ts';

/** What a phone keeps, without a browser; two pages of one phone share one. */
export class StoreInMemory implements Store {
  readonly #kept = new Map<string, string>();

  get(key: string): string | null {
    return this.#kept.get(key) ?? null;
  }

  set(key: string, value: string): void {
    this.#kept.set(key, value);
  }

  remove(key: string): void {
    this.#kept.delete(key);
  }
}
