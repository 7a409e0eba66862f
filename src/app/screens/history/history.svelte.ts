import type { HistoryEntry } from '../../../contract/views.ts';
import { commandTitle } from '../../../ui/i18n/command-title.ts';
import { foldText } from '../../../ui/text/fold.ts';
import type { AppState } from '../../state/app.svelte.ts';

const page = 100;
const most = 1000;

/** The same thing done several times in a row is told once. */
export interface HistoryRun extends HistoryEntry {
  readonly times: number;
}

export interface HistoryDay {
  /** Local calendar day, e.g. 2026-03-14. */
  readonly day: string;
  readonly runs: readonly HistoryRun[];
}

/** Every change of the engagement, latest first. */
export class History {
  /** Null until they were read. */
  entries: readonly HistoryEntry[] | null = $state.raw(null);
  search = $state('');
  #limit = page;
  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
  }

  get mayHaveMore(): boolean {
    return this.entries?.length === this.#limit && this.#limit < most;
  }

  get days(): readonly HistoryDay[] {
    const text = foldText(this.search);
    const days = new Map<string, HistoryRun[]>();
    for (const entry of this.entries ?? []) {
      if (!foldText(commandTitle(entry.command)).includes(text)) continue;
      const day = localDay(new Date(entry.at));
      const runs = days.get(day) ?? [];
      days.set(day, runs);
      const last = runs.at(-1);
      if (last && last.command === entry.command && last.undone === entry.undone) {
        runs[runs.length - 1] = { ...last, times: last.times + 1 };
      } else runs.push({ ...entry, times: 1 });
    }
    return [...days].map(([day, runs]) => ({ day, runs }));
  }

  async load(): Promise<void> {
    const entries = await this.#app.run('history.list', { limit: this.#limit });
    if (entries) this.entries = entries;
    else this.entries ??= [];
  }

  async more(): Promise<void> {
    this.#limit = Math.min(most, this.#limit * 2);
    await this.load();
  }
}

export function localDay(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
