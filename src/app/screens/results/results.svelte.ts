import { isAnythingShown } from '../../../domain/results/shown.ts';
import { hiddenGroups } from '../../../domain/results/hidden-groups.ts';
import type { Failure } from '../../../contract/errors.ts';
import type { CommentView, EntryView, ExerciseView, WaveView } from '../../../contract/views.ts';
import type { InstrumentDefinition, Language } from '../../../domain/instruments/definition.ts';
import type { Evidence, EvidenceGrade } from '../../../domain/results/answers.ts';
import { compareRuns } from '../../../domain/compare/compare-runs.ts';
import type { Comparison } from '../../../domain/compare/comparison.ts';
import type { AppState } from '../../state/app.svelte.ts';
import { planAction } from '../../state/plan-action.ts';
import { AnswerSheet } from '../capture/answer-sheet.svelte.ts';
import { ResultsReader } from './results-reader.svelte.ts';
import { byPain, mainLensOf, type ItemEntry } from './rows.ts';

const painful = 4;

/** What the answers to one exercise say. */
export class ResultsState {
  readonly #app: AppState;
  readonly exerciseId: string;
  readonly reader: ResultsReader;
  readonly sheet: AnswerSheet;
  /** The same instrument in the wave before; null when it was not run there. */
  readonly before: { readonly reader: ResultsReader; readonly wave: WaveView } | null;

  #lensId = $state<string | null>(null);
  showAll = $state(false);
  openItemId = $state<string | null>(null);
  failure = $state.raw<Failure | null>(null);

  readonly exercise: ExerciseView | undefined = $derived.by(() => this.#app.workspace.exercise(this.exerciseId));
  readonly instrument: InstrumentDefinition | undefined = $derived.by(() => this.#app.definitions.of(this.exercise));
  readonly items: readonly ItemEntry[] = $derived.by(() =>
    this.reader.results === null || this.instrument === undefined
      ? []
      : byPain(this.instrument, this.reader.results, this.lensId),
  );
  /** With the same instrument in the wave before, as the screen of comparisons and the report have it. */
  readonly change: Comparison | null = $derived.by(() => {
    const { before, instrument } = this;
    const { results } = this.reader;
    const earlier = before?.reader.results ?? null;
    const earlierRun = this.#app.workspace.exercise(before?.reader.exerciseId);
    const definition = this.#app.definitions.of(earlierRun);
    if (earlier === null || results === null || instrument === undefined || definition === undefined) return null;
    const { groups } = this.#app.workspace;
    const entries = this.#app.workspace.entriesOf(earlierRun?.id ?? '');
    return compareRuns(
      { definition, results: earlier, entries, groups },
      { definition: instrument, results, entries: this.entries, groups },
    );
  });
  readonly quotes: readonly CommentView[] = $derived.by(
    () => this.sheet.typed?.comments.filter((comment) => comment.quoted) ?? [],
  );

  constructor(app: AppState, exerciseId: string) {
    this.#app = app;
    this.exerciseId = exerciseId;
    this.reader = new ResultsReader(app.bridge, exerciseId);
    this.sheet = new AnswerSheet(app.bridge, exerciseId);
    this.before = earlierRun(app, exerciseId);
  }

  start(): () => void {
    const stops = [
      this.reader.start(),
      this.sheet.start(),
      ...(this.before === null ? [] : [this.before.reader.start()]),
    ];
    return () => stops.forEach((stop) => stop());
  }

  get definition(): InstrumentDefinition {
    if (this.instrument === undefined) throw new Error('The instrument is not loaded');
    return this.instrument;
  }

  /** The rows of the exercise's register, in order. */
  get entries(): readonly EntryView[] {
    return this.#app.workspace.entriesOf(this.exerciseId);
  }

  get mainLensId(): string {
    return mainLensOf(this.definition, this.reader.results);
  }

  get lensId(): string {
    return this.#lensId ?? this.mainLensId;
  }

  set lensId(lensId: string) {
    this.#lensId = lensId;
  }

  /** Language the findings and the report are written in. */
  get written(): Language {
    return this.#app.workspace.view?.engagement.language ?? 'es';
  }

  get shown(): readonly ItemEntry[] {
    return this.showAll ? this.items : this.items.slice(0, painful);
  }

  /** Rounds nobody has revealed: the room has not seen these figures yet. */
  get collecting(): number {
    return this.exercise?.rounds.filter((round) => round.state === 'collecting').length ?? 0;
  }

  /** Whether anything may be shown yet. */
  get shownAtAll(): boolean {
    const { results } = this.reader;
    if (this.entries.length > 0) return true;
    return results !== null && isAnythingShown(results);
  }

  groupPlace(groupId: string): number {
    return Math.max(
      this.#app.workspace.groups.findIndex((group) => group.id === groupId),
      0,
    );
  }

  /** Whose words a quote is; null where the group is unknown or too small to be named. */
  speakerOf(comment: CommentView): string | null {
    const { results } = this.reader;
    if (comment.groupId === null || results === null || hiddenGroups(results).has(comment.groupId)) return null;
    return this.#app.workspace.groupName(comment.groupId);
  }

  /** Whether a text is printed in the report. */
  async quote({ id, text, groupId }: CommentView, quoted: boolean): Promise<void> {
    const outcome = await this.sheet.write('comments.update', { id, text, groupId, quoted });
    this.failure = outcome.ok ? null : outcome.error;
  }

  /** What was typed about the evidence of this item or, without one, of the lens. */
  evidenceOf(lensId: string, itemId: string | null): Evidence | undefined {
    const all = this.sheet.typed?.evidence ?? [];
    return (
      all.find((one) => one.lensId === lensId && one.itemId === itemId) ??
      (itemId === null ? all.find((one) => one.lensId === null && one.itemId === null) : undefined)
    );
  }

  async setEvidence(lensId: string, itemId: string | null, grade: EvidenceGrade, source: string): Promise<void> {
    const evidence = { exerciseId: this.exerciseId, lensId, itemId, grade, source };
    const outcome = await this.sheet.write('evidence.set', evidence);
    this.failure = outcome.ok ? null : outcome.error;
    if (outcome.ok) await this.reader.read();
  }

  /** Makes a finding of what is seen; it goes to the end of the list, already accepted. */
  async toReport(title: string, soWhat: string, evidence: EvidenceGrade): Promise<boolean> {
    if (this.exercise === undefined) return false;
    const finding = {
      waveId: this.exercise.waveId,
      title: title.slice(0, 200),
      soWhat,
      severity: 3,
      evidence,
    } as const;
    return (await this.#app.run('findings.add', finding)) !== undefined;
  }

  toAction(what: string): Promise<boolean> {
    return planAction(this.#app, { what });
  }
}

function earlierRun(app: AppState, exerciseId: string): ResultsState['before'] {
  const { view } = app.workspace;
  const exercise = app.workspace.exercise(exerciseId);
  if (view === null || exercise === undefined) return null;
  const at = view.waves.findIndex((wave) => wave.id === exercise.waveId);
  const wave = view.waves[at - 1];
  const run = view.exercises
    .filter((one) => one.waveId === wave?.id && one.instrumentId === exercise.instrumentId && one.answered > 0)
    .reduce<ExerciseView | undefined>(
      (best, one) => (best === undefined || one.answered > best.answered ? one : best),
      undefined,
    );
  return wave === undefined || run === undefined ? null : { reader: new ResultsReader(app.bridge, run.id), wave };
}
