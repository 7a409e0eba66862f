import type { BrandKitView, ExerciseView, FindingView } from '../../../contract/views.ts';
import type { Language } from '../../../domain/instruments/definition.ts';
import type { AppState } from '../../state/app.svelte.ts';
import { ResultsReader } from '../results/results-reader.svelte.ts';
import { ReportExport, type ReportChoice } from './export.svelte.ts';
import { actionsOfWave, outlineOf, type OutlineEntry } from './outline.ts';
import { emptyReason, isDocument, type OutputId } from './outputs.ts';

/** What the report of this wave will hold, how it will look, and writing it. */
export class ReportState {
  readonly #app: AppState;
  readonly export: ReportExport;
  /** Results of every answered exercise, for the sketch of the first page. */
  readonly readers: readonly ResultsReader[];
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
    this.readers = app.workspace.exercisesOfWave
      .filter((exercise) => exercise.answered > 0)
      .map((exercise) => new ResultsReader(app.bridge, exercise.id));
  }

  start(): () => void {
    const stops = [this.export.start(), ...this.readers.map((reader) => reader.start())];
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

  set kitId(kitId: string) {
    this.#kitId = kitId;
  }

  get kit(): BrandKitView | undefined {
    return this.#app.library.brandKits.find((kit) => kit.id === this.kitId);
  }

  get exercises(): readonly ExerciseView[] {
    return this.#app.workspace.exercisesOfWave.filter((exercise) => exercise.answered > 0);
  }

  /** The consultant's findings in their order; what the first page gives as reasons. */
  get accepted(): readonly FindingView[] {
    const { view, wave } = this.#app.workspace;
    return (
      view?.findings
        .filter((finding) => finding.waveId === wave?.id && finding.status === 'accepted')
        .toSorted((a, b) => a.position - b.position) ?? []
    );
  }

  get actions(): ReturnType<typeof actionsOfWave> {
    const { view, wave } = this.#app.workspace;
    return view === null || wave === undefined ? [] : actionsOfWave(view, wave.id);
  }

  /** Things that are missing, over all sections. */
  get gaps(): number {
    return this.outline.reduce((sum, entry) => sum + entry.gaps.length, 0);
  }

  /** Why the chosen file would be empty. */
  get empty(): ReturnType<typeof emptyReason> {
    const { actions, exercises } = this;
    const reviews = actions.filter(({ reviewOn }) => reviewOn !== null).length;
    return emptyReason(this.output, { exercises: exercises.length, actions: actions.length, reviews });
  }

  async write(suggestedName: string): Promise<void> {
    const { wave } = this.#app.workspace;
    if (wave === undefined) return;
    const { language, edition, kitId, output, names } = this;
    if (!isDocument(output)) {
      await this.export.writeOutput({ waveId: wave.id, language, kind: output, names }, suggestedName);
      return;
    }
    await this.export.write({ waveId: wave.id, language, edition, brandKitId: kitId }, suggestedName);
  }
}
