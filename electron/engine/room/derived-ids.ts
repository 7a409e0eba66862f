/**
 * Ids that a phone's answers are kept under. They follow from the place and the room's key, so that nothing has to
 * say which place a ballot belongs to: as long as the key is there the same phone finds its ballot again, and when it is
 * thrown away nobody does.
 */
import { createHmac } from 'node:crypto';

/** @param key of the room, 32 bytes. */
export const ballotIdOf = (key: Uint8Array, placeId: string, exerciseId: string): string =>
  derived(key, ['ballot', placeId, exerciseId]);

/** The same, without deriving it anew for every answer. */
export class BallotIds {
  readonly #key: Uint8Array;
  readonly #known = new Map<string, string>();

  constructor(key: Uint8Array) {
    this.#key = key;
  }

  of(placeId: string, exerciseId: string): string {
    const place = `${placeId} ${exerciseId}`;
    const known = this.#known.get(place) ?? ballotIdOf(this.#key, placeId, exerciseId);
    this.#known.set(place, known);
    return known;
  }
}

/**
 * Of what was contributed under one operation: a second arrival finds the row there. By the phone and not by its place,
 * which another phone may take over whose operations begin anew.
 *
 * @param tokenHash of the phone.
 */
export const contributionIdOf = (key: Uint8Array, tokenHash: string, exerciseId: string, op: number): string =>
  derived(key, ['contribution', tokenHash, exerciseId, String(op)]);

/** Looks like any other id of the engagement: a random UUID. */
function derived(key: Uint8Array, parts: readonly string[]): string {
  const bytes = createHmac('sha256', key).update(JSON.stringify(parts)).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
