import type { ErrorDetails } from '../../../contract/errors.ts';
import type { WordFileProblem, WordFileView } from '../../../contract/word-files.ts';
import { i18n, t } from '../../../ui/i18n/i18n.svelte.ts';
import { tagProblem as inEnglish } from '../../../ui/i18n/en/word-file.ts';
import { tagProblem as inSpanish } from '../../../ui/i18n/es/word-file.ts';
import type { AppState } from '../../state/app.svelte.ts';

/** In which of the firm's own Word files the report is written; none: in the kit's look. */
export class WordFileChoice {
  readonly #app: AppState;
  files: readonly WordFileView[] = $state.raw([]);
  /** What is wrong with the file that was to be added last. */
  problems: readonly WordFileProblem[] = $state.raw([]);
  #id = $state<string | null>(null);
  busy = $state(false);

  constructor(app: AppState) {
    this.#app = app;
  }

  async read(): Promise<void> {
    const outcome = await this.#app.ask('wordFiles.read', {});
    if (outcome.ok) this.files = outcome.value;
  }

  /** Null also where the file was removed meanwhile. */
  get chosen(): WordFileView | null {
    return this.files.find(({ id }) => id === this.#id) ?? null;
  }

  choose(id: string | null): void {
    this.#id = id;
    this.problems = [];
  }

  async add(): Promise<void> {
    const path = await this.#app.shell('shell.chooseOpen', { kind: 'wordFile' });
    if (!path || this.busy) return;
    this.busy = true;
    const added = await this.#app.run('wordFiles.add', { path });
    this.busy = false;
    if (added === undefined) return;
    this.problems = added.state === 'refused' ? added.problems : [];
    if (added.state === 'refused') return;
    await this.read();
    this.choose(added.file.id);
  }

  async remove(): Promise<void> {
    const { chosen } = this;
    if (chosen === null) return;
    if ((await this.#app.run('wordFiles.remove', { id: chosen.id })) === undefined) return;
    this.choose(null);
    await this.read();
    this.#app.notices.success(t('report.wordFileRemoved', { name: chosen.name }));
  }

  async saveSample(): Promise<void> {
    const path = await this.#app.shell('shell.chooseSave', {
      kind: 'wordFile',
      suggestedName: t('report.wordFileSampleName'),
    });
    if (!path) return;
    const { language } = i18n;
    if ((await this.#app.run('wordFiles.writeSample', { path, language })) === undefined) return;
    const act = (): void => void this.#app.shell('shell.openReport', { path });
    this.#app.notices.success(t('report.wordFileSampleSaved'), { label: t('report.open'), act });
  }
}

/** One sentence: which tag, what is wrong, where. */
export function problemText(problem: WordFileProblem): string {
  const words = i18n.language === 'en' ? inEnglish : inSpanish;
  return words(problem as WordFileProblem & ErrorDetails);
}
