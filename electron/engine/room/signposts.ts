/** At the addresses where the room was before: tells the phones that still ask there where it is now, and nothing else. */
import { closeCodes } from '../../../src/contract/room/limits.ts';
import type { RoomLimits } from './limits.ts';
import type { PhoneLine } from './phone-line.ts';
import type { RoomAddress } from './place-store.ts';
import { RoomServer } from './room-server.ts';

export interface SignpostOptions {
  readonly former: readonly RoomAddress[];
  /** Where the room is now, as `http://address:port/`. */
  readonly url: string;
  /** The built page of the participants: whoever has only the address loads it here, and is sent on by it. */
  readonly page: string | null;
  readonly limits: RoomLimits;
}

export class Signposts {
  #servers: readonly RoomServer[] = [];

  /** One at each address that this computer still has; where it has none, phones could not ask either. */
  async put({ former, url, page, limits }: SignpostOptions): Promise<void> {
    const hear = (line: PhoneLine): void => {
      line.send({ kind: 'elsewhere', url });
      line.close(closeCodes.elsewhere);
    };
    const nobody = (): void => undefined;
    const put = former.map(async ({ address, port }) => {
      const about = { address, port, page, limits, ended: nobody, reached: nobody };
      const server = new RoomServer({ ...about, hear: (_, line) => hear(line) });
      try {
        await server.listen();
        return [server];
      } catch {
        // The address is gone, or somebody else has the port by now.
        return [];
      }
    });
    this.#servers = (await Promise.all(put)).flat();
  }

  async takeAway(): Promise<void> {
    const servers = this.#servers;
    this.#servers = [];
    await Promise.all(servers.map((server) => server.close()));
  }
}
