/** At the addresses where the room was before: tells the phones that still ask there where it is now, and nothing else. */
import type { RoomLimits } from './limits.ts';
import type { RoomAddress } from './place-store.ts';
import { RoomServer } from './room-server.ts';

export interface SignpostOptions {
  /** The built page of the participants: whoever has only the address loads it here, and is sent on by it. */
  readonly page: string | null;
  readonly limits: RoomLimits;
}

const nobody = (): void => undefined;
const keyOf = ({ address, port }: RoomAddress): string => `${address}:${port}`;

export class Signposts {
  readonly #options: SignpostOptions;
  readonly #standing = new Map<string, RoomServer>();

  constructor(options: SignpostOptions) {
    this.#options = options;
  }

  /**
   * One at each address that this computer still has; where it has none, phones could not ask either.
   *
   * @param url where the room is, as `http://address:port/`; those that stand already point there too.
   */
  async pointTo(url: string, former: readonly RoomAddress[]): Promise<void> {
    for (const server of this.#standing.values()) server.sendOn(url);
    const missing = former.filter((at) => !this.#standing.has(keyOf(at)));
    await Promise.all(missing.map((at) => this.#put(at, url)));
  }

  /** The server of a room that has gone elsewhere: nobody else can take its port meanwhile. */
  adopt(at: RoomAddress, server: RoomServer): void {
    this.#standing.set(keyOf(at), server);
  }

  /** The room comes back there. */
  async leave(at: RoomAddress): Promise<void> {
    const server = this.#standing.get(keyOf(at));
    this.#standing.delete(keyOf(at));
    await server?.close();
  }

  async takeAway(): Promise<void> {
    const servers = [...this.#standing.values()];
    this.#standing.clear();
    await Promise.all(servers.map((server) => server.close()));
  }

  async #put(at: RoomAddress, url: string): Promise<void> {
    const server = new RoomServer({ ...at, ...this.#options, hear: nobody, ended: nobody, reached: nobody });
    // Before anybody can ask: nobody is left without an answer.
    server.sendOn(url);
    try {
      await server.listen();
      this.#standing.set(keyOf(at), server);
    } catch {
      // The address is gone, or somebody else has the port by now.
    }
  }
}
