/** Takes the answers of all phones, commits them together, and only then says that they are there. */
import type { Socket } from 'node:net';
import { toFailure, type ErrorCode } from '../../../src/contract/errors.ts';
import type { AnswerMessage, Refusal } from '../../../src/contract/room/messages.ts';
import { freeToWrite, type EngineContext } from '../commands/handler.ts';
import { readExercise, type StoredExercise } from '../storage/repositories/exercises.ts';
import { remembering } from '../storage/statement.ts';
import type { BallotIds } from './derived-ids.ts';
import { GroupCommit } from './group-commit.ts';
import type { RoomLimits } from './limits.ts';
import { recordOne, refusalOf, type Answerer, type RecorderTools } from './recorder.ts';

export interface Handed {
  readonly by: Answerer;
  readonly message: AnswerMessage;
  /** Of the phone, where there is one. */
  readonly socket?: Socket;
  /** `refusal` null: it is on the disk. */
  readonly done: (refusal: Refusal | null) => void;
}

/** Windows are told of answers at most this often. */
const tellEveryMs = 40;

export class AnswerDesk {
  readonly #tools: RecorderTools;
  readonly #commits: GroupCommit<Handed>;
  readonly #copyId: string;
  #toTell = new Set<string>();
  #telling: NodeJS.Timeout | null = null;
  /** Why the last answers could not be written; null when they were. */
  trouble: ErrorCode | null = null;

  /** @param copyId of the engagement that the answers are for; another one takes none of them. */
  constructor(
    context: EngineContext,
    room: { copyId: string; key: Uint8Array; ballots: BallotIds },
    limits: RoomLimits,
  ) {
    this.#copyId = room.copyId;
    this.#tools = {
      context,
      key: room.key,
      ballots: room.ballots,
      mostContributions: limits.contributions,
      contributed: new Map(),
    };
    this.#commits = new GroupCommit({
      withinMs: limits.commitWithinMs,
      commit: (batch) => this.#commit(batch),
      freeToWrite: () => freeToWrite(context),
    });
  }

  take(handed: Handed): void {
    this.#commits.add(handed);
  }

  /** Commits what was taken. */
  end(): void {
    this.#commits.flush();
    if (this.#telling !== null) clearTimeout(this.#telling);
    this.#tell();
  }

  #commit(batch: readonly Handed[]): void {
    const outcomes = this.#write(batch);
    // What one phone is told of several answers leaves in one piece.
    const sockets = new Set(batch.map(({ socket }) => socket));
    for (const socket of sockets) socket?.cork();
    batch.forEach(({ done }, at) => done(outcomes[at] ?? null));
    for (const socket of sockets) socket?.uncork();
  }

  #write(batch: readonly Handed[]): (Refusal | null)[] {
    const { context } = this.#tools;
    const open = context.current;
    if (open?.copyId !== this.#copyId) return batch.map(() => 'not-now');
    let trouble: ErrorCode | null = null;
    try {
      const { value, scope } = open.changeByPhones('room.answers', () => {
        const exercises = new Map<string, StoredExercise>();
        const exerciseOf = (id: string): StoredExercise => {
          const exercise = exercises.get(id) ?? readExercise(open.db, id);
          exercises.set(id, exercise);
          return exercise;
        };
        const one = ({ by, message }: Handed, forget: () => void): Refusal | null => {
          try {
            recordOne(open.db, by, message, exerciseOf(message.exerciseId), this.#tools);
            return null;
          } catch (error) {
            // The disk is full, or so: the transaction of all of them is gone with it.
            if (!open.db.inTransaction) throw error;
            // A ballot that was made for it is not there any more.
            forget();
            const refusal = refusalOf(error);
            // Nothing that a phone does can bring this about; it must not keep the others out.
            if (refusal === 'not-now') trouble = toFailure(error).code;
            return refusal;
          }
        };
        // Nobody opens a round or moves a ballot in between.
        return remembering(open.db, (forget) => batch.map((handed) => one(handed, forget)));
      });
      if (scope !== null)
        batch.forEach(({ message }, at) => value[at] === null && this.#toTell.add(message.exerciseId));
      if (this.#toTell.size > 0) this.#telling ??= setTimeout(() => this.#tell(), tellEveryMs);
      return value;
    } catch (error) {
      trouble = toFailure(error).code;
      return batch.map(() => 'not-now');
    } finally {
      this.trouble = trouble;
    }
  }

  #tell(): void {
    this.#telling = null;
    const [only, other] = this.#toTell;
    if (only === undefined) return;
    this.#toTell = new Set();
    this.#tools.context.emit('engagement.changed', { scope: 'answers', exerciseId: other === undefined ? only : null });
  }
}
