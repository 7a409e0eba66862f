import { SvelteMap } from 'svelte/reactivity';
import type { ExerciseView } from '../../contract/views.ts';
import type { InstrumentDefinition } from '../../domain/instruments/definition.ts';
import { isOwn } from '../../domain/instruments/own.ts';
import { withEntries } from '../../domain/registers/entries-as-items.ts';
import type { AppState } from './app.svelte.ts';

/**
 * The instrument of an exercise as the room answers it: the version it was made with, which the library may not hold
 * any more, and the rows of its register among its items.
 */
export class Definitions {
  readonly #app: AppState;
  /** What the file holds, by exercise; kept for the exercises whose instrument the library does not hold. */
  readonly #stored = new SvelteMap<string, InstrumentDefinition>();
  readonly #asked = new Set<string>();

  constructor(app: AppState) {
    this.#app = app;
  }

  /** Undefined until the library, or an instrument that only the file holds, was read. */
  of(exercise: ExerciseView | undefined): InstrumentDefinition | undefined {
    if (exercise === undefined) return undefined;
    const base = this.#base(exercise);
    return base && withEntries(base, this.#app.workspace.entriesOf(exercise.id));
  }

  #base({ id, instrumentId, instrumentVersion }: ExerciseView): InstrumentDefinition | undefined {
    const stored = this.#stored.get(id);
    if (stored?.id === instrumentId && stored.version === instrumentVersion) return stored;
    // Two computers may each have made a version of the same number: of the firm's own, only the file is sure.
    const known = isOwn(instrumentId) ? undefined : this.#app.library.definition(instrumentId);
    if (known?.version === instrumentVersion) return known;
    return stored;
  }

  /** Reads the instruments that only the file holds. */
  async #load(): Promise<void> {
    const missing = this.#app.workspace.view?.exercises.filter((one) => this.#base(one) === undefined) ?? [];
    for (const { id } of missing) {
      if (this.#asked.has(id)) continue;
      this.#asked.add(id);
      const definition = await this.#app.run('exercises.definition', { id });
      if (definition) this.#stored.set(id, definition);
    }
  }

  /** The workspace was read; another engagement's exercises may have the same ids when a file was copied. */
  follow(isAnother: boolean): void {
    if (isAnother) {
      this.#stored.clear();
      this.#asked.clear();
    }
    // Until the library was read, every instrument would seem to be missing from it.
    if (this.#app.library.loaded) void this.#load();
  }
}
