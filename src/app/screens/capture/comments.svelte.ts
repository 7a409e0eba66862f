import type { Failure } from '../../../contract/errors.ts';
import type { CommentView } from '../../../contract/views.ts';
import type { Item } from '../../../domain/instruments/definition.ts';
import type { AnswerSheet } from './answer-sheet.svelte.ts';

export interface CommentSource {
  readonly sheet: AnswerSheet;
  readonly item: Item;
  /** Group of the person at hand, for a start. */
  readonly groupId: string | null;
}

/** What people said about the item at hand, and which of it is printed as a quote. */
export class CommentBox {
  readonly #source: CommentSource;
  text = $state('');
  failure = $state.raw<Failure | null>(null);
  /** Undefined until somebody chose: then the group of the person at hand. */
  #groupId = $state<string | null | undefined>(undefined);

  readonly ofItem: readonly CommentView[] = $derived.by(
    () => this.#source.sheet.typed?.comments.filter((comment) => comment.itemId === this.#source.item.id) ?? [],
  );

  constructor(source: CommentSource) {
    this.#source = source;
  }

  get groupId(): string | null {
    return this.#groupId === undefined ? this.#source.groupId : this.#groupId;
  }

  set groupId(groupId: string | null) {
    this.#groupId = groupId;
  }

  get canAdd(): boolean {
    return this.text.trim() !== '';
  }

  async add(): Promise<void> {
    if (!this.canAdd) return;
    const { sheet, item } = this.#source;
    const { text, groupId } = this;
    const outcome = await sheet.write('comments.add', { exerciseId: sheet.exerciseId, itemId: item.id, groupId, text });
    this.failure = outcome.ok ? null : outcome.error;
    if (outcome.ok && this.text === text) this.text = '';
  }

  async quote(comment: CommentView, quoted: boolean): Promise<void> {
    const { id, text, groupId } = comment;
    const outcome = await this.#source.sheet.write('comments.update', { id, text, groupId, quoted });
    this.failure = outcome.ok ? null : outcome.error;
  }

  async remove(comment: CommentView): Promise<void> {
    const outcome = await this.#source.sheet.write('comments.remove', { id: comment.id });
    this.failure = outcome.ok ? null : outcome.error;
  }
}
