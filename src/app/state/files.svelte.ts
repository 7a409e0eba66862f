import type { Input } from '../../contract/commands/all.ts';
import type { ErrorCode, ErrorDetails, Failure, Outcome } from '../../contract/errors.ts';
import type { Events } from '../../contract/events.ts';
import type { RecentView, SavedState, WorkspaceView } from '../../contract/views.ts';
import { errorText } from '../../ui/i18n/error-text.ts';
import { format, t } from '../../ui/i18n/i18n.svelte.ts';
import type { AppState } from './app.svelte.ts';
import type { NoticeAction } from './notices.svelte.ts';
import { Passwords } from './passwords.svelte.ts';
import { backupsOf } from './recents.svelte.ts';

/** Failures that a backup may help with. */
const withBackups: ReadonlySet<string> = new Set([
  'file-damaged',
  'file-missing',
  'file-unreadable',
  'not-an-engagement',
]);

export interface InUse {
  readonly details: ErrorDetails;
  readonly anyway: () => Promise<void>;
  /** Null where there is no file of its own to look at. */
  readonly onlyRead: (() => Promise<void>) | null;
}

/** What was to be opened: as the list knows it, and how to open it although somebody else has. */
interface Opened {
  readonly known?: () => RecentView | undefined;
  readonly anyway?: () => Promise<void>;
}

type LookingReason = NonNullable<Input<'engagement.open'>['readOnly']>;

interface OpeningChoice {
  readonly readOnly?: LookingReason | undefined;
  readonly anyway?: boolean;
}

const refusals: ReadonlySet<ErrorCode> = new Set([
  'not-an-engagement',
  'file-damaged',
  'file-newer',
  'file-missing',
  'file-unreadable',
]);

/** Opening, creating, saving and closing engagements, from wherever it is asked for. */
export class Files {
  /** An engagement is being opened: the window says so. */
  opening = $state(false);
  /** Somebody else has open what was to be opened, until the person decides. */
  inUse: InUse | null = $state.raw(null);
  /** How far it is, once the engine told; and which file. */
  stage: Events['engagement.opening'] | null = $state.raw(null);
  file: string | null = $state(null);
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

  /** The open engagement as a template: the new one takes its place. */
  async duplicate(input: Input<'engagement.duplicate'>): Promise<boolean> {
    const view = await this.#app.run('engagement.duplicate', input);
    if (!view) return false;
    this.#entered(view);
    return true;
  }

  async chooseAndOpen(readOnly?: LookingReason): Promise<void> {
    const path = await this.#app.shell('shell.chooseOpen', { kind: 'engagement' });
    if (path) await this.openPath(path, { readOnly });
  }

  openPath(path: string, { readOnly, anyway }: OpeningChoice = {}): Promise<void> {
    const input = { path, ...(readOnly && { readOnly }), ...(anyway && { anyway }) };
    return this.#open(path, (password) => this.#app.ask('engagement.open', { ...input, ...password }), {
      known: () => this.#app.recents.all?.find((recent) => recent.path === path),
      anyway: () => this.openPath(path, { anyway: true }),
    });
  }

  openRecent(id: string, anyway = false): Promise<void> {
    const input = { id, ...(anyway && { anyway }) };
    return this.#open(null, (password) => this.#app.ask('engagement.openRecent', { ...input, ...password }), {
      known: () => this.#app.recents.all?.find((recent) => recent.id === id),
      anyway: () => this.openRecent(id, true),
    });
  }

  openSample(): Promise<void> {
    return this.#open(null, () => this.#app.ask('engagement.openSample', {}));
  }

  async cancelOpening(): Promise<void> {
    await this.#app.run('engagement.cancelOpening', {});
  }

  /** Opens an engagement as a backup holds it; undefined after a failure was told. */
  async restore(backup: Input<'backups.restore'>): Promise<WorkspaceView | undefined> {
    let restored: WorkspaceView | undefined;
    await this.#open(null, async (password) => {
      const outcome = await this.#app.ask('backups.restore', { ...backup, ...password });
      if (outcome.ok) restored = outcome.value;
      return outcome;
    });
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
    const { readOnly } = workspace.view;
    if (readOnly !== null) return this.#app.looking.refused();
    if (workspace.view.path === null) return this.saveAs();
    workspace.showSaved({ state: 'saving' });
    const saved = await this.#app.ask('engagement.save', {});
    this.#told(saved.ok ? saved.value : { state: 'failed', ...saved.error });
  }

  async saveAs(): Promise<void> {
    const { workspace } = this.#app;
    if (!workspace.view) return;
    // Much of it may be unknown here: saved by this version, that would be lost.
    if (workspace.view.readOnly === 'newer') return this.#app.looking.refused();
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
      failed.code === 'destination-changed' ? [] : [elsewhere],
    );
  }

  async #open(
    path: string | null,
    ask: (password: { password?: string }) => Promise<Outcome<WorkspaceView>>,
    about: Opened = {},
  ): Promise<void> {
    if (this.opening) return;
    this.opening = true;
    this.file = path;
    try {
      const outcome = await this.#app.passwords.unlocked(
        (password) => ask(password === undefined ? {} : { password }),
        true,
      );
      if (outcome.ok) this.#entered(outcome.value);
      else this.#refused(outcome.error, about);
    } finally {
      this.opening = false;
      this.stage = null;
    }
  }

  /** A file that cannot be opened is told together with the ways out; one in use is asked about. */
  #refused(error: Failure, { known, anyway }: Opened): void {
    if (Passwords.isTurnedAway(error)) return;
    if (error.code === 'engagement-in-use' && anyway)
      this.inUse = { details: error.details, anyway, onlyRead: this.#onlyRead(error.details) };
    else this.#app.notices.failure(error, this.#waysOut(error, known?.()));
  }

  /** What the other one saved last; not where both would write the same working copy. */
  #onlyRead({ path, sign }: ErrorDetails): (() => Promise<void>) | null {
    if (typeof path !== 'string' || sign === 'same-data') return null;
    return () => this.openPath(path, { readOnly: 'in-use' });
  }

  #waysOut({ code, details }: Failure, known: RecentView | undefined): readonly NoticeAction[] {
    if (!refusals.has(code)) return [];
    const { path, beside, fault } = details;
    const again = typeof path === 'string' && (fault === 'slow' || fault === 'stopped') ? path : null;
    return [
      ...(typeof beside === 'string' ? [{ label: t('shell.openBeside'), act: () => void this.openPath(beside) }] : []),
      ...(again !== null ? [{ label: t('shell.openAgain'), act: () => void this.openPath(again) }] : []),
      ...(withBackups.has(code)
        ? [{ label: t('backups.see'), act: () => this.#app.navigation.go(backupsOf(known)) }]
        : []),
      { label: t('shell.openAnother'), act: () => void this.chooseAndOpen() },
    ];
  }

  #entered(view: WorkspaceView): void {
    this.#failing = null;
    this.#app.notices.clear();
    this.#app.looking.forget();
    this.#app.workspace.show(view);
    this.#app.navigation.go({ screen: 'project' });
  }
}
