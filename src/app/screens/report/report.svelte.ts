import type { BrandKitView, ExerciseView } from '../../../contract/views.ts';
import type { Language } from '../../../domain/instruments/definition.ts';
import type { AppState } from '../../state/app.svelte.ts';
import { Composer } from './composer.svelte.ts';
import { SentenceEditing } from './editing.svelte.ts';
import { ReportExport, type ReportChoice } from './export.svelte.ts';
import { actionsOfWave, exercisesRun, outlineOf, type OutlineEntry } from './outline.ts';
import { emptyReason, isDocument, isPictures, type OutputId } from './outputs.ts';
import { ReportPreview } from './preview.svelte.ts';
import { QuotePicking } from './quotes.svelte.ts';
import { WordFileChoice } from './word-file.svelte.ts';

/** What the report of this wave will hold, how it will look, and writing it. */
export class ReportState {
  readonly #app: AppState;
  readonly export: ReportExport;
  readonly preview: ReportPreview;
  readonly composer: Composer;
  readonly editing: SentenceEditing;
  readonly quotes: QuotePicking;
  readonly wordFile: WordFileChoice;
  /** The section that the outline was asked for; taken by the desk. */
  wantedPlace: { readonly section: string } | null = $state.raw(null);
  #language = $state<Language | null>(null);
  #kitId = $state<string | null>(null);
  edition: ReportChoice['edition'] = $state('complete');
  output: OutputId = $state('report');
  /** Whether data may tell who answered, in identified exercises. */
  names = $state(false);

  readonly outline: readonly OutlineEntry[] = $derived.by(() => {
    const { view, wave } = this.#app.workspace;
    return view === null || wave === undefined ? [] : outlineOf(view, wave.id);
  });

  constructor(app: AppState) {
    this.#app = app;
    this.export = new ReportExport(app);
    this.preview = new ReportPreview(app);
    this.quotes = new QuotePicking(app);
    this.wordFile = new WordFileChoice(app);
    this.composer = new Composer(app, () => this.outline);
    this.editing = new SentenceEditing(
      app,
      () => this.choice,
      () => this.preview.laidOut,
      () => this.composer.view.wordings,
    );
  }

  start(): () => void {
    const stops = [this.export.start(), this.composer.start(), this.quotes.start()];
    return () => stops.forEach((stop) => stop());
  }

  get language(): Language {
    return this.#language ?? this.#app.workspace.view?.engagement.language ?? 'es';
  }

  set language(language: Language) {
    this.#language = language;
  }

  get kitId(): string {
    const wanted = this.#kitId ?? this.#app.workspace.view?.engagement.brandKitId;
    const kits = this.#app.library.brandKits;
    return (kits.find((kit) => kit.id === wanted) ?? kits[0])?.id ?? '';
  }

  /** The engagement's kit is not on this computer, and nobody has chosen another. */
  get kitMissing(): boolean {
    const wanted = this.#app.workspace.view?.engagement.brandKitId;
    const { library } = this.#app;
    return this.#kitId === null && library.loaded && !library.brandKits.some(({ id }) => id === wanted);
  }

  set kitId(kitId: string) {
    this.#kitId = kitId;
  }

  get kit(): BrandKitView | undefined {
    return this.#app.library.brandKits.find((kit) => kit.id === this.kitId);
  }

  get exercises(): readonly ExerciseView[] {
    const { view, wave } = this.#app.workspace;
    return view === null || wave === undefined ? [] : exercisesRun(view, wave.id);
  }

  /** Things that are missing, over all sections. */
  get gaps(): number {
    return this.outline.reduce((sum, entry) => sum + entry.gaps.length, 0);
  }

  get actions(): ReturnType<typeof actionsOfWave> {
    const { view, wave } = this.#app.workspace;
    return view === null || wave === undefined ? [] : actionsOfWave(view, wave.id);
  }

  /** Why the chosen file would be empty. */
  get empty(): ReturnType<typeof emptyReason> {
    const { actions, exercises } = this;
    const reviews = actions.filter(({ reviewOn }) => reviewOn !== null).length;
    return emptyReason(this.output, { exercises: exercises.length, actions: actions.length, reviews });
  }

  /** Null: no wave is open. */
  get choice(): ReportChoice | null {
    const { wave } = this.#app.workspace;
    const { language, edition, kitId } = this;
    return wave === undefined ? null : { waveId: wave.id, language, edition, brandKitId: kitId };
  }

  /** With what stands chosen now; nothing is written where one of the choices could not be kept. */
  async write(suggestedName: string): Promise<void> {
    const { choice, output, names } = this;
    if (choice === null) return;
    const { waveId, language } = choice;
    const word = { wordFileId: this.wordFile.chosen?.id ?? null, charts: this.#app.settings.view.wordCharts };
    if (!(await this.#settled())) return;
    if (isDocument(output)) {
      await this.export.write(output, choice, suggestedName, word);
      await this.composer.read();
    }
    if (isPictures(output)) await this.export.writePictures(output, choice, suggestedName);
    else if (!isDocument(output))
      await this.export.writeOutput({ waveId, language, kind: output, names }, suggestedName);
  }
  /** What was chosen before is in the engine. */
  async #settled(): Promise<boolean> {
    const kept = await Promise.all([this.#app.settings.settled(), this.composer.settled(), this.quotes.settled()]);
    return !kept.includes(false);
  }
}
