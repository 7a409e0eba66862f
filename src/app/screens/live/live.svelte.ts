import { isAnswerable, scaleOfLens } from '../../../domain/instruments/scales.ts';
import type { Failure } from '../../../contract/errors.ts';
import type { ExerciseView, Moderation, RoundState } from '../../../contract/views.ts';
import { askedThrough, isText, isWhole } from '../../../domain/instruments/asked.ts';
import type {
  AmountRule,
  InstrumentDefinition,
  Item,
  Lens,
  RankingRule,
  Scale,
} from '../../../domain/instruments/definition.ts';
import type { Consensus } from '../../../domain/results/answers.ts';
import type { AmountResult, ItemResult, RankingResult } from '../../../domain/results/results.ts';
import type { AppState } from '../../state/app.svelte.ts';
import { AnswerSheet } from '../capture/answer-sheet.svelte.ts';
import { askedIn, neighbour, roomOf, type RoomGroup } from '../capture/room.ts';
import { countVoices, voicesOf, type Voice } from '../memory/voices.ts';
import { ResultsReader } from '../results/results-reader.svelte.ts';
import { ConsensusEditor } from './consensus.svelte.ts';
import { countAnswers, countSharing, type GroupCount } from './counting.ts';

/**
 * The one big act that comes next. `lens`: on to the next lens, so that all are answered before any is revealed ·
 * `finish`: everything was agreed upon.
 */
export type LiveAct = 'open' | 'close' | 'lens' | 'reveal' | 'consensus' | 'next' | 'finish';

type RoundCommand = 'rounds.open' | 'rounds.close' | 'rounds.reveal' | 'rounds.reopen';

/** One exercise before the room: open, close, reveal, agree, next. */
export class LiveState {
  readonly #app: AppState;
  readonly exerciseId: string;
  readonly sheet: AnswerSheet;
  readonly reader: ResultsReader;
  readonly consensus: ConsensusEditor;

  #lensId = $state<string | null>(null);
  itemIndex = $state(0);
  /** The last question was left without consensus: nothing of the exercise is next, whatever is still open. */
  #passed = $state(false);
  /** Chosen by hand; null: it is shown while there is nothing to answer. */
  #register = $state<boolean | null>(null);
  /** The hands of this item are being typed. */
  hands = $state(false);
  failure = $state.raw<Failure | null>(null);
  /** The act under way: pressing again does not do it twice. */
  #doing = $state<LiveAct | null>(null);

