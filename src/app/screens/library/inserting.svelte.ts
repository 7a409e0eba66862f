import { SvelteMap } from 'svelte/reactivity';
import type { LibraryItemView, LibraryKind } from '../../../contract/library-views.ts';
import { foldText } from '../../../ui/text/fold.ts';
import type { AppState } from '../../state/app.svelte.ts';

const mostShown = 50;

/** Where several may be inserted at once. */
export interface Several {
  /** How many more there is a place for. */
  readonly room: () => number;
  /** Texts that are offered beside the library's, before them. */
  readonly supplied: () => readonly LibraryItemView[];
  /** Why this one has no place there; null when it has. */
  readonly refusal: (item: LibraryItemView) => string | null;
}

/** Choosing texts of the library, as the palette chooses: letters, arrows, Enter. */
export class Inserting {
  open = $state(false);
  #search = $state('');
  #at = $state(0);
  readonly #marked = new SvelteMap<string, LibraryItemView>();
  readonly kind: LibraryKind;
  readonly several: Several | null;
  readonly #app: AppState;

  /** In the language of the engagement first. */
  readonly entries: readonly LibraryItemView[] = $derived.by(() => {
    const found = this.#app.firmLibrary.find(this.kind, this.#search);
    const language = this.#app.workspace.view?.engagement.language;
    const here = found.filter((item) => item.language === language);
    const others = found.filter((item) => item.language !== language);
    return [...this.#supplied, ...here, ...others].slice(0, mostShown);
  });

  constructor(app: AppState, kind: LibraryKind, several: Several | null = null) {
    this.#app = app;
    this.kind = kind;
    this.several = several;
  }

  get #supplied(): readonly LibraryItemView[] {
    const words = foldText(this.#search).split(/\s+/).filter(Boolean);
    return (this.several?.supplied() ?? []).filter(({ text, detail }) => {
      const folded = foldText(`${text} ${detail}`);
      return words.every((word) => folded.includes(word));
    });
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
    if ((this.several?.supplied() ?? []).length > 0) return false;
    return items !== null && items.every(({ kind }) => kind !== this.kind);
  }

  /** What Enter inserts: everything marked, also what the search hides by now, else the one pointed at. */
  get chosen(): readonly LibraryItemView[] {
    if (this.#marked.size > 0) return [...this.#marked.values()];
    const pointed = this.entries[this.at];
    return pointed === undefined || this.refusalOf(pointed) !== null ? [] : [pointed];
  }

  get fits(): boolean {
    return this.chosen.length > 0 && this.chosen.length <= (this.several?.room() ?? 1);
  }

  isMarked({ id }: LibraryItemView): boolean {
    return this.#marked.has(id);
  }

  refusalOf(item: LibraryItemView): string | null {
    return this.several?.refusal(item) ?? null;
  }

  /** Marks it, or takes the mark away. */
  mark(item: LibraryItemView | undefined): void {
    if (item === undefined || this.several === null || this.refusalOf(item) !== null) return;
    if (!this.#marked.delete(item.id)) this.#marked.set(item.id, item);
  }

  start(): void {
    this.search = '';
    this.#marked.clear();
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
