/** The room: phones that answer through this computer. */
import type { roomCommands } from '../../../src/contract/commands/room.ts';
import type { Handlers } from './handler.ts';

export const roomHandlers: Handlers<keyof typeof roomCommands> = {
  'room.state': { kind: 'plain', run: ({ room }) => room.state() },
  'room.open': { kind: 'plain', run: ({ room }, where) => room.open(where) },
  'room.close': { kind: 'plain', run: ({ room }) => room.close() },
  'room.newCode': { kind: 'plain', run: ({ room }) => room.newCode() },
  'room.selfTest': { kind: 'plain', run: ({ room }) => room.selfTest() },
  'room.movePlace': { kind: 'plain', run: ({ room }, { id, to }) => room.movePlace(id, to) },
};
