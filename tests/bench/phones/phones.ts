/** Phones in the room: how many answers a second, against rooms that do less; and how soon the projector shows one. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { median, percentile, spread, type Figure } from '../figures.ts';
import { bareVoter, phoneVoter, socketIoVoter, startRoom, voteAll, type RoomProcess, type Voter } from './voters.ts';

const voters = 100;
const rounds = 5;
const inFlight = 4;
const phones = 300;

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
  const engine = await enter(await startRoom('engine-room.ts', folder), phoneVoter, 2);
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
    await measureToProjector(join(folder, 'projector')),
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

/** From an answer that leaves a phone to the scene that counts it, 300 phones within some seconds. */
async function measureToProjector(folder: string): Promise<Figure> {
  await mkdir(folder, { recursive: true });
  const room = await startRoom('engine-room.ts', folder);
  const all = await Promise.all(Array.from({ length: phones }, () => phoneVoter(room)));
  const sent: number[] = [];
  const waits: number[] = [];
  const shown = new Promise<void>((resolve) => {
    room.child.on('message', ({ kind, answered }: { kind: string; answered?: number }) => {
      if (kind !== 'answered' || answered === undefined) return;
      while (waits.length < answered) waits.push(performance.now() - (sent[waits.length] ?? NaN));
      if (answered === phones) resolve();
    });
  });
  await Promise.all(
    all.map(async (voter, at) => {
      await new Promise((resolve) => setTimeout(resolve, at * 20));
      sent.push(performance.now());
      await voter.vote('company', room.itemIds[0] ?? '', 3);
    }),
  );
  await shown;
  all.forEach((voter) => voter.close());
  room.child.disconnect();
  return {
    what: `answer of one of ${phones} phones to the scene of the projector, p95`,
    value: percentile(waits, 95),
    unit: 'ms',
    target: 150,
    note: `${spread(waits)} ms, ${phones} answers in ${(phones * 20) / 1000} s, without the painting of the window`,
  };
}
