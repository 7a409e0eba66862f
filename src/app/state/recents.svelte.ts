import type { RecentView } from '../../contract/views.ts';
import { fileName } from '../../ui/i18n/file-name.ts';
import { t } from '../../ui/i18n/i18n.svelte.ts';
import { foldText } from '../../ui/text/fold.ts';
import type { AppState } from './app.svelte.ts';
import type { Place } from './navigation.svelte.ts';

/** The backups of an engagement, else all of them. */
export function backupsOf(recent: RecentView | undefined): Place {
  const sought = recent?.backups ?? null;
  return sought === null ? { screen: 'backups' } : { screen: 'backups', sought };
}

/** The engagements opened lately on this computer. */
export class Recents {
  /** Null until they were read. */
  all: readonly RecentView[] | null = $state.raw(null);
  /** The list could not be read; the person was told why. */
  failed = $state(false);
  search = $state('');
  /** The one about to be taken off the list, until the person says yes or no. */
  forgetting: RecentView | null = $state.raw(null);
  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
  }

  get isFirstRun(): boolean {
    return this.all?.length === 0;
  }

  get shown(): readonly RecentView[] {
    const words = foldText(this.search).split(/\s+/).filter(Boolean);
    return (this.all ?? []).filter((recent) => {
      const text = foldText(`${recent.client} ${recent.path ?? ''} ${this.instruments(recent).join(' ')}`);
      return words.every((word) => text.includes(word));
    });
  }

  /** Of one with a password the list knows only its file. */
  nameOf({ client, path, locked }: RecentView): string {
    if (!locked) return client;
    return path === null ? t('password.nameless') : fileName(path).replace(/\.respiro$/iu, '');
  }

  instruments(recent: RecentView): readonly string[] {
    return recent.instruments.map((id) => this.#app.instrumentTitle(id));
  }

  async load(): Promise<void> {
    const all = await this.#app.run('recents.list', {});
    this.failed = all === undefined;
    if (all) this.all = all;
  }

  open(recent: RecentView | undefined): void {
    if (recent) void this.#app.files.openRecent(recent.id);
  }

  async forget(): Promise<void> {
    const recent = this.forgetting;
    this.forgetting = null;
    if (!recent) return;
    const forgotten = await this.#app.run('recents.forget', { id: recent.id });
    if (forgotten === undefined) return;
    await this.load();
    // The engine keeps the one that is open.
    if (this.all?.some(({ id }) => id === recent.id)) this.#app.notices.info(t('start.forgetOpen'));
  }
}
