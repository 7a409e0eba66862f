import type { PhoneExercise } from '../contract/room/messages.ts';
import type { Item, Lens } from '../domain/instruments/definition.ts';
import { nextPlace, openPlaces, placeKey, type Place } from '../domain/instruments/places.ts';
import type { Clock } from '../ui/clock.ts';
import type { Connection } from './connection.svelte.ts';
import { stillAsked, type Drafts, type Unsent } from './drafts.svelte.ts';
import type { Given } from './mine.ts';
import type { Draft, Outbox } from './outbox.svelte.ts';
import type { Mark, RoomState } from './room.svelte.ts';
import type { Store } from './store.ts';
import { contributionKey, subjectAt } from './subject.ts';

export type Page =
  | 'group'
  | 'person'
  /** Nothing takes answers: before a round, or after it. */
  | 'waiting'
  | 'lens'
  | 'question'
  /** All that is open was answered. */
  | 'done'
  | 'contribute';

export interface AnsweringParts {
  readonly room: RoomState;
  readonly connection: Connection;
  readonly outbox: Outbox;
  readonly drafts: Drafts;
  readonly store: Store;
  readonly clock: Clock;
}

/** Long enough to be seen, short enough not to be waited for. */
const confirmedMs = 450;
/** Without a word from the room one goes on all the same: the answer waits in the phone. */
const keptMs = 1_500;

/** What one person answers, a question a page. */
export class Answering {
  readonly #parts: AnsweringParts;
  #at: Place | null = $state.raw(null);
  #introduced: readonly string[] = $state.raw([]);
  /** Key of what is being written outside a question. */
  #writing: string | null = $state(null);
  /** One wants to choose another group. */
  regrouping = $state(false);
  #callOff: () => void = () => undefined;
  #goesOnAfter: string | null = null;

  readonly places: readonly Place[] = $derived.by(() => {
    const { room } = this.#parts;
    const { exercise, stage } = this;
    if (exercise === null) return [];
    const group = room.group;
    return openPlaces(exercise.definition, stage.rounds, group);
  });
  readonly place: Place | null = $derived.by(() => {
    const at = this.#at;
    if (at !== null && this.places.some((one) => placeKey(one) === placeKey(at))) return at;
    const begun = this.places.find((one) => this.unsent(one) !== undefined);
    if (begun !== undefined) return begun;
    return nextPlace(this.places, (one) => this.given(one) !== undefined, null);
  });
  readonly page: Page = $derived.by(() => {
    const { room } = this.#parts;
    const { exercise, place } = this;
    const { groupId, person } = room.you;
    if (this.regrouping || (groupId === null && person === null)) return 'group';
    if (exercise?.named === true && person === null) return 'person';
    if (this.contributing !== null && this.stage.open) return 'contribute';
    if (exercise === null) return 'waiting';
    if (place !== null) return this.#isIntroduced(place) ? 'question' : 'lens';
    if (this.places.length > 0) return 'done';
    return this.stage.open && exercise.register !== undefined ? 'contribute' : 'waiting';
  });

  constructor(parts: AnsweringParts) {
    this.#parts = parts;
    this.#writing = parts.store.get('writing');
    this.#introduced = (parts.store.get('introduced') ?? '').split(' ');
    parts.room.onsettled = (subject) => this.#settled(subject);
  }

  /** What the stage is about, once the phone has it and knows what was answered: nobody is asked the same again. */
  get exercise(): PhoneExercise | null {
    const { room } = this.#parts;
    const { exercise, stage, mineOf } = room;
    return exercise !== null && exercise.id === stage.exerciseId && exercise.id === mineOf ? exercise : null;
  }

  get stage(): RoomState['stage'] {
    return this.#parts.room.stage;
  }

  get lens(): Lens | undefined {
    return this.exercise?.definition.lenses.find(({ id }) => id === this.place?.lensId);
  }

