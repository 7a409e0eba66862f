import type { Input } from '../../contract/commands/all.ts';
import type { RemovalView, RemovedView } from '../../contract/housekeeping-views.ts';
import { format, t } from '../../ui/i18n/i18n.svelte.ts';
import type { AppState } from './app.svelte.ts';

/** What is done with an engagement as a whole: another one made from it, or all of it deleted. */
export class Housekeeping {
  /** The form for a new engagement from the open one. */
  duplicating = $state(false);
  /** What is about to be deleted, until the person says yes or no. */
  removal: RemovalView | null = $state.raw(null);
  busy = $state(false);
  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
  }

  async duplicateRecent(id: string): Promise<void> {
    await this.#app.files.openRecent(id);
    if (this.#app.workspace.isOpen && this.#app.files.inUse === null) this.duplicating = true;
  }

  async duplicate(input: Input<'engagement.duplicate'>): Promise<void> {
    this.busy = true;
    if (await this.#app.files.duplicate(input)) this.duplicating = false;
    this.busy = false;
  }

  /** `id` of the list; null is the one that is open. */
  async askRemove(id: string | null): Promise<void> {
    const removal = await this.#app.run('engagement.previewRemoval', { id });
    if (removal) this.removal = removal;
  }

  /** What stands on its card in the list: of one with a password that no file holds, that it is such a one. */
  nameOf({ client }: RemovalView): string {
    return client || t('password.nameless');
  }

  /** Once its name was typed. */
  async remove(file: 'trash' | 'delete'): Promise<void> {
    const { removal } = this;
    if (removal === null || this.busy) return;
    this.busy = true;
    const removed = await this.#app.run('engagement.deleteForGood', {
      id: removal.id,
      client: removal.client || removal.id,
      deleteFile: file === 'delete',
    });
    if (removed) await this.#finish(removal, removed.left, file);
    this.busy = false;
    this.removal = null;
  }

  async #finish(removal: RemovalView, deleted: RemovedView['left'], file: 'trash' | 'delete'): Promise<void> {
    const { path, reachable, isOpen } = removal;
    const left: RemovedView['left'][number][] = [...deleted];
    if (file === 'trash' && path !== null && reachable) {
      const trashed = await this.#app.bridge.shell('shell.trash', { path });
      if (!trashed.ok) left.push('file');
    }
    if (isOpen) {
      this.#app.workspace.clear();
      this.#app.navigation.engagementClosed();
    }
    await this.#app.recents.load();
    if (left.length === 0)
      return this.#app.notices.success(t('housekeeping.removed', { client: this.nameOf(removal) }));
    const words = left.map((what) =>
      what === 'file' ? t('housekeeping.left.file', { path: path ?? '' }) : t(`housekeeping.left.${what}`),
    );
    this.#app.notices.problem(t('housekeeping.leftOver', { what: format.list(words) }));
  }
}
