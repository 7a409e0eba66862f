import { scaleOfLens } from '../../../domain/instruments/scales.ts';
import { sumOf, type Given } from '../../../ui/questions/amounts/amount.ts';
import { askedThrough, isText, ratedItems } from '../../../domain/instruments/asked.ts';
import type {
  AmountRule,
  InstrumentDefinition,
  Item,
  Lens,
  RankingRule,
  Scale,
} from '../../../domain/instruments/definition.ts';
import { answerOf, type KeyedAnswer } from '../../../ui/questions/answer-keys.ts';
import type { AnswerPlace, AnswerSheet } from './answer-sheet.svelte.ts';
import { missingSteps } from './missing-steps.ts';
import { neighbour, nextMissing, type Respondent, type RoomGroup } from './room.ts';

/** What the screen around gives: read anew whenever it is used. */
export interface PeopleSource {
  readonly sheet: AnswerSheet;
  readonly definition: InstrumentDefinition;
  readonly rooms: readonly RoomGroup[];
  readonly lensId: string;
}

/** What a person's sheet says is paper, whoever types it; the shared computer records for itself. */
export const typedChannel = 'paper';

interface Step {
  readonly place: AnswerPlace;
  readonly before: KeyedAnswer;
}

/** Person by person: one item at a time, digits are answers, and nothing needs the mouse. */
export class PeopleCapture {
  readonly #source: PeopleSource;
  #history: Step[] = [];
  #key = $state<string | null>(null);
  /** Place of the person at hand, for when they leave the list. */
  #lastIndex = 0;
  itemIndex = $state(0);
  /** The person is complete and the last digit was taken: another digit must not overwrite it by accident. */
  finished = $state(false);
  /** Goes to the next person by itself once one is complete. */
  auto = $state(false);
  /** Who was completed when the application went on by itself; null once something else was done. */
  wentOnFrom: Respondent | null = $state.raw(null);

