import type { Bridge } from '../../contract/bridge.ts';
import type { SettingsView } from '../../contract/views.ts';
import type { Appearance } from '../../contract/shell.ts';
import type { Language } from '../../domain/instruments/definition.ts';
import { i18n } from '../../ui/i18n/i18n.svelte.ts';
import type { Run } from './ask.ts';
import { Optimistic } from './optimistic.svelte.ts';

const untilLoaded: SettingsView = {
  language: null,
  theme: 'system',
  firm: '',
  consultant: '',
  brandKitId: '',
  minimumGroup: 3,
  projectorTheme: 'dark',
  benchmark: false,
  wordCharts: 'native',
};

/** What the consultant chose for every engagement. A choice takes effect at once, and goes back where it is refused. */
export class Settings {
  readonly #chosen = new Optimistic(untilLoaded);
  systemLanguage: Language = $state('es');
  readonly #bridge: Bridge;
  readonly #run: Run;

  constructor(bridge: Bridge, run: Run) {
    this.#bridge = bridge;
    this.#run = run;
  }

  get view(): SettingsView {
    return this.#chosen.value;
  }

  get language(): Language {
    return this.view.language ?? this.systemLanguage;
  }

  /** Reads what was chosen; it takes effect with `follow`. */
  async load(): Promise<void> {
    const view = await this.#run('settings.read', {});
    if (view) this.#chosen.keep(view);
  }

  /** Before the engine has answered: as the application looked last, or as the system says. */
  begin(systemLanguage: Language, last: Appearance | null): void {
    this.systemLanguage = systemLanguage;
    this.#show(last?.language ?? systemLanguage, last?.theme ?? 'system');
  }

  /** @returns whether it was kept. */
  async update(change: Partial<SettingsView>): Promise<boolean> {
    const written = this.#chosen.change(
      (view) => ({ ...view, ...change }),
      () => this.#run('settings.update', change),
    );
    this.follow();
    const kept = await written;
    if (!kept) this.follow();
    return kept;
  }

  /** Resolves once every choice was written; false: one of them was refused. */
  settled(): Promise<boolean> {
    return this.#chosen.settled();
  }

  #show(language: Language, theme: Appearance['theme']): void {
    i18n.language = language;
    document.documentElement.lang = language === 'es' ? 'es-MX' : 'en';
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }

  /** What was chosen takes effect, in the window and in what the shell draws. */
  follow(): void {
    const { theme } = this.view;
    this.#show(this.language, theme);
    void this.#bridge.shell('shell.appearance', { language: this.language, theme });
  }
}
