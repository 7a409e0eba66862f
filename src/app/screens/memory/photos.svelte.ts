import type { CommandName, Input } from '../../../contract/commands/all.ts';
import type { Failure, Outcome } from '../../../contract/errors.ts';
import type { PhotoView } from '../../../contract/facilitation-views.ts';
import { errorText } from '../../../ui/i18n/error-text.ts';
import { t } from '../../../ui/i18n/i18n.svelte.ts';
import type { AppState } from '../../state/app.svelte.ts';
import { draftsOf } from './drafts.ts';
import { PhotoRefused, preparePhoto } from './photo-file.ts';

export interface RefusedPhoto {
  readonly name: string;
  readonly why: string;
}

/** The photos of a session: taken in one after the other, named, placed, printed or not. */
export class PhotoAlbum {
  readonly #app: AppState;
  readonly #sessionId: string;
  readonly #drafts;
  #queue: Promise<void> = Promise.resolve();
  /** Photos being taken in; null while there is nothing to do. */
  progress = $state.raw<{ readonly done: number; readonly of: number } | null>(null);
  /** Until it was read: a photo pasted right after must not wipe it away. */
  refused: readonly RefusedPhoto[] = $state.raw([]);
  failure = $state.raw<Failure | null>(null);

  readonly photos: readonly PhotoView[] = $derived.by(
    () => this.#app.workspace.view?.photos.filter(({ sessionId }) => sessionId === this.#sessionId) ?? [],
  );

  constructor(app: AppState, sessionId: string) {
    this.#app = app;
    this.#sessionId = sessionId;
    this.#drafts = draftsOf(app);
  }

  /** What comes while others are taken in waits its turn; all go to the block that was current when they came. */
  add(files: readonly File[], blockId: string | null): Promise<void> {
    if (files.length === 0) return this.#queue;
    this.progress = { done: this.progress?.done ?? 0, of: (this.progress?.of ?? 0) + files.length };
    this.#queue = this.#queue.then(async () => {
      for (const file of files) await this.#take(file, blockId);
      if (this.progress?.done === this.progress?.of) this.progress = null;
    });
    return this.#queue;
  }

  forgetRefused(): void {
    this.refused = [];
  }

  /** The caption as it is being typed. */
  captionOf({ id, caption }: PhotoView): string {
    return this.#drafts.get(`caption ${id}`) ?? caption;
  }

  typeCaption({ id, caption }: PhotoView, text: string): void {
    if (text === caption) this.#drafts.delete(`caption ${id}`);
    else this.#drafts.set(`caption ${id}`, text);
  }

  async saveCaption(photo: PhotoView): Promise<void> {
    const key = `caption ${photo.id}`;
    const caption = this.#drafts.get(key);
    if (caption === undefined) return;
    if ((await this.update(photo, { caption })) && this.#drafts.get(key) === caption) this.#drafts.delete(key);
  }

  async update(photo: PhotoView, change: Partial<Omit<Input<'photos.update'>, 'id'>>): Promise<boolean> {
    const { id, blockId, caption, printed } = { ...photo, ...change };
    return (await this.#write('photos.update', { id, blockId, caption, printed })).ok;
  }

  async remove({ id }: PhotoView): Promise<void> {
    const outcome = await this.#write('photos.remove', { id });
    if (!outcome.ok) return;
    const undo = { label: t('common.undo'), act: () => void this.#app.undo.undo() };
    this.#app.notices.info(t('memory.photoRemoved'), undo);
  }

  async #take(file: File, blockId: string | null): Promise<void> {
    const why = await this.#refusalOf(file, blockId);
    if (why !== null) this.refused = [...this.refused, { name: file.name, why }];
    if (this.progress) this.progress = { ...this.progress, done: this.progress.done + 1 };
  }

  async #refusalOf(file: File, blockId: string | null): Promise<string | null> {
    try {
      const bytes = await preparePhoto(file);
      const photo = { sessionId: this.#sessionId, blockId: this.#known(blockId), bytes, caption: '' };
      const outcome = await this.#app.ask('photos.add', photo);
      if (!outcome.ok) return errorText(outcome.error);
      await this.#app.workspace.refresh();
      return null;
    } catch (error) {
      return t(`memory.refused.${error instanceof PhotoRefused ? error.why : 'broken'}`);
    }
  }

  /** The block may have been removed while the photo was made small. */
  #known(blockId: string | null): string | null {
    return this.#app.workspace.view?.blocks.some(({ id }) => id === blockId) ? blockId : null;
  }

  async #write<N extends CommandName>(name: N, input: Input<N>): Promise<Outcome<unknown>> {
    const outcome = await this.#app.ask(name, input);
    this.failure = outcome.ok ? null : outcome.error;
    if (outcome.ok) await this.#app.workspace.refresh();
    return outcome;
  }
}
