/** Phones in the room: how many answers a second, against rooms that do less. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { median, spread, type Figure } from '../figures.ts';
import { measureToProjector } from './to-projector.ts';
import { bareVoter, phoneVoter, socketIoVoter, startRoom, voteAll, type RoomProcess, type Voter } from './voters.ts';

const voters = 100;
const rounds = 5;
const inFlight = 4;

interface Contender {
  readonly room: RoomProcess;
  readonly all: readonly Voter[];
  /** Votes on everything there is, in one round: as many as take a second or so. */
  readonly times: number;
  readonly rates: number[];
}

export async function measurePhones(parent: string): Promise<Figure[]> {
  const folder = join(parent, 'phones');
  await mkdir(folder, { recursive: true });
  const engine = await enter(await startRoom('engine-room.ts', folder), (room) => phoneVoter(room), 2);
  const bare = await enter(await startRoom('bare-echo.ts', folder), bareVoter, 2);
  const socketIo = await enter(await startRoom('socket-io-room.ts', folder), socketIoVoter, 1);
  const contenders = [engine, bare, socketIo];
  // The first round compiles.
  for (let round = 0; round <= rounds; round += 1) {
    for (const { all, times, rates } of contenders) {
      const rate = await voteAll(all, engine.room.itemIds, { times, atATime: inFlight, round });
      if (round > 0) rates.push(rate);
    }
  }
  for (const { room, all } of contenders) {
    all.forEach((voter) => voter.close());
    room.child.disconnect();
  }
  const against = (other: Contender): number => median(other.rates) / median(engine.rates);
  const note = (other: Contender): string =>
    `${spread(engine.rates)} answers/s against ${spread(other.rates)}, ${voters} phones with ${inFlight} each on their way, ${rounds} rounds in turns, both synchronous=FULL`;
  return [
    {
      what: "throughput of plain Socket.IO that commits each vote, against the room's",
      value: against(socketIo),
      unit: 'times',
      target: 1 / 5,
      note: note(socketIo),
    },
    {
      what: "throughput of a bare WebSocket echo with group commit, against the room's",
      value: against(bare),
      unit: 'times',
      target: 1 / 0.7,
      note: note(bare),
    },
    await measureToProjector(),
  ];
}

async function enter(
  room: RoomProcess,
  join: (room: RoomProcess) => Promise<Voter>,
  times: number,
): Promise<Contender> {
  const all = await Promise.all(Array.from({ length: voters }, () => join(room)));
  return { room, all, times, rates: [] };
}
