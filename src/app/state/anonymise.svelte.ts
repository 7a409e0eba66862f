import type { AnonymisePreview, NameFound } from '../../contract/anonymise-views.ts';
import type { AnonymiseChoices } from '../../contract/commands/anonymise.ts';
import type { Failure } from '../../contract/errors.ts';
import { t } from '../../ui/i18n/i18n.svelte.ts';
import type { AppState } from './app.svelte.ts';

/** Places that stand or fall together: one stand-in, and as sure as each other. */
export interface NameGroup {
  readonly key: string;
  readonly kind: NameFound['kind'];
  readonly standIn: string;
  readonly doubtful: boolean;
  readonly found: readonly NameFound[];
  /** The ways it is written, the most frequent first. */
  readonly written: readonly string[];
}

const begin: AnonymiseChoices = { client: false, facilitators: true, photos: false, others: [] };

/** A copy of the open engagement without names: what is found, what of it stays. */
export class Anonymise {
  open = $state(false);
  choices: AnonymiseChoices = $state.raw(begin);
  preview: AnonymisePreview | null = $state.raw(null);
  failure: Failure | null = $state.raw(null);
  writing = $state(false);
  /** What the person decided against what is proposed, by what is read there: it outlives another search. */
  #decided: ReadonlyMap<string, boolean> = $state.raw(new Map());
  /** What was asked last counts. */
  #turn = 0;
  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
  }

  start(): void {
    this.choices = begin;
    this.preview = null;
    this.#decided = new Map();
    this.open = true;
    void this.search();
  }

  choose(change: Partial<AnonymiseChoices>): void {
    this.choices = { ...this.choices, ...change };
    void this.search();
  }

  /** Names typed one beside the other. */
  seek(typed: string): void {
    const others = typed
      .split(/[,;\n]/)
      .map((name) => name.trim().slice(0, 200))
      .filter(Boolean)
      .slice(0, 200);
    if (others.join('\n') !== this.choices.others.join('\n')) this.choose({ others });
  }

  async search(): Promise<void> {
    const turn = ++this.#turn;
    this.failure = null;
    const outcome = await this.#app.ask('anonymise.preview', {
      choices: this.choices,
      seed: this.preview?.seed ?? null,
    });
    if (turn !== this.#turn) return;
    if (outcome.ok) this.preview = outcome.value;
    else this.failure = outcome.error;
  }

  goes(one: NameFound): boolean {
    return this.#decided.get(readingOf(one)) ?? !one.doubtful;
  }

  decide(found: readonly NameFound[], goes: boolean): void {
    this.#decided = new Map([...this.#decided, ...found.map((one) => [readingOf(one), goes] as const)]);
  }

  readonly groups: readonly NameGroup[] = $derived.by(() => {
    const byKey = Map.groupBy(this.preview?.found ?? [], ({ kind, standIn, doubtful }) =>
      [kind, standIn, doubtful].join('\n'),
    );
    return [...byKey].map(([key, found]) => {
      const [first] = found;
      const written = Map.groupBy(found, ({ found: text }) => text);
      return {
        key,
        kind: first?.kind ?? 'person',
        standIn: first?.standIn ?? '',
        doubtful: first?.doubtful ?? false,
        found,
        written: [...written].sort((a, b) => b[1].length - a[1].length).map(([text]) => text),
      };
    });
  });

  readonly going: number = $derived((this.preview?.found ?? []).filter((one) => this.goes(one)).length);

  async write(): Promise<void> {
    const { preview, choices } = this;
    if (preview === null || this.writing) return;
    const suggestedName = t('anonymise.fileName');
    const path = await this.#app.shell('shell.chooseSave', { kind: 'engagement', suggestedName });
    if (!path) return;
    this.writing = true;
    const outcome = await this.#app.ask('anonymise.write', {
      choices,
      seed: preview.seed,
      digest: preview.digest,
      keep: preview.found.filter((one) => !this.goes(one)).map(({ id }) => id),
      path,
    });
    this.writing = false;
    if (!outcome.ok) {
      if (outcome.error.code === 'anonymise-outdated') await this.search();
      this.failure = outcome.error;
      return;
    }
    const { people, replaced, path: written } = outcome.value;
    this.close();
    this.#app.notices.success(t('anonymise.done', { people, replaced }), {
      label: t('anonymise.reveal'),
      act: () => void this.#app.shell('shell.reveal', { path: written }),
    });
  }

  close(): void {
    this.#turn += 1;
    this.open = false;
    // Names that were typed are not kept.
    this.preview = null;
    this.choices = begin;
    this.#decided = new Map();
    this.failure = null;
  }
}

const readingOf = ({ place, before, found, after }: NameFound): string => [place, before, found, after].join('\n');
