import { libraryKinds, type LibraryImport, type LibraryKind } from '../../../contract/library-views.ts';
import { t } from '../../../ui/i18n/i18n.svelte.ts';
import type { AppState } from '../../state/app.svelte.ts';

/** The library as a file: out of this computer, and into it after a look at what would come. */
export class LibraryFile {
  /** What the chosen file brings, until somebody decides. */
  arrival: (LibraryImport & { readonly path: string }) | null = $state.raw(null);
  busy = $state(false);
  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
  }

  /** @param kind null for everything */
  async export(kind: LibraryKind | null): Promise<void> {
    const suggestedName = kind === null ? t('library.fileName') : t(`library.fileName.${kind}`);
    const path = await this.#app.shell('shell.chooseSave', { kind: 'library', suggestedName });
    if (!path) return;
    const done = await this.#app.run('library.export', { path, kinds: kind === null ? [...libraryKinds] : [kind] });
    if (done === undefined) return;
    const act = (): void => void this.#app.shell('shell.reveal', { path });
    this.#app.notices.success(t('library.exported', { n: done.items }), { label: t('instruments.reveal'), act });
  }

  async choose(): Promise<void> {
    const path = await this.#app.shell('shell.chooseOpen', { kind: 'library' });
    if (!path) return;
    this.arrival = null;
    const arrival = await this.#app.run('library.import', { path, apply: false });
    if (arrival !== undefined) this.arrival = { ...arrival, path };
  }

  /** Takes what was looked at. */
  async take(): Promise<void> {
    const { arrival } = this;
    if (arrival?.state !== 'read' || this.busy) return;
    this.busy = true;
    const taken = await this.#app.run('library.import', { path: arrival.path, apply: true });
    this.busy = false;
    if (taken === undefined) return;
    // The file may have changed since; then it is told again, and nothing was taken.
    if (taken.state === 'refused') {
      this.arrival = { ...taken, path: arrival.path };
      return;
    }
    this.arrival = null;
    this.#app.notices.success(t('library.imported', { n: taken.added + taken.different }));
    await this.#app.firmLibrary.load();
  }

  dismiss(): void {
    this.arrival = null;
  }
}
