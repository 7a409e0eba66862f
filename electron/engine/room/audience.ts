/** Everybody who is in the room by phone: lets them in, tells them what is asked, hands on what they answer. */
import type Database from 'better-sqlite3';
import type { ErrorCode } from '../../../src/contract/errors.ts';
import { closeCodes, roomVersion } from '../../../src/contract/room/limits.ts';
import type {
  AnswerMessage,
  FromPhone,
  Identity,
  JoinMessage,
  NameMessage,
  RoomProblem,
  ToPhone,
} from '../../../src/contract/room/messages.ts';
import type { EngineContext } from '../commands/handler.ts';
import { readEngagement } from '../storage/repositories/engagement.ts';
import { AnswerDesk } from './answer-desk.ts';
import { ballotsOf } from './ballots.ts';
import { Entrance } from './entrance.ts';
import type { RoomLimits } from './limits.ts';
import type { PhoneLine } from './phone-line.ts';
import type { PlaceStore, StoredRoom } from './place-store.ts';
import { Places, type Place } from './places.ts';
import {
  personByCode,
  personOf,
  readMine,
  readPeople,
  readPhoneGroups,
  readStaged,
  type FoundPerson,
  type Staged,
} from './questions.ts';
import { BallotIds } from './derived-ids.ts';
import { mayNameGroup } from './recorder.ts';

export interface AudienceOptions {
  readonly context: EngineContext;
  readonly room: StoredRoom;
  readonly store: PlaceStore;
  readonly limits: RoomLimits;
  /** Somebody came, went or sat down. @param afterMs when it shows; absent: now. */
  readonly changed: (afterMs?: number) => void;
}

const beat = JSON.stringify({ kind: 'beat' } satisfies ToPhone);

export class Audience {
  readonly #options: AudienceOptions;
  readonly places: Places;
  readonly entrance: Entrance;
  readonly #ballots: BallotIds;
  readonly #desk: AnswerDesk;
  #staged: Staged;
  #told = { exercise: '', stage: '', groups: '' };

  constructor(options: AudienceOptions) {
    const { context, room, store, limits } = options;
    this.#options = options;
    this.places = new Places(store, limits);
    this.entrance = new Entrance(room);
    this.#ballots = new BallotIds(room.key);
    this.#desk = new AnswerDesk(context, { ...room, ballots: this.#ballots }, limits);
    this.#staged = readStaged(this.#db);
    this.#told = this.#texts();
  }

  hear(message: FromPhone, line: PhoneLine): void {
    const place = line.placeId === null ? null : this.places.get(line.placeId);
    if (message.kind === 'join') {
      if (line.placeId === null && !line.joining) this.#join(message, line);
      else line.close(closeCodes.invalid);
      return;
    }
    // Somebody who never joined, or whose place another phone has taken up meanwhile.
    if (place === null || place.line !== line) {
      line.close(place === null ? closeCodes.invalid : closeCodes.superseded);
      return;
    }
    switch (message.kind) {
      case 'sit':
        this.#sit(place, line, message.groupId);
        break;
      case 'roster':
        this.#roster(line, message.groupId);
        break;
      case 'name':
        this.#name(place, line, message);
        break;
      default:
        this.#answer(place, line, message);
    }
  }

  ended(line: PhoneLine): void {
    if (line.placeId === null || !this.places.disconnect(line.placeId, line)) return;
    const { changed, limits } = this.#options;
    changed();
    // Lost from then on, unless it has come back.
    changed(Math.max(0, line.heardAt + limits.lostAfterMs - performance.now()));
  }

