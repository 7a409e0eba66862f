import type { WorkspaceView } from '../../contract/views.ts';
import type { Input } from '../../contract/commands/all.ts';
import { errorText } from '../../ui/i18n/error-text.ts';
import { t } from '../../ui/i18n/i18n.svelte.ts';
import type { AppState } from './app.svelte.ts';

/** Opening, creating, saving and closing engagements, from wherever it is asked for. */
export class Files {
  /** An engagement is being opened: the window says so. */
  opening = $state(false);
  /** The form for a new engagement is open. */
  creating = $state(false);
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

  openPath(path: string): Promise<void> {
    return this.#open(() => this.#app.run('engagement.open', { path }));
  }

  openRecent(id: string): Promise<void> {
    return this.#open(() => this.#app.run('engagement.openRecent', { id }));
  }

  openSample(): Promise<void> {
    return this.#open(() => this.#app.run('engagement.openSample', {}));
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

  async afterRestart(reopened: boolean): Promise<void> {
    this.#app.notices.problem(errorText({ code: 'engine-restarted', details: {} }));
    await this.#app.workspace.refresh();
    if (!reopened) {
      this.#app.workspace.clear();
      this.#app.navigation.engagementClosed();
    }
  }

  #told(saved: NonNullable<WorkspaceView['saved']>): void {
    this.#app.workspace.showSaved(saved);
    if (saved.state === 'saved') this.#app.notices.clear();
    if (saved.state === 'failed') this.#app.notices.problem(t('shell.saveFailedTitle', { reason: errorText(saved) }));
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
    this.#app.notices.clear();
    this.#app.workspace.show(view);
    this.#app.navigation.go({ screen: 'project' });
  }
}
