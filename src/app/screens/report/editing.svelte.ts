import type { OwnWording } from '../../../domain/report/composition.ts';
import type { BlockSource } from '../../../domain/report/model.ts';
import type { AppState } from '../../state/app.svelte.ts';
import type { ReportChoice } from './export.svelte.ts';
import type { LaidOut } from '../../../ui/report/lay-out.ts';
import { isEditedHere, sentencesOf } from './sentences.ts';

type Editable = BlockSource & { readonly kind: 'text' | 'finding' };

const isEditable = (source: BlockSource): source is Editable => source.kind === 'text' || source.kind === 'finding';

/** The sentence of the report that is being edited where it is read. */
export class SentenceEditing {
  readonly #app: AppState;
  readonly #choice: () => ReportChoice | null;
  readonly #laidOut: () => LaidOut | null;
  readonly #wordings: () => readonly OwnWording[];
  /** Its word on the page; null while none is edited. */
  about: string | null = $state(null);
  /** What is being typed: a sentence, or what a finding means. */
  text = $state('');
  /** The title of a finding. */
  title = $state('');
  busy = $state(false);

  readonly #sentences = $derived.by(() => {
    const laidOut = this.#laidOut();
    return laidOut === null ? new Map<string, BlockSource>() : sentencesOf(laidOut);
  });

  constructor(
    app: AppState,
    choice: () => ReportChoice | null,
    laidOut: () => LaidOut | null,
    wordings: () => readonly OwnWording[],
  ) {
    this.#app = app;
    this.#choice = choice;
    this.#laidOut = laidOut;
    this.#wordings = wordings;
  }

  /** All that can be edited, in the order of the pages. */
  get abouts(): readonly string[] {
    return [...this.#sentences].filter(([, source]) => isEditedHere(source)).map(([about]) => about);
  }

  /** Null: nothing is edited, or what was edited is no longer on the pages. */
  get source(): Editable | null {
    const source = this.about === null ? undefined : this.#sentences.get(this.about);
    return source !== undefined && isEditable(source) ? source : null;
  }

  /** Whether anything was typed that is not kept yet. */
  get isChanged(): boolean {
    const kept = this.#kept();
    return this.source !== null && (kept.text !== this.text || kept.title !== this.title);
  }

  /** Begins with what stands there; an action is edited in the plan, where its dates and owners are. */
  begin(about: string): void {
    const source = this.#sentences.get(about);
    if (source?.kind === 'action') this.#app.navigation.go({ screen: 'synthesis', part: 'plan' });
    if (source === undefined || !isEditable(source)) return;
    this.about = about;
    ({ text: this.text, title: this.title } = this.#kept());
  }

  end(): void {
    this.about = null;
  }

  /** Keeps what was typed; an empty sentence is left out of the report. Stays open when it could not be kept. */
  async save(): Promise<void> {
    const { source } = this;
    if (source === null || this.busy) return;
    if (!this.isChanged) return this.end();
    await this.#run(() => this.#write(source));
  }

  /** Back to the rule's sentence. */
  async backToRule(): Promise<void> {
    const { source } = this;
    const choice = this.#choice();
    if (source?.kind !== 'text' || choice === null) return;
    const { waveId, language } = choice;
    await this.#run(() => this.#app.run('report.unword', { waveId, language, address: source.id }));
  }

  /** What stands there now. */
  #kept(): { readonly text: string; readonly title: string } {
    const { source } = this;
    if (source?.kind === 'text') return { text: this.#own(source.id) ?? source.rule, title: '' };
    const finding = this.#app.workspace.view?.findings.find(({ id }) => id === source?.id);
    return { text: finding?.soWhat ?? '', title: finding?.title ?? '' };
  }

  #own(address: string): string | undefined {
    const language = this.#choice()?.language;
    return this.#wordings().find((wording) => wording.address === address && wording.language === language)?.text;
  }

  #write(source: Editable): Promise<unknown> {
    const choice = this.#choice();
    if (source.kind === 'text') {
      const { waveId = '', language = 'es' } = choice ?? {};
      const wording = { text: this.text.trim(), insteadOf: source.rule };
      return this.#app.run('report.word', { waveId, language, address: source.id, ...wording });
    }
    const finding = this.#app.workspace.view?.findings.find(({ id }) => id === source.id);
    if (finding === undefined) return Promise.resolve(undefined);
    const { id, severity, evidence } = finding;
    const title = this.title.replaceAll('\n', ' ').trim();
    return this.#app.run('findings.update', { id, title, soWhat: this.text, severity, evidence });
  }

  async #run(work: () => Promise<unknown>): Promise<void> {
    this.busy = true;
    try {
      if ((await work()) !== undefined) this.end();
    } finally {
      this.busy = false;
    }
  }
}