  readonly respondents: readonly Respondent[] = $derived.by(() =>
    this.#source.rooms.flatMap((room) => room.respondents),
  );
  readonly index: number = $derived.by(() =>
    Math.max(
      this.respondents.findIndex((one) => one.key === this.#key),
      0,
    ),
  );

  constructor(source: PeopleSource) {
    this.#source = source;
  }

  /** What is answered through the lens at hand, one after the other. */
  get steps(): readonly Item[] {
    return askedThrough(this.#source.definition, this.#source.lensId);
  }

  get respondent(): Respondent | null {
    return this.respondents[this.index] ?? null;
  }

  get item(): Item {
    const item = this.steps[this.itemIndex] ?? this.steps[0];
    if (item === undefined) throw new Error('An instrument has at least one item');
    return item;
  }

  /** Of the lens at hand. */
  get scale(): Scale {
    return scaleOfLens(this.#source.definition, this.#source.lensId);
  }

  get value(): KeyedAnswer {
    const { respondent } = this;
    return respondent === null
      ? undefined
      : this.#source.sheet.valueOf(respondent.key, this.#source.lensId, this.item.id);
  }

  /** The rule of a lens through which an amount is shared out over all items at once; undefined where items are rated. */
  get amount(): AmountRule | undefined {
    return isText(this.item) ? undefined : this.#lens?.amount;
  }

  /** The rule of a lens through which all items are put in order. */
  get ranking(): RankingRule | undefined {
    return isText(this.item) ? undefined : this.#lens?.ranking;
  }

  get #lens(): Lens | undefined {
    const { definition, lensId } = this.#source;
    return definition.lenses.find(({ id }) => id === lensId);
  }

  /** What this person gave to an item of such a lens. */
  readonly given: Given = (itemId) => {
    const { respondent } = this;
    return respondent === null ? undefined : this.#source.sheet.valueOf(respondent.key, this.#source.lensId, itemId);
  };

  give(itemId: string, value: number): void {
    const { respondent } = this;
    if (respondent === null) return;
    const place = { respondent, lensId: this.#source.lensId, itemId };
    this.#history.push({ place, before: this.given(itemId) });
    this.wentOnFrom = null;
    void this.#source.sheet.record(place, value, typedChannel);
  }

  /** Writes the whole order of the person at hand, best first. */
  rank(order: readonly string[]): void {
    const { respondent } = this;
    if (respondent === null) return;
    const { sheet, lensId, definition } = this.#source;
    this.wentOnFrom = null;
    const ids = ratedItems(definition).map(({ id }) => id);
    void sheet.rank({ respondent, lensId, itemId: this.item.id }, ids, order, typedChannel);
  }

  /** Who is asked what now; null while nobody is there. */
  get place(): AnswerPlace | null {
    return this.#place();
  }

  /** What was said to a question in words; null where it is "no aplica", undefined while nothing was. */
  wordsAt({ respondent, lensId, itemId }: AnswerPlace): string | null | undefined {
    return this.#source.sheet.wordsOf(respondent.key, lensId, itemId);
  }

  /** Writes what was said there; nothing takes it back. */
  async say(place: AnswerPlace, text: string): Promise<void> {
    const { sheet } = this.#source;
    if (text.trim() !== '') await sheet.say(place, text, typedChannel);
    else if (this.wordsAt(place) !== undefined) await sheet.clear(place);
  }

  /** From a step that has no single keys: to the next one, after the last to the next person. */
  goOn(): void {
    if (this.itemIndex + 1 < this.steps.length) this.moveItem(1);
    else this.nextPerson();
  }

  /** How many items of the lens this person has answered. */
  answered(respondent: Respondent): number {
    return this.#missing(respondent).filter((missing) => !missing).length;
  }

  /** Items of the lens that were typed, over all who may answer. */
  get total(): { done: number; of: number } {
    const done = this.respondents.reduce((sum, respondent) => sum + this.answered(respondent), 0);
    return { done, of: this.respondents.length * this.questions };
  }

  /** Questions of one person: every item of the lens; sharing out and ordering are one. */
  get questions(): number {
    return this.steps.length;
  }

  /** What this person gave in all of such a lens. */
  sharedBy({ key }: Respondent): number {
    const { sheet, lensId, definition } = this.#source;
    return sumOf(
      ratedItems(definition).map(({ id }) => id),
      (itemId) => sheet.valueOf(key, lensId, itemId),
    );
  }

  /** True when the key meant something here. */
  press(event: KeyboardEvent): boolean {
    const rated = this.amount === undefined && this.ranking === undefined && !isText(this.item);
    const answer = rated ? answerOf(event, this.scale) : undefined;
    if (answer !== undefined) {
      if (!this.finished) this.answer(answer);
      return true;
    }
    const act = this.#acts[event.key];
    if (act === undefined || event.ctrlKey || event.altKey || event.metaKey) return false;
    act();
    return true;
  }

  answer(value: number | null): void {
    const place = this.#place();
    if (place === null) return;
    // Words that were there before cannot be put back by a number.
    if (!isText(this.item)) this.#history.push({ place, before: this.value });
    void this.#source.sheet.record(place, value, typedChannel);
    const next = nextMissing(this.#missing(place.respondent), this.itemIndex);
    this.finished = next === null;
    this.wentOnFrom = null;
    if (next !== null) this.itemIndex = next;
    else if (this.auto) this.#goOn(place.respondent);
  }

  /** Puts the answer typed last back to what it was, and goes there. */
  takeBack(): void {
    const step = this.#history.pop();
    this.finished = false;
    this.wentOnFrom = null;
    if (step === undefined) return;
    const { place, before } = step;
    this.#key = place.respondent.key;
    this.itemIndex = Math.max(
      this.steps.findIndex((item) => item.id === place.itemId),
      0,
    );
    if (before === undefined) void this.#source.sheet.clear(place);
    else void this.#source.sheet.record(place, before, typedChannel);
  }

  /** After their answers went: nothing of theirs can be taken back; a paper that is gone gives way to the next. */
  forget(key: string): void {
    this.#history = this.#history.filter((step) => step.place.respondent.key !== key);
    const at = this.respondents.findIndex((one) => one.key === key);
    this.goTo(at === -1 ? Math.min(this.#lastIndex, this.respondents.length - 1) : at);
  }

  nextPerson(): void {
    // Enter right after it went on by itself is a habit of the hand; it must not skip anybody.
    if (this.wentOnFrom !== null) this.wentOnFrom = null;
    else this.goTo(this.#nextIncomplete() ?? neighbour(this.respondents.length, this.index, 1));
  }

  goTo(index: number): void {
    const respondent = this.respondents[index];
    if (respondent === undefined) return;
    this.#key = respondent.key;
    this.#lastIndex = index;
    this.itemIndex = Math.max(this.#missing(respondent).indexOf(true), 0);
    this.finished = false;
    this.wentOnFrom = null;
  }

  goToKey(key: string): void {
    this.goTo(this.respondents.findIndex((one) => one.key === key));
  }

  moveItem(step: 1 | -1): void {
    this.goToItem(neighbour(this.steps.length, this.itemIndex, step));
  }

  goToItem(index: number): void {
    this.itemIndex = index;
    this.finished = false;
    this.wentOnFrom = null;
  }

  /** After the lens changed: the first item this person has not answered through it. */
  restart(): void {
    this.goTo(this.index);
  }

  readonly #acts: Readonly<Record<string, () => void>> = {
    Enter: () => this.nextPerson(),
    Backspace: () => this.takeBack(),
    ArrowRight: () => this.moveItem(1),
    ArrowLeft: () => this.moveItem(-1),
    ArrowDown: () => this.goTo(neighbour(this.respondents.length, this.index, 1)),
    ArrowUp: () => this.goTo(neighbour(this.respondents.length, this.index, -1)),
  };

  /** Stays with the last one when everybody is complete. */
  #goOn(done: Respondent): void {
    const next = this.#nextIncomplete();
    if (next === null) return;
    this.goTo(next);
    this.wentOnFrom = done;
  }

  #nextIncomplete(): number | null {
    const incomplete = this.respondents.map((one) => this.#missing(one).includes(true));
    return nextMissing(incomplete, this.index);
  }

  #missing({ key }: Respondent): readonly boolean[] {
    const { sheet, lensId, definition } = this.#source;
    return missingSteps(definition, lensId, (itemId) => sheet.valueOf(key, lensId, itemId));
  }

  #place(): AnswerPlace | null {
    const { respondent } = this;
    return respondent === null ? null : { respondent, lensId: this.#source.lensId, itemId: this.item.id };
  }
}
