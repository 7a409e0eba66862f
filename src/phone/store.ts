/** What the phone keeps between two loads of the page. Where it may keep nothing, it keeps it as long as the page is open. */
export interface Store {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
}

const prefix = 'respiro.';

/** Reading goes to the browser every time, since another tab of the same phone writes there too. */
export class BrowserStore implements Store {
  readonly #own = new Map<string, string>();

  get(key: string): string | null {
    const own = this.#own.get(key);
    if (own !== undefined) return own;
    try {
      return localStorage.getItem(prefix + key);
    } catch {
      return null;
    }
  }

  set(key: string, value: string): void {
    try {
      localStorage.setItem(prefix + key, value);
      this.#own.delete(key);
    } catch {
      // Forbidden, or full.
      this.#own.set(key, value);
    }
  }

  remove(key: string): void {
    this.#own.delete(key);
    try {
      localStorage.removeItem(prefix + key);
    } catch {
      // Nothing is kept there then.
    }
  }
}
