import { SvelteMap } from 'svelte/reactivity';
import type { ImportedInstrument, SavedInstrument } from '../../contract/commands/instruments.ts';
import type { Failure } from '../../contract/errors.ts';
import type { FileProblem } from '../../contract/instrument-problems.ts';
import type { InstrumentDefinition } from '../../domain/instruments/definition.ts';
import { blankInstrument } from '../../domain/instruments/drafting.ts';
import { isOwn, ownId } from '../../domain/instruments/own.ts';
import { local, t } from '../../ui/i18n/i18n.svelte.ts';
import type { AppState } from './app.svelte.ts';

/** What is told beside the list after a file was chosen. */
export type Arrival =
  | { readonly state: 'differs'; readonly path: string; readonly id: string; readonly version: number }
  | { readonly state: 'refused'; readonly path: string; readonly problems: readonly FileProblem[] };

export const shortId = (prefix: string): string => `${prefix}-${crypto.randomUUID().slice(0, 8)}`;

/** The instruments that the firm makes: what is being written, and what goes to and comes from files. */
export class OwnInstruments {
  /** Half written, by id: it outlives the screen, not the window. */
  readonly drafts = new SvelteMap<string, InstrumentDefinition>();
  arrival: Arrival | null = $state.raw(null);
  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
  }

  get all(): readonly InstrumentDefinition[] {
    return this.#app.library.instruments.filter(({ id }) => isOwn(id));
  }

  /** Not saved even once. */
  get unsaved(): readonly InstrumentDefinition[] {
    return [...this.drafts.values()].filter(({ id }) => this.#app.library.definition(id) === undefined);
  }

  startNew(): void {
    this.#begin(blankInstrument(ownId(crypto.randomUUID()), shortId));
  }

  /** A copy under an id of its own, to be changed. */
  duplicate(definition: InstrumentDefinition): void {
    const { es, en } = definition.title;
    const title = { es: `${es} (copia)`, en: `${en} (copy)` };
    this.#begin({ ...definition, id: ownId(crypto.randomUUID()), version: 1, title });
  }

  edit(id: string): void {
    this.#app.navigation.go({ screen: 'instruments', instrumentId: id });
  }

  /** Keeps the draft, which is dropped then; or answers why not. */
  async save(definition: InstrumentDefinition): Promise<SavedInstrument | Failure> {
    const outcome = await this.#app.ask('instruments.save', { definition });
    if (!outcome.ok) return outcome.error;
    await this.#app.library.load(this.#app.run);
    this.drafts.delete(definition.id);
    return outcome.value;
  }

  async remove(definition: InstrumentDefinition): Promise<void> {
    if ((await this.#app.run('instruments.remove', { id: definition.id })) === undefined) return;
    const draft = this.drafts.get(definition.id);
    this.drafts.delete(definition.id);
    await this.#app.library.load(this.#app.run);
    const back = async (): Promise<void> => {
      const failure = await this.save(definition);
      if ('code' in failure) this.#app.notices.failure(failure);
      if (draft) this.drafts.set(draft.id, draft);
    };
    this.#app.notices.info(t('instruments.removed'), { label: t('common.undo'), act: () => void back() });
  }

  async removeDamaged(id: string): Promise<void> {
    await this.#app.run('instruments.remove', { id });
    await this.#app.library.load(this.#app.run);
  }

  async export(definition: InstrumentDefinition): Promise<void> {
    const suggestedName = local(definition.title).slice(0, 200);
    const path = await this.#app.shell('shell.chooseSave', { kind: 'instrument', suggestedName });
    if (!path) return;
    if ((await this.#app.run('instruments.export', { id: definition.id, path })) === undefined) return;
    const act = (): void => void this.#app.shell('shell.reveal', { path });
    this.#app.notices.success(t('instruments.exported'), { label: t('instruments.reveal'), act });
  }

  async chooseAndImport(): Promise<void> {
    const path = await this.#app.shell('shell.chooseOpen', { kind: 'instrument' });
    if (path) await this.import(path, 'ask');
  }

  async import(path: string, known: 'ask' | 'replace' | 'copy'): Promise<void> {
    this.arrival = null;
    const result = await this.#app.run('instruments.import', { path, known });
    if (result) await this.#arrived(path, result);
  }

  async #arrived(path: string, result: ImportedInstrument): Promise<void> {
    if (result.state === 'refused') this.arrival = { state: 'refused', path, problems: result.problems };
    else if (result.state === 'differs') {
      this.arrival = { state: 'differs', path, id: result.id, version: result.version };
    } else {
      await this.#app.library.load(this.#app.run);
      this.#app.notices.success(t(`instruments.import.${result.state}`, { version: result.version }));
    }
  }

  #begin(definition: InstrumentDefinition): void {
    this.drafts.set(definition.id, definition);
    this.edit(definition.id);
  }
}
