import type { Failure } from '../../../contract/errors.ts';
import type { LibraryItemWords } from '../../../contract/library-views.ts';
import { clientTraces, type ClientTraces } from '../../../domain/library/client-traces.ts';
import { t } from '../../../ui/i18n/i18n.svelte.ts';
import type { AppState } from '../../state/app.svelte.ts';
import type { ItemDraft } from '../../state/firm-library.svelte.ts';
import { canKeep, draftOf, wordsOf } from './draft.ts';

/**
 * From a card into the library in one step; words that seem to belong to the client are shown first, to be
 * changed or kept knowingly.
 */
export class Keeping {
  /** What is being reviewed; null while nothing is. */
  draft: ItemDraft | null = $state.raw(null);
  failure: Failure | null = $state.raw(null);
  #kind: LibraryItemWords['kind'] = $state('finding');
  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
  }

  get kind(): LibraryItemWords['kind'] {
    return this.#kind;
  }

  /** What in the words under review is still the client's. */
  get traces(): ClientTraces {
    return this.draft === null ? { figures: false, names: [] } : this.#tracesOf(wordsOf(this.#kind, this.draft));
  }

  /** @param words of a finding, an action or a row of a register, without tags. */
  async offer(words: Omit<LibraryItemWords, 'language' | 'tags'>): Promise<void> {
    const language = this.#app.workspace.view?.engagement.language ?? 'es';
    const item = { ...words, language, tags: [] };
    const { figures, names } = this.#tracesOf(item);
    const failure = figures || names.length > 0 ? null : await this.#keep(item);
    if (!figures && names.length === 0 && failure === null) return;
    this.#kind = item.kind;
    this.draft = draftOf(item);
    this.failure = failure;
  }

  /** Keeps what was reviewed; with the failure in place when it cannot be. */
  async keep(): Promise<void> {
    if (this.draft === null || !canKeep(this.draft)) return;
    this.failure = await this.#keep(wordsOf(this.#kind, this.draft));
    if (this.failure === null) this.draft = null;
  }

  cancel(): void {
    this.draft = null;
    this.failure = null;
  }

  async #keep(item: LibraryItemWords): Promise<Failure | null> {
    const outcome = await this.#app.firmLibrary.keep(item);
    if ('code' in outcome) return outcome;
    const { id, known } = outcome;
    if (known) {
      const see = { label: t('library.see'), act: () => this.#app.navigation.go({ screen: 'library' }) };
      this.#app.notices.info(t('library.known'), see);
    } else {
      const undo = { label: t('common.undo'), act: () => void this.#app.firmLibrary.remove(id) };
      this.#app.notices.success(t('library.kept'), undo);
    }
    return null;
  }

  #tracesOf({ text, detail, tags }: LibraryItemWords): ClientTraces {
    const { view, participants } = this.#app.workspace;
    const people = participants.map(({ name }) => name);
    return clientTraces([text, detail, ...tags].join('\n'), view?.engagement.client ?? '', people);
  }
}
