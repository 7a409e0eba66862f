/**
 * What phone and room say to each other, one JSON object a message. Types only, so that the phone's page carries no schema;
 * the room holds what comes against `schema.ts`. The course of a conversation is told in docs/decisions/0024-the-room.md.
 */
import type { KitColours } from '../../domain/colour/projector-palette.ts';
import type { InstrumentDefinition, Language } from '../../domain/instruments/definition.ts';
import type { RegisterDefinition } from '../../domain/registers/register.ts';
import type { GroupRole } from '../../domain/results/answers.ts';
import type { RoundState } from '../views.ts';

/** Said first on every connection. Said again with the same token it finds the same place, and makes no second one. */
export interface JoinMessage {
  readonly kind: 'join';
  /** `roomVersion` of the page. */
  readonly version: number;
  /** 128 bits chosen by the phone, as 32 hexadecimal digits, and kept by it: whoever has it is that place. */
  readonly token: string;
  /** What lets a new place in: the secret of the QR, or the code as `readCode` gives it. Not needed to return. */
  readonly secret?: string;
  readonly code?: string;
  /** `key` of the exercise that the page still holds: it is not sent again. */
  readonly has?: string;
}

/** Chooses one's group; refused (`group-fixed`) once one has answered without a name. */
export interface SitMessage {
  readonly kind: 'sit';
  readonly groupId: string;
}

/** Asks for the people of a group; answered with `people`. Only while an exercise takes names. */
export interface RosterMessage {
  readonly kind: 'roster';
  readonly groupId: string;
}

/** Says who one is: chosen from the roster, or by the code on the badge ("P07"). Answered with `you`. */
export interface NameMessage {
  readonly kind: 'name';
  readonly participantId?: string;
  readonly code?: string;
}

/** What an answer is kept under: rises by at least 1 with each of them, also after the page was loaded anew. */
interface Operation {
  readonly op: number;
  readonly exerciseId: string;
}

interface OfLens extends Operation {
  readonly lensId: string;
}

/** A rating (place 1..points of the scale); null: "no aplica / no sé", also to a question in words. */
export interface RateMessage extends OfLens {
  readonly kind: 'rate';
  readonly itemId: string;
  readonly value: number | null;
}

/** All that one shares out through a lens, in place of what one did before; empty: "no aplica". */
export interface ShareMessage extends OfLens {
  readonly kind: 'share';
  readonly shares: readonly { readonly itemId: string; readonly value: number }[];
}

/** A whole order, best first, in place of the one before; empty: "no aplica". */
export interface RankMessage extends OfLens {
  readonly kind: 'rank';
  readonly order: readonly string[];
}

/** The answer to a question in words, in place of the one before. */
export interface SayMessage extends OfLens {
  readonly kind: 'say';
  readonly itemId: string;
  readonly text: string;
}

/**
 * Something said outside a question; it waits until the facilitator lets it through. `register`: a row for the register
 * (a promise, an idea, an incident). `withGroup`: may carry the name of one's group, where that points at nobody.
 */
export interface ContributeMessage extends Operation {
  readonly kind: 'contribute';
  readonly to: 'comments' | 'register';
  readonly text: string;
  readonly withGroup: boolean;
  /**
   * The operation under which it was sent first, where `op` is another one because it could not be written then: it may have
   * been written before that, and is still one thing.
   */
  readonly firstOp?: number;
}

export type AnswerMessage = RateMessage | ShareMessage | RankMessage | SayMessage | ContributeMessage;
export type FromPhone = JoinMessage | SitMessage | RosterMessage | NameMessage | AnswerMessage;

export interface PhoneGroup {
  readonly id: string;
  readonly role: GroupRole | null;
  /** Empty: the default name of the role, in the language of the reader. */
  readonly name: string;
}

export interface PhonePerson {
  readonly id: string;
  readonly code: string;
  /** Empty where only the code is known. */
  readonly name: string;
}

/** Who one is to the room. */
export interface Identity {
  readonly groupId: string | null;
  /** Null until one said it; used by exercises that take names only. */
  readonly person: PhonePerson | null;
  /** Whether the name of one's group points at nobody, so that something said may carry it. */
  readonly mayNameGroup: boolean;
}

/** Answer to `join`. */
export interface WelcomeMessage {
  readonly kind: 'welcome';
  /** That of the workshop. */
  readonly language: Language;
  /** Operations up to this one were dealt with: they are not sent again. 0 when none is remembered. */
  readonly lastOp: number;
  readonly groups: readonly PhoneGroup[];
  readonly you: Identity;
  /** Colours of the brand kit that the projector shows; absent: the application's own. */
  readonly look?: KitColours;
}

