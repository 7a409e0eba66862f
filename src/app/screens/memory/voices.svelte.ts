import { SvelteSet } from 'svelte/reactivity';
import type { CommandName, Input, Output } from '../../../contract/commands/all.ts';
import type { Failure, Outcome } from '../../../contract/errors.ts';
import { intoThemes } from '../../../domain/contributions/themes.ts';
import type { InstrumentDefinition } from '../../../domain/instruments/definition.ts';
import type { RegisterDefinition } from '../../../domain/registers/register.ts';
import type { CommentView, Moderation } from '../../../contract/views.ts';
import { local, t } from '../../../ui/i18n/i18n.svelte.ts';
import { foldText } from '../../../ui/text/fold.ts';
import type { AppState } from '../../state/app.svelte.ts';
import { whenCalm } from '../../state/when-calm.ts';
import { draftsOf } from './drafts.ts';
import { countVoices, isRegistered, narrowVoices, voicesOf, type Voice, type VoiceFilter } from './voices.ts';

const idsOf = (voices: readonly Voice[]): string[] => voices.map(({ comment }) => comment.id);

/** The texts of one exercise, and what is decided about them before the room reads them. */
export class VoiceBox {
  readonly exerciseId: string;
  /** Null until they were read. */
  comments = $state.raw<readonly CommentView[] | null>(null);
  failure = $state.raw<Failure | null>(null);
  filter = $state<VoiceFilter>('all');
  search = $state('');
  /** Group of the text that is being added. */
  saidBy = $state<string | null>(null);
  /** The theme that is being typed for the chosen ones; null while nobody asked for one. */
  theme = $state<string | null>(null);
  readonly #chosen = new SvelteSet<string>();
  readonly #app: AppState;
  readonly #drafts;
  readonly #reload = whenCalm(() => void this.load(), 100, 1000);

  readonly voices: readonly Voice[] = $derived.by(() => voicesOf(this.comments ?? []));
  readonly counts = $derived.by(() => countVoices(this.voices));
  readonly listed: readonly Voice[] = $derived.by(() => narrowVoices(this.voices, this.filter, this.search));
  /** Those to put together, in the order of the list; what was removed meanwhile is not among them. */
  readonly chosen: readonly Voice[] = $derived.by(() =>
    this.voices.filter(({ comment }) => this.#chosen.has(comment.id)),
  );

  /** Names of the themes, in the order in which they came. */
  readonly themes: readonly string[] = $derived.by(() =>
    intoThemes(this.voices, ({ comment }) => comment.theme).themes.map(({ theme }) => theme),
  );

  /** By id, in short what a text may be about. */
  readonly items: ReadonlyMap<string, string> = $derived.by(
    () => new Map(this.#definition?.items.map((item) => [item.id, local(item.short)])),
  );

  constructor(app: AppState, exerciseId: string) {
    this.#app = app;
    this.#drafts = draftsOf(app);
    this.exerciseId = exerciseId;
  }

  /** Loads, and follows what changes elsewhere (undo, capture, phones); answers how to stop. */
  start(): () => void {
    void this.load();
    const stop = this.#app.bridge.on('engagement.changed', ({ exerciseId }) => {
      if (exerciseId === null || exerciseId === this.exerciseId) this.#reload.ask();
    });
    return () => {
      this.#reload.stop();
      stop();
    };
  }

  async load(): Promise<void> {
    const outcome = await this.#app.ask('exercises.sheet', { id: this.exerciseId });
    if (!outcome.ok) {
      this.failure = outcome.error;
      return;
    }
    if (this.comments === null) this.failure = null;
    this.comments = outcome.value.comments;
  }

  get added(): string {
    return this.#drafts.get(`voice of ${this.exerciseId}`) ?? '';
  }

  set added(text: string) {
    this.#keep(`voice of ${this.exerciseId}`, text);
  }

  async add(): Promise<void> {
    const { added, saidBy, exerciseId } = this;
    if (added.trim() === '') return;
    const outcome = await this.#write('comments.add', { exerciseId, itemId: null, groupId: saidBy, text: added });
    if (outcome.ok && this.added === added) this.added = '';
  }

  /** Deciding the same again takes the decision back. */
  async decide({ comment }: Voice, moderation: Exclude<Moderation, 'waiting'>): Promise<void> {
    const next = comment.moderation === moderation ? 'waiting' : moderation;
    await this.#write('comments.moderate', { ids: [comment.id], moderation: next });
  }

  /** Lets all of them through, or hides them, in one step. */
  async decideAll(voices: readonly Voice[], moderation: Exclude<Moderation, 'waiting'>): Promise<void> {
    await this.#write('comments.moderate', { ids: idsOf(voices), moderation });
  }

  /** Themes that begin like that or hold it; all of them for nothing. */
  themesLike(typed: string): readonly string[] {
    const words = foldText(typed);
    return this.themes.filter((theme) => foldText(theme).includes(words));
  }