  /** Being written outside a question. */
  get contributing(): 'comments' | 'register' | null {
    const { exercise } = this;
    if (exercise === null || this.#writing === null) return null;
    return (['comments', 'register'] as const).find((to) => contributionKey(exercise.id, to) === this.#writing) ?? null;
  }

  set contributing(to: 'comments' | 'register' | null) {
    const { store } = this.#parts;
    this.#writing = this.exercise === null || to === null ? null : contributionKey(this.exercise.id, to);
    if (this.#writing === null) store.remove('writing');
    else store.set('writing', this.#writing);
  }

  /** Something was written, shared out or put in order that was not sent when its round closed. */
  get lostDraft(): boolean {
    const { exercise, stage } = this;
    const shut = stage.rounds.filter(({ state }) => state === 'closed' || state === 'revealed');
    return exercise !== null && shut.some(({ lensId }) => this.#parts.drafts.hasAny(`${exercise.id}/${lensId}/`));
  }

  itemOf({ itemId }: Place): Item | undefined {
    return this.exercise?.definition.items.find(({ id }) => id === itemId);
  }

  given(place: Place): Given | undefined {
    return this.#parts.room.given(this.#subject(place));
  }

  /** What was put together here and not sent. */
  unsent(place: Place): Unsent | undefined {
    const unsent = this.#parts.drafts.about(this.#subject(place));
    return unsent && stillAsked(unsent, (itemId) => this.itemOf({ lensId: place.lensId, itemId }) !== undefined);
  }

  /** @param unsent null: nothing is left of it. */
  keep(place: Place, unsent: Unsent | null): void {
    if (this.exercise !== null) this.#parts.drafts.keep(this.#subject(place), unsent);
  }

  mark(place: Place): Mark | null {
    return this.#parts.room.mark(this.#subject(place));
  }

  refusal(place: Place): ReturnType<RoomState['refusal']> {
    return this.#parts.room.refusal(this.#subject(place));
  }

  /** Something of this exercise is with the room. */
  get hasAnswered(): boolean {
    const { exercise } = this;
    if (exercise === null) return false;
    const { lenses, items } = exercise.definition;
    const rounds = lenses.map(({ id }) => ({ lensId: id, state: 'collecting' }));
    return openPlaces({ lenses, items }, rounds).some((place) => this.mark(place) === 'sent');
  }

  /** Answers of this exercise that came too late or were refused for another reason. */
  get refused(): readonly Place[] {
    const { exercise } = this;
    if (exercise === null) return [];
    const rounds = exercise.definition.lenses.map(({ id }) => ({ lensId: id, state: 'collecting' }));
    return openPlaces(exercise.definition, rounds).filter((place) => this.mark(place) === 'refused');
  }

  /** The prompt of the lens, and how answers are kept, was read. */
  introduce(): void {
    const { place, exercise } = this;
    if (place === null || exercise === null) return;
    this.#at = place;
    this.#introduced = [...this.#introduced, `${exercise.id}/${place.lensId}`].slice(-20);
    this.#parts.store.set('introduced', this.#introduced.join(' '));
  }

  /** The question that is shown stays until one goes on, whatever opens meanwhile. */
  pin(place: Place): void {
    this.#at = place;
  }

  answer(place: Place, given: Given): void {
    const { exercise } = this;
    const draft = exercise === null ? null : this.#draft(exercise, place, given);
    if (draft === null) return;
    const { room, outbox, connection, clock } = this.#parts;
    const isFirst = this.given(place) === undefined;
    const subject = this.#subject(place);
    this.#at = place;
    room.answers(subject);
    outbox.add(draft);
    connection.flush();
    this.#callOff();
    this.#goesOnAfter = isFirst ? subject : null;
    if (isFirst) this.#callOff = clock.after(keptMs, () => this.goOn());
  }

  /** @param withGroup see `ContributeMessage`. */
  contribute(to: 'comments' | 'register', text: string, withGroup: boolean): void {
    const { exercise } = this;
    if (exercise === null) return;
    this.#parts.outbox.add({ kind: 'contribute', exerciseId: exercise.id, to, text, withGroup });
    this.keepWords(to, '');
    this.#parts.connection.flush();
  }

  /** What was written for the register, or as a comment, and not sent. */
  words(to: 'comments' | 'register'): string {
    const { exercise } = this;
    const unsent = exercise === null ? undefined : this.#parts.drafts.about(contributionKey(exercise.id, to));
    return unsent !== undefined && 'text' in unsent ? unsent.text : '';
  }

  keepWords(to: 'comments' | 'register', text: string): void {
    const { exercise } = this;
    if (exercise === null) return;
    this.#parts.drafts.keep(contributionKey(exercise.id, to), text.trim() === '' ? null : { text });
  }

  get previous(): Place | null {
    return this.#beside(-1);
  }

  get next(): Place | null {
    return this.#beside(1);
  }

  ask(place: Place): void {
    this.#rest();
    this.#at = place;
  }

  /** To the first question after this one that has no answer; where there is none, all is done. */
  goOn(): void {
    this.#rest();
    this.#at = nextPlace(this.places, (one) => this.given(one) !== undefined, this.#at);
  }

  #rest(): void {
    this.#callOff();
    this.#goesOnAfter = null;
  }

  #settled(subject: string): void {
    if (subject !== this.#goesOnAfter) return;
    const { clock, room } = this.#parts;
    this.#rest();
    if (room.mark(subject) === 'sent') this.#callOff = clock.after(confirmedMs, () => this.goOn());
  }

  #beside(by: 1 | -1): Place | null {
    const { place } = this;
    if (place === null) return null;
    const at = this.places.findIndex((one) => placeKey(one) === placeKey(place));
    return this.places[at + by] ?? null;
  }

  #subject(place: Place): string {
    const { exercise } = this;
    return exercise === null ? '' : subjectAt(exercise.definition, exercise.id, place);
  }

  #isIntroduced({ lensId }: Place): boolean {
    return this.#introduced.includes(`${this.exercise?.id ?? ''}/${lensId}`);
  }

  #draft({ id: exerciseId, definition }: PhoneExercise, { lensId, itemId }: Place, given: Given): Draft | null {
    const about = { exerciseId, lensId };
    if (typeof given === 'object' && given !== null) {
      if ('shares' in given) {
        const shares = [...given.shares].map(([item, value]) => ({ itemId: item, value }));
        return { kind: 'share', ...about, shares };
      }
      if ('order' in given) return { kind: 'rank', ...about, order: given.order };
      return itemId === null ? null : { kind: 'say', ...about, itemId, text: given.text };
    }
    const lens = definition.lenses.find(({ id }) => id === lensId);
    if (itemId === null || lens === undefined) return null;
    return { kind: 'rate', ...about, itemId, value: given };
  }
}
