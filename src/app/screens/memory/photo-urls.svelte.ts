import { SvelteMap } from 'svelte/reactivity';
import type { AppState } from '../../state/app.svelte.ts';

/** The pictures on screen, read one after the other so that answers typed meanwhile do not wait for them. */
export class PhotoUrls {
  readonly #urls = new SvelteMap<string, string | null>();
  readonly #app: AppState;
  #wanted: readonly string[] = [];
  #reading = false;
  #stopped = false;

  constructor(app: AppState) {
    this.#app = app;
  }

  /** `undefined`: not read yet · null: could not be read. */
  of(id: string): string | null | undefined {
    return this.#urls.get(id);
  }

  /** Reads what is new among `ids`, and lets go of what is no longer among them. */
  show(ids: readonly string[]): void {
    this.#wanted = ids;
    for (const id of [...this.#urls.keys()]) if (!ids.includes(id)) this.#letGo(id);
    if (!this.#reading) void this.#read();
  }

  stop(): void {
    this.#stopped = true;
    for (const id of [...this.#urls.keys()]) this.#letGo(id);
  }

  async #read(): Promise<void> {
    this.#reading = true;
    for (;;) {
      const id = this.#wanted.find((wanted) => !this.#urls.has(wanted));
      if (id === undefined || this.#stopped) break;
      const outcome = await this.#app.ask('photos.read', { id });
      if (this.#stopped || !this.#wanted.includes(id)) continue;
      this.#urls.set(id, outcome.ok ? urlOf(outcome.value.bytes) : null);
    }
    this.#reading = false;
  }

  #letGo(id: string): void {
    const url = this.#urls.get(id);
    if (url) URL.revokeObjectURL(url);
    this.#urls.delete(id);
  }
}

function urlOf(bytes: Uint8Array): string {
  return URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }));
}
