/**
 * What must outlive an engine that is killed: the room's address, secret, code and key, and the places of its phones. In a
 * database of its own in the data folder, never in the engagement's file.
 */
import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';

const schema = `
CREATE TABLE IF NOT EXISTS room (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  -- Working copy that the room belongs to.
  copy_id TEXT NOT NULL,
  address TEXT NOT NULL,
  port INTEGER NOT NULL,
  secret TEXT NOT NULL,
  code TEXT NOT NULL,
  key BLOB NOT NULL,
  opened_at INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS places (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  group_id TEXT,
  participant_id TEXT,
  -- Given up for paper or the kiosk.
  given_up INTEGER NOT NULL DEFAULT 0
) STRICT;
-- Where the room was before.
CREATE TABLE IF NOT EXISTS former (
  address TEXT NOT NULL,
  port INTEGER NOT NULL,
  PRIMARY KEY (address, port)
) STRICT, WITHOUT ROWID;
`;

export interface RoomAddress {
  /** IPv4. */
  readonly address: string;
  readonly port: number;
}

export interface StoredRoom extends RoomAddress {
  readonly copyId: string;
  readonly secret: string;
  readonly code: string;
  /** 32 bytes; see `derived-ids.ts`. */
  readonly key: Uint8Array;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
}

export interface StoredPlace {
  readonly id: string;
  /** In the order in which phones came, from 1. */
  readonly number: number;
  readonly tokenHash: string;
  readonly groupId: string | null;
  readonly participantId: string | null;
  readonly givenUp: boolean;
}

interface PlaceRow {
  id: string;
  number: number;
  token_hash: string;
  group_id: string | null;
  participant_id: string | null;
  given_up: number;
}

/** A token has 128 bits of its own: no salt would add to them. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export class PlaceStore {
  readonly #db: Database.Database;

  constructor(path: string) {
    this.#db = new Database(path);
    this.#db.pragma('journal_mode = WAL');
    this.#db.pragma('synchronous = FULL');
    // What ties a phone to its ballots is gone when the room is.
    this.#db.pragma('secure_delete = ON');
    this.#db.exec(schema);
  }

  room(): StoredRoom | null {
    const row = this.#db
      .prepare<[], StoredRoom>(
        'SELECT copy_id AS copyId, address, port, secret, code, key, opened_at AS openedAt FROM room',
      )
      .get();
    return row ?? null;
  }

  /** Also changes where it is. */
  putRoom(room: StoredRoom): void {
    this.#db
      .prepare(
        `INSERT INTO room (one, copy_id, address, port, secret, code, key, opened_at)
         VALUES (1, @copyId, @address, @port, @secret, @code, @key, @openedAt)
         ON CONFLICT (one) DO UPDATE SET copy_id = excluded.copy_id, address = excluded.address, port = excluded.port,
           secret = excluded.secret, code = excluded.code, key = excluded.key, opened_at = excluded.opened_at`,
      )
      .run(room);
  }

  /** Where the room was before and is not now. */
  former(): RoomAddress[] {
    return this.#db
      .prepare<[], RoomAddress>('SELECT address, port FROM former EXCEPT SELECT address, port FROM room')
      .all();
  }

  putFormer({ address, port }: RoomAddress): void {
    this.#db.prepare('INSERT OR IGNORE INTO former (address, port) VALUES (?, ?)').run(address, port);
  }

  places(): StoredPlace[] {
    return this.#db
      .prepare<[], PlaceRow>('SELECT * FROM places ORDER BY number')
      .all()
      .map((row) => ({
        id: row.id,
        number: row.number,
        tokenHash: row.token_hash,
        groupId: row.group_id,
        participantId: row.participant_id,
        givenUp: row.given_up === 1,
      }));
  }

  /** Inserts them, or writes them over; all in one commit. */
  putPlaces(places: readonly StoredPlace[]): void {
    const put = this.#db.prepare(
      `INSERT INTO places (id, number, token_hash, group_id, participant_id, given_up)
       VALUES (@id, @number, @tokenHash, @groupId, @participantId, @givenUp)
       ON CONFLICT (id) DO UPDATE SET token_hash = excluded.token_hash, group_id = excluded.group_id,
         participant_id = excluded.participant_id, given_up = excluded.given_up`,
    );
    this.#db.transaction(() => {
      for (const place of places) put.run({ ...place, givenUp: place.givenUp ? 1 : 0 });
    })();
  }

  /** Leaves nothing of it, in the journal neither. */
  clear(): void {
    this.#db.exec('DELETE FROM places; DELETE FROM former; DELETE FROM room;');
    this.#db.pragma('wal_checkpoint(TRUNCATE)');
  }

  close(): void {
    this.#db.close();
  }
}
