import { t, tIn } from '../../ui/i18n/i18n.svelte.ts';
import { fileName } from '../../ui/i18n/file-name.ts';
import type { AppState } from './app.svelte.ts';

/** The card about the network, as a PDF where the person chooses. */
export class NetworkCard {
  readonly #app: AppState;
  busy = $state(false);

  constructor(app: AppState) {
    this.#app = app;
  }

  async save(): Promise<void> {
    const engagement = this.#app.workspace.view?.engagement;
    if (this.busy || engagement === undefined) return;
    this.busy = true;
    try {
      const { client, language } = engagement;
      const suggestedName = tIn(language, 'networkCard.fileName', { client });
      const path = await this.#app.shell('shell.chooseSave', { kind: 'pdf', suggestedName });
      if (!path || (await this.#app.shell('shell.writeNetworkCard', { path })) === undefined) return;
      const act = (): void => void this.#app.shell('shell.reveal', { path });
      this.#app.notices.success(t('networkCard.saved', { name: fileName(path) }), { label: t('report.reveal'), act });
    } finally {
      this.busy = false;
    }
  }
}
