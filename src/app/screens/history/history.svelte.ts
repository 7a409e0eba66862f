import type { GoBackPreview, HistoryEntry, HistoryKind } from '../../../contract/history-views.ts';
import { format, t } from '../../../ui/i18n/i18n.svelte.ts';
import { foldText } from '../../../ui/text/fold.ts';
import type { AppState } from '../../state/app.svelte.ts';
import { entryText } from './fact-text.ts';
import { daysOf, type HistoryDay } from './runs.ts';

const page = 200;
/** What is read at once while something is sought among all of them. */
const bigPage = 1000;

/** Everybody; names that are typed never are this. */
export const everybody = '*';

export interface GoingBack {
  readonly entry: HistoryEntry;
  readonly preview: GoBackPreview;
}

/** Every change of the engagement, latest first. */
export class History {
  /** Null until they were read. */
  entries: readonly HistoryEntry[] | null = $state.raw(null);
  search = $state('');
  kind: HistoryKind | 'all' = $state('all');
  author = $state(everybody);
  reading = $state(false);
  busy = $state(false);
  /** The moment that is asked about. */
  goingBack: GoingBack | null = $state.raw(null);
  #atBeginning = $state(false);
  readonly #app: AppState;
  #load = 0;

  constructor(app: AppState) {
    this.#app = app;
  }

  get mayHaveMore(): boolean {
    return this.entries !== null && !this.#atBeginning;
  }

  get authors(): readonly string[] {
    return [...new Set(this.entries?.map(({ author }) => author))].sort((a, b) => format.compare(a, b));
  }

  get isNarrowed(): boolean {
    return this.search.trim() !== '' || this.kind !== 'all' || this.author !== everybody;
  }

  readonly #texts = $derived(new Map((this.entries ?? []).map((entry) => [entry.id, foldText(entryText(entry))])));

  readonly days: readonly HistoryDay[] = $derived.by(() => {
    const words = foldText(this.search).split(/\s+/).filter(Boolean);
    const isWanted = (entry: HistoryEntry): boolean =>
      (this.kind === 'all' || entry.kinds.includes(this.kind)) &&
      (this.author === everybody || entry.author === this.author) &&
      (words.length === 0 || words.every((word) => this.#texts.get(entry.id)?.includes(word)));
    return daysOf((this.entries ?? []).filter(isWanted));
  });

  /** The latest changes anew, as many as were there. */
  async load(): Promise<void> {
    const load = (this.#load += 1);
    const limit = Math.min(bigPage, Math.max(page, this.entries?.length ?? 0));
    const entries = await this.#app.run('history.list', { limit });
    if (load !== this.#load) return;
    if (entries) {
      this.entries = entries;
      this.#atBeginning = entries.length < limit;
      if (this.isNarrowed) void this.readAll();
    } else this.entries ??= [];
  }

  async more(limit = page): Promise<void> {
    const load = this.#load;
    const before = this.entries?.at(-1)?.id;
    if (before === undefined) return;
    const older = await this.#app.run('history.list', { limit, before });
    if (load !== this.#load) return;
    if (older) this.entries = [...(this.entries ?? []), ...older];
    this.#atBeginning = !older || older.length < limit;
  }

  /** What is sought may be anywhere: all of them are read, a page at a time. */
  async readAll(): Promise<void> {
    if (this.reading) return;
    this.reading = true;
    while (this.mayHaveMore && this.isNarrowed) await this.more(bigPage);
    this.reading = false;
  }

  async askGoBack(entry: HistoryEntry): Promise<void> {
    const preview = await this.#app.run('history.previewGoBack', { id: entry.id });
    if (preview) this.goingBack = { entry, preview };
  }

  async goBack(includingAnswers: boolean): Promise<void> {
    if (this.goingBack === null || this.busy) return;
    const { entry, preview } = this.goingBack;
    this.busy = true;
    const done = await this.#app.run('history.goBack', { id: entry.id, seen: preview.seen, includingAnswers });
    this.busy = false;
    this.goingBack = null;
    if (done === undefined) return;
    this.#app.notices.info(t('history.wentBack', { when: format.moment(entry.at) }), {
      label: t('common.undo'),
      act: () => void this.#app.undo.undo(),
    });
  }
}
