/** Where a room listens, and whether it can be heard there. */
import { get } from 'node:http';
import { RespiroError } from '../../../src/contract/errors.ts';
import { roomInterfaces } from './network.ts';
import type { RoomAddress } from './place-store.ts';
import type { RoomServer } from './room-server.ts';

/** An engine that was ended by force may hold the port for a moment longer. */
export const retryPortMs = [100, 200, 400, 800, 1600];

/** Tries the ports in their order; a port that stands there again is tried after a while. */
export async function listenAt(
  serverAt: (port: number) => RoomServer,
  ports: readonly number[],
): Promise<{ server: RoomServer; port: number }> {
  for (const [at, port] of ports.entries()) {
    if (at > 0 && ports[at - 1] === port) await new Promise((resolve) => setTimeout(resolve, retryPortMs[at - 1]));
    const server = serverAt(port);
    try {
      return { server, port: await server.listen() };
    } catch (error) {
      const { code } = error as { code?: unknown };
      if (code === 'EADDRNOTAVAIL') throw new RespiroError('address-gone', 'no such address here');
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    }
  }
  throw new RespiroError('port-taken', 'the port is taken', { port: ports[0] ?? 0 });
}

/** What is typed by hand. */
export const urlOf = ({ address, port }: RoomAddress): string => `http://${address}:${port}/`;

/** Whether this computer has that address no more. */
export const isGone = (address: string): boolean =>
  !address.startsWith('127.') && !roomInterfaces().some((one) => one.address === address);

/** Whether the page is answered at that address, whatever is in it. */
export function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get({ host, port, path: '/', timeout: 3_000 }, (response) => {
      response.resume();
      resolve(true);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}
