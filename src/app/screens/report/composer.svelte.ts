import type { CompositionView } from '../../../contract/report-views.ts';
import { inChosenOrder, isMovable, sectionKey, type NamesShown } from '../../../domain/report/composition.ts';
import type { AppState } from '../../state/app.svelte.ts';
import { Optimistic } from '../../state/optimistic.svelte.ts';
import type { OutlineEntry } from './outline.ts';

const nothingChosen: CompositionView = { names: 'owners', sections: [], wordings: [], deliveries: [] };

/** Writes what stands after a change; undefined: it was refused. */
type Write = (waveId: string, after: CompositionView) => Promise<unknown>;

/** One part in the outline, with what may be done to it. */
export interface Part {
  readonly entry: OutlineEntry;
  readonly key: string;
  /** False: the consultant leaves it out, though there is something to print. */
  readonly chosen: boolean;
  readonly movable: boolean;
}

/** The order of the report's parts, what is left out, and whose names are printed. A change answers whether it was kept. */
export class Composer {
  readonly #app: AppState;
  readonly #outline: () => readonly OutlineEntry[];
  readonly #chosen = new Optimistic(nothingChosen);
  #asked = 0;

  readonly parts: readonly Part[] = $derived(this.#partsOf(this.view));

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
    return this.#chosen.value;
  }

  async read(): Promise<void> {
    const waveId = this.#app.workspace.wave?.id;
    if (waveId === undefined) return;
    const asked = ++this.#asked;
    const outcome = await this.#app.ask('report.composition', { waveId });
    if (outcome.ok && asked === this.#asked) this.#chosen.keep(outcome.value);
  }

  /** Resolves once every choice was written; false: one of them was refused. */
  settled(): Promise<boolean> {
    return this.#chosen.settled();
  }

  async setNames(names: NamesShown): Promise<boolean> {
    const write: Write = (waveId) => this.#app.run('report.setNames', { waveId, names });
    return this.#change((view) => ({ ...view, names }), write);
  }

  /** Where a part would stand `by` places on; null where it cannot go. */
  target(key: string, by: -1 | 1, parts: readonly Part[] = this.parts): number | null {
    const movable = parts.filter((part) => part.movable);
    const at = movable.findIndex((part) => part.key === key);
    const to = at + by;
    return at === -1 || to < 0 || to >= movable.length ? null : to;
  }

  async move(key: string, by: -1 | 1): Promise<boolean> {
    return this.#arrange((parts) => {
      const to = this.target(key, by, parts);
      const moved = parts.find((part) => part.key === key);
      if (to === null || moved === undefined) return parts;
      return parts.filter((part) => part.movable && part.key !== key).toSpliced(to, 0, moved);
    });
  }

  async setChosen(key: string, chosen: boolean): Promise<boolean> {
    return this.#arrange((parts) => parts.map((part) => (part.key === key ? { ...part, chosen } : part)));
  }

  /** Back to the order of the methodology, with everything in it. */
  async restore(): Promise<boolean> {
    return this.#arrange(() => []);
  }

  get isArranged(): boolean {
    return this.view.sections.length > 0;
  }

  #partsOf({ sections }: CompositionView): readonly Part[] {
    const left = new Set(sections.flatMap(({ key, printed }) => (printed ? [] : [key])));
    return inChosenOrder(this.#outline(), sectionKey, sections).map((entry) => {
      const key = sectionKey(entry);
      return { entry, key, chosen: !left.has(key), movable: isMovable(key) };
    });
  }

  /** @param arranged how the parts shall stand, of how they stand then. */
  async #arrange(arranged: (parts: readonly Part[]) => readonly Pick<Part, 'key' | 'chosen'>[]): Promise<boolean> {
    const change = (view: CompositionView): CompositionView => {
      const sections = arranged(this.#partsOf(view)).map(({ key, chosen }) => ({ key, printed: chosen }));
      return { ...view, sections };
    };
    return this.#change(change, (waveId, { sections }) =>
      this.#app.run('report.arrange', { waveId, sections: [...sections] }),
    );
  }

  /** Shows the change at once; read again when it is written. */
  async #change(change: (view: CompositionView) => CompositionView, write: Write): Promise<boolean> {
    const waveId = this.#app.workspace.wave?.id;
    if (waveId === undefined) return false;
    const kept = await this.#chosen.change(change, async (before) => {
      const after = change(before);
      return (await write(waveId, after)) === undefined ? undefined : after;
    });
    if (kept) await this.read();
    return kept;
  }
}
