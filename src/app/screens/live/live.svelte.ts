import type { Failure } from '../../../contract/errors.ts';
import type { ExerciseView, RoundState } from '../../../contract/views.ts';
import type { InstrumentDefinition, Item } from '../../../domain/instruments/definition.ts';
import type { Consensus } from '../../../domain/results/answers.ts';
import type { ItemResult } from '../../../domain/results/results.ts';
import type { AppState } from '../../state/app.svelte.ts';
import { AnswerSheet } from '../capture/answer-sheet.svelte.ts';
import { neighbour, roomOf, type RoomGroup } from '../capture/room.ts';
import { ResultsReader } from '../results/results-reader.svelte.ts';
import { ConsensusEditor } from './consensus.svelte.ts';
import { countAnswers, type GroupCount } from './counting.ts';

/** The one big act that comes next. `finish`: everything was agreed upon, the results are next. */
export type LiveAct = 'reveal' | 'consensus' | 'next' | 'finish';

/** One exercise before the room: collect, reveal, agree, next. */
export class LiveState {
  readonly #app: AppState;
  readonly exerciseId: string;
  readonly sheet: AnswerSheet;
  readonly reader: ResultsReader;
  readonly consensus: ConsensusEditor;

  #lensId = $state<string | null>(null);
  itemIndex = $state(0);
  failure = $state.raw<Failure | null>(null);
  /** The act under way: pressing again does not do it twice. */
  #doing = $state<LiveAct | null>(null);

  readonly exercise: ExerciseView | undefined = $derived.by(() => this.#app.workspace.exercise(this.exerciseId));
  readonly instrument: InstrumentDefinition | undefined = $derived.by(() =>
    this.exercise === undefined ? undefined : this.#app.library.definition(this.exercise.instrumentId),
  );
  readonly rooms: readonly RoomGroup[] = $derived.by(() => {
    const { view } = this.#app.workspace;
    return view === null || this.exercise === undefined
      ? []
      : roomOf(view, this.exercise, this.sheet.typed?.ballots ?? []);
  });
  readonly counts: readonly GroupCount[] = $derived.by(() =>
    this.sheet.typed === null ? [] : countAnswers(this.sheet.typed, this.rooms, this.lensId, this.item.id),
  );

  constructor(app: AppState, exerciseId: string) {
    this.#app = app;
    this.exerciseId = exerciseId;
    this.sheet = new AnswerSheet(app.bridge, exerciseId);
    this.reader = new ResultsReader(app.bridge, exerciseId);
    this.consensus = new ConsensusEditor(this);
  }

  start(): () => void {
    const stops = [this.sheet.start(), this.reader.start()];
    return () => stops.forEach((stop) => stop());
  }

  get ready(): boolean {
    return this.instrument !== undefined && this.sheet.typed !== null;
  }

  get definition(): InstrumentDefinition {
    if (this.instrument === undefined) throw new Error('The instrument is not loaded');
    return this.instrument;
  }

  get lensId(): string {
    const { lenses } = this.definition;
    return (lenses.find((lens) => lens.id === this.#lensId) ?? lenses[0])?.id ?? '';
  }

  get item(): Item {
    const item = this.definition.items[this.itemIndex] ?? this.definition.items[0];
    if (item === undefined) throw new Error('An instrument has at least one item');
    return item;
  }

  get round(): RoundState {
    return this.roundOf(this.lensId);
  }

  get agreed(): Consensus | undefined {
    return this.consensusOf(this.item.id);
  }

  get result(): ItemResult | undefined {
    if (this.round !== 'revealed') return undefined;
    return this.reader.results?.items.find((one) => one.lensId === this.lensId && one.itemId === this.item.id);
  }

  get act(): LiveAct {
    if (this.round === 'collecting') return 'reveal';
    if (this.agreed === undefined || this.consensus.open) return 'consensus';
    return this.#open() === null && this.#nextLensId() === null ? 'finish' : 'next';
  }

  roundOf(lensId: string): RoundState {
    return this.exercise?.rounds.find((round) => round.lensId === lensId)?.state ?? 'collecting';
  }

  consensusOf(itemId: string): Consensus | undefined {
    return this.sheet.typed?.consensus.find((one) => one.lensId === this.lensId && one.itemId === itemId);
  }

  answeredOf(itemId: string): number {
    if (this.sheet.typed === null) return 0;
    return countAnswers(this.sheet.typed, this.rooms, this.lensId, itemId).reduce((sum, one) => sum + one.answered, 0);
  }

  /** The act that is shown is the one under way. */
  get busy(): boolean {
    return this.#doing === this.act;
  }

  /** Does what the button says; a key is taken as soon as it says the next thing, and never does one twice. */
  async doAct(): Promise<void> {
    const { act } = this;
    if (this.#doing === act) return;
    this.failure = null;
    this.#doing = act;
    if (act === 'reveal') await this.#round('rounds.reveal');
    else if (act === 'consensus') await this.consensus.goOn();
    else this.next();
    if (this.#doing === act) this.#doing = null;
  }

  async reopen(): Promise<void> {
    this.consensus.close();
    await this.#round('rounds.reopen');
  }

  /** To the next item without consensus, then to the next lens, then to the results. */
  next(): void {
    this.consensus.close();
    const open = this.#open();
    const lensId = this.#nextLensId();
    if (open !== null) this.itemIndex = open;
    else if (lensId !== null) this.chooseLens(lensId);
    else this.#app.navigation.go({ screen: 'results', exerciseId: this.exerciseId });
  }

  /** Leaves the item without consensus. */
  skip(): void {
    const lensId = this.#nextLensId();
    if (this.itemIndex + 1 < this.definition.items.length) this.move(1);
    else if (lensId !== null) this.chooseLens(lensId);
    else this.#app.navigation.go({ screen: 'results', exerciseId: this.exerciseId });
  }

  move(step: 1 | -1): void {
    this.goTo(neighbour(this.definition.items.length, this.itemIndex, step));
  }

  goTo(index: number): void {
    this.consensus.close();
    this.failure = null;
    this.itemIndex = index;
  }

  chooseLens(lensId: string): void {
    this.goTo(0);
    this.#lensId = lensId;
  }

  async #round(name: 'rounds.reveal' | 'rounds.reopen'): Promise<void> {
    const outcome = await this.#app.ask(name, { exerciseId: this.exerciseId, lensId: this.lensId });
    this.failure = outcome.ok ? null : outcome.error;
    if (outcome.ok) await Promise.all([this.#app.workspace.refresh(), this.reader.read()]);
  }

  /** The next item of this lens without consensus, going round; null when there is none. */
  #open(): number | null {
    const { items } = this.definition;
    for (let step = 1; step < items.length; step += 1) {
      const index = (this.itemIndex + step) % items.length;
      const item = items[index];
      if (item !== undefined && this.consensusOf(item.id) === undefined) return index;
    }
    return null;
  }

  #nextLensId(): string | null {
    const { lenses } = this.definition;
    return lenses[lenses.findIndex((lens) => lens.id === this.lensId) + 1]?.id ?? null;
  }
}