export interface YouMessage {
  readonly kind: 'you';
  readonly you: Identity;
}

export interface GroupsMessage {
  readonly kind: 'groups';
  readonly groups: readonly PhoneGroup[];
}

/** Who may be chosen; `taken`: another phone answers for that person. */
export interface PeopleMessage {
  readonly kind: 'people';
  readonly groupId: string;
  readonly people: readonly (PhonePerson & { readonly taken: boolean })[];
}

/** What of an instrument the domain's rules about answering need; no method, no readings, no facts. */
export type PhoneDefinition = Pick<
  InstrumentDefinition,
  'id' | 'kind' | 'title' | 'asks' | 'points' | 'pointTitles' | 'lenses' | 'items'
>;

/** The questions of an exercise, rows of its register among them. Texts in both languages. */
export interface PhoneExercise {
  readonly id: string;
  /** Another one whenever anything in it is. */
  readonly key: string;
  /** Answers carry a name: said before the first question. Else nobody can tell who gave them. */
  readonly named: boolean;
  readonly definition: PhoneDefinition;
  /** Absent where nothing is written down. */
  readonly register?: Pick<RegisterDefinition, 'id' | 'title' | 'entry' | 'invitation'>;
}

/** Sent before the `stage` that is about it, unless the phone has it. */
export interface ExerciseMessage {
  readonly kind: 'exercise';
  readonly exercise: PhoneExercise;
}

/** What is to be done now; `exerciseId` null: to wait. Only rounds that are `collecting` take answers. */
export interface StageMessage {
  readonly kind: 'stage';
  readonly exerciseId: string | null;
  /** `key` of the exercise; empty when there is none. */
  readonly key: string;
  /** In the order of the instrument's lenses. */
  readonly rounds: readonly { readonly lensId: string; readonly state: RoundState }[];
  /** Promises, ideas, incidents and comments are taken. */
  readonly open: boolean;
}

/**
 * What one answered oneself, all of it: whatever the page thought before and is not among its operations after `lastOp`
 * no longer holds. Sent after `stage`, when one joins, comes to an exercise, or says who one is.
 */
export interface MineMessage {
  readonly kind: 'mine';
  readonly exerciseId: string;
  readonly lastOp: number;
  /** Of an order: the place; 0 for none. Of something said: 1. */
  readonly answers: readonly { readonly lensId: string; readonly itemId: string; readonly value: number | null }[];
  readonly texts: readonly { readonly itemId: string; readonly text: string }[];
}

/** It is on the disk. */
export interface AckMessage {
  readonly kind: 'ack';
  readonly op: number;
}

export const refusals = [
  /** The round takes no answers (any more). */
  'round-closed',
  /** One's group is not asked through this lens. */
  'not-asked',
  /** More than there is to give. */
  'amount-exceeded',
  /** Choose a group first. */
  'group-needed',
  /** Say who you are first. */
  'name-needed',
  /** The question is not there any more, or takes no such answer. */
  'not-a-question',
  /** As much was contributed by this phone, or to this register, as is taken. */
  'full',
  /** The engagement takes no changes now, or the disk is full: kept by the phone, and sent later under a new `op`. */
  'not-now',
] as const;
export type Refusal = (typeof refusals)[number];

/** It was not recorded, and sending it again changes nothing unless the reason goes away. */
export interface RefusedMessage {
  readonly kind: 'refused';
  readonly op: number;
  readonly code: Refusal;
}

export const roomProblems = [
  /** This phone is new here: scan the QR or type the code. */
  'code-needed',
  'wrong-code',
  /** Wait `waitSeconds`. */
  'too-many-tries',
  'room-full',
  /** The page is of another version: load it anew. */
  'other-version',
  'group-fixed',
  'no-such-group',
  'no-such-person',
  /** Somebody else answers for that person: the facilitator can set it right. */
  'person-taken',
  /** No exercise asks for names now. */
  'names-not-asked',
] as const;
export type RoomProblem = (typeof roomProblems)[number];

export interface ProblemMessage {
  readonly kind: 'problem';
  readonly code: RoomProblem;
  readonly waitSeconds?: number;
}

export interface BeatMessage {
  readonly kind: 'beat';
}

/** Answer to `join` at an address where the room was before: it goes on at this one, with all its places. */
export interface ElsewhereMessage {
  readonly kind: 'elsewhere';
  /** `http://address:port/` */
  readonly url: string;
}

export type ToPhone =
  | WelcomeMessage
  | YouMessage
  | GroupsMessage
  | PeopleMessage
  | ExerciseMessage
  | StageMessage
  | MineMessage
  | AckMessage
  | RefusedMessage
  | ProblemMessage
  | BeatMessage
  | ElsewhereMessage;
