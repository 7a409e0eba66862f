/** A room of a real engine, with an exercise that collects. */
import { onTestFinished } from 'vitest';
import type { OpenRoom } from '../../../src/contract/room-views.ts';
import type { Anonymity } from '../../../src/contract/views.ts';
import type { RoomLimits } from '../../../electron/engine/room/limits.ts';
import type { InstrumentId } from '../../../src/domain/instruments/definition.ts';
import { engineAt, type TestEngine } from '../engine/engine-at.ts';
import { workshopAt, type Workshop } from '../engine/workshop.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { freePort } from './free-port.ts';
import { Phone, type PhoneOptions } from './phone.ts';

export interface TestRoom {
  readonly t: TestEngine;
  readonly shop: Workshop;
  readonly room: OpenRoom;
  readonly host: string;
  /** A phone that was let in by the QR; closed when the test ends. */
  phone(options?: Partial<PhoneOptions>): Phone;
  /** The same, joined and sitting in a group. */
  seated(groupId: string, options?: Partial<PhoneOptions>): Promise<Phone>;
}

export interface RoomOf {
  readonly anonymity?: Anonymity;
  readonly instrumentId?: InstrumentId;
  /** Lenses that collect; those of the instrument where nothing is said. */
  readonly lenses?: readonly string[];
  readonly limits?: Partial<RoomLimits>;
}

/** Opens it on the loopback. @param of by default the value proposition, anonymous. */
export async function openRoom(of: RoomOf = {}): Promise<TestRoom> {
  const t = engineAt(temporaryFolder(), undefined, undefined, undefined, of.limits);
  const { anonymity = 'anonymous', instrumentId = 'value-proposition', lenses = ['company', 'customer'] } = of;
  const shop = await workshopAt(t, { value: true, anonymity });
  const exerciseId =
    instrumentId === 'value-proposition'
      ? shop.exerciseId
      : (await t.do('exercises.add', { sessionId: shop.sessionId, instrumentId, anonymity })).id;
  await t.do('stage.set', { sessionId: shop.sessionId, exerciseId, page: 'exercise' });
  for (const lensId of lenses) await t.do('rounds.open', { exerciseId, lensId });
  const { open: room } = await t.do('room.open', { address: '127.0.0.1', port: await freePort() });
  if (room === null) throw new Error('the room is not open');
  return roomOf(t, { ...shop, exerciseId }, room);
}

function roomOf(t: TestEngine, shop: Workshop, room: OpenRoom): TestRoom {
  const host = `${room.address}:${room.port}`;
  const secret = secretOf(room);
  const phones: Phone[] = [];
  onTestFinished(() => phones.forEach((phone) => phone.close()));
  const phone = (options: Partial<PhoneOptions> = {}): Phone => {
    const made = new Phone({ host, secret, ...options });
    phones.push(made);
    return made;
  };
  return {
    t,
    shop,
    room,
    host,
    phone,
    async seated(groupId, options) {
      const made = phone(options);
      await made.join();
      await made.ask({ kind: 'sit', groupId });
      return made;
    },
  };
}

export const secretOf = ({ link }: OpenRoom): string => link.split('#')[1] ?? '';
