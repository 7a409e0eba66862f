import type { DamagedInstrument } from '../../contract/library-views.ts';
import type { BrandKitView, LibraryView } from '../../contract/views.ts';
import type { AgendaTemplate, BlockCards } from '../../domain/agenda/template.ts';
import type { InstrumentDefinition, InstrumentId, Language } from '../../domain/instruments/definition.ts';
import { languageLens, type LanguageLens } from '../../domain/language-lens/lens.ts';
import type { Run } from './ask.ts';

/** Instruments, agendas and brand kits that come with the application; read once. */
export class Library {
  #view: LibraryView | null = $state.raw(null);
  readonly #lenses = $derived(
    this.#view && { es: languageLens(this.#view.language.es), en: languageLens(this.#view.language.en) },
  );

  get loaded(): boolean {
    return this.#view !== null;
  }

  get instruments(): readonly InstrumentDefinition[] {
    return this.#view?.instruments ?? [];
  }

  /** Instruments of the firm's own that cannot be read. */
  get damaged(): readonly DamagedInstrument[] {
    return this.#view?.damaged ?? [];
  }

  get brandKits(): readonly BrandKitView[] {
    return this.#view?.brandKits ?? [];
  }

  /** That kit's id where it is here, else that of the first one. */
  kitOr(id: string): string {
    return (this.brandKits.find((kit) => kit.id === id) ?? this.brandKits[0])?.id ?? '';
  }

  /** Brand kits of the firm's own that cannot be read. */
  get damagedKits(): readonly DamagedInstrument[] {
    return this.#view?.damagedKits ?? [];
  }

  get agendas(): readonly AgendaTemplate[] {
    return this.#view?.agendas ?? [];
  }

  /** Null until the library was read. */
  get blockCards(): BlockCards | null {
    return this.#view?.blockCards ?? null;
  }

  /** The language lens in that language; null until the library was read. */
  lens(language: Language): LanguageLens | null {
    return this.#lenses?.[language] ?? null;
  }

  definition(id: InstrumentId): InstrumentDefinition | undefined {
    return this.instruments.find((instrument) => instrument.id === id);
  }

  async load(run: Run): Promise<void> {
    const view = await run('library.read', {});
    if (view) this.#view = view;
  }
}
