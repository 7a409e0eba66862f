import type { Failure } from '../../../contract/errors.ts';
import type { LibraryItemView, LibraryKind } from '../../../contract/library-views.ts';
import { i18n, t } from '../../../ui/i18n/i18n.svelte.ts';
import type { AppState } from '../../state/app.svelte.ts';
import type { ItemDraft } from '../../state/firm-library.svelte.ts';
import { draftOf, wordsOf } from './draft.ts';

/** More than a screen, less than a window takes long to draw. */
const atOnce = 100;

/** The screen of the library: one kind, narrowed by what is typed, edited in place. */
export class Shelf {
  kind: LibraryKind = $state('finding');
  #search = $state('');
  #most = $state(atOnce);
  readonly #app: AppState;

  readonly found: readonly LibraryItemView[] = $derived.by(() => this.#app.firmLibrary.find(this.kind, this.#search));
  readonly shown: readonly LibraryItemView[] = $derived.by(() => this.found.slice(0, this.#most));

  constructor(app: AppState) {
    this.#app = app;
  }

  get search(): string {
    return this.#search;
  }

  set search(text: string) {
    this.#search = text;
    this.#most = atOnce;
  }

  get hidden(): number {
    return this.found.length - this.shown.length;
  }

  showMore(): void {
    this.#most += atOnce;
  }

  count(kind: LibraryKind): number {
    return this.#app.firmLibrary.find(kind, '').length;
  }

  /** What is typed for a new one of this kind; null while none is written. */
  get added(): ItemDraft | null {
    return this.#app.firmLibrary.drafts.get(`new ${this.kind}`) ?? null;
  }

  startAdding(): void {
    this.typeNew(this.added ?? { language: i18n.language, text: '', detail: '', tags: '' });
  }

  typeNew(draft: ItemDraft | null): void {
    this.#type(`new ${this.kind}`, draft);
  }

  async add(): Promise<Failure | null> {
    const { kind, added } = this;
    if (added === null) return null;
    const outcome = await this.#app.firmLibrary.keep(wordsOf(kind, added));
    if ('code' in outcome) return outcome;
    this.#type(`new ${kind}`, null);
    this.#app.notices.success(outcome.known ? t('library.known') : t('library.added'));
    return null;
  }

  editOf({ id }: LibraryItemView): ItemDraft | null {
    return this.#app.firmLibrary.drafts.get(id) ?? null;
  }

  startEditing(item: LibraryItemView): void {
    this.type(item, this.editOf(item) ?? draftOf(item));
  }

  type({ id }: LibraryItemView, draft: ItemDraft | null): void {
    this.#type(id, draft);
  }

  async save(item: LibraryItemView): Promise<Failure | null> {
    const draft = this.editOf(item);
    if (draft === null) return null;
    const failure = await this.#app.firmLibrary.update({ id: item.id, ...wordsOf(item.kind, draft) });
    if (failure === null) this.type(item, null);
    return failure;
  }

  async remove(item: LibraryItemView): Promise<void> {
    if (!(await this.#app.firmLibrary.remove(item.id))) return;
    this.type(item, null);
    this.#app.notices.info(t('library.removed'), { label: t('common.undo'), act: () => void this.#bringBack(item) });
  }

  async #bringBack(item: LibraryItemView): Promise<void> {
    const outcome = await this.#app.firmLibrary.keep(item);
    if ('code' in outcome) this.#app.notices.failure(outcome);
  }

  #type(key: string, draft: ItemDraft | null): void {
    if (draft === null) this.#app.firmLibrary.drafts.delete(key);
    else this.#app.firmLibrary.drafts.set(key, draft);
  }
}