  /** The theme that is there under that name, however it was typed; else a new one. */
  themeNamed(typed: string): string {
    return this.themes.find((theme) => foldText(theme) === foldText(typed)) ?? typed;
  }

  async putInTheme(ids: readonly string[], theme: string): Promise<boolean> {
    if (ids.length === 0) return false;
    const outcome = await this.#write('comments.putInTheme', { ids: [...ids], theme });
    return outcome.ok;
  }

  /** Those that are chosen, which are done with then. */
  async putChosen(theme: string): Promise<boolean> {
    const done = await this.putInTheme(idsOf(this.chosen), theme);
    if (done) this.chooseNone();
    return done;
  }

  async renameTheme(theme: string, name: string): Promise<boolean> {
    const { exerciseId } = this;
    const outcome = await this.#write('comments.renameTheme', { exerciseId, theme, name });
    return outcome.ok;
  }

  get #definition(): InstrumentDefinition | undefined {
    return this.#app.definitions.of(this.#app.workspace.exercise(this.exerciseId));
  }

  get register(): RegisterDefinition | undefined {
    return this.#definition?.register;
  }

  /** Whether it can become a row: not twice, and nothing that is kept from the room. */
  mayRegister(voice: Voice): boolean {
    return this.register !== undefined && voice.comment.moderation !== 'hidden' && !isRegistered(voice);
  }

  /** Makes a row of each, in one step. */
  async toRegister(voices: readonly Voice[]): Promise<void> {
    const outcome = await this.#write('comments.toRegister', { ids: idsOf(voices) });
    if (!outcome.ok) return;
    for (const { comment } of voices) this.#chosen.delete(comment.id);
    const undo = { label: t('common.undo'), act: () => void this.#app.undo.undo() };
    if (outcome.value.ids.length > 0)
      this.#app.notices.info(t('memory.putInRegister', { n: outcome.value.ids.length }), undo);
  }

  /** The words being typed over a text; null while it is not edited. */
  editOf(id: string): string | null {
    return this.#drafts.get(`edit ${id}`) ?? null;
  }

  edit(id: string, text: string | null): void {
    if (text === null) this.#drafts.delete(`edit ${id}`);
    else this.#drafts.set(`edit ${id}`, text);
  }

  async reword({ id, groupId, quoted, text: before }: CommentView, text: string): Promise<void> {
    if (text.trim() === '') return;
    if (text.trim() === before) return this.edit(id, null);
    const outcome = await this.#write('comments.update', { id, text, groupId, quoted });
    if (outcome.ok && this.editOf(id) === text) this.edit(id, null);
  }

  async remove({ comment, parts }: Voice): Promise<void> {
    const outcome = await this.#write('comments.remove', { id: comment.id });
    if (!outcome.ok) return;
    this.#chosen.delete(comment.id);
    const undo = { label: t('common.undo'), act: () => void this.#app.undo.undo() };
    this.#app.notices.info(t('memory.voiceRemoved', { parts: parts.length }), undo);
  }

  isChosen(id: string): boolean {
    return this.#chosen.has(id);
  }

  choose(id: string, chosen: boolean): void {
    if (chosen) this.#chosen.add(id);
    else this.#chosen.delete(id);
  }

  chooseNone(): void {
    this.#drafts.delete(this.#mergeKey);
    this.theme = null;
    this.#chosen.clear();
  }

  /** The words that the chosen ones get together; null while nobody asked to put them together. */
  get merged(): string | null {
    return this.chosen.length < 2 ? null : (this.#drafts.get(this.#mergeKey) ?? null);
  }

  set merged(text: string | null) {
    if (text === null) this.#drafts.delete(this.#mergeKey);
    else this.#drafts.set(this.#mergeKey, text);
  }

  /** Answers the id of the text that now stands for all. */
  async merge(): Promise<string | null> {
    const text = this.merged;
    const ids = this.chosen.map(({ comment }) => comment.id);
    if (text === null || text.trim() === '') return null;
    const outcome = await this.#write('comments.merge', { ids, text });
    if (outcome.ok) this.chooseNone();
    return outcome.ok ? (ids[0] ?? null) : null;
  }

  async split(id: string): Promise<void> {
    await this.#write('comments.split', { id });
  }

  /** Other texts chosen are another merge, with words of its own. */
  get #mergeKey(): string {
    return `merge ${this.chosen.map(({ comment }) => comment.id).join(' ')}`;
  }

  #keep(key: string, text: string): void {
    if (text === '') this.#drafts.delete(key);
    else this.#drafts.set(key, text);
  }

  async #write<N extends CommandName>(name: N, input: Input<N>): Promise<Outcome<Output<N>>> {
    const outcome = await this.#app.ask(name, input);
    this.failure = outcome.ok ? null : outcome.error;
    if (outcome.ok) await this.load();
    return outcome;
  }
}
