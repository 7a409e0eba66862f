import type { Failure } from '../../../contract/errors.ts';
import type { ExerciseView, GroupView, ParticipantView, WorkspaceView } from '../../../contract/views.ts';
import type { InstrumentDefinition, Item, Lens } from '../../../domain/instruments/definition.ts';
import { format } from '../../../ui/i18n/i18n.svelte.ts';
import type { AppState } from '../../state/app.svelte.ts';
import type { Clock } from '../../../ui/clock.ts';
import { Asking } from './asking.svelte.ts';
import type { Sending } from './sending.svelte.ts';
import { Sharing } from './sharing.svelte.ts';
import { Idle } from './idle.svelte.ts';
import { nextPlace, openPlaces, type Place } from '../../../domain/instruments/places.ts';
import { Progress } from './progress.svelte.ts';
import { groupsAt, isSmall, presentAt } from './room.ts';
import { Turn, type Sitter } from './turn.svelte.ts';

/** `waiting` and `closed` are never gone to: they are what is shown when the round is not open. */
export type Page = 'rest' | 'waiting' | 'group' | 'person' | 'lens' | 'question' | 'closed' | 'comment' | 'thanks';

const thankedMs = 8_000;

/** The kiosk from one person's first touch to the next one's. */
export class KioskFlow {
  readonly #app: AppState;
  readonly #clock: Clock;
  readonly exerciseId: string;
  readonly progress: Progress;
  readonly idle: Idle;
  #page: Page = $state('rest');
  #callOff: () => void = () => undefined;
  groupId: string | null = $state(null);
  turn: Turn | null = $state.raw(null);
  /** What is on the page: a question, or an amount to share out. */
  asking: Sending | null = $state.raw(null);
  /** The PIN is being asked for, in place of the page. */
  leaving = $state(false);