  /** Tells the phones what became different; nothing, where nothing of it is theirs. */
  refresh(): void {
    if (!this.#isOpen) return;
    const before = this.#told;
    this.#staged = readStaged(this.#db);
    this.#told = this.#texts();
    const { exercise, stage, groups } = this.#told;
    const isNew = exercise !== before.exercise;
    if (!isNew && stage === before.stage && groups === before.groups) return;
    for (const [place, line] of this.places.lines()) {
      if (groups !== before.groups) line.sendText(groups);
      if (isNew && exercise !== '') line.sendText(exercise);
      if (isNew || stage !== before.stage) line.sendText(stage);
      if (isNew) this.#tellOwn(place, line);
    }
  }

  /** Says that the room is there, and finds out who is not. */
  beat(): void {
    for (const [, line] of this.places.lines()) line.check(beat);
  }

  ballots(place: Place): ReturnType<typeof ballotsOf> {
    return ballotsOf(this.#db, this.#options.room.key, place.id);
  }

  /** Writes down what was handed in, says so, and lets everybody go; who comes back is taken in again. */
  end(code: number): void {
    this.#desk.end();
    this.places.end(code);
  }

  get trouble(): ErrorCode | null {
    return this.#desk.trouble;
  }

  get #isOpen(): boolean {
    return this.#options.context.current?.copyId === this.#options.room.copyId;
  }

  get #db(): Database.Database {
    const { current } = this.#options.context;
    if (current === null) throw new Error('The room belongs to an engagement that is open');
    return current.db;
  }

