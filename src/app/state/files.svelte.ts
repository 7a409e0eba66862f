import type { ErrorDetails, Outcome } from '../../contract/errors.ts';
import type { RecentView, SavedState, WorkspaceView } from '../../contract/views.ts';
import type { Input } from '../../contract/commands/all.ts';
import { errorText } from '../../ui/i18n/error-text.ts';
import { format, t } from '../../ui/i18n/i18n.svelte.ts';
import type { AppState } from './app.svelte.ts';
import { backupsOf } from './recents.svelte.ts';

/** Failures that a backup may help with. */
const refused: ReadonlySet<string> = new Set(['file-damaged', 'file-missing', 'file-unreadable', 'not-an-engagement']);

export interface InUse {
  readonly details: ErrorDetails;
  readonly anyway: () => Promise<void>;
}

/** Opening, creating, saving and closing engagements, from wherever it is asked for. */
export class Files {
  /** An engagement is being opened: the window says so. */
  opening = $state(false);
  /** Somebody else has open what was to be opened, until the person decides. */
  inUse: InUse | null = $state.raw(null);
  /** The form for a new engagement is open. */
  creating = $state(false);
  /** Code of what keeps the file from being saved, while it does. */
  #failing: string | null = null;
  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
  }

  /** The form begins with what the settings say, so it waits for them; at most a moment after the start. */
  async startNew(): Promise<void> {
    await this.#app.whenLoaded;
    this.creating = true;
  }

  async create(input: Input<'engagement.create'>): Promise<boolean> {
    const view = await this.#app.run('engagement.create', input);
    if (!view) return false;
    this.creating = false;
    this.#entered(view);
    return true;
  }

  async chooseAndOpen(): Promise<void> {
    const path = await this.#app.shell('shell.chooseOpen', { kind: 'engagement' });
    if (path) await this.openPath(path);
  }

  openPath(path: string, anyway = false): Promise<void> {
    const known = (): RecentView | undefined => this.#app.recents.all?.find((recent) => recent.path === path);
    return this.#open(async () => {
      const outcome = await this.#app.ask('engagement.open', { path, ...(anyway && { anyway }) });
      return this.#orWayOut(outcome, known, () => this.openPath(path, true));
    });
  }

  openRecent(id: string, anyway = false): Promise<void> {
    const known = (): RecentView | undefined => this.#app.recents.all?.find((recent) => recent.id === id);
    return this.#open(async () => {
      const outcome = await this.#app.ask('engagement.openRecent', { id, ...(anyway && { anyway }) });
      return this.#orWayOut(outcome, known, () => this.openRecent(id, true));
    });
  }

  openSample(): Promise<void> {
    return this.#open(() => this.#app.run('engagement.openSample', {}));
  }

  /** Opens an engagement as a backup holds it; undefined after a failure was told. */
  async restore(backup: Input<'backups.restore'>): Promise<WorkspaceView | undefined> {
    let restored: WorkspaceView | undefined;
    await this.#open(async () => (restored = await this.#app.run('backups.restore', backup)));
    return restored;
  }

  /**
   * The engine tells the saved state: the title bar shows it, and what begins to go wrong is told once more in place,
   * not with every try; so is that it is mended.
   */
  heard(saved: SavedState): void {
    this.#app.workspace.showSaved(saved);
    if (saved.state === 'failed') {
      if (this.#failing !== saved.code) this.#tellFailure(saved);
      this.#failing = saved.code;
    } else if (saved.state === 'saved' && this.#failing !== null) {
      const wasChanged = this.#failing === 'destination-changed';
      this.#failing = null;
      this.#app.notices.clear();
      if (!wasChanged) this.#app.notices.success(t('shell.savedAgain', { time: format.time(saved.at) }));
    }
  }

  async close(): Promise<void> {
    if (!this.#app.workspace.isOpen) return;
    const closed = await this.#app.run('engagement.close', {});
    if (closed === undefined) return;
    this.#app.notices.clear();
    this.#app.workspace.clear();
    this.#app.navigation.engagementClosed();
  }

  async save(): Promise<void> {
    const { workspace } = this.#app;
    if (!workspace.view) return;
    if (workspace.view.path === null) return this.saveAs();
    workspace.showSaved({ state: 'saving' });
    const saved = await this.#app.ask('engagement.save', {});
    this.#told(saved.ok ? saved.value : { state: 'failed', ...saved.error });
  }

  async saveAs(): Promise<void> {
    const { workspace } = this.#app;
    if (!workspace.view) return;
    const suggestedName = workspace.view.engagement.client;
    const path = await this.#app.shell('shell.chooseSave', { kind: 'engagement', suggestedName });
    if (!path) return;
    workspace.showSaved({ state: 'saving' });
    const saved = await this.#app.ask('engagement.saveAs', { path });
    this.#told(saved.ok ? saved.value : { state: 'failed', ...saved.error });
    await workspace.refresh();
  }

  /** A file that was deleted or moved: written anew where it was, because the person says so. */
  async writeAgain(): Promise<void> {
    const path = this.#app.workspace.view?.path ?? null;
    if (path === null) return;
    this.#app.workspace.showSaved({ state: 'saving' });
    const saved = await this.#app.ask('engagement.saveAs', { path });
    this.#told(saved.ok ? saved.value : { state: 'failed', ...saved.error });
  }

  async afterRestart(reopened: boolean): Promise<void> {
    this.#app.notices.problem(errorText({ code: 'engine-restarted', details: {} }));
    await this.#app.workspace.refresh();
    if (!reopened) {
      this.#app.workspace.clear();
      this.#app.navigation.engagementClosed();
    }
  }

  /** What was asked for is always answered, also when it fails as before. */
  #told(saved: SavedState): void {
    this.heard(saved);
    if (saved.state === 'failed') this.#tellFailure(saved);
  }

  #tellFailure(failed: Extract<SavedState, { state: 'failed' }>): void {
    const elsewhere = { label: t('shell.saveAs'), act: () => void this.saveAs() };
    this.#app.notices.problem(
      t('shell.saveFailedTitle', { reason: errorText(failed) }),
      failed.code === 'destination-changed' ? null : elsewhere,
    );
  }

  /** A file that cannot be opened is told together with the way to its backups; one in use is asked about. */
  #orWayOut(
    outcome: Outcome<WorkspaceView>,
    known: () => RecentView | undefined,
    anyway: () => Promise<void>,
  ): WorkspaceView | undefined {
    if (outcome.ok) return outcome.value;
    const { error } = outcome;
    const act = (): void => this.#app.navigation.go(backupsOf(known()));
    if (error.code === 'engagement-in-use') this.inUse = { details: error.details, anyway };
    else if (refused.has(error.code)) this.#app.notices.problem(errorText(error), { label: t('backups.see'), act });
    else this.#app.notices.failure(error);
    return undefined;
  }

  async #open(ask: () => Promise<WorkspaceView | undefined>): Promise<void> {
    if (this.opening) return;
    this.opening = true;
    try {
      const view = await ask();
      if (view) this.#entered(view);
    } finally {
      this.opening = false;
    }
  }

  #entered(view: WorkspaceView): void {
    this.#failing = null;
    this.#app.notices.clear();
    this.#app.workspace.show(view);
    this.#app.navigation.go({ screen: 'project' });
  }
}
