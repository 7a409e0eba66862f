/** Lets new phones in by the secret of the QR, the room's code, or a code that hands over the place of a lost phone. */
import type { JoinMessage, RoomProblem } from '../../../src/contract/room/messages.ts';
import { CodeTries, isSame, newCode } from './entry-keys.ts';
import type { StoredRoom } from './place-store.ts';

/** Time to walk to somebody and type it. */
const handOverWithinMs = 15 * 60_000;

export type Entry =
  /** `placeId` null: it gets a place of its own. */
  { readonly placeId: string | null } | { readonly problem: RoomProblem; readonly waitSeconds?: number };

export class Entrance {
  readonly #secret: string;
  /** The room's. */
  code: string;
  readonly #clock: () => number;
  readonly #tries: CodeTries;
  readonly #handOvers = new Map<string, { readonly placeId: string; readonly until: number }>();

  constructor(room: Pick<StoredRoom, 'secret' | 'code'>, clock: () => number = () => performance.now()) {
    this.#secret = room.secret;
    this.code = room.code;
    this.#clock = clock;
    this.#tries = new CodeTries(clock);
  }

  admit({ secret, code }: Pick<JoinMessage, 'secret' | 'code'>, address: string): Entry {
    if (secret !== undefined && isSame(secret, this.#secret)) return { placeId: null };
    if (code === undefined) return { problem: secret === undefined ? 'code-needed' : 'wrong-code' };
    const waitSeconds = this.#tries.begin(address);
    if (waitSeconds > 0) return { problem: 'too-many-tries', waitSeconds };
    const handOver = this.#handOvers.get(code);
    if (handOver !== undefined && handOver.until > this.#clock()) {
      this.#handOvers.delete(code);
      return { placeId: handOver.placeId };
    }
    if (isSame(code, this.code)) return { placeId: null };
    this.#tries.wrong();
    return { problem: 'wrong-code' };
  }

  /** A code that gives the place to whoever types it first; one given before for it no longer does. */
  handOver(placeId: string): string {
    for (const [code, { placeId: other, until }] of this.#handOvers)
      if (other === placeId || until <= this.#clock()) this.#handOvers.delete(code);
    let code = newCode();
    while (code === this.code || this.#handOvers.has(code)) code = newCode();
    this.#handOvers.set(code, { placeId, until: this.#clock() + handOverWithinMs });
    return code;
  }

  /** Wrong codes of the last minute. */
  get wrongCodes(): number {
    return this.#tries.recent;
  }
}
