import type { BackedUpView, BackupPreview, BackupView, ContentsView } from '../../../contract/backup-views.ts';
import { format, t } from '../../../ui/i18n/i18n.svelte.ts';
import { foldText } from '../../../ui/text/fold.ts';
import type { AppState } from '../../state/app.svelte.ts';
import { Passwords } from '../../state/passwords.svelte.ts';

/** Of an engagement that is not the one looked for. */
const shownAtFirst = 4;

export type Looked =
  | { readonly state: 'checking' }
  | { readonly state: 'checked'; readonly preview: BackupPreview }
  | { readonly state: 'locked' }
  | { readonly state: 'damaged' };

interface Chosen {
  readonly key: string;
  readonly id: string;
}

/** What is kept of each engagement, the one chosen, and what can be done with it. */
export class BackupsList {
  /** Null until they were read. */
  all: readonly BackedUpView[] | null = $state.raw(null);
  failed = $state(false);
  search = $state('');
  chosen: Chosen | null = $state.raw(null);
  looked: Looked = $state.raw({ state: 'checking' });
  saving = $state(false);
  #unfolded: readonly string[] = $state.raw([]);
  readonly #app: AppState;
  /** The engagement one came for. */
  readonly #sought: string | undefined;

  constructor(app: AppState, sought: string | undefined) {
    this.#app = app;
    this.#sought = sought;
  }

  /** The engagement one came for first, else the one that is open; the others as they were backed up. */
  get shown(): readonly BackedUpView[] {
    const words = foldText(this.search).split(/\s+/).filter(Boolean);
    const rank = (view: BackedUpView): number => (view.key === this.#sought ? 0 : view.isOpen ? 1 : 2);
    return (this.all ?? [])
      .filter(({ client, path }) => {
        const text = foldText(`${client} ${path ?? ''}`);
        return words.every((word) => text.includes(word));
      })
      .toSorted((a, b) => rank(a) - rank(b));
  }

  isUnfolded(view: BackedUpView): boolean {
    return view.key === this.shown[0]?.key || this.#unfolded.includes(view.key);
  }

  /** Those on the screen, of the others the latest few. */
  backupsOf(view: BackedUpView): readonly BackupView[] {
    return this.isUnfolded(view) ? view.backups : view.backups.slice(0, shownAtFirst);
  }

  unfold(key: string): void {
    this.#unfolded = [...this.#unfolded, key];
  }

  get chosenEngagement(): BackedUpView | undefined {
    return this.all?.find(({ key }) => key === this.chosen?.key);
  }

  get chosenBackup(): BackupView | undefined {
    return this.chosenEngagement?.backups.find(({ id }) => id === this.chosen?.id);
  }

  async load(): Promise<void> {
    const outcome = await this.#app.ask('backups.list', {});
    this.failed = !outcome.ok;
    if (!outcome.ok) return;
    this.all = outcome.value;
    const [first] = this.shown;
    const [latest] = first?.backups ?? [];
    // Came for one engagement: its latest backup is the likely one.
    if (first && latest && (first.key === this.#sought || first.isOpen)) await this.choose(first.key, latest.id);
  }

  async choose(key: string, id: string): Promise<void> {
    const chosen = { key, id };
    this.chosen = chosen;
    this.looked = { state: 'checking' };
    // What is locked is not asked about while one walks through the list; only when somebody wants to see it.
    if (this.#asks(chosen)) this.looked = { state: 'locked' };
    else await this.#look(chosen);
  }

  /** Asks for the password of a backup that is sealed. */
  async unlock(): Promise<void> {
    if (this.chosen) await this.#look(this.chosen);
  }

  /** Of the open engagement the engine has the key. */
  #asks({ key, id }: Chosen): boolean {
    const backup = this.all?.find((view) => view.key === key)?.backups.find((one) => one.id === id);
    return backup?.locked === true && backup.contents === null;
  }

  async #look(chosen: Chosen): Promise<void> {
    const outcome = await this.#app.passwords.unlocked((password) =>
      this.#app.ask('backups.preview', { ...chosen, ...(password !== undefined && { password }) }),
    );
    if (this.chosen !== chosen) return;
    if (outcome.ok) this.looked = { state: 'checked', preview: outcome.value };
    else this.looked = { state: Passwords.isTurnedAway(outcome.error) ? 'locked' : 'damaged' };
  }

  async restore(): Promise<void> {
    const backup = this.chosenBackup;
    if (!this.chosen || !backup) return;
    const before = this.chosenEngagement?.path ?? null;
    const view = await this.#app.files.restore(this.chosen);
    if (!view) return;
    const when = format.moment(backup.at);
    const isBeside = view.path !== null && before !== null && view.path !== before;
    this.#app.notices.success(
      isBeside
        ? t('backups.restoredBeside', { when, path: view.path.split(/[\\/]/).at(-1) ?? '' })
        : t('backups.restored', { when }),
    );
  }

  async saveAs(): Promise<void> {
    const backup = this.chosenBackup;
    if (!this.chosen || !backup) return;
    const client = this.chosenEngagement?.client ?? '';
    const suggestedName = t('backups.fileOf', {
      client: (client || t('backups.unnamed')).slice(0, 120),
      when: backup.at.slice(0, 10),
    });
    const path = await this.#app.shell('shell.chooseSave', { kind: 'engagement', suggestedName });
    if (!path) return;
    this.saving = true;
    const saved = await this.#app.run('backups.saveAs', { ...this.chosen, path });
    this.saving = false;
    if (saved !== undefined) this.#app.notices.success(t('backups.savedAs', { path }));
  }
}

/** In one sentence, how a backup differs from what there is now. */
export function differenceText(contents: ContentsView, now: ContentsView): string {
  const n = contents.answers - now.answers;
  if (n < 0) return t('backups.fewerAnswers', { n: -n, text: format.number(-n) });
  if (n > 0) return t('backups.moreAnswers', { n, text: format.number(n) });
  const counted = ({ participants, sessions, findings, actions, changedAt }: ContentsView): string =>
    [participants, sessions, findings, actions, changedAt].join(' ');
  return counted(contents) === counted(now) ? t('backups.same') : t('backups.sameAnswers');
}

/** Bytes as people say them. */
export function sizeText(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  return megabytes < 1 ? `${format.number(Math.ceil(bytes / 1000))} kB` : `${format.number(megabytes, 1)} MB`;
}
