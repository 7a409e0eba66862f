/** One connection to the room, as the browser gives it. */
import { roomPath, roomProtocol } from '../contract/room/limits.ts';

export interface LineEvents {
  readonly opened: () => void;
  readonly heard: (text: string) => void;
  /** @param code of WebSocket's close. */
  readonly ended: (code: number) => void;
}

export interface Line {
  send(text: string): void;
  close(): void;
}

export type Dial = (events: LineEvents) => Line;

/** @param host of the page, with its port. */
export function dialRoom(host: string): Dial {
  return ({ opened, heard, ended }) => {
    const socket = new WebSocket(`ws://${host}${roomPath}`, roomProtocol);
    socket.onopen = opened;
    socket.onmessage = (event: MessageEvent) => heard(String(event.data));
    socket.onclose = (event) => ended(event.code);
    return { send: (text) => socket.send(text), close: () => socket.close() };
  };
}
