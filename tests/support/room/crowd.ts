/** Many phones at once against an engine in a process of its own, and what it must have written down in the end. */
import type { RoomLimits } from '../../../electron/engine/room/limits.ts';
import type { OpenRoom } from '../../../src/contract/room-views.ts';
import type { ExerciseSheet } from '../../../src/contract/views.ts';
import { attendance, workshopAt, type Workshop } from '../engine/workshop.ts';
import { remoteEngine, type RemoteEngine } from '../engine/remote-engine.ts';
import { freePort } from './free-port.ts';
import { secretOf } from './open-room.ts';
import { Phone, type PhoneOptions } from './phone.ts';

/** All phones of a test come from one computer. */
export const crowdLimits: Partial<RoomLimits> = { placesPerAddress: 1_000, waitingPerAddress: 600 };

const lenses = ['company', 'customer'];
const groups = Object.keys(attendance);

export interface Crowd {
  readonly engine: RemoteEngine;
  readonly shop: Workshop;
  readonly room: OpenRoom;
  readonly host: string;
  readonly phones: readonly Phone[];
  readonly itemIds: readonly string[];
}

/** An anonymous exercise that collects through both lenses, and a room for it. */
export async function openCrowdRoom(engine: RemoteEngine): Promise<Omit<Crowd, 'phones'>> {
  const shop = await workshopAt(engine, { value: true, anonymity: 'anonymous' });
  const { exerciseId, sessionId } = shop;
  await engine.do('stage.set', { sessionId, exerciseId, page: 'exercise' });
  for (const lensId of lenses) await engine.do('rounds.open', { exerciseId, lensId });
  const { open: room } = await engine.do('room.open', { address: '127.0.0.1', port: await freePort() });
  if (room === null) throw new Error('the room is not open');
  const { items } = await engine.do('exercises.definition', { id: exerciseId });
  return { engine, shop, room, host: `127.0.0.1:${room.port}`, itemIds: items.map(({ id }) => id) };
}

export const crowdEngine = (dataFolder: string): RemoteEngine => remoteEngine(dataFolder, {}, crowdLimits);

/** Joins that many phones at once and sits them down, group after group. @returns the phones, and the milliseconds it took. */
export async function joinAll(
  { host, room }: Pick<Crowd, 'host' | 'room'>,
  n: number,
  options: Partial<PhoneOptions> = {},
): Promise<{ phones: Phone[]; tookMs: number }> {
  const began = performance.now();
  const phones = Array.from({ length: n }, () => new Phone({ host, secret: secretOf(room), ...options }));
  await Promise.all(
    phones.map(async (phone, at) => {
      await phone.join();
      await phone.ask({ kind: 'sit', groupId: groups[at % groups.length] ?? '' });
    }),
  );
  return { phones, tookMs: performance.now() - began };
}

/** What one phone gave in the end, by lens and item. */
export type Given = Map<string, number | null>;

export interface Answering {
  readonly answers: number;
  readonly dice: (limit: number) => number;
  /** Milliseconds of thought between two answers, at most. */
  readonly thinkMs: number;
  /** Of a hundred answers, how many lose the connection, and how many are sent twice. */
  readonly drops?: number;
  readonly doubles?: number;
}

/** Lets a phone answer one question after the other, some of them anew. */
export async function answerAll(
  phone: Phone,
  { shop, itemIds }: Pick<Crowd, 'shop' | 'itemIds'>,
  { answers, dice, thinkMs, drops = 0, doubles = 0 }: Answering,
): Promise<Given> {
  const given: Given = new Map();
  const questions = lenses.flatMap((lensId) => itemIds.map((itemId) => ({ lensId, itemId })));
  for (let i = 0; i < answers; i += 1) {
    const { lensId, itemId } = questions[i % questions.length] ?? { lensId: '', itemId: '' };
    const value = dice(6) || null;
    const waiting = phone.answer(
      { kind: 'rate', exerciseId: shop.exerciseId, lensId, itemId, value },
      dice(100) < doubles ? 2 : 1,
    );
    if (dice(100) < drops) phone.drop();
    const refusal = await waiting;
    if (refusal !== null) throw new Error(`refused: ${refusal}`);
    given.set(`${lensId}/${itemId}`, value);
    if (thinkMs > 0) await new Promise((resolve) => setTimeout(resolve, dice(thinkMs)));
  }
  return given;
}

/** Answers that are there and were not given (`doubled`), and the other way round (`lost`); ballots are told apart by what stands on them. */
export function compare(
  sheet: ExerciseSheet,
  given: readonly Given[],
): { readonly ballots: number; readonly answers: number; readonly lost: number; readonly doubled: number } {
  const written = new Map<string, [string, number | null][]>(sheet.ballots.map(({ id }) => [id, []]));
  for (const { ballotId, lensId, itemId, value } of sheet.answers)
    written.get(ballotId)?.push([`${lensId}/${itemId}`, value]);
  const asText = (ballot: Iterable<[string, number | null]>): string =>
    JSON.stringify([...ballot].sort(([a], [b]) => (a < b ? -1 : 1)));
  const left = new Map<string, number>();
  for (const ballot of written.values()) left.set(asText(ballot), (left.get(asText(ballot)) ?? 0) + 1);
  let lost = 0;
  for (const one of given) {
    const text = asText(one);
    const there = left.get(text) ?? 0;
    if (there === 0) lost += 1;
    else left.set(text, there - 1);
  }
  const doubled = [...left.values()].reduce((sum, n) => sum + n, 0);
  return { ballots: sheet.ballots.length, answers: sheet.answers.length, lost, doubled };
}

export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? NaN);
}
