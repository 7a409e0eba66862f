import { SvelteMap } from 'svelte/reactivity';
import { brandKitFileOf, kitNameLimit } from '../../contract/brand-kit-schema.ts';
import type { ImportedBrandKit, SavedBrandKit } from '../../contract/commands/brand-kits.ts';
import type { Failure } from '../../contract/errors.ts';
import type { FileProblem } from '../../contract/instrument-problems.ts';
import type { BrandKitView } from '../../contract/views.ts';
import { isOwn, ownId } from '../../domain/instruments/own.ts';
import { local, t, tIn } from '../../ui/i18n/i18n.svelte.ts';
import type { AppState } from './app.svelte.ts';

/** What is told beside the list after a file was chosen. */
export type KitArrival =
  | { readonly state: 'differs'; readonly path: string; readonly id: string; readonly version: number }
  | { readonly state: 'refused'; readonly path: string; readonly problems: readonly FileProblem[] };

/** The brand kits that the firm makes: what is being changed, and what goes to and comes from files. */
export class OwnBrandKits {
  /** Half made, by id: it outlives the screen, not the window. */
  readonly drafts = new SvelteMap<string, BrandKitView>();
  arrival: KitArrival | null = $state.raw(null);
  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
  }

  get all(): readonly BrandKitView[] {
    return this.#app.library.brandKits.filter(({ id }) => isOwn(id));
  }

  get supplied(): readonly BrandKitView[] {
    return this.#app.library.brandKits.filter(({ id }) => !isOwn(id));
  }

  /** Not saved even once. */
  get unsaved(): readonly BrandKitView[] {
    return [...this.drafts.values()].filter(({ id }) => this.saved(id) === undefined);
  }

  saved(id: string): BrandKitView | undefined {
    return this.all.find((kit) => kit.id === id);
  }

  /** From the neutral one: a kit is changed, not filled in. Its logo is not the firm's. */
  startNew(): void {
    const [neutral] = this.supplied;
    if (neutral === undefined) return;
    const name = { es: tIn('es', 'brands.newName'), en: tIn('en', 'brands.newName') };
    this.#begin({ ...neutral, name, logo: '', logoPng: '' });
  }

  /** A copy under an id of its own, to be changed. */
  duplicate(kit: BrandKitView): void {
    const cut = (name: string, mark: string): string => `${name.slice(0, kitNameLimit - mark.length)}${mark}`;
    this.#begin({ ...kit, name: { es: cut(kit.name.es, ' (copia)'), en: cut(kit.name.en, ' (copy)') } });
  }

  edit(id: string): void {
    this.#app.navigation.go({ screen: 'brands', kitId: id });
  }

  /** Keeps the draft, which is dropped then; or answers why not. */
  async save(kit: BrandKitView): Promise<SavedBrandKit | Failure> {
    const outcome = await this.#app.ask('brandKits.save', { kit: brandKitFileOf(kit) });
    if (!outcome.ok) return outcome.error;
    await this.#app.library.load(this.#app.run);
    this.drafts.delete(kit.id);
    return outcome.value;
  }

  async remove(kit: BrandKitView): Promise<void> {
    if ((await this.#app.run('brandKits.remove', { id: kit.id })) === undefined) return;
    const draft = this.drafts.get(kit.id);
    this.drafts.delete(kit.id);
    await this.#app.library.load(this.#app.run);
    const back = async (): Promise<void> => {
      const failure = await this.save(kit);
      if ('code' in failure) this.#app.notices.failure(failure);
      if (draft) this.drafts.set(draft.id, draft);
    };
    const told = t('brands.removed', { name: local(kit.name) });
    this.#app.notices.info(told, { label: t('common.undo'), act: () => void back() });
  }

  async removeDamaged(id: string): Promise<void> {
    await this.#app.run('brandKits.remove', { id });
    await this.#app.library.load(this.#app.run);
  }

  async export(kit: BrandKitView): Promise<void> {
    const path = await this.#app.shell('shell.chooseSave', { kind: 'brand-kit', suggestedName: local(kit.name) });
    if (!path) return;
    if ((await this.#app.run('brandKits.export', { id: kit.id, path })) === undefined) return;
    const act = (): void => void this.#app.shell('shell.reveal', { path });
    this.#app.notices.success(t('brands.exported'), { label: t('brands.reveal'), act });
  }

  async chooseAndImport(): Promise<void> {
    const path = await this.#app.shell('shell.chooseOpen', { kind: 'brand-kit' });
    if (path) await this.import(path, 'ask');
  }

  async import(path: string, known: 'ask' | 'replace' | 'copy'): Promise<void> {
    this.arrival = null;
    const result = await this.#app.run('brandKits.import', { path, known });
    if (result) await this.#arrived(path, result);
  }

  async #arrived(path: string, result: ImportedBrandKit): Promise<void> {
    if (result.state === 'refused') this.arrival = { state: 'refused', path, problems: result.problems };
    else if (result.state === 'differs') {
      this.arrival = { state: 'differs', path, id: result.id, version: result.version };
    } else {
      await this.#app.library.load(this.#app.run);
      this.#app.notices.success(t(`brands.import.${result.state}`, { version: result.version }));
    }
  }

  #begin(kit: BrandKitView): void {
    const draft = { ...kit, id: ownId(crypto.randomUUID()), version: 1 };
    this.drafts.set(draft.id, draft);
    this.edit(draft.id);
  }
}