  readonly exercise: ExerciseView | undefined = $derived.by(() => this.#app.workspace.exercise(this.exerciseId));
  readonly instrument: InstrumentDefinition | undefined = $derived.by(() => this.#app.definitions.of(this.exercise));
  /** Those whom the lens at hand asks. */
  readonly rooms: readonly RoomGroup[] = $derived.by(() => {
    const { view } = this.#app.workspace;
    if (view === null || this.exercise === undefined) return [];
    const all = roomOf(view, this.exercise, this.sheet.typed?.ballots ?? []);
    return this.instrument === undefined ? all : askedIn(all, view.groups, this.instrument, this.lensId);
  });
  readonly counts: readonly GroupCount[] = $derived.by(() =>
    this.sheet.typed === null || !this.asks
      ? []
      : this.amount === undefined
        ? countAnswers(this.sheet.typed, this.rooms, this.lensId, this.item.id)
        : countSharing(this.sheet.typed, this.rooms, this.lensId, this.amount),
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

  /** Somebody has something to answer: false for a register alone, or while it is empty. */
  get asks(): boolean {
    return isAnswerable(this.definition);
  }

  /** The register is shown instead of the questions. */
  get showsRegister(): boolean {
    return this.instrument?.register !== undefined && (this.#register ?? !this.asks);
  }

  /** Null while there is nothing to go to. */
  get registerChosen(): boolean | null {
    return this.#register;
  }

  /** It stays while rows are written, also when the first of them gives the room something to answer. */
  keepRegister(): void {
    this.#register = true;
  }

  toggleRegister(): void {
    if (this.instrument?.register === undefined) return;
    this.#register = !this.showsRegister || !this.asks;
  }

  get lensId(): string {
    const { lenses } = this.definition;
    return (lenses.find((lens) => lens.id === this.#lensId) ?? lenses[0])?.id ?? '';
  }

  /** Of the lens at hand. */
  get scale(): Scale {
    return scaleOfLens(this.definition, this.lensId);
  }

  /** The rule of a lens through which an amount is shared out; undefined where items are rated. */
  get amount(): AmountRule | undefined {
    return isText(this.item) ? undefined : this.#lens?.amount;
  }

  /** The rule of a lens through which the items are put in order. */
  get ranking(): RankingRule | undefined {
    return isText(this.item) ? undefined : this.#lens?.ranking;
  }

  /** What became of the order, once revealed. */
  get ordered(): RankingResult | undefined {
    const { results } = this.reader;
    if (this.round !== 'revealed' || results?.kind !== 'rated') return undefined;
    return results.rankings.find(({ lensId }) => lensId === this.lensId);
  }

  /** Whether the item at hand is rated one by one: only then are there hands to count and something to agree on. */
  get rated(): boolean {
    return this.isRated(this.item);
  }

  isRated(item: Item): boolean {
    return !isText(item) && (this.#lens === undefined || !isWhole(this.#lens));
  }

  get #lens(): Lens | undefined {
    return this.definition.lenses.find(({ id }) => id === this.lensId);
  }

  /** What is asked through the lens at hand, one after the other. */
  get steps(): readonly Item[] {
    return askedThrough(this.definition, this.lensId);
  }

  /** What was said to the question in words at hand, as far as it was let through; and how much of it waits. */
  get said(): { readonly shown: readonly Voice[]; readonly waiting: number } {
    const { id } = this.item;
    const comments = this.sheet.typed?.comments ?? [];
    const voices = voicesOf(comments.filter(({ itemId, ballotId }) => itemId === id && ballotId !== null));
    const inState = (state: Moderation): Voice[] => voices.filter(({ comment }) => comment.moderation === state);
    return { shown: inState('shown'), waiting: inState('waiting').length };
  }

  /** Texts of the exercise that nobody decided about yet. */
  get waiting(): number {
    return countVoices(voicesOf(this.sheet.typed?.comments ?? [])).waiting;
  }

  /** What became of it, once revealed. */
  get shared(): AmountResult | undefined {
    const { results } = this.reader;
    if (this.round !== 'revealed' || results?.kind !== 'rated') return undefined;
    return results.amounts.find(({ lensId }) => lensId === this.lensId);
  }

  get item(): Item {
    const item = this.steps[this.itemIndex] ?? this.steps[0];
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
    if (!this.asks) return 'finish';
    if (this.#isToOpen(this.lensId)) return 'open';
    if (this.round === 'collecting') return 'close';
    if (this.round !== 'revealed') return this.unansweredLens === null ? 'reveal' : 'lens';
    // What was shared out, put in order or said is no rating: there is nothing to agree on item by item.
    if (!this.rated) return this.#open() === null && this.#nextLens() === null ? 'finish' : 'next';
    if (this.#passed && !this.consensus.open) return 'finish';
    if (this.agreed === undefined || this.consensus.open) return 'consensus';
    return this.#open() === null && this.#nextLens() === null ? 'finish' : 'next';
  }

  /** The lens that is answered next, before anything is revealed; null when all were. */
  get unansweredLens(): Lens | null {
    return this.#lensesAfter().find(({ id }) => this.roundOf(id) === 'collecting' || this.#isToOpen(id)) ?? null;
  }

  roundOf(lensId: string): RoundState {
    return this.exercise?.rounds.find((round) => round.lensId === lensId)?.state ?? 'waiting';
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
    if (act === 'open') await this.#round('rounds.open');
    else if (act === 'close') await this.#round('rounds.close');
    else if (act === 'reveal') await this.reveal();
    else if (act === 'consensus') await this.consensus.goOn();
    else if (act === 'lens') this.chooseLens(this.unansweredLens?.id ?? this.lensId);
    else this.next();
    if (this.#doing === act) this.#doing = null;
  }

  /** Shows the room this lens now, whatever the others are waiting for. */
  async reveal(): Promise<void> {
    this.hands = false;
    await this.#round('rounds.reveal');
  }

  /** Lets answers in, also where papers were typed before anybody opened the round. */
  async openRound(): Promise<void> {
    await this.#round('rounds.open');
  }

  async reopen(): Promise<void> {
    this.consensus.close();
    await this.#round('rounds.reopen');
  }

  /** To the next item without consensus, then to the next lens, then on. */
  next(): void {
    this.consensus.close();
    const open = this.#open();
    if (open !== null) this.goTo(open);
    else this.#leaveLens();
  }

  /** Leaves the item without consensus. */
  skip(): void {
    if (this.itemIndex + 1 < this.steps.length) this.move(1);
    else this.#leaveLens();
  }

  /**
   * What a remote control's one key means: the next question while they are answered, the act after the last,
   * the next result once they are revealed. It never opens a form that has to be typed in.
   */
  async advance(): Promise<void> {
    const more = this.itemIndex + 1 < this.steps.length;
    if (this.round === 'collecting' && more) this.move(1);
    else if (this.round === 'revealed' && this.act === 'consensus') this.skip();
    else await this.doAct();
  }

  move(step: 1 | -1): void {
    if (this.asks) this.goTo(neighbour(this.steps.length, this.itemIndex, step));
  }

  goTo(index: number): void {
    this.consensus.close();
    this.failure = null;
    this.#passed = false;
    this.itemIndex = index;
  }

  chooseLens(lensId: string): void {
    this.goTo(0);
    this.hands = false;
    this.#lensId = lensId;
  }

  /** To the next lens, going round. */
  turnLens(): void {
    const next = this.#lensesAfter()[0];
    if (next) this.chooseLens(next.id);
  }

  /** Back to where the facilitator was; what no longer exists gives way to the first. */
  restore(lensId: string | null, itemId: string | null): void {
    if (this.instrument === undefined) return;
    this.#lensId = lensId;
    this.itemIndex = Math.max(
      this.steps.findIndex((item) => item.id === itemId),
      0,
    );
  }

  toggleHands(): void {
    if (this.#app.looking.reason !== null) return this.#app.looking.refused();
    this.hands = this.asks && (this.rated || this.amount !== undefined) && !this.hands && this.round !== 'revealed';
  }

  /** After the hands of an item: the next item, still by hands; after the last they go down. */
  handsDone(): void {
    const next = this.steps[this.itemIndex + 1];
    if (next !== undefined && this.isRated(next)) this.move(1);
    else this.hands = false;
  }

  async #round(name: RoundCommand): Promise<void> {
    const outcome = await this.#app.ask(name, { exerciseId: this.exerciseId, lensId: this.lensId });
    this.failure = outcome.ok ? null : outcome.error;
    // What is revealed next begins with the first question, whichever was answered last.
    if (outcome.ok && name === 'rounds.close') this.goTo(0);
    if (outcome.ok) await Promise.all([this.#app.workspace.refresh(), this.reader.read()]);
  }

  /** Nobody opened it and nothing was typed from paper either: papers that came in first need no round. */
  #isToOpen(lensId: string): boolean {
    const { typed } = this.sheet;
    const said =
      typed?.answers.some((one) => one.lensId === lensId) || typed?.tallies.some((one) => one.lensId === lensId);
    return this.roundOf(lensId) === 'waiting' && said !== true;
  }

  #leaveLens(): void {
    const lens = this.#nextLens();
    if (lens === null) this.#passed = true;
    else this.chooseLens(lens.id);
  }

  /** The next step of this lens that has something left: no consensus yet, going round, or further on words to be read. */
  #open(): number | null {
    const { steps } = this;
    for (let step = 1; step < steps.length; step += 1) {
      const index = (this.itemIndex + step) % steps.length;
      const item = steps[index];
      if (item === undefined) continue;
      if (this.isRated(item) ? this.consensusOf(item.id) === undefined : index > this.itemIndex) return index;
    }
    return null;
  }

  /** The next lens the room has not seen. */
  #nextLens(): Lens | null {
    return this.#lensesAfter().find(({ id }) => this.roundOf(id) !== 'revealed') ?? null;
  }

  /** The other lenses, from the one after this, going round. */
  #lensesAfter(): Lens[] {
    const { lenses } = this.definition;
    const at = lenses.findIndex((lens) => lens.id === this.lensId);
    return [...lenses.slice(at + 1), ...lenses.slice(0, at)];
  }
}
