/** What the facilitator is told about the room: who is connected, never who answered what. */
import type { ErrorCode } from './errors.ts';

/** A network interface of this computer that phones could reach it by. */
export interface RoomInterface {
  /** IPv4. */
  readonly address: string;
  /** As the system names it. */
  readonly name: string;
  readonly kind: 'wifi' | 'cable' | 'hotspot' | 'virtual' | 'other';
  /** The one that is proposed; at most one is. */
  readonly likely: boolean;
}

/** A phone that was here and is out of reach. */
export interface LostPlace {
  readonly id: string;
  /** Running number of the phone, in the order in which they came. */
  readonly number: number;
  readonly groupId: string | null;
  /** Of somebody who gave a name; null else. */
  readonly participantId: string | null;
  /** Since it was last heard, or since the engine began again. */
  readonly silentSeconds: number;
}

export interface RoomGroup {
  /** Null: no group chosen yet. */
  readonly groupId: string | null;
  readonly connected: number;
  readonly lost: number;
}

export interface RoomView {
  readonly interfaces: readonly RoomInterface[];
  /** Null while the room is not open. */
  readonly open: OpenRoom | null;
}

export interface OpenRoom {
  readonly address: string;
  readonly port: number;
  /** What is typed by hand, with the code. */
  readonly url: string;
  /** What the QR carries: the same with the secret. */
  readonly link: string;
  /** Six letters, without a space. */
  readonly code: string;
  readonly connected: number;
  readonly groups: readonly RoomGroup[];
  readonly lost: readonly LostPlace[];
  /** Another device has opened the page since the room opened: the network lets phones through. */
  readonly reached: boolean;
  /** It was at another address before: phones that come from there find it by themselves only while that one still exists. */
  readonly moved: boolean;
  /** The interface with that address is gone, so that no phone can arrive. */
  readonly addressGone: boolean;
  /** Why answers cannot be written now, as a code of `errors.ts`; the phones keep them meanwhile. Null: they are. */
  readonly trouble: ErrorCode | null;
  /** Wrong codes of the last minute; many mean that somebody guesses. */
  readonly wrongCodes: number;
}

/** What the room can find out by itself; whether a phone gets through only a phone can tell (`reached`). */
export interface RoomSelfTest {
  /** The page answers at its own address: nothing on this computer is in the way of the computer itself. */
  readonly answersHere: boolean;
  readonly reached: boolean;
  readonly addressGone: boolean;
}

/** A place given up, or handed to another device. */
export interface MovedPlace {
  /** Six letters that let another phone take it over; null when it was given up for paper or the kiosk. */
  readonly code: string | null;
  /** Its ballots by exercise, so that what is left is typed on the same sheet; anonymous exercises only. */
  readonly ballots: readonly { readonly exerciseId: string; readonly ballotId: string; readonly number: number }[];
}
