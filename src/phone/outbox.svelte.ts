import type { AnswerMessage } from '../contract/room/messages.ts';
import type { Store } from './store.ts';
import { subjectOf } from './subject.ts';

type WithoutOp<M> = M extends AnswerMessage ? Omit<M, 'op'> : never;
/** An answer before it got its operation. */
export type Draft = WithoutOp<AnswerMessage>;

interface Kept {
  /** The last operation that was given out. */
  readonly op: number;
  readonly waiting: readonly AnswerMessage[];
}

const nothing: Kept = { op: 0, waiting: [] };

/**
 * What the room has not acknowledged, in order. It is in the phone's store before it is sent, and every change reads it
 * there first: another tab may have written meanwhile.
 */
export class Outbox {
  readonly #store: Store;
  #kept: Kept = $state.raw(nothing);

  constructor(store: Store) {
    this.#store = store;
    this.#kept = this.#read();
  }

  get waiting(): readonly AnswerMessage[] {
    return this.#kept.waiting;
  }

  add(draft: Draft): AnswerMessage {
    const { op, waiting } = this.#read();
    const message: AnswerMessage = { ...draft, op: op + 1 };
    this.#write({ op: op + 1, waiting: [...waiting, message] });
    return message;
  }

  /** The room dealt with it. @returns what it was; null when it was dealt with before. */
  settle(op: number): AnswerMessage | null {
    const kept = this.#read();
    const message = kept.waiting.find((one) => one.op === op) ?? null;
    if (message !== null) this.#write({ ...kept, waiting: kept.waiting.filter((one) => one !== message) });
    return message;
  }

  /** The room dealt with all up to `lastOp`; what is given out from now on is above it. @returns what they were. */
  settleUpTo(lastOp: number): readonly AnswerMessage[] {
    const { op, waiting } = this.#read();
    this.#write({ op: Math.max(op, lastOp), waiting: waiting.filter((one) => one.op > lastOp) });
    return waiting.filter((one) => one.op <= lastOp);
  }

  /** To be sent anew, behind the others; dropped where a newer answer to the same waits anyway. */
  putBack(op: number): void {
    const again = this.settle(op);
    if (again === null) return;
    const subject = subjectOf(again);
    const isNewer = (one: AnswerMessage): boolean => one.op > op && subjectOf(one) === subject;
    if (subject === null || !this.waiting.some(isNewer))
      this.add(again.kind === 'contribute' ? { ...again, firstOp: again.firstOp ?? op } : again);
  }

  clear(): void {
    this.#write(nothing);
  }

  #read(): Kept {
    try {
      const kept = JSON.parse(this.#store.get('outbox') ?? 'null') as Kept | null;
      return kept !== null && Number.isInteger(kept.op) && Array.isArray(kept.waiting) ? kept : nothing;
    } catch {
      return nothing;
    }
  }

  #write(kept: Kept): void {
    this.#store.set('outbox', JSON.stringify(kept));
    this.#kept = kept;
  }
}
