import type { VoiceView } from '../../../contract/report-views.ts';
import type { BlockSource } from '../../../domain/report/model.ts';
import type { AppState } from '../../state/app.svelte.ts';
import { foldText } from '../../../ui/text/fold.ts';

/** The quotes of one chapter, picked where they are read: every act is kept at once and can be undone. */
export class QuotePicking {
  readonly #app: AppState;
  /** Whose quotes are picked; null: nobody is picking. */
  exerciseId: string | null = $state(null);
  /** Null until they were read. */
  voices: readonly VoiceView[] | null = $state.raw(null);
  search = $state('');
  #asked = 0;
  #queue: Promise<void> = Promise.resolve();

  readonly chosen: readonly VoiceView[] = $derived((this.voices ?? []).filter(({ quoted }) => quoted));
  readonly others: readonly VoiceView[] = $derived((this.voices ?? []).filter(({ quoted }) => !quoted));
  /** Of the others, those that contain what is searched for. */
  readonly found: readonly VoiceView[] = $derived.by(() => {
    const wanted = foldText(this.search);
    return this.others.filter(({ text }) => foldText(text).includes(wanted));
  });

  constructor(app: AppState) {
    this.#app = app;
  }

  /** Follows what changes elsewhere, undo among it; answers how to stop. */
  start(): () => void {
    return this.#app.bridge.on('engagement.changed', () => void this.#read());
  }

  /** False: that is no quote, nor a place for one. */
  begin(source: BlockSource): boolean {
    const exerciseId = source.kind === 'comment' ? source.exerciseId : source.kind === 'quotes' ? source.id : null;
    if (exerciseId === null) return false;
    if (exerciseId !== this.exerciseId) this.voices = null;
    this.exerciseId = exerciseId;
    this.search = '';
    void this.#read();
    return true;
  }

  end(): void {
    this.exerciseId = null;
    this.voices = null;
  }

  async add(id: string): Promise<void> {
    await this.#quote((ids) => [...ids, id]);
  }

  async remove(id: string): Promise<void> {
    await this.#quote((ids) => ids.filter((one) => one !== id));
  }

  async move(id: string, by: -1 | 1): Promise<void> {
    await this.#quote((ids) => {
      const at = ids.indexOf(id);
      const to = at + by;
      return at === -1 || to < 0 || to >= ids.length ? ids : ids.toSpliced(at, 1).toSpliced(to, 0, id);
    });
  }

  /** Resolves once what was picked is written; a refusal was told, and the pages show what stands. */
  async settled(): Promise<void> {
    await this.#queue;
  }

  /** One after the other, each upon what the one before left: a second press is not lost. */
  #quote(change: (ids: readonly string[]) => readonly string[]): Promise<void> {
    const { exerciseId } = this;
    this.#queue = this.#queue.then(async () => {
      if (exerciseId === null || exerciseId !== this.exerciseId) return;
      const ids = this.chosen.map(({ id }) => id);
      const next = change(ids);
      if (next === ids) return;
      await this.#app.run('report.quote', { exerciseId, ids: [...next] });
      await this.#read();
    });
    return this.#queue;
  }

  async #read(): Promise<void> {
    const { exerciseId } = this;
    if (exerciseId === null) return;
    const asked = ++this.#asked;
    const voices = await this.#app.run('report.voices', { exerciseId });
    if (voices !== undefined && asked === this.#asked && exerciseId === this.exerciseId) this.voices = voices;
  }
}
