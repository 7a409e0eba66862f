/** Word files of the firm's own in the application's own database: what they hold, and what they are used for. */
import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { WordFileView } from '../../../src/contract/word-files.ts';

/** A firm has a template or two for each kind of report. */
export const mostWordFiles = 20;

const schema = `
CREATE TABLE IF NOT EXISTS word_files (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  file BLOB NOT NULL,
  -- What reading it found: use, tags, fonts.
  facts TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT;
`;

export type WordFileFacts = Pick<WordFileView, 'use' | 'tags' | 'fonts'>;

export class WordFiles {
  readonly #db: Database.Database;

  constructor(db: Database.Database) {
    this.#db = db;
    this.#db.exec(schema);
  }

  /** By name. */
  get all(): readonly WordFileView[] {
    return this.#db
      .prepare<[], { id: string; name: string; facts: string }>('SELECT id, name, facts FROM word_files ORDER BY name')
      .all()
      .map(({ id, name, facts }) => ({ id, name, ...(JSON.parse(facts) as WordFileFacts) }));
  }

  /**
   * One of the same name takes the place of the other, so that a corrected template is found where the last one was.
   * @throws RespiroError `library-full`.
   */
  add(name: string, file: Uint8Array, facts: WordFileFacts, now: Date): WordFileView {
    const id = createHash('sha256').update(name).digest('hex').slice(0, 16);
    const others = this.all.filter((one) => one.name !== name);
    if (others.length >= mostWordFiles) throw new RespiroError('library-full', 'no room', { maximum: mostWordFiles });
    this.#db
      .prepare(
        `INSERT INTO word_files (id, name, file, facts, added_at) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (name) DO UPDATE SET file = excluded.file, facts = excluded.facts, added_at = excluded.added_at`,
      )
      .run(id, name, file, JSON.stringify(facts), now.toISOString());
    return { id, name, ...facts };
  }

  /** @throws RespiroError `not-found`. */
  bytes(id: string): Uint8Array {
    const row = this.#db.prepare<[string], { file: Uint8Array }>('SELECT file FROM word_files WHERE id = ?').get(id);
    if (row === undefined) throw new RespiroError('not-found', 'no such Word file', { what: 'word-file' });
    return row.file;
  }

  /** @throws RespiroError `not-found`. */
  remove(id: string): void {
    const { changes } = this.#db.prepare('DELETE FROM word_files WHERE id = ?').run(id);
    if (changes === 0) throw new RespiroError('not-found', 'no such Word file', { what: 'word-file' });
  }
}
