import { z } from 'zod';
import { command } from '../command.ts';
import { id, nothing } from '../fields.ts';
import type { MovedPlace, RoomSelfTest, RoomView } from '../room-views.ts';

/** The room: answers from phones, through this computer. */
export const roomCommands = {
  'room.state': command<RoomView>()(nothing),
  /**
   * Lets phones in, at the likely address unless one is given. Of a room that is open it changes address or port: places,
   * code and secret stay.
   *
   * @throws `no-network`, `address-gone`, `port-taken`.
   */
  'room.open': command<RoomView>()(
    z.strictObject({
      address: z.ipv4().exactOptional(),
      port: z.int().min(1024).max(65_535).exactOptional(),
    }),
  ),
  /** Ends the room for good: places and the key to their ballots are thrown away, so that nothing ties the two any more. */
  'room.close': command<RoomView>()(nothing),
  /** Another code, where somebody guesses or it was seen by the wrong ones; who is in stays in. */
  'room.newCode': command<RoomView>()(nothing),
  'room.selfTest': command<RoomSelfTest>()(nothing),
  /** Hands the place of a phone to another phone, or gives it up for paper or the kiosk; its answers stay. */
  'room.movePlace': command<MovedPlace>()(z.strictObject({ id, to: z.enum(['phone', 'paper']) })),
} as const;
