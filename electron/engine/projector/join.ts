/** The way into the room as the wall shows it. */
import type { ProjectorBody, ProjectorJoin } from '../../../src/contract/projector.ts';
import type { OpenRoom } from '../../../src/contract/room-views.ts';

/** Null while no phone could get in: the room is not open, or its address is gone. */
export function joinOf(room: OpenRoom | null): ProjectorJoin | null {
  if (room === null || room.addressGone) return null;
  const { address, port, link, code, connected, lost } = room;
  return { address: `${address}:${port}`, link, code, connected, moved: room.moved && lost.length > 0 };
}

/** Whether the way in stands beside that: somebody who comes late may still answer. */
export function letsIn(body: ProjectorBody): boolean {
  switch (body.kind) {
    case 'join':
    case 'prompt':
      return true;
    case 'question':
    case 'sharing':
    case 'ordering':
      return !body.closed;
    default:
      return false;
  }
}
