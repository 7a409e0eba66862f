/** A room behind the fake bridge: opens, closes, tells what a test makes it tell. */
import type { OpenRoom, RoomInterface, RoomView } from '../../../src/contract/room-views.ts';
import type { StageView } from '../../../src/contract/projector.ts';
import type { FakeCommands } from '../../support/fake-bridge.ts';
import { mountApp, type MountedApp } from '../../support/mount-app.ts';

export const wifi: RoomInterface = { address: '192.168.8.10', name: 'wlan0', kind: 'wifi', likely: true };
export const cable: RoomInterface = { address: '10.0.0.4', name: 'eth0', kind: 'cable', likely: false };

export function openedRoom(change: Partial<OpenRoom> = {}): OpenRoom {
  const url = `http://${wifi.address}:8321/`;
  return {
    address: wifi.address,
    port: 8321,
    url,
    link: `${url}#Wt3u0e9ZxTqk1n8vV2cJ4A`,
    code: 'KMPRTV',
    connected: 0,
    groups: [],
    lost: [],
    moved: false,
    reached: false,
    addressGone: false,
    trouble: null,
    wrongCodes: 0,
    ...change,
  };
}

export interface MountedRoom extends MountedApp {
  /** Says what the room has become. */
  tell(view: Partial<RoomView>): void;
}

export async function mountRoom(first: Partial<RoomView> = {}, more: FakeCommands = {}): Promise<MountedRoom> {
  let view: RoomView = { interfaces: [wifi, cable], open: null, ...first };
  const set = (next: Partial<RoomView>): RoomView => (view = { ...view, ...next });
  const mounted = await mountApp({
    commands: {
      'room.state': () => view,
      'room.open': ({ address = wifi.address }) => set({ open: openedRoom({ address }) }),
      'room.close': () => set({ open: null }),
      'room.newCode': () => set({ open: openedRoom({ code: 'BCDFGH' }) }),
      'room.selfTest': () => ({ answersHere: true, reached: false, addressGone: false }),
      'room.movePlace': ({ to }) =>
        to === 'phone'
          ? { code: 'XYZWVT', ballots: [] }
          : { code: null, ballots: [{ exerciseId: 'x2', ballotId: 'b1', number: 7 }] },
      ...more,
    },
  });
  mounted.app.navigation.goToPhones();
  return { ...mounted, tell: (next) => mounted.emit('room.changed', set(next)) };
}

/** The last change of the stage that names this part. */
export function staged(mounted: MountedApp, part: keyof StageView): unknown {
  return mounted.asked('stage.set').findLast((input) => input instanceof Object && part in input);
}
