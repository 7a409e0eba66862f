import type { CompositionView } from '../../../contract/report-views.ts';
import { inChosenOrder, isMovable, sectionKey, type NamesShown } from '../../../domain/report/composition.ts';
import type { AppState } from '../../state/app.svelte.ts';
import type { OutlineEntry } from './outline.ts';

const nothingChosen: CompositionView = { names: 'owners', sections: [], wordings: [], deliveries: [] };

/** One part in the outline, with what may be done to it. */
export interface Part {
  readonly entry: OutlineEntry;
  readonly key: string;
  /** False: the consultant leaves it out, though there is something to print. */
  readonly chosen: boolean;
  readonly movable: boolean;
}

/** The order of the report's parts, what is left out, and whose names are printed. */
export class Composer {
  readonly #app: AppState;
  readonly #outline: () => readonly OutlineEntry[];
  #view: CompositionView = $state.raw(nothingChosen);
  #asked = 0;

  readonly parts: readonly Part[] = $derived.by(() => {
    const { sections } = this.#view;
    const left = new Set(sections.flatMap(({ key, printed }) => (printed ? [] : [key])));
    return inChosenOrder(this.#outline(), sectionKey, sections).map((entry) => {
      const key = sectionKey(entry);
      return { entry, key, chosen: !left.has(key), movable: isMovable(key) };
    });
  });

  constructor(app: AppState, outline: () => readonly OutlineEntry[]) {
    this.#app = app;
    this.#outline = outline;
  }

  /** Follows every change of the engagement; answers how to stop. */
  start(): () => void {
    void this.read();
    const stops = [
      this.#app.bridge.on('engagement.changed', () => void this.read()),
      this.#app.bridge.on('engine.restarted', () => void this.read()),
    ];
    return () => stops.forEach((stop) => stop());
  }

  get view(): CompositionView {
    return this.#view;
  }

  async read(): Promise<void> {
    const waveId = this.#app.workspace.wave?.id;
    if (waveId === undefined) return;
    const asked = ++this.#asked;
    const outcome = await this.#app.ask('report.composition', { waveId });
    if (outcome.ok && asked === this.#asked) this.#view = outcome.value;
  }

  async setNames(names: NamesShown): Promise<void> {
    const waveId = this.#app.workspace.wave?.id;
    if (waveId !== undefined) await this.#app.run('report.setNames', { waveId, names });
  }

  /** Where a part would stand `by` places on; null where it cannot go. */
  target(key: string, by: -1 | 1): number | null {
    const movable = this.parts.filter((part) => part.movable);
    const at = movable.findIndex((part) => part.key === key);
    const to = at + by;
    return at === -1 || to < 0 || to >= movable.length ? null : to;
  }

  async move(key: string, by: -1 | 1): Promise<void> {
    const to = this.target(key, by);
    const moved = this.parts.find((part) => part.key === key);
    if (to === null || moved === undefined) return;
    const others = this.parts.filter((part) => part.movable && part.key !== key);
    await this.#arrange(others.toSpliced(to, 0, moved));
  }

  async setChosen(key: string, chosen: boolean): Promise<void> {
    await this.#arrange(this.parts.map((part) => (part.key === key ? { ...part, chosen } : part)));
  }

  /** Back to the order of the methodology, with everything in it. */
  async restore(): Promise<void> {
    await this.#arrange([]);
  }

  get isArranged(): boolean {
    return this.#view.sections.length > 0;
  }

  async #arrange(parts: readonly Pick<Part, 'key' | 'chosen'>[]): Promise<void> {
    const waveId = this.#app.workspace.wave?.id;
    if (waveId === undefined) return;
    const sections = parts.map(({ key, chosen }) => ({ key, printed: chosen }));
    await this.#app.run('report.arrange', { waveId, sections });
  }
}
