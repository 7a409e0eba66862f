import { SvelteMap } from 'svelte/reactivity';
import type { Failure } from '../../contract/errors.ts';
import type { LibraryItemView, LibraryItemWords, LibraryKind } from '../../contract/library-views.ts';
import type { Language } from '../../domain/instruments/definition.ts';
import { i18n } from '../../ui/i18n/i18n.svelte.ts';
import { foldText } from '../../ui/text/fold.ts';
import type { AppState } from './app.svelte.ts';

/** What is being typed over an item, or for a new one. */
export interface ItemDraft {
  readonly language: Language;
  readonly text: string;
  readonly detail: string;
  /** As one line, separated by commas. */
  readonly tags: string;
}

interface Found {
  readonly item: LibraryItemView;
  readonly folded: string;
}

/** The firm's findings and actions to be used again; on this computer, with or without an open engagement. */
export class FirmLibrary {
  /** Null until they were read. */
  items: readonly LibraryItemView[] | null = $state.raw(null);
  failure: Failure | null = $state.raw(null);
  /** Half typed, by item or `new` and kind: it outlives the screen. */
  readonly drafts = new SvelteMap<string, ItemDraft>();
  readonly #app: AppState;

  readonly #folded: readonly Found[] = $derived.by(() => {
    const collator = new Intl.Collator(i18n.language);
    return (this.items ?? [])
      .toSorted((a, b) => collator.compare(a.text, b.text))
      .map((item) => ({ item, folded: foldText([item.text, item.detail, ...item.tags].join(' ')) }));
  });

  constructor(app: AppState) {
    this.#app = app;
  }

  /** Of that kind, with every word of `search` somewhere in it, by alphabet. */
  find(kind: LibraryKind, search: string): readonly LibraryItemView[] {
    const words = foldText(search).split(/\s+/).filter(Boolean);
    return this.#folded
      .filter(({ item, folded }) => item.kind === kind && words.every((word) => folded.includes(word)))
      .map(({ item }) => item);
  }

  async load(): Promise<void> {
    const outcome = await this.#app.ask('library.items', {});
    this.failure = outcome.ok ? null : outcome.error;
    if (outcome.ok) this.items = outcome.value;
  }

  /** @returns the failure, for the place where it was typed; else the item's id and whether it was known. */
  async keep(words: LibraryItemWords): Promise<{ id: string; known: boolean } | Failure> {
    const { kind, language, text, detail, tags } = words;
    const outcome = await this.#app.ask('library.keep', { kind, language, text, detail, tags: [...tags] });
    if (!outcome.ok) return outcome.error;
    await this.load();
    return outcome.value;
  }

  async update(item: LibraryItemView): Promise<Failure | null> {
    const { id, kind, language, text, detail, tags } = item;
    const outcome = await this.#app.ask('library.update', { id, kind, language, text, detail, tags: [...tags] });
    if (!outcome.ok) return outcome.error;
    await this.load();
    return null;
  }

  async remove(id: string): Promise<boolean> {
    const removed = await this.#app.run('library.remove', { id });
    await this.load();
    return removed !== undefined;
  }
}
