import { commandTitle } from '../../ui/i18n/command-title.ts';
import { t } from '../../ui/i18n/i18n.svelte.ts';
import type { AppState } from './app.svelte.ts';

/** Taking back and repeating changes; answers of participants only after a yes. */
export class Undo {
  /** The change to take back is a participant's answer: the person is asked first. */
  asking = $state(false);
  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
  }

  async undo(includingAnswers = false): Promise<void> {
    if (!this.#app.workspace.isOpen) return;
    if (this.#app.looking.reason !== null) return this.#app.looking.refused();
    const outcome = await this.#app.ask('history.undo', { includingAnswers });
    if (outcome.ok) {
      const what = commandTitle(outcome.value.command);
      this.#app.notices.info(t('shell.undone', { what }), { label: t('shell.redo'), act: () => void this.redo() });
    } else if (outcome.error.code === 'undo-removes-answers') {
      this.asking = true;
    } else {
      this.#failed(outcome.error);
    }
  }

  async redo(): Promise<void> {
    if (!this.#app.workspace.isOpen) return;
    if (this.#app.looking.reason !== null) return this.#app.looking.refused();
    const outcome = await this.#app.ask('history.redo', {});
    if (outcome.ok) this.#app.notices.info(t('shell.redone', { what: commandTitle(outcome.value.command) }));
    else this.#failed(outcome.error);
  }

  #failed(error: Parameters<AppState['notices']['failure']>[0]): void {
    if (error.code === 'nothing-to-undo') this.#app.notices.info(t('errors.nothing-to-undo', {}));
    else this.#app.notices.failure(error);
  }
}