  #texts(): { exercise: string; stage: string; groups: string } {
    const { exercise, stage } = this.#staged;
    const text = (message: ToPhone): string => JSON.stringify(message);
    return {
      exercise: exercise === null ? '' : text({ kind: 'exercise', exercise }),
      stage: text(stage),
      groups: text({ kind: 'groups', groups: readPhoneGroups(this.#db) }),
    };
  }

  #join(message: JoinMessage, line: PhoneLine): void {
    if (message.version !== roomVersion) {
      refuse(line, 'other-version');
      return;
    }
    const known = this.places.ofToken(message.token);
    if (known !== null) {
      this.#welcome(known, line, message.has);
      return;
    }
    const entry = this.entrance.admit(message, line.address);
    if ('problem' in entry) {
      refuse(line, entry.problem, entry.waitSeconds);
      return;
    }
    const seat = (place: Place): void => this.#welcome(place, line, message.has);
    if (entry.placeId !== null) {
      line.joining = true;
      this.places.get(entry.placeId)?.line?.close(closeCodes.moved);
      this.places.handOver(entry.placeId, message.token, seat);
    } else if (this.places.make(message.token, line.address, seat) !== null) {
      line.joining = true;
    } else {
      refuse(line, 'room-full');
    }
  }

  #welcome({ id }: Place, line: PhoneLine, has: string | undefined): void {
    // It may have ended while its place was written: who comes next has the place already.
    if (!this.#isOpen || !line.isOpen) return;
    this.places.connect(id, line)?.close(closeCodes.superseded);
    line.joined(id);
    const place = this.places.get(id);
    if (place === null) return;
    const { language, brandKitId } = readEngagement(this.#db);
    const look = this.#options.context.library.brandKit(brandKitId).colours;
    const [lastOp, groups] = [this.places.operations(id).upTo, readPhoneGroups(this.#db)];
    line.send({ kind: 'welcome', language, lastOp, groups, you: this.#identity(place), look });
    const { exercise, stage } = this.#told;
    if (exercise !== '' && this.#staged.exercise?.key !== has) line.sendText(exercise);
    line.sendText(stage);
    this.#tellOwn(place, line);
    this.#options.changed();
  }

  #sit(place: Place, line: PhoneLine, groupId: string): void {
    if (!readPhoneGroups(this.#db).some(({ id }) => id === groupId)) refuse(line, 'no-such-group');
    else if (place.groupId !== null && place.groupId !== groupId && this.ballots(place).length > 0)
      refuse(line, 'group-fixed');
    else this.#seat(place, line, { groupId });
  }

  #roster(line: PhoneLine, groupId: string): void {
    if (this.#staged.exercise?.named !== true) {
      refuse(line, 'names-not-asked');
      return;
    }
    const people = readPeople(this.#db, this.#staged.sessionId, groupId).map((person) => ({
      ...person,
      taken: this.#isTaken(person.id, line.placeId),
    }));
    line.send({ kind: 'people', groupId, people });
  }

  #name(place: Place, line: PhoneLine, { participantId, code }: NameMessage): void {
    const { exercise } = this.#staged;
    const person = this.#find(participantId, code);
    if (exercise?.named !== true) refuse(line, 'names-not-asked');
    else if (person === null) refuse(line, 'no-such-person');
    else if (this.#isTaken(person.id, place.id)) refuse(line, 'person-taken');
    else if (this.#hasAnsweredAsAnother(place, person, exercise.id)) refuse(line, 'group-fixed');
    else this.#seat(place, line, { participantId: person.id, groupId: place.groupId ?? person.groupId });
  }

  #find(participantId: string | undefined, code: string | undefined): FoundPerson | null {
    if (participantId !== undefined) return personOf(this.#db, participantId);
    return code === undefined ? null : personByCode(this.#db, code);
  }

  #hasAnsweredAsAnother({ participantId }: Place, person: FoundPerson, exerciseId: string): boolean {
    if (participantId === null || participantId === person.id) return false;
    return readMine(this.#db, exerciseId, { participantId }).answers.length > 0;
  }

  #isTaken(participantId: string, placeId: string | null): boolean {
    const other = this.places.ofPerson(participantId);
    return other !== null && !other.givenUp && other.id !== placeId;
  }

  #seat(place: Place, line: PhoneLine, who: { groupId: string; participantId?: string }): void {
    this.places.sit(place.id, who, () => {
      const now = this.places.get(place.id);
      if (now?.line !== line || !this.#isOpen) return;
      line.send({ kind: 'you', you: this.#identity(now) });
      this.#tellOwn(now, line);
      this.#options.changed();
    });
  }

  #answer({ id, tokenHash, groupId, participantId }: Place, line: PhoneLine, message: AnswerMessage): void {
    const { op } = message;
    if (op <= this.places.operations(id).upTo) {
      line.send({ kind: 'ack', op });
      return;
    }
    this.#desk.take({
      by: { placeId: id, tokenHash, groupId, participantId },
      message,
      socket: line.socket,
      done: (refusal) => {
        const operations = this.places.operations(id);
        if (refusal === 'not-now') operations.putOff(op);
        else operations.done(op);
        line.send(refusal === null ? { kind: 'ack', op } : { kind: 'refused', op, code: refusal });
      },
    });
  }

  #identity({ groupId, participantId }: Place): Identity {
    const found = participantId === null ? null : personOf(this.#db, participantId);
    const { exercise, sessionId } = this.#staged;
    const anonymity = exercise?.named === true ? 'identified' : 'anonymous';
    const mayName = groupId !== null && sessionId !== null && mayNameGroup(this.#db, { anonymity, sessionId }, groupId);
    const person = found === null ? null : { id: found.id, code: found.code, name: found.name };
    return { groupId, person, mayNameGroup: mayName };
  }

  #tellOwn(place: Place, line: PhoneLine): void {
    const { exercise } = this.#staged;
    if (exercise === null) return;
    const of = exercise.named
      ? place.participantId === null
        ? null
        : { participantId: place.participantId }
      : { ballotId: this.#ballots.of(place.id, exercise.id) };
    const mine = of === null ? { answers: [], texts: [] } : readMine(this.#db, exercise.id, of);
    line.send({ kind: 'mine', exerciseId: exercise.id, lastOp: this.places.operations(place.id).upTo, ...mine });
  }
}

function refuse(line: PhoneLine, code: RoomProblem, waitSeconds?: number): void {
  line.send({ kind: 'problem', code, ...(waitSeconds !== undefined && { waitSeconds }) });
}
