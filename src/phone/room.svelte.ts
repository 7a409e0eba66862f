import type {
  AnswerMessage,
  ContributeMessage,
  Identity,
  PeopleMessage,
  PhoneExercise,
  PhoneGroup,
  ProblemMessage,
  Refusal,
  StageMessage,
  ToPhone,
  WelcomeMessage,
} from '../contract/room/messages.ts';
import type { Language } from '../domain/instruments/definition.ts';
import { givenBy, givenIn, isAnswer, type Given } from './mine.ts';
import type { Outbox } from './outbox.svelte.ts';
import { subjectOf } from './subject.ts';

/** How far an answer has got: `kept` by the phone, `sent` once the room has written it down. */
export type Mark = 'kept' | 'sent' | 'refused';

/** Something that was said outside a question since the page was loaded, or that still waits. */
export interface Contribution {
  readonly message: ContributeMessage;
  readonly mark: Mark;
  readonly refusal: Refusal | null;
}

const wait: StageMessage = { kind: 'stage', exerciseId: null, key: '', rounds: [], open: false };

/** What the room has said, and with it what waits in the phone. */
export class RoomState {
  readonly #outbox: Outbox;
  language: Language | null = $state(null);
  look: WelcomeMessage['look'] = $state.raw(undefined);
  groups: readonly PhoneGroup[] = $state.raw([]);
  you: Identity = $state.raw({ groupId: null, person: null, mayNameGroup: false });
  exercise: PhoneExercise | null = $state.raw(null);
  stage: StageMessage = $state.raw(wait);
  people: PeopleMessage | null = $state.raw(null);
  problem: ProblemMessage | null = $state.raw(null);
  /** Where the room is, if not here: `http://address:port/`. */
  elsewhere: string | null = $state(null);
  /** The exercise of which it is known what one answered oneself. */
  mineOf: string | null = $state(null);
  #written: ReadonlyMap<string, Given> = $state.raw(new Map());
  #refusals: ReadonlyMap<string, Refusal> = $state.raw(new Map());
  #said: readonly Contribution[] = $state.raw([]);
  /** An answer was written down or refused. */
  onsettled: (subject: string) => void = () => undefined;

  constructor(outbox: Outbox) {
    this.#outbox = outbox;
  }

  get group(): PhoneGroup | undefined {
    return this.groups.find(({ id }) => id === this.you.groupId);
  }

  /** What was given last about it, on its way or written down; undefined: nothing. */
  given(subject: string): Given | undefined {
    for (let at = this.#outbox.waiting.length - 1; at >= 0; at -= 1) {
      const message = this.#outbox.waiting[at];
      if (message !== undefined && isAnswer(message) && subjectOf(message) === subject) return givenBy(message);
    }
    return this.#written.get(subject);
  }

  mark(subject: string): Mark | null {
    if (this.#outbox.waiting.some((message) => subjectOf(message) === subject)) return 'kept';
    if (this.#refusals.has(subject)) return 'refused';
    return this.#written.has(subject) ? 'sent' : null;
  }

  refusal(subject: string): Refusal | null {
    return this.#refusals.get(subject) ?? null;
  }

  /** Oldest first. */
  get contributions(): readonly Contribution[] {
    const waiting = this.#outbox.waiting
      .filter((message): message is ContributeMessage => message.kind === 'contribute')
      .map((message): Contribution => ({ message, mark: 'kept', refusal: null }));
    return [...this.#said, ...waiting].filter(({ message }) => message.exerciseId === this.exercise?.id);
  }

  /** Something new is said about it: what was refused before no longer matters. */
  answers(subject: string): void {
    this.#refusals = new Map([...this.#refusals].filter(([about]) => about !== subject));
  }

  /** @param settled what an `ack` or a `refused` is about. */
  told(message: ToPhone, settled: AnswerMessage | null): void {
    switch (message.kind) {
      case 'welcome':
        this.language = message.language;
        this.look = message.look;
        this.groups = message.groups;
        this.you = message.you;
        this.problem = null;
        this.elsewhere = null;
        break;
      case 'you':
        this.you = message.you;
        this.problem = null;
        break;
      case 'groups':
        this.groups = message.groups;
        break;
      case 'people':
        this.people = message;
        break;
      case 'exercise':
        this.exercise = message.exercise;
        break;
      case 'stage':
        this.stage = message;
        break;
      case 'mine':
        this.mineOf = message.exerciseId;
        this.#written =
          this.exercise?.id === message.exerciseId ? givenIn(this.exercise.definition, message) : new Map();
        break;
      case 'ack':
        this.#settle(settled, null);
        break;
      case 'refused':
        this.#settle(settled, message.code === 'not-now' ? null : message.code);
        break;
      case 'problem':
        this.problem = message;
        break;
      case 'elsewhere':
        this.elsewhere = message.url;
        break;
      case 'beat':
        break;
    }
  }

  #settle(settled: AnswerMessage | null, refusal: Refusal | null): void {
    if (settled === null) return;
    if (!isAnswer(settled)) {
      this.#said = [...this.#said, { message: settled, mark: refusal === null ? 'sent' : 'refused', refusal }];
      return;
    }
    const subject = subjectOf(settled) ?? '';
    if (refusal === null) this.#written = new Map([...this.#written, [subject, givenBy(settled)]]);
    else this.#refusals = new Map([...this.#refusals, [subject, refusal]]);
    this.onsettled(subject);
  }
}