  readonly exercise: ExerciseView | undefined = $derived.by(() => this.#app.workspace.exercise(this.exerciseId));
  readonly definition: InstrumentDefinition | undefined = $derived.by(() => this.#app.definitions.of(this.exercise));
  /** What can be answered now. */
  readonly places: readonly Place[] = $derived.by(() =>
    this.definition === undefined ? [] : openPlaces(this.definition, this.exercise?.rounds ?? []),
  );
  readonly page: Page = $derived.by(() => {
    const beforeTurn = this.turn === null && this.#page !== 'thanks';
    if (beforeTurn && (this.places.length === 0 || this.#nobodyAsked)) return 'waiting';
    const asked = this.#page === 'lens' || this.#page === 'question';
    return asked && (!this.#isOpen(this.asking?.place) || this.asking?.isLate === true) ? 'closed' : this.#page;
  });

  constructor(app: AppState, exerciseId: string, clock: Clock) {
    this.#app = app;
    this.#clock = clock;
    this.exerciseId = exerciseId;
    this.progress = new Progress(app.bridge, exerciseId);
    this.idle = new Idle(clock, () => this.rest());
  }

  /** Follows what changes elsewhere; answers how to stop. */
  start(): () => void {
    const stop = this.progress.start();
    return () => {
      stop();
      this.#forget();
    };
  }

  /** False until it is known who has answered what. */
  get ready(): boolean {
    return this.definition !== undefined && this.progress.known;
  }

  get anonymous(): boolean {
    return this.exercise?.anonymity === 'anonymous';
  }

  get lens(): Lens | undefined {
    return this.definition?.lenses.find((lens) => lens.id === this.asking?.place.lensId);
  }

  /** What is asked now; of what is answered all at once, the item that stands for it. */
  get step(): Item | undefined {
    const { asking } = this;
    return this.definition?.items.find(({ id }) => asking instanceof Asking && id === asking.itemId);
  }

  /** Those in the room for whom something is open. */
  get groups(): readonly GroupView[] {
    const groups = this.#inRoom((view, exercise) => groupsAt(view, exercise)) ?? [];
    return groups.filter(({ id }) => this.#placesOf(id).length > 0);
  }

  /** Those of the chosen group who are present, by name. */
  get people(): readonly ParticipantView[] {
    const present = this.#inRoom((view, exercise) => presentAt(view, exercise)) ?? [];
    return present
      .filter((person) => person.groupId === this.groupId)
      .sort((a, b) => format.compare(a.name || a.code, b.name || b.code));
  }

  get person(): ParticipantView | undefined {
    return this.#app.workspace.participant(this.turn?.sitter.participantId ?? null);
  }

  /** A comment could point at somebody if it carried the name of so small a group. */
  get groupIsSmall(): boolean {
    const groupId = this.turn?.sitter.groupId;
    return groupId === undefined || (this.#inRoom((view, exercise) => isSmall(view, exercise, groupId)) ?? true);
  }

  /** Nothing that is open now is left for this person. */
  isComplete({ id, groupId }: ParticipantView): boolean {
    return this.#placesOf(groupId).every((place) => this.progress.has(id, place));
  }

  begin(): void {
    this.idle.touch();
    const [only, other] = this.groups;
    if (only !== undefined && other === undefined) this.chooseGroup(only.id);
    else this.#page = 'group';
  }

  chooseGroup(groupId: string): void {
    this.groupId = groupId;
    if (this.anonymous) this.#sit({ groupId, participantId: null });
    else this.#page = 'person';
  }

  choosePerson(person: ParticipantView): void {
    if (!this.isComplete(person)) this.#sit({ groupId: person.groupId, participantId: person.id });
  }

  /** One page back, as long as nothing was answered. */
  back(): void {
    this.#dropTurn();
    const several = this.groups.length > 1;
    if (this.#page === 'lens' && !this.anonymous) this.#page = 'person';
    else if (this.#page !== 'group' && several) this.#page = 'group';
    else this.rest();
  }

  /** The prompt was read. */
  answerLens(): void {
    if (this.asking !== null) this.turn?.introduced.add(this.asking.place.lensId);
    this.#page = 'question';
  }

  /** The question answered before in this very turn, while its round still takes answers. */
  get previous(): Place | null {
    const { turn, asking } = this;
    const place = turn && asking ? turn.before(asking.place) : null;
    return place !== null && this.#isOpen(place) ? place : null;
  }

  askPrevious(): void {
    const { previous, asking } = this;
    if (previous === null || asking === null || asking.state === 'sending') return;
    this.#ask(previous);
  }

  /** To the question after this one: the one that was answered after it, else the first that was not answered. */
  goOn(): void {
    const { turn, asking } = this;
    if (turn === null) return;
    const after = asking && turn.after(asking.place);
    const next = after && this.#isOpen(after) ? after : this.#firstOpen(turn, asking?.place ?? null);
    if (next !== null) this.#ask(next);
    else this.#end(turn);
  }

  /** @returns what went wrong; the comment stays where it was typed. */
  async finish(comment: string, withGroup: boolean): Promise<Failure | null> {
    const { turn } = this;
    if (turn !== null && comment.trim() !== '') {
      const groupId = withGroup ? turn.sitter.groupId : null;
      const input = { exerciseId: this.exerciseId, itemId: null, groupId, text: comment };
      const outcome = await this.#app.ask('comments.add', input);
      if (!outcome.ok) return outcome.error;
    }
    if (this.turn === turn) this.thank();
    return null;
  }

  thank(): void {
    this.#dropTurn();
    this.#page = 'thanks';
    this.#callOff = this.#clock.after(thankedMs, () => this.rest());
  }

  /** As if nobody had been here; what was answered is in the file. */
  rest(): void {
    this.#forget();
    void this.progress.load();
  }

  /** Something is being shared out that is not written before it is done. */
  get isUnsaved(): boolean {
    return this.asking instanceof Sharing && this.asking.isUnsaved;
  }

  /** Somebody is there. At rest there is nothing to leave behind. */
  touch(): void {
    if (this.#page !== 'rest' || this.leaving) this.idle.touch();
  }

  #forget(): void {
    this.#callOff();
    this.#dropTurn();
    this.groupId = null;
    this.leaving = false;
    this.#page = 'rest';
    this.idle.stop();
  }

  #sit(sitter: Sitter): void {
    const turn = new Turn(this.#app.bridge, this.exerciseId, sitter);
    this.turn = turn;
    this.goOn();
  }

  #ask(place: Place): void {
    const { turn } = this;
    if (turn === null) return;
    this.asking?.leave();
    this.asking = this.#asked(turn, place);
    this.#page = turn.introduced.has(place.lensId) ? 'question' : 'lens';
  }

  #asked(turn: Turn, { lensId, itemId }: Place): Sending {
    const done = (): void => this.goOn();
    if (itemId !== null) return new Asking(this.#clock, turn, { lensId, itemId }, done);
    const rule = this.definition?.lenses.find((lens) => lens.id === lensId)?.amount;
    if (rule === undefined) throw new Error('Only a lens with an amount is asked at once');
    return new Sharing(this.#clock, turn, lensId, rule, done);
  }

  #end(turn: Turn): void {
    this.asking?.leave();
    this.asking = null;
    if (turn.count > 0) this.#page = 'comment';
    else this.rest();
  }

  #firstOpen(turn: Turn, from: Place | null): Place | null {
    const { participantId } = turn.sitter;
    const answered = (place: Place): boolean =>
      turn.has(place) || (participantId !== null && this.progress.has(participantId, place));
    return nextPlace(this.#placesOf(turn.sitter.groupId), answered, from);
  }

  /** What is open is for others than those who are in the room. */
  get #nobodyAsked(): boolean {
    const inRoom = this.#inRoom((view, exercise) => groupsAt(view, exercise).length) ?? 0;
    return inRoom > 0 && this.groups.length === 0;
  }

  /** What somebody of a group can answer now. */
  #placesOf(groupId: string): readonly Place[] {
    const { definition } = this;
    const group = this.#app.workspace.groups.find(({ id }) => id === groupId);
    return definition === undefined ? [] : openPlaces(definition, this.exercise?.rounds ?? [], group);
  }

  #dropTurn(): void {
    this.asking?.leave();
    this.asking = null;
    this.turn = null;
  }

  #isOpen(place: Place | undefined): boolean {
    return (
      this.exercise?.rounds.some((round) => round.lensId === place?.lensId && round.state === 'collecting') ?? false
    );
  }

  #inRoom<T>(read: (view: WorkspaceView, exercise: ExerciseView) => T): T | undefined {
    const { view } = this.#app.workspace;
    return view === null || this.exercise === undefined ? undefined : read(view, this.exercise);
  }
}
