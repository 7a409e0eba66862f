/** How much of anything the room takes. Each is far above what people do and far below what hurts. */
import { beatEveryMs } from '../../../src/contract/room/limits.ts';

export interface RoomLimits {
  /** Sockets at once, of whatever kind. */
  readonly sockets: number;
  /** Sockets of one address that have not joined yet. */
  readonly waitingPerAddress: number;
  /** A socket that has not joined by then is closed. */
  readonly joinWithinMs: number;
  /** Time for the head of a request, and for all of it. */
  readonly headersWithinMs: number;
  readonly requestWithinMs: number;
  readonly places: number;
  /** As many as the best of small routers carries. */
  readonly placesPerAddress: number;
  /** Messages of one connection: at once, and then each second. */
  readonly burst: number;
  readonly perSecond: number;
  /** Bytes that a slow phone may lag behind. */
  readonly lag: number;
  /** What one phone may contribute to one exercise. */
  readonly contributions: number;
  /** Answers wait for others to be committed with at most this long. */
  readonly commitWithinMs: number;
  /** A phone that locks its screen for a moment has not lost contact. */
  readonly lostAfterMs: number;
  /** Phones are told that the room is there, and asked whether they are. */
  readonly beatEveryMs: number;
}

export const roomLimits: RoomLimits = {
  sockets: 2_000,
  waitingPerAddress: 24,
  joinWithinMs: 10_000,
  headersWithinMs: 5_000,
  requestWithinMs: 8_000,
  places: 1_000,
  placesPerAddress: 60,
  burst: 80,
  perSecond: 30,
  lag: 256 * 1024,
  contributions: 50,
  commitWithinMs: 15,
  lostAfterMs: 15_000,
  beatEveryMs,
};
