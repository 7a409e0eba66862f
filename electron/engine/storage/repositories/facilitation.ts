/** The day in the room as it is stored: blocks, parking lot, photos, and where the facilitator is. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { RespiroError } from '../../../../src/contract/errors.ts';
import type { BlockView, ParkedView, PhotoView } from '../../../../src/contract/facilitation-views.ts';
import type { StageView } from '../../../../src/contract/projector.ts';
import { statement } from '../statement.ts';

const columns = `blocks.id, session_id AS sessionId, kind, blocks.title, starts_at AS startsAt, minutes,
  exercise_id AS exerciseId, notes, started_at AS startedAt, ended_at AS endedAt, paused_ms AS pausedMs, extra_minutes AS extraMinutes, skipped`;

type BlockRow = Omit<BlockView, 'skipped'> & { skipped: number };

const toBlock = (row: BlockRow): BlockView => ({ ...row, skipped: row.skipped === 1 });

/** Blocks by session, in the order of the day. */
export function readBlocks(db: Database.Database): BlockView[] {
  return statement<[], BlockRow>(
    db,
    `SELECT ${columns} FROM blocks JOIN sessions ON sessions.id = session_id
     ORDER BY held_on, position, session_id, starts_at, blocks.id`,
  )
    .all()
    .map(toBlock);
}

/** @throws RespiroError `not-found`. */
export function readBlock(db: Database.Database, id: string): BlockView {
  const row = statement<[string], BlockRow>(db, `SELECT ${columns} FROM blocks WHERE id = ?`).get(id);
  if (row === undefined) throw new RespiroError('not-found', 'no such block', { what: 'block' });
  return toBlock(row);
}

/** The block of a session that runs now, if any. */
export function readRunningBlock(db: Database.Database, sessionId: string): BlockView | null {
  const row = statement<[string], BlockRow>(
    db,
    `SELECT ${columns} FROM blocks WHERE session_id = ? AND started_at IS NOT NULL AND ended_at IS NULL AND skipped = 0
     ORDER BY started_at DESC LIMIT 1`,
  ).get(sessionId);
  return row === undefined ? null : toBlock(row);
}

/** Inserts a block, or writes all its fields over. */
export function putBlock(db: Database.Database, block: BlockView): void {
  statement<unknown[]>(
    db,
    `INSERT INTO blocks (id, session_id, kind, title, starts_at, minutes, exercise_id, notes, started_at, ended_at,
       paused_ms, extra_minutes, skipped)
     VALUES (@id, @sessionId, @kind, @title, @startsAt, @minutes, @exerciseId, @notes, @startedAt, @endedAt,
       @pausedMs, @extraMinutes, @skipped)
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, title = excluded.title, starts_at = excluded.starts_at,
       minutes = excluded.minutes, exercise_id = excluded.exercise_id, notes = excluded.notes,
       started_at = excluded.started_at, ended_at = excluded.ended_at, paused_ms = excluded.paused_ms, extra_minutes = excluded.extra_minutes,
       skipped = excluded.skipped`,
  ).run({ ...block, skipped: block.skipped ? 1 : 0 });
}

export function readParked(db: Database.Database): ParkedView[] {
  return statement<[], Omit<ParkedView, 'settled'> & { settled: number }>(
    db,
    'SELECT id, session_id AS sessionId, text, settled FROM parked ORDER BY session_id, position',
  )
    .all()
    .map((row) => ({ ...row, settled: row.settled === 1 }));
}

export function readPhotos(db: Database.Database): PhotoView[] {
  return statement<[], Omit<PhotoView, 'printed'> & { printed: number }>(
    db,
    `SELECT id, session_id AS sessionId, block_id AS blockId, caption, printed, width, height FROM photos
     ORDER BY session_id, position`,
  )
    .all()
    .map((row) => ({ ...row, printed: row.printed === 1 }));
}

/**
 * The photo's JPEG.
 *
 * @throws RespiroError `not-found`.
 */
export function readPhotoBytes(db: Database.Database, id: string): Uint8Array {
  const row = statement<[string], { bytes: Uint8Array }>(
    db,
    'SELECT bytes FROM photo_data JOIN photos ON data_hash = hash WHERE photos.id = ?',
  ).get(id);
  if (row === undefined) throw new RespiroError('not-found', 'no such photo', { what: 'photo' });
  return new Uint8Array(row.bytes);
}

const stageKey = 'stage';
const nobodyOnStage: StageView = {
  sessionId: null,
  exerciseId: null,
  lensId: null,
  itemId: null,
  page: 'agenda',
  blank: false,
  network: '',
  voicesPage: 0,
};
const place = z.string().max(64).nullable();
const stageSchema = z.strictObject({
  sessionId: place,
  exerciseId: place,
  lensId: place,
  itemId: place,
  page: z.enum(['agenda', 'exercise', 'voices', 'join']),
  blank: z.boolean(),
  network: z.string().max(200).default(''),
  voicesPage: z.int().min(0).default(0),
});

/** Where the facilitator is. Kept beside the engagement's rows, outside its history: it is no change of the work. */
export function readStage(db: Database.Database): StageView {
  const row = statement<[string], { value: string }>(db, 'SELECT value FROM meta WHERE key = ?').get(stageKey);
  if (row === undefined) return nobodyOnStage;
  try {
    return stageSchema.parse(JSON.parse(row.value));
  } catch {
    // It came with a file; a place that makes no sense is no reason to refuse the file.
    return nobodyOnStage;
  }
}

export function writeStage(db: Database.Database, stage: StageView): void {
  statement<string[]>(
    db,
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(stageKey, JSON.stringify(stage));
}
