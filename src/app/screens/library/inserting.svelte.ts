import type { LibraryItemView, LibraryKind } from '../../../contract/library-views.ts';
import type { AppState } from '../../state/app.svelte.ts';

const mostShown = 50;

/** Choosing one text of the library, as the palette chooses: letters, arrows, Enter. */
export class Inserting {
  open = $state(false);
  #search = $state('');
  #at = $state(0);
  readonly kind: LibraryKind;
  readonly #app: AppState;

  /** In the language of the engagement first. */
  readonly entries: readonly LibraryItemView[] = $derived.by(() => {
    const found = this.#app.firmLibrary.find(this.kind, this.#search);
    const language = this.#app.workspace.view?.engagement.language;
    const here = found.filter((item) => item.language === language);
    return [...here, ...found.filter((item) => item.language !== language)].slice(0, mostShown);
  });

  constructor(app: AppState, kind: LibraryKind) {
    this.#app = app;
    this.kind = kind;
  }

  get search(): string {
    return this.#search;
  }

  set search(text: string) {
    this.#search = text;
    this.#at = 0;
  }

  /** The place of the one that Enter inserts. */
  get at(): number {
    return Math.min(this.#at, Math.max(0, this.entries.length - 1));
  }

  get isEmpty(): boolean {
    const { items } = this.#app.firmLibrary;
    return items !== null && items.every(({ kind }) => kind !== this.kind);
  }

  start(): void {
    this.search = '';
    this.open = true;
    void this.#app.firmLibrary.load();
  }

  point(index: number): void {
    this.#at = index;
  }

  move(step: number): void {
    const { length } = this.entries;
    if (length > 0) this.#at = (this.at + step + length) % length;
  }
}
