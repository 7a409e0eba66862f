/** What the day leaves behind besides answers: the parking lot, and photos of flip charts. */
import { createHash } from 'node:crypto';
import { cleanJpeg } from '../photos/jpeg.ts';
import { expectChanged, nextPosition, requireRow } from '../storage/repositories/engagement.ts';
import { readPhotoBytes } from '../storage/repositories/facilitation.ts';
import { requireOpen, type Handlers } from './handler.ts';

type Names =
  | 'parking.add'
  | 'parking.update'
  | 'parking.remove'
  | 'photos.add'
  | 'photos.update'
  | 'photos.remove'
  | 'photos.read';

export const memoryHandlers: Handlers<Names> = {
  'parking.add': {
    kind: 'change',
    run: (db, { sessionId, text }, { newId }) => {
      requireRow(db, 'sessions', sessionId);
      const id = newId();
      const position = nextPosition(db, 'parked', 'session_id = ?', sessionId);
      db.prepare('INSERT INTO parked (id, session_id, position, text, settled) VALUES (?, ?, ?, ?, 0)').run(
        id,
        sessionId,
        position,
        text,
      );
      return { id };
    },
  },
  'parking.update': {
    kind: 'change',
    run: (db, { id, text, settled }) => {
      const result = db.prepare('UPDATE parked SET text = ?, settled = ? WHERE id = ?').run(text, settled ? 1 : 0, id);
      expectChanged(result, 'parked');
      return null;
    },
  },
  'parking.remove': {
    kind: 'change',
    run: (db, { id }) => {
      expectChanged(db.prepare('DELETE FROM parked WHERE id = ?').run(id), 'parked');
      return null;
    },
  },
  'photos.add': {
    kind: 'change',
    run: (db, { sessionId, blockId, bytes, caption }, { newId }) => {
      requireRow(db, 'sessions', sessionId);
      if (blockId !== null) requireRow(db, 'blocks', blockId);
      const photo = cleanJpeg(bytes);
      const hash = createHash('sha256').update(photo.bytes).digest('hex');
      db.prepare('INSERT INTO photo_data (hash, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING').run(hash, photo.bytes);
      const id = newId();
      db.prepare(
        `INSERT INTO photos (id, session_id, block_id, position, caption, printed, width, height, data_hash)
         VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?)`,
      ).run(
        id,
        sessionId,
        blockId,
        nextPosition(db, 'photos', 'session_id = ?', sessionId),
        caption,
        photo.width,
        photo.height,
        hash,
      );
      return { id };
    },
  },
  'photos.update': {
    kind: 'change',
    run: (db, { id, blockId, caption, printed }) => {
      if (blockId !== null) requireRow(db, 'blocks', blockId);
      const result = db
        .prepare('UPDATE photos SET block_id = ?, caption = ?, printed = ? WHERE id = ?')
        .run(blockId, caption, printed ? 1 : 0, id);
      expectChanged(result, 'photo');
      return null;
    },
  },
  'photos.remove': {
    kind: 'change',
    run: (db, { id }) => {
      expectChanged(db.prepare('DELETE FROM photos WHERE id = ?').run(id), 'photo');
      return null;
    },
  },
  'photos.read': {
    kind: 'plain',
    run: (context, { id }) => ({ id, bytes: readPhotoBytes(requireOpen(context).db, id) }),
  },
};
